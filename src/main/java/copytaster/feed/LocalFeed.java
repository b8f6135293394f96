// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import copytaster.source.Failure;
import copytaster.source.FileTrouble;
import copytaster.source.Response;
import copytaster.source.Source;
import copytaster.source.SourceException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A feed or list of feeds in a file, which is read at every run. */
final class LocalFeed {
  /** The largest feed; even very long lists of feeds are smaller. */
  private static final int LARGEST = 64 << 20;

  private LocalFeed() {}

  /** Whether an address is a path. */
  static boolean isLocal(String address) {
    return Source.scheme(address).isEmpty() || !address.contains("://");
  }

  static Response read(String file) throws SourceException {
    try {
      Path path = Path.of(file);
      String url = path.toAbsolutePath().toUri().toString();
      try (InputStream in = Files.newInputStream(path)) {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
          throw new SourceException(Failure.TOO_LARGE, "more than " + LARGEST + " bytes");
        }
        return new Response(url, Optional.empty(), 200, Map.of(), bytes);
      }
    } catch (NoSuchFileException | InvalidPathException e) {
      throw new SourceException(Failure.MISSING, "no such file");
    } catch (IOException e) {
      throw new SourceException(Failure.UNREADABLE, "cannot be read: " + FileTrouble.reason(e));
    }
  }
}
