// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import copytaster.RuleExamples;
import copytaster.article.Pages;
import copytaster.page.Page;
import copytaster.source.Content;
import copytaster.source.Source;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Each input is a page or a mail; a rule on names in a byline may be given the byline as it is. */
class AboutRulesTest extends RuleExamples {
  AboutRulesTest() {
    super("about");
  }

  @Override
  protected String answer(String input) {
    Source source =
        Source.parse("-", Optional.empty(), Optional.of("https://www.bell.example/news/dam"));
    boolean mail = input.startsWith("From:");
    Page page =
        Page.parse(
            new Content(
                source,
                (mail ? input : "<!DOCTYPE html><html>" + input).getBytes(StandardCharsets.UTF_8),
                mail ? Optional.empty() : Optional.of("text/html; charset=utf-8"),
                Optional.empty()));
    Metadata found = Pages.described(page);
    return found.title().orElse("none")
        + " | "
        + (found.byline().isEmpty() ? "none" : String.join("; ", found.byline()))
        + " | "
        + found.published().orElse("none")
        + found.modified().map(day -> " | " + day).orElse("");
  }
}
