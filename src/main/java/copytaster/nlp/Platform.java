// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.nlp;

import java.nio.file.Path;
import java.util.Locale;

/** The platform of this machine, as folders of {@code lib/native} are named. */
final class Platform {
  private Platform() {}

  /** The folder with the native libraries for this machine, whether or not it is there. */
  static Path natives(Path home) {
    return home.resolve("lib/native")
        .resolve(name(System.getProperty("os.name"), System.getProperty("os.arch")))
        .toAbsolutePath();
  }

  static String name(String os, String arch) {
    String system = os.toLowerCase(Locale.ROOT);
    String machine = arch.toLowerCase(Locale.ROOT);
    return (system.startsWith("mac") ? "osx" : system.startsWith("win") ? "win" : "linux")
        + switch (machine) {
          case "amd64", "x86_64" -> "-x64";
          case "aarch64", "arm64" -> "-aarch64";
          default -> "-" + machine;
        };
  }
}
