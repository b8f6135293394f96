// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import java.util.Locale;
import java.util.Optional;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;

/** Text that may or may not hold HTML, as feeds have it in titles and names. */
final class HtmlField {
  /** Titles are not longer; longer text is cut before it is parsed. */
  private static final int LONGEST = 4000;

  private HtmlField() {}

  /**
   * Plain text on one line: the tags of HTML are taken out, scripts and styles with their content,
   * and entities are undone once. {@code <} before anything but a tag of HTML is itself.
   */
  static Optional<String> plain(String text) {
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    String bare = cut.indexOf('<') < 0 ? cut : withoutTags(cut);
    String undone = bare.indexOf('&') < 0 ? bare : Parser.unescapeEntities(bare, false);
    return line(undone);
  }

  /**
   * The same text on one line, without blanks around it and controls in it; empty if it is blank.
   */
  static Optional<String> line(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == '\u00a0' || Character.isWhitespace(c)) {
        gap = true;
      } else if (c < 0x7f || c > 0x9f && c < 0xfffe) {
        if (gap && out.length() > 0) {
          out.append(' ');
        }
        gap = false;
        out.append(c);
      }
    }
    return out.length() == 0 ? Optional.empty() : Optional.of(out.toString());
  }

  private static String withoutTags(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf('<', at);
      if (open < 0) {
        break;
      }
      out.append(text, at, open);
      at = afterTag(text, open);
      if (at == open) {
        out.append('<');
        at++;
      } else if (!inline(name(text, open))) {
        out.append(' ');
      }
    }
    return out.append(text, Math.min(at, text.length()), text.length()).toString();
  }

  /** The end of the tag or comment that opens there, or the same position. */
  private static int afterTag(String text, int open) {
    if (text.startsWith("<!--", open)) {
      return after(text, "-->", open);
    }
    String name = name(text, open);
    if (name.isEmpty() || !Tag.isKnownTag(name)) {
      return open;
    }
    int end = after(text, ">", open);
    boolean closing = text.charAt(open + 1) == '/';
    if (!closing && (name.equals("script") || name.equals("style"))) {
      int close = text.toLowerCase(Locale.ROOT).indexOf("</" + name, end);
      return close < 0 ? text.length() : after(text, ">", close);
    }
    return end;
  }

  private static int after(String text, String end, int from) {
    int at = text.indexOf(end, from);
    return at < 0 ? text.length() : at + end.length();
  }

  private static String name(String text, int open) {
    int start = open + 1;
    if (start < text.length() && text.charAt(start) == '/') {
      start++;
    }
    int end = start;
    while (end < text.length() && end - start < 20 && isNamePart(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isNamePart(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  private static boolean inline(String name) {
    return Tag.isKnownTag(name) && Tag.valueOf(name).isInline() && !name.equals("br");
  }
}
