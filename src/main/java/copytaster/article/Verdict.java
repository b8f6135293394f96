// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article;

/** What an input turned out to be. */
public enum Verdict {
  ARTICLE,
  /** Under 60 words of running text. */
  SHORT,
  /** A page of links to articles. */
  LIST,
  /** The text ends where one is asked to subscribe. */
  PAYWALL,
  /** A consent dialog in place of an article. */
  CONSENT,
  ERROR_PAGE,
  NONE;

  /** The word that the JSON uses. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
