// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.nlp;

import copytaster.text.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The files in {@code models/}, and a record of those that were loaded. May be shared between
 * threads.
 *
 * <p>Hashing the network costs as much as loading it, so the build writes down the hashes ({@code
 * SHA256SUMS}, in the format of {@code sha256sum}); only a file that is not listed there is hashed.
 */
final class Models {
  private static final String SUMS = "SHA256SUMS";

  private final Path folder;
  private final Map<String, String> used = new LinkedHashMap<>();

  Models(Path folder) {
    this.folder = folder;
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  boolean has(String name) {
    return Files.isRegularFile(path(name));
  }

  /** The exception for a model that does not load, with file and cause. */
  ModelException broken(String name, Exception cause) {
    Path file = path(name);
    return new ModelException(
        has(name)
            ? "model " + file + " cannot be loaded: " + cause.getMessage()
            : "model " + file + " is missing",
        cause);
  }

  /** Records that a file was loaded and its role. */
  void use(String role, String name) throws ModelException {
    try {
      String sum = "sha256:" + sum(name);
      synchronized (used) {
        used.put(role, sum);
      }
    } catch (IOException e) {
      throw broken(name, e);
    }
  }

  /** Role to hash of all files loaded so far. */
  Map<String, String> used() {
    synchronized (used) {
      return new java.util.TreeMap<>(used);
    }
  }

  private String sum(String name) throws IOException {
    if (has(SUMS)) {
      for (String line : Files.readAllLines(path(SUMS), StandardCharsets.UTF_8)) {
        if (line.endsWith("  " + name)) {
          return line.substring(0, line.indexOf(' '));
        }
      }
    }
    return Sha256.of(Files.readAllBytes(path(name)));
  }
}
