// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The redirect that stands in a page (HTML, 4.2.5.3: pragma directive "refresh"). A page that
 * reloads itself after minutes is not a redirect, nor is a refresh for browsers without scripts.
 */
final class MetaRefresh {
  /** How far to look: it is in the head. */
  private static final int WITHIN = 8192;

  /** Longest delay of a redirect, in seconds; pages meant to be read give more time. */
  private static final int SOON = 15;

  private MetaRefresh() {}

  /** Where a page leads on to, as it is written there. */
  static Optional<String> target(byte[] body, Optional<String> contentType) {
    if (contentType.filter(type -> !type.toLowerCase(Locale.ROOT).contains("html")).isPresent()) {
      return Optional.empty();
    }
    String head = new String(body, 0, Math.min(body.length, WITHIN), StandardCharsets.ISO_8859_1);
    String lower = head.toLowerCase(Locale.ROOT);
    int at = 0;
    while (at < lower.length()) {
      int open = lower.indexOf('<', at);
      if (open < 0) {
        break;
      }
      at = after(lower, open);
      if (lower.startsWith("<meta", open)) {
        int end = Math.min(at, head.length());
        String name = attribute(head, lower, open, end, "http-equiv").strip();
        if (name.equalsIgnoreCase("refresh")) {
          return target(attribute(head, lower, open, end, "content"));
        }
      }
    }
    return Optional.empty();
  }

  /** Behind a tag; behind the whole element where its content is no page. */
  private static int after(String lower, int open) {
    if (lower.startsWith("<!--", open)) {
      return end(lower, "-->", open);
    }
    for (String name : new String[] {"script", "style", "noscript", "template", "textarea"}) {
      if (lower.startsWith(name, open + 1)) {
        return end(lower, "</" + name, open);
      }
    }
    return end(lower, ">", open);
  }

  private static int end(String lower, String mark, int from) {
    int end = lower.indexOf(mark, from);
    return end < 0 ? lower.length() : end + mark.length();
  }

  private static String attribute(String head, String lower, int open, int end, String name) {
    for (int at = lower.indexOf(name, open);
        at >= 0 && at < end;
        at = lower.indexOf(name, at + 1)) {
      int i = blanks(lower, at + name.length(), end);
      if (i < end && lower.charAt(i) == '=' && lower.charAt(at - 1) <= ' ') {
        i = blanks(lower, i + 1, end);
        char quote = i < end ? lower.charAt(i) : '>';
        boolean quoted = quote == '"' || quote == '\'';
        int from = quoted ? i + 1 : i;
        int to = from;
        while (to < end
            && (quoted ? lower.charAt(to) != quote : " \t\n>".indexOf(lower.charAt(to)) < 0)) {
          to++;
        }
        return head.substring(from, to);
      }
    }
    return "";
  }

  private static int blanks(String text, int from, int end) {
    int i = from;
    while (i < end && text.charAt(i) <= ' ') {
      i++;
    }
    return i;
  }

  /** {@code 0; url='/there'}: seconds, then a URL with or without its name and quotes. */
  private static Optional<String> target(String content) {
    int i = blanks(content, 0, content.length());
    int digits = i;
    while (i < content.length() && Character.isDigit(content.charAt(i))) {
      i++;
    }
    String seconds = content.substring(digits, i);
    if (seconds.isEmpty() || seconds.length() > 4 || Integer.parseInt(seconds) > SOON) {
      return Optional.empty();
    }
    while (i < content.length() && ".;, \t\n0123456789".indexOf(content.charAt(i)) >= 0) {
      i++;
    }
    String url = content.substring(i).strip();
    if (url.regionMatches(true, 0, "url", 0, 3)) {
      int equals = blanks(url, 3, url.length());
      url =
          equals < url.length() && url.charAt(equals) == '='
              ? url.substring(equals + 1).strip()
              : url;
    }
    if (!url.isEmpty() && (url.charAt(0) == '"' || url.charAt(0) == '\'')) {
      int close = url.indexOf(url.charAt(0), 1);
      url = url.substring(1, close < 0 ? url.length() : close).strip();
    }
    url = url.replace("&amp;", "&");
    return url.isEmpty() ? Optional.empty() : Optional.of(url);
  }
}
