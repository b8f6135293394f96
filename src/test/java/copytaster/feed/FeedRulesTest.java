// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import copytaster.RuleExamples;
import copytaster.article.Article;
import copytaster.article.Metadata;
import copytaster.article.Verdict;
import copytaster.text.Block;
import java.util.List;
import java.util.Optional;

/** Examples of {@link Arrival}: link, title, teaser, address, and the page's title and text. */
class FeedRulesTest extends RuleExamples {
  FeedRulesTest() {
    super("feed");
  }

  @Override
  protected String answer(String input) {
    String[] part = input.split(" \\| ", -1);
    Optional<String> none = Optional.empty();
    FeedEntry entry =
        new FeedEntry(
            none,
            Optional.of(part[0]),
            Optional.of(part[1]),
            Optional.empty(),
            List.of(),
            none,
            Optional.of(part[2]));
    Article page =
        new Article(
            new Metadata(
                none, Optional.of(part[4]), List.of(), none, none, none, none, none, none, none),
            List.of(new Block(Block.Kind.PARAGRAPH, part[5])),
            Verdict.ARTICLE,
            Optional.empty(),
            List.of());
    return new Arrival(entry, page, part[3]).objection().map(s -> s.split(":")[0]).orElse("right");
  }
}
