// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import java.nio.file.Path;

/** Finds the application image, which holds {@code models} and {@code lib/native}. */
final class Home {
  private Home() {}

  /** The launcher's {@code copytaster.home}, or else the folder above the jar's. */
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
