// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import java.util.Optional;

/** What this program calls itself. */
final class Version {
  private Version() {}

  /** From the jar's manifest; {@code dev} where it runs from class files. */
  static String number() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion()).orElse("dev");
  }

  static int print(Console console) throws OutputException, ClosedPipeException {
    try (Output output = Output.to(console.out())) {
      output.write("copytaster " + number() + "\n");
    }
    return ExitCode.OK.number();
  }
}
