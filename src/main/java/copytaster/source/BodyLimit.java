// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import java.io.IOException;
import java.io.InputStream;

/**
 * How much of a body to read.
 *
 * @param bytes the most, counted on the wire and again after decoding
 * @param cut whether to leave the rest of a longer one unread, instead of failing
 */
public record BodyLimit(long bytes, boolean cut) {
  public static BodyLimit whole(long bytes) {
    return new BodyLimit(bytes, false);
  }

  public static BodyLimit beginning(long bytes) {
    return new BodyLimit(bytes, true);
  }

  /**
   * Reads what there is.
   *
   * @throws SourceException if it is more than the limit, and not to be cut
   */
  public byte[] read(InputStream in) throws IOException, SourceException {
    int most = (int) Math.min(bytes, Integer.MAX_VALUE - 16);
    byte[] read = in.readNBytes(most);
    if (read.length == most && !cut && in.read() >= 0) {
      throw tooLarge();
    }
    return read;
  }

  SourceException tooLarge() {
    return new SourceException(
        Failure.TOO_LARGE, "more than " + bytes + " bytes (see --max-bytes)");
  }
}
