// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

/**
 * Limits on the text of an article. Real articles stay far below; longer input is an attack or data
 * that the models could not handle.
 */
public final class Limits {
  /** Characters in all. */
  static final int TEXT = 1_000_000;

  /** Characters in a run of letters, or of one repeated character. */
  static final int WORD = 1_000;

  /** The warning when a limit was reached. */
  public static final String CUT =
      "the text was cut: it has more than 1,000,000 characters, or a word of more than 1,000";

  private Limits() {}

  /** The text within the limits; the excess of the text and of each word is dropped. */
  public static String bound(String text) {
    StringBuilder out = new StringBuilder(Math.min(text.length(), TEXT));
    int run = 0;
    for (int i = 0; i < text.length() && out.length() < TEXT; i++) {
      char c = text.charAt(i);
      boolean grows = i > 0 && c > ' ' && (Character.isLetterOrDigit(c) || c == text.charAt(i - 1));
      run = grows ? run + 1 : 0;
      if (run < WORD) {
        out.append(c);
      }
    }
    return out.length() == text.length() ? text : out.toString();
  }
}
