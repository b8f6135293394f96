// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import copytaster.page.CharsetLabels;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A feed's bytes as characters. Feeds lie about their charset so often that each claim is tried and
 * dropped when the bytes do not bear it out: byte order mark, the shape of the first bytes, HTTP,
 * the XML declaration, UTF-8, windows-1252.
 */
final class FeedText {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Declarations stand at the start; what is further away is content. */
  private static final int HEAD = 400;

  private FeedText() {}

  /** The characters, without byte order marks and control characters. */
  static String decode(byte[] bytes, Optional<String> contentType) {
    return clean(characters(bytes, contentType));
  }

  private static String characters(byte[] bytes, Optional<String> contentType) {
    Optional<Charset> certain = byShape(bytes);
    if (certain.isPresent()) {
      return new String(bytes, certain.get());
    }
    Set<Charset> claims = new LinkedHashSet<>();
    contentType.flatMap(FeedText::parameter).flatMap(CharsetLabels::charset).ifPresent(claims::add);
    declared(bytes).flatMap(CharsetLabels::charset).ifPresent(claims::add);
    Utf8 utf8 = Utf8.count(bytes);
    if (utf8.wrong() == 0 && utf8.right() > 0) {
      // Servers add a western charset to whatever they send; bytes that are UTF-8 by chance do not
      // occur in western text.
      claims.remove(WINDOWS_1252);
    }
    claims.add(StandardCharsets.UTF_8);
    if (utf8.right() > 0 && utf8.right() >= utf8.wrong()) {
      // Mostly UTF-8 with stray bytes: better a few marks than all of it wrong.
      claims.remove(WINDOWS_1252);
    } else {
      claims.add(WINDOWS_1252);
    }
    for (Charset claim : claims) {
      Optional<String> text = strictly(bytes, claim);
      if (text.isPresent()) {
        return text.get();
      }
    }
    return new String(bytes, claims.contains(WINDOWS_1252) ? WINDOWS_1252 : StandardCharsets.UTF_8);
  }

  /** By the byte order mark, or by where the zeros stand around the first {@code <}. */
  private static Optional<Charset> byShape(byte[] bytes) {
    int[] b = new int[4];
    for (int i = 0; i < 4; i++) {
      b[i] = i < bytes.length ? bytes[i] & 0xff : 0x20;
    }
    boolean low = b[0] == 0xff && b[1] == 0xfe;
    boolean high = b[0] == 0xfe && b[1] == 0xff;
    if (b[2] == 0 && b[3] == 0 && (low || b[0] == '<' && b[1] == 0)) {
      return Optional.of(Charset.forName("UTF-32LE"));
    }
    if (b[0] == 0 && b[1] == 0 && (b[2] == 0xfe && b[3] == 0xff || b[2] == 0 && b[3] == '<')) {
      return Optional.of(Charset.forName("UTF-32BE"));
    }
    if (low || b[0] == '<' && b[1] == 0 && b[3] == 0) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (high || b[0] == 0 && b[1] == '<' && b[2] == 0) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    boolean mark = b[0] == 0xef && b[1] == 0xbb && b[2] == 0xbf;
    return mark ? Optional.of(StandardCharsets.UTF_8) : Optional.empty();
  }

  /** The charset parameter of a Content-Type. */
  private static Optional<String> parameter(String contentType) {
    int at = contentType.toLowerCase(Locale.ROOT).indexOf("charset=");
    return at < 0 ? Optional.empty() : Optional.of(word(contentType, at + "charset=".length()));
  }

  /** The encoding that an XML declaration names. */
  private static Optional<String> declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    int start = head.indexOf("<?xml");
    int end = start < 0 ? -1 : head.indexOf('>', start);
    int at = end < 0 ? -1 : head.indexOf("encoding", start);
    int equals = at < 0 || at > end ? -1 : head.indexOf('=', at);
    return equals < 0 || equals > end ? Optional.empty() : Optional.of(word(head, equals + 1));
  }

  /** The word at a place, without the quotes and blanks around it. */
  private static String word(String text, int from) {
    int start = from;
    while (start < text.length() && " \t\"'".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int end = start;
    while (end < text.length() && " \t\"';,?>".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(start, end);
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Without what XML forbids; line ends become {@code \n}. */
  private static String clean(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r') {
        if (i + 1 >= text.length() || text.charAt(i + 1) != '\n') {
          out.append('\n');
        }
      } else if (c >= 0x20 && c < 0xfffe && c != 0xfeff && c != 0x7f || c == '\n' || c == '\t') {
        out.append(c);
      }
    }
    return out.toString();
  }

  /**
   * How far bytes look like UTF-8.
   *
   * @param right sequences of several bytes that are whole
   * @param wrong bytes that fit in nowhere; a sequence cut off at the very end does not count
   */
  private record Utf8(int right, int wrong) {
    static Utf8 count(byte[] bytes) {
      int right = 0;
      int wrong = 0;
      for (int i = 0; i < bytes.length; ) {
        int b = bytes[i] & 0xff;
        int more = b < 0x80 ? 0 : b >= 0xc2 && b < 0xe0 ? 1 : b >= 0xe0 && b < 0xf0 ? 2 : 3;
        if (b >= 0x80 && (b < 0xc2 || b > 0xf4)) {
          wrong++;
          i++;
          continue;
        }
        int n = 0;
        while (n < more && i + 1 + n < bytes.length && (bytes[i + 1 + n] & 0xc0) == 0x80) {
          n++;
        }
        if (n == more) {
          right += more > 0 ? 1 : 0;
        } else if (i + 1 + n < bytes.length) {
          wrong++;
        }
        i += 1 + n;
      }
      return new Utf8(right, wrong);
    }
  }
}
