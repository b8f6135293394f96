// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.page;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Maps labels of charsets as browsers do (WHATWG Encoding), each to the widest charset of its name,
 * because software that declares ISO-8859-1 sends windows-1252. Stateless.
 */
public final class CharsetLabels {
  /** ASCII that every decoder must preserve. */
  private static final String ASCII = "<html>&;=\"";

  private CharsetLabels() {}

  /**
   * The charset of a label, if known. Charsets that hide ASCII (UTF-16 and UTF-32, which the bytes
   * themselves show, UTF-7, EBCDIC, escapes) are rejected.
   */
  public static Optional<Charset> charset(String label) {
    String lower = label.toLowerCase(Locale.ROOT);
    String name =
        switch (lower) {
          case "latin-1" -> "iso-8859-1";
          case "gb_2312-80", "x-gbk" -> "gbk";
          case "iso-8859-8-i" -> "iso-8859-8";
          case "unicode-1-1-utf-8" -> "utf-8";
          default -> lower.startsWith("x-cp") ? lower.substring(2) : lower;
        };
    try {
      Charset charset = wider(Charset.forName(name));
      String seen = new String(ASCII.getBytes(StandardCharsets.US_ASCII), charset);
      boolean plain = seen.equals(ASCII) && !name.startsWith("iso-2022-cn");
      return plain ? Optional.of(charset) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Charset wider(Charset charset) {
    return switch (charset.name()) {
      case "ISO-8859-1", "US-ASCII" -> Charset.forName("windows-1252");
      case "ISO-8859-9" -> Charset.forName("windows-1254");
      case "TIS-620", "x-iso-8859-11" -> Charset.forName("x-windows-874");
      case "GB2312", "GBK" -> Charset.forName("GB18030");
      case "Big5" -> Charset.forName("Big5-HKSCS");
      case "EUC-KR" -> Charset.forName("x-windows-949");
      case "Shift_JIS" -> Charset.forName("windows-31j");
      default -> charset;
    };
  }
}
