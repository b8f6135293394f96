// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import java.nio.file.Path;

/** Where the application image lies: {@code models} and {@code lib/native} are found from there. */
final class Home {
  private Home() {}

  /** What the launcher says ({@code copytaster.home}), else the folder above that of the jar. */
  static Path find() {
    String told = System.getProperty("copytaster.home");
    if (told != null) {
      return Path.of(told);
    }
    try {
      Path jar = Path.of(Home.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return jar.getParent().getParent();
    } catch (java.net.URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
