// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.page;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Decides the charset of a page or feed. The order is the one browsers follow (WHATWG HTML,
 * "determining the character encoding"): byte order mark, HTTP, the XML declaration, meta; without
 * them {@link CharsetGuess}. Each claim is dropped when the bytes do not bear it out, as feeds and
 * pages lie about their charset often. Bytes that are valid UTF-8 beyond ASCII are UTF-8 whatever
 * the label says, as no other text in use looks like that by accident. Stateless.
 */
public final class Charsets {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** How far to look for a declaration: the standard says 1,024 bytes, real pages need more. */
  private static final int DECLARED_WITHIN = 8192;

  /** The XML declaration is at the start, after at most a few bytes of junk. */
  private static final int XML_WITHIN = 400;

  /** The smallest character that needs so many bytes after its first. */
  private static final int[] SMALLEST = {0, 0x80, 0x800, 0x10000};

  private Charsets() {}

  /**
   * @param contentType the Content-Type header
   */
  public static String decode(byte[] bytes, Optional<String> contentType) {
    return utf8(bytes).map(CharBuffer::toString).orElseGet(() -> declared(bytes, contentType));
  }

  /** The same as characters in an array of their own. */
  static CharBuffer characters(byte[] bytes, Optional<String> contentType) {
    return utf8(bytes).orElseGet(() -> CharBuffer.wrap(declared(bytes, contentType).toCharArray()));
  }

  /**
   * Flawless UTF-8 with a mark or a character beyond ASCII, which is what most pages are: in one
   * pass over the bytes, where String would take three.
   */
  private static Optional<CharBuffer> utf8(byte[] bytes) {
    int at = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    if (at == 0 && (marked(bytes).isPresent() || wide(bytes).isPresent())) {
      return Optional.empty();
    }
    char[] chars = new char[bytes.length - at];
    int to = 0;
    boolean wide = at > 0;
    while (at < bytes.length) {
      int b = bytes[at];
      if (b >= 0) {
        chars[to++] = (char) b;
        at++;
        continue;
      }
      wide = true;
      int more = more(b & 0xFF);
      if (more == 0 || at + more >= bytes.length) {
        return Optional.empty();
      }
      int c = b & 0x3F >> more;
      for (int k = 1; k <= more; k++) {
        int next = bytes[at + k];
        if ((next & 0xC0) != 0x80) {
          return Optional.empty();
        }
        c = c << 6 | next & 0x3F;
      }
      if (!isCharacter(c, more)) {
        return Optional.empty();
      }
      to += Character.toChars(c, chars, to);
      at += more + 1;
    }
    return wide ? Optional.of(CharBuffer.wrap(chars, 0, to)) : Optional.empty();
  }

  private static String declared(byte[] bytes, Optional<String> contentType) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    Optional<Charset> wide = marked(bytes).or(() -> wide(bytes));
    if (wide.isPresent()) {
      String text = new String(bytes, wide.get());
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
    Utf8 utf8 = Utf8.of(bytes);
    if (utf8.broken == 0 && utf8.wide > 0) { // not flawless: the longest form of a character, say
      return new String(bytes, StandardCharsets.UTF_8);
    }
    String head =
        new String(bytes, 0, Math.min(bytes.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
    for (Optional<String> label :
        List.of(
            contentType.flatMap(Charsets::parameter),
            xmlDeclaration(head).flatMap(Charsets::parameter),
            parameter(head))) {
      Optional<String> text =
          label.flatMap(CharsetLabels::charset).flatMap(charset -> strict(bytes, charset));
      if (text.isPresent()) {
        return text.get();
      }
    }
    if (utf8.broken <= utf8.wide) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    return CharsetGuess.of(bytes)
        .flatMap(charset -> strict(bytes, charset))
        .orElseGet(() -> new String(bytes, WINDOWS_1252));
  }

  /** By the byte order mark of UTF-16 or UTF-32, or by the zeros around the first {@code <}. */
  private static Optional<Charset> marked(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0) || startsWith(bytes, '<', 0, 0, 0)) {
      return Optional.of(Charset.forName("UTF-32LE"));
    }
    if (startsWith(bytes, 0, 0, 0xFE, 0xFF) || startsWith(bytes, 0, 0, 0, '<')) {
      return Optional.of(Charset.forName("UTF-32BE"));
    }
    if (startsWith(bytes, 0xFF, 0xFE)
        || startsWith(bytes, '<', 0) && bytes.length > 3 && bytes[3] == 0) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0, '<', 0)
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  private static Optional<String> xmlDeclaration(String head) {
    int start = head.indexOf("<?xml");
    int end = start < 0 || start > XML_WITHIN ? -1 : head.indexOf('>', start);
    return end < 0 ? Optional.empty() : Optional.of(head.substring(start, end));
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  /** UTF-16 without a mark: in its markup nearly every other byte is zero. */
  private static Optional<Charset> wide(byte[] bytes) {
    int even = 0;
    int odd = 0;
    int end = Math.min(bytes.length, 1024) / 2 * 2;
    for (int i = 0; i < end; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    if (end >= 16 && even > 0.4 * end && odd < end / 20) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    if (end >= 16 && odd > 0.4 * end && even < end / 20) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return Optional.empty();
  }

  /** What follows the first {@code charset=} or, in an XML declaration, {@code encoding=}. */
  static Optional<String> parameter(String declaration) {
    String lower = declaration.toLowerCase(Locale.ROOT);
    for (String key : List.of("charset", "encoding")) {
      for (int at = lower.indexOf(key); at >= 0; at = lower.indexOf(key, at + 1)) {
        int i = at + key.length();
        while (i < lower.length() && lower.charAt(i) == ' ') {
          i++;
        }
        if (i == lower.length() || lower.charAt(i) != '=') {
          continue;
        }
        i++;
        while (i < lower.length() && " \"'".indexOf(lower.charAt(i)) >= 0) {
          i++;
        }
        int from = i;
        while (i < lower.length() && i - from < 40 && labelled(lower.charAt(i))) {
          i++;
        }
        if (i > from) {
          return Optional.of(lower.substring(from, i));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean labelled(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || "-_:.".indexOf(c) >= 0;
  }

  /** The text if the bytes fit the label; a few stray bytes are tolerated. */
  private static Optional<String> strict(byte[] bytes, Charset charset) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      Utf8 utf8 = Utf8.of(bytes);
      return utf8.broken <= utf8.wide ? Optional.of(new String(bytes, charset)) : Optional.empty();
    }
    if (charset.equals(WINDOWS_1252)) {
      return Optional.of(new String(bytes, charset));
    }
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPLACE)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      String text = new String(bytes, charset);
      long replaced = text.chars().filter(c -> c == 0xFFFD).count();
      return replaced <= 0.01 * text.length() ? Optional.of(text) : Optional.empty();
    } catch (UnsupportedOperationException e) {
      return Optional.empty();
    }
  }

  /** How many bytes follow the first one of a sequence; 0 if it is no first byte. */
  static int more(int b) {
    return b >= 0xC2 && b < 0xE0 ? 1 : b >= 0xE0 && b < 0xF0 ? 2 : b >= 0xF0 && b < 0xF5 ? 3 : 0;
  }

  /** Whether UTF-8 writes this with so many bytes after the first. */
  static boolean isCharacter(int c, int more) {
    return c >= SMALLEST[more]
        && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        && c <= Character.MAX_CODE_POINT;
  }

  /**
   * How far bytes are UTF-8.
   *
   * @param wide well-formed sequences of two bytes and more
   * @param broken bytes above 127 outside of them
   */
  private record Utf8(int wide, int broken) {
    static Utf8 of(byte[] bytes) {
      int wide = 0;
      int broken = 0;
      for (int i = 0; i < bytes.length; i++) {
        int b = bytes[i] & 0xFF;
        if (b < 0x80) {
          continue;
        }
        int more = more(b);
        boolean whole = more > 0 && i + more < bytes.length;
        // A sequence cut off by the end of the content counts as damage.
        for (int k = 1; whole && k <= more; k++) {
          whole = (bytes[i + k] & 0xC0) == 0x80;
        }
        if (whole) {
          wide++;
          i += more;
        } else {
          broken++;
        }
      }
      return new Utf8(wide, broken);
    }
  }
}
