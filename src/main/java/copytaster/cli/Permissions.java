// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** The permissions that a new file would have: temporary files are made for their owner alone. */
final class Permissions {
  private Permissions() {}

  /** rw-rw-rw- less the process's umask, which Java can only learn from a file that it makes. */
  static Set<PosixFilePermission> usual() throws IOException {
    Path folder = Files.createTempDirectory("copytaster");
    Path probe = folder.resolve("probe");
    try {
      Files.createFile(probe);
      return Files.getPosixFilePermissions(probe);
    } catch (UnsupportedOperationException e) {
      return EnumSet.noneOf(PosixFilePermission.class);
    } finally {
      Files.deleteIfExists(probe);
      Files.delete(folder);
    }
  }
}
