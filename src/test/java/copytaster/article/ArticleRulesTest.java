// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article;

import copytaster.RuleExamples;

/** The verdict on a page, and the first words of its text. */
final class ArticleRulesTest extends RuleExamples {
  ArticleRulesTest() {
    super("article");
  }

  @Override
  protected String answer(String html) {
    try {
      Article article = Pages.article(html);
      String text = article.body().get(0).text();
      return article.verdict().word() + ": " + text.substring(0, Math.min(20, text.length()));
    } catch (NoArticleException e) {
      return "refused: " + e.verdict().word();
    }
  }
}
