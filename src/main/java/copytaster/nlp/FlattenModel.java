// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.nlp;

import java.io.IOException;
import java.nio.file.Path;

/** Run by the build: writes OpenNLP's name finder as the file that opens at once. */
final class FlattenModel {
  private FlattenModel() {}

  public static void main(String[] args) throws IOException {
    MaxentNameFinder.flatten(Path.of(args[0]), Path.of(args[1]));
  }
}
