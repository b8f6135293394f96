// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * Undoes the Content-Encoding. Only gzip is asked for, so only gzip is read, and only once: each
 * further layer would multiply what a small answer can grow to. A charset in this header is the
 * server's mistake: nothing is encoded.
 */
final class Decoding {
  private Decoding() {}

  /**
   * @param encodings the values of all Content-Encoding headers
   * @throws SourceException if it is encoded otherwise, damaged, or too large
   */
  static byte[] decode(byte[] body, List<String> encodings, BodyLimit limit)
      throws SourceException {
    String encoding = String.join(",", encodings).strip().toLowerCase(Locale.ROOT);
    switch (encoding) {
      case "", "identity", "none" -> {
        return body;
      }
      case "gzip", "x-gzip" -> {
        return body.length == 0 ? body : gunzip(body, limit);
      }
      default -> {
        if (isCharset(encoding)) {
          return body;
        }
        throw new SourceException(
            Failure.PROTOCOL, "the answer has an encoding that was not asked for");
      }
    }
  }

  private static boolean isCharset(String name) {
    try {
      return Charset.isSupported(name.startsWith("charset=") ? name.substring(8) : name);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }

  private static byte[] gunzip(byte[] body, BodyLimit limit) throws SourceException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body), 1 << 16)) {
      return limit.read(in);
    } catch (IOException e) {
      if (limit.cut()) {
        return beginning(
            body, (int) limit.bytes()); // where the wire was cut there is no end of the stream
      }
      throw new SourceException(Failure.PROTOCOL, "the answer's gzip encoding is damaged");
    }
  }

  /** The readable part of a stream that breaks off. */
  private static byte[] beginning(byte[] body, int most) {
    byte[] plain = new byte[most];
    int length = 0;
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body), 1 << 16)) {
      for (int n = 0; n >= 0 && length < most; length += Math.max(n, 0)) {
        n = in.read(plain, length, most - length);
      }
    } catch (IOException e) {
      // here it breaks off
    }
    return Arrays.copyOf(plain, length);
  }
}
