// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import copytaster.RuleExamples;
import copytaster.article.Article;
import copytaster.article.Verdict;
import copytaster.article.about.Metadata;
import copytaster.text.Block;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Examples of {@link Arrival}: link, title, teaser, address, the page's title and text; and maybe
 * the days of the entry and of the page, and what the page calls its address.
 */
class FeedRulesTest extends RuleExamples {
  FeedRulesTest() {
    super("feed");
  }

  private static Optional<String> part(String[] parts, int i) {
    return Optional.ofNullable(i < parts.length && !parts[i].equals("-") ? parts[i] : null);
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
            part(part, 6)
                .map(day -> FeedDate.of(Instant.parse(day + "T12:00:00Z")))
                .orElse(FeedDate.NONE),
            List.of(),
            none,
            Optional.of(part[2]));
    Article page =
        new Article(
            Metadata.NONE
                .withTitle(Optional.of(part[4]))
                .with(new Metadata.Dates(part(part, 7), none))
                .with(new Metadata.Origin(part(part, 8), none, none, none)),
            List.of(new Block(Block.Kind.PARAGRAPH, part[5])),
            Verdict.ARTICLE,
            Optional.empty(),
            List.of());
    return new Arrival(entry, page, part[3]).objection().map(s -> s.split(":")[0]).orElse("right");
  }
}
