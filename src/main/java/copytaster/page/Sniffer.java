// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.page;

import copytaster.lexicon.FormatsTable;
import copytaster.lexicon.Lexicon;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells HTML, plain text and everything else apart by content, because servers and file names are
 * often wrong. Stateless.
 */
final class Sniffer {
  /** How far to look; junk before the first tag is rarely longer. */
  private static final int WINDOW = 65_536;

  /** First bytes in Latin-1, and their formats. */
  private static final Map<String, String> MAGIC =
      Map.ofEntries(
          Map.entry("%PDF", "a PDF file"),
          Map.entry("\u0089PNG", "an image"),
          Map.entry("\u00FF\u00D8\u00FF", "an image"),
          Map.entry("GIF8", "an image"),
          Map.entry("II*\0", "an image"),
          Map.entry("MM\0*", "an image"),
          Map.entry("PK\3\4", "a ZIP archive"),
          Map.entry("\u001F\u008B", "a gzip archive"),
          Map.entry("BZh", "a bzip2 archive"),
          Map.entry("7z\u00BC\u00AF", "a 7z archive"),
          Map.entry("Rar!", "a RAR archive"),
          Map.entry("\u00D0\u00CF\u0011\u00E0", "an Office document"),
          Map.entry("{\\rtf", "an RTF document"),
          Map.entry("%!PS", "a PostScript file"),
          Map.entry("ID3", "audio"),
          Map.entry("OggS", "audio"),
          Map.entry("RIFF", "a media file"),
          Map.entry("\u001AE\u00DF\u00A3", "video"),
          Map.entry("\u007FELF", "a program"),
          Map.entry("wOFF", "a font"),
          Map.entry("SQLite format 3", "a database"));

  /** Plain text rarely holds more than one of these tags by accident. */
  private static final Set<String> TAGS = Lexicon.set(FormatsTable.TAGS);

  /** A heading of Markdown in a line of its own, below a blank line or a tag. */
  private static final Pattern HEADING =
      Pattern.compile("(?:^|\\n[ \\t]*\\r?\\n|>\\r?\\n)#{1,6} [^\\n#]");

  private static final Pattern WHOLE =
      Pattern.compile("<(?:!doctype|html|head|body|script|style|pre)\\b", Pattern.CASE_INSENSITIVE);

  private Sniffer() {}

  /** The format of the bytes, if they are not text. */
  static Optional<String> unsupported(byte[] bytes, Optional<String> contentType) {
    String head = new String(bytes, 0, Math.min(bytes.length, WINDOW), StandardCharsets.ISO_8859_1);
    for (Map.Entry<String, String> magic : MAGIC.entrySet()) {
      if (head.startsWith(magic.getKey())) {
        return Optional.of(magic.getValue());
      }
    }
    String type = contentType.orElse("").strip().toLowerCase(Locale.ROOT);
    for (String media : new String[] {"image/", "audio/", "video/", "font/"}) {
      if (type.startsWith(media) && !head.stripLeading().startsWith("<")) {
        return Optional.of("of type " + media.substring(0, media.length() - 1));
      }
    }
    return Optional.empty();
  }

  /** The format of the decoded text, if it is not meant for people. */
  static Optional<String> unsupported(CharBuffer text) {
    char[] chars = text.array();
    int end = Math.min(text.limit(), WINDOW);
    int controls = 0;
    int lost = 0;
    int zeros = 0;
    for (int i = 0; i < end; i++) {
      char c = chars[i];
      if (c >= 0x20) {
        lost += c == 0xFFFD ? 1 : 0;
      } else if (c == 0) {
        zeros++;
      } else if (c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1B) {
        controls++;
      }
    }
    // Zero bytes and broken characters also come from text that was only damaged on its way.
    if (controls > 8 && controls > 0.01 * end || zeros > 0.4 * end || lost > 0.3 * end) {
      return Optional.of("binary data");
    }
    String start = start(text, 200);
    if (looksLikeJson(start)) {
      return Optional.of("JSON");
    }
    if (start.startsWith("<rss") || start.startsWith("<feed") || start.startsWith("<rdf:rdf")) {
      return Optional.of("a news feed (copytaster feed reads those)");
    }
    if (start.startsWith("<svg")) {
      return Optional.of("an image");
    }
    if (start.startsWith("<?xml")) {
      return xml(new String(chars, 0, end).toLowerCase(Locale.ROOT));
    }
    return Optional.empty();
  }

  /** The first characters that are not white space, in lower case. */
  private static String start(CharBuffer text, int most) {
    char[] chars = text.array();
    int end = Math.min(text.limit(), WINDOW);
    int from = 0;
    while (from < end && Character.isWhitespace(chars[from])) {
      from++;
    }
    return new String(chars, from, Math.min(end - from, most)).toLowerCase(Locale.ROOT);
  }

  private static boolean looksLikeJson(String start) {
    if (!start.startsWith("{") && !start.startsWith("[")) {
      return false;
    }
    String rest = start.substring(1).stripLeading();
    return start.startsWith("{")
        ? rest.startsWith("\"") || rest.startsWith("}")
        : rest.startsWith("{\"") || rest.startsWith("\"") && rest.contains("\",");
  }

  private static Optional<String> xml(String head) {
    if (head.contains("<html") || head.contains("<body")) {
      return Optional.empty();
    }
    if (head.contains("<rss") || head.contains("<feed") || head.contains("<rdf:rdf")) {
      return Optional.of("a news feed (copytaster feed reads those)");
    }
    return Optional.of(head.contains("<svg") ? "an image" : "XML");
  }

  /** Whether cleaned, decoded text is an HTML page, or a piece of one. */
  static boolean isHtml(CharBuffer text, Optional<String> contentType) {
    String start = start(text, 64);
    if (start.startsWith("<!doctype") || start.startsWith("<?xml") || start.startsWith("<html")) {
      return true;
    }
    String head = new String(text.array(), 0, Math.min(text.limit(), WINDOW));
    String type = contentType.orElse("").strip().toLowerCase(Locale.ROOT);
    boolean declared = type.startsWith("text/html") || type.startsWith("application/xhtml");
    if (!declared && HEADING.matcher(head).find() && !WHOLE.matcher(head).find()) {
      return false; // Markdown with tags in it.
    }
    if (start.startsWith("<!--")) {
      return true;
    }
    int tags = tags(head, start.startsWith("<") || declared ? 1 : 4);
    if (start.startsWith("<") || declared) {
      return tags >= 1 || opens(start) && head.contains("</");
    }
    // Prose may name a tag or two; a page, or a piece of one, closes what it opens.
    String lower = head.toLowerCase(Locale.ROOT);
    return lower.contains("<html") && lower.contains("<body")
        || tags >= 4
            && (lower.contains("</p>") || lower.contains("</div>") || lower.contains("<br"));
  }

  /** A tag, known or not; "&lt;3" is not one. */
  private static boolean opens(String start) {
    return start.length() > 2 && start.charAt(0) == '<' && Character.isLetter(start.charAt(1));
  }

  /** How many known tags the text opens, counted up to {@code enough}. */
  private static int tags(String head, int enough) {
    int count = 0;
    for (int at = head.indexOf('<'); at >= 0 && count < enough; at = head.indexOf('<', at + 1)) {
      int end = at + 1;
      while (end < head.length() && end - at < 12 && Character.isLetterOrDigit(head.charAt(end))) {
        end++;
      }
      boolean ends = end < head.length() && " >/\t\r\n".indexOf(head.charAt(end)) >= 0;
      if (ends && TAGS.contains(head.substring(at + 1, end).toLowerCase(Locale.ROOT))) {
        count++;
      }
    }
    return count;
  }
}
