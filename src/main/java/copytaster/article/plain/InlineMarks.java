// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.plain;

import java.util.regex.Pattern;

/**
 * Removes the marks of Markdown and of plain-text e-mail from a line: emphasis, code, links and
 * images. The enclosed words stay, except for images and addresses. A star or underscore that
 * encloses nothing ("5 * 3", "snake_case") stays.
 */
final class InlineMarks {
  private static final Pattern IMAGE =
      Pattern.compile("!\\[[^\\]]{0,500}\\](\\([^)\\s]{0,2000}[^)]{0,300}\\)|\\[[^\\]]{0,200}\\])");
  private static final Pattern LINK =
      Pattern.compile(
          "\\[([^\\[\\]]{1,500})\\]\\((?:[^()\\s]|\\([^()\\s]{0,200}\\)){0,2000}(?:\\s+\"[^\"]{0,300}\")?\\)");
  private static final Pattern REFERENCE =
      Pattern.compile("\\[([^\\[\\]]{1,500})\\]\\[[^\\[\\]]{0,200}\\]");
  private static final Pattern ADDRESS =
      Pattern.compile("\\s?[<(\\[]\\s?(?:https?://|mailto:)[^\\s<>()\\[\\]]{1,2000}\\s?[>)\\]]");
  private static final Pattern STRONG =
      Pattern.compile("(?<![\\w*])\\*\\*(?=\\S)([^*]{1,500}?)(?<=\\S)\\*\\*(?!\\w)");
  private static final Pattern EMPHASIS =
      Pattern.compile("(?<![\\w*])\\*(?=[^\\s*])([^*]{1,500}?)(?<=[^\\s*])\\*(?![\\w*])");
  private static final Pattern UNDERLINE =
      Pattern.compile("(?<!\\w)(_{1,2})(?=[^\\s_])([^_]{1,500}?)(?<=[^\\s_])\\1(?!\\w)");
  private static final Pattern CODE = Pattern.compile("(`{1,2})([^`]{1,500})\\1");
  private static final Pattern STRUCK = Pattern.compile("~~([^~]{1,500})~~");
  private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+.!|>~-])");
  private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^[^\\]\\s]{1,40}\\](?::\\s)?");
  private static final Pattern COMMENT = Pattern.compile("<!--.{0,2000}?-->");

  /** The end of a tag: "x <b and c> d" has no attributes and is none. */
  private static final String TAG_END =
      "(?:\\s(?=[^<>=]{0,1000}+=)[^<>]{0,1000}+|\\s(?:open|reversed|hidden)|\\s?/?)>";

  /** A tag of HTML, which Markdown allows. */
  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:a|abbr|b|em|font|i|img|kbd|mark|small|span|strong|sub|sup|u)" + TAG_END);

  /** A tag that ends a word. */
  private static final Pattern BLOCK =
      Pattern.compile(
          "</?(?:blockquote|br|center|details|div|figure|figcaption|h[1-6]|hr|li|ol|p|summary|table"
              + "|td|th|tr|ul)"
              + TAG_END);

  private InlineMarks() {}

  /** The words of one line or paragraph without marks. */
  static String plain(String line) {
    String s = line;
    if (s.indexOf('<') >= 0 || s.indexOf("://") >= 0 || s.indexOf("mailto:") >= 0) {
      s = COMMENT.matcher(s).replaceAll("");
      s = TAG.matcher(s).replaceAll("");
      s = BLOCK.matcher(s).replaceAll(" ");
    }
    if (s.indexOf('[') >= 0) {
      s = IMAGE.matcher(s).replaceAll("");
      s = LINK.matcher(s).replaceAll("$1");
      s = REFERENCE.matcher(s).replaceAll("$1");
      s = FOOTNOTE.matcher(s).replaceAll("");
    }
    if (s.indexOf("://") >= 0 || s.indexOf("mailto:") >= 0) {
      s = ADDRESS.matcher(s).replaceAll("");
    }
    if (s.indexOf('*') >= 0) {
      s = STRONG.matcher(s).replaceAll("$1");
      s = EMPHASIS.matcher(s).replaceAll("$1");
    }
    if (s.indexOf('_') >= 0) {
      s = UNDERLINE.matcher(s).replaceAll("$2");
    }
    if (s.indexOf('`') >= 0) {
      s = CODE.matcher(s).replaceAll("$2");
    }
    if (s.indexOf('~') >= 0) {
      s = STRUCK.matcher(s).replaceAll("$1");
    }
    if (s.indexOf('\\') >= 0) {
      s = ESCAPE.matcher(s).replaceAll("$1");
    }
    return s;
  }
}
