// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

/**
 * How much text an article is allowed to have. No article comes near; what does is an attack or no
 * article, and the models behind us would choke on it.
 */
public final class Limits {
  /** Characters in all. */
  static final int TEXT = 1_000_000;

  /** Characters without a blank that are letters, or all the same. */
  static final int WORD = 1_000;

  /** Said when one of them was met. */
  public static final String CUT =
      "the text was cut: it has more than 1,000,000 characters, or a word of more than 1,000";

  private Limits() {}

  /** The text within the limits: the rest of it, and of every word, is left out. */
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
