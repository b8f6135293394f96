// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.nlp;

import java.nio.file.Path;

/** Where tests find the application image and the models in it. */
final class TestModels {
  static final Path HOME = Path.of(System.getProperty("copytaster.home"));

  private TestModels() {}

  static Path path(String name) {
    return HOME.resolve("models").resolve(name);
  }
}
