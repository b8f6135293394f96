// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.plain;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Removes the marks of Markdown and of plain-text e-mail from a line: emphasis, code, links,
 * images, tags. The enclosed words stay, except for images and addresses. A star or underscore that
 * encloses nothing ("5 * 3", "snake_case") stays.
 */
final class InlineMarks {
  /**
   * @param sign a character without which there is no such mark
   * @param kept what stays of it
   */
  private record Mark(char sign, Pattern pattern, String kept) {
    Mark(char sign, String pattern, String kept) {
      this(sign, Pattern.compile(pattern), kept);
    }
  }

  /** The end of a tag: "x <b and c> d" has no attributes and is none. */
  private static final String TAG_END =
      "(?:\\s(?=[^<>=]{0,1000}+=)[^<>]{0,1000}+|\\s(?:open|reversed|hidden)|\\s?/?)>";

  /** In the order in which they are removed. */
  private static final List<Mark> MARKS =
      List.of(
          new Mark('<', "<!--.{0,2000}?-->", ""),
          new Mark(
              '<',
              "</?(?:a|abbr|b|em|font|i|img|kbd|mark|small|span|strong|sub|sup|u)" + TAG_END,
              ""),
          new Mark( // tags that end a word
              '<',
              "</?(?:blockquote|br|center|details|div|figure|figcaption|h[1-6]|hr|li|ol|p|summary"
                  + "|table|td|th|tr|ul)"
                  + TAG_END,
              " "),
          new Mark('[', "^\\[[ xX]\\] ", ""), // a task of a list
          new Mark(
              '[',
              "!\\[[^\\]]{0,500}\\](\\([^)\\s]{0,2000}[^)]{0,300}\\)|\\[[^\\]]{0,200}\\])",
              ""),
          new Mark(
              '[',
              "\\[([^\\[\\]]{1,500})\\]\\((?:[^()\\s]|\\([^()\\s]{0,200}\\)){0,2000}(?:\\s+\"[^\"]{0,300}\")?\\)",
              "$1"),
          new Mark('[', "\\[([^\\[\\]]{1,500})\\]\\[[^\\[\\]]{0,200}\\]", "$1"),
          new Mark('[', "\\[\\^[^\\]\\s]{1,40}\\](?::\\s)?", ""), // footnotes
          new Mark(
              ':', "\\s?[<(\\[]\\s?(?:https?://|mailto:)[^\\s<>()\\[\\]]{1,2000}\\s?[>)\\]]", ""),
          new Mark('*', "(?<![\\w*])\\*\\*(?=\\S)([^*]{1,500}?)(?<=\\S)\\*\\*(?!\\w)", "$1"),
          new Mark('*', "(?<![\\w*])\\*(?=[^\\s*])([^*]{1,500}?)(?<=[^\\s*])\\*(?![\\w*])", "$1"),
          new Mark('_', "(?<!\\w)(_{1,2})(?=[^\\s_])([^_]{1,500}?)(?<=[^\\s_])\\1(?!\\w)", "$2"),
          new Mark('`', "(`{1,2})([^`]{1,500})\\1", "$2"),
          new Mark('~', "~~([^~]{1,500})~~", "$1"),
          new Mark('\\', "\\\\([\\\\`*_{}\\[\\]()#+.!|>~-])", "$1"),
          new Mark('&', "&nbsp;", " "),
          new Mark('&', "&quot;", "\""),
          new Mark('&', "&#39;", "'"),
          new Mark('&', "&amp;", "&"));

  private InlineMarks() {}

  /** The words of one line or paragraph without marks. */
  static String plain(String line) {
    String s = line;
    for (Mark mark : MARKS) {
      s = s.indexOf(mark.sign()) < 0 ? s : mark.pattern().matcher(s).replaceAll(mark.kept());
    }
    return s;
  }
}
