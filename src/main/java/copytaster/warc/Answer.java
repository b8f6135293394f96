// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.warc;

import copytaster.source.BodyLimit;
import copytaster.source.Failure;
import copytaster.source.SourceException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.LengthedBody;

/**
 * The HTTP response in a record.
 *
 * @param passedOver why it is not a page
 * @param body of a page, transfer and content encodings undone
 * @param contentType the header as it came
 */
record Answer(Optional<Tally.Reason> passedOver, byte[] body, Optional<String> contentType) {
  /** Limit on the header, in bytes. */
  private static final int LONGEST_HEAD = 1 << 16;

  private static final List<String> MEDIA =
      List.of("text/html", "application/xhtml+xml", "text/plain");

  private static Answer passOver(Tally.Reason reason) {
    return new Answer(Optional.of(reason), new byte[0], Optional.empty());
  }

  /**
   * @param identified the media type that the archive's writer detected
   * @throws DamageException if the archive is damaged here
   * @throws SourceException if it is malformed HTTP or has an unsupported encoding
   */
  static Answer read(Block block, Optional<String> identified, BodyLimit limit)
      throws IOException, SourceException {
    long length = block.left();
    byte[] head = block.readNBytes(LONGEST_HEAD);
    if (!hasHeaderEnd(head)) {
      throw garbage();
    }
    try {
      InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), block);
      HttpResponse http =
          HttpResponse.parse(
              LengthedBody.create(
                  Channels.newChannel(whole), ByteBuffer.allocate(1 << 13).flip(), length));
      if (http.status() != 200) {
        return passOver(Tally.Reason.NOT_STATUS_200);
      }
      Optional<String> type = http.headers().first("Content-Type");
      Optional<String> media = identified.or(() -> type).map(Answer::media);
      if (media.isPresent() && !MEDIA.contains(media.get())) {
        return passOver(Tally.Reason.NOT_HTML_OR_TEXT);
      }
      String encoding =
          String.join(",", http.headers().all("Content-Encoding")).strip().toLowerCase(Locale.ROOT);
      byte[] body = limit.read(http.body().stream());
      byte[] page = page(body, encoding, limit);
      return media.isEmpty() && !looksLikeHtml(page)
          ? passOver(Tally.Reason.NOT_HTML_OR_TEXT)
          : new Answer(Optional.empty(), page, type);
    } catch (DamageException e) {
      throw e;
    } catch (IOException | RuntimeException e) { // jwarc throws both at what it cannot parse
      throw garbage();
    }
  }

  private static byte[] page(byte[] body, String encoding, BodyLimit limit) throws SourceException {
    try {
      return decoded(body, encoding, limit);
    } catch (IOException | RuntimeException e) { // brotli throws the latter
      throw new SourceException(Failure.PROTOCOL, "its content encoding is damaged");
    }
  }

  private static SourceException garbage() {
    return new SourceException(Failure.PROTOCOL, "the record holds no proper HTTP response");
  }

  private static boolean hasHeaderEnd(byte[] head) {
    for (int i = 1; i < head.length; i++) {
      boolean crlf = i >= 3 && head[i - 1] == '\r' && head[i - 2] == '\n';
      if (head[i] == '\n' && (head[i - 1] == '\n' || crlf)) {
        return true;
      }
    }
    return false;
  }

  private static String media(String type) {
    int end = type.indexOf(';');
    return type.substring(0, end < 0 ? type.length() : end).strip().toLowerCase(Locale.ROOT);
  }

  private static boolean looksLikeHtml(byte[] page) {
    int at = 0;
    while (at < page.length && (page[at] <= ' ')) { // a byte order mark is negative
      at++;
    }
    return at < page.length && page[at] == '<';
  }

  /**
   * Looks at the bytes rather than the header: archives often store the decoded body under the
   * header of the encoded one.
   */
  private static byte[] decoded(byte[] body, String encoding, BodyLimit limit)
      throws IOException, SourceException {
    if (body.length > 2 && body[0] == 0x1f && body[1] == (byte) 0x8b) {
      return limit.read(new GZIPInputStream(new ByteArrayInputStream(body)));
    }
    return switch (encoding) {
      case "deflate" -> looksLikeHtml(body) ? body : inflated(body, limit);
      case "br" ->
          looksLikeHtml(body)
              ? body
              : limit.read(new BrotliInputStream(new ByteArrayInputStream(body)));
      case "", "identity", "none", "gzip", "x-gzip" -> body;
      default -> {
        if (looksLikeHtml(body)) {
          yield body;
        }
        throw new SourceException(Failure.PROTOCOL, "its content encoding is not read");
      }
    };
  }

  /** RFC 9110 means zlib; some servers send bare deflate. */
  private static byte[] inflated(byte[] body, BodyLimit limit) throws IOException, SourceException {
    try {
      return limit.read(new InflaterInputStream(new ByteArrayInputStream(body)));
    } catch (IOException e) {
      Inflater bare = new Inflater(true);
      try {
        return limit.read(new InflaterInputStream(new ByteArrayInputStream(body), bare));
      } finally {
        bare.end();
      }
    }
  }
}
