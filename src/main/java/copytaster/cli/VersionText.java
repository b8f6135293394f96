// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import copytaster.source.Version;

/** What {@code --version} prints. */
final class VersionText {
  private VersionText() {}

  static int print(Console console) throws OutputException, ClosedPipeException {
    return Output.print(console, "copytaster " + Version.NUMBER + "\n");
  }
}
