// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.diff;

import copytaster.lexicon.Rule;
import copytaster.text.Block;
import copytaster.text.Folding;
import copytaster.text.SentenceCutter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Recognizes lines of a page's template that extraction may leave in the text. */
final class Margins {
  /** Longer lines are part of the article. */
  private static final int MOST_WORDS = 14;

  private final Set<String> authors = new HashSet<>();
  private final Set<String> decks = new HashSet<>();

  Margins(Version old, Version now) {
    for (Version version : List.of(old, now)) {
      version.metadata().description().map(Folding::words).ifPresent(decks::add);
      List<Block> blocks = version.body().blocks();
      if (!blocks.isEmpty() && !SentenceCutter.isTerminated(blocks.get(0).text())) {
        decks.add(Folding.words(blocks.get(0).text())); // a standfirst
      }
      for (String name : version.metadata().byline()) {
        authors.addAll(List.of(Folding.words(Folding.letters(name)).split(" ")));
      }
    }
  }

  /** Whether a statement that only one version has comes from its template. */
  boolean contain(Statement statement) {
    return isDeck(statement) && Rule.on("diff.deck-in-text")
        || statement.opens()
            && statement.words().size() <= MOST_WORDS
            && (isByline(statement) && Rule.on("diff.byline-in-text")
                || hasAddress(statement.text()) && Rule.on("diff.address-line"));
  }

  /** A deck that one template prints in the text and the other omits. */
  private boolean isDeck(Statement statement) {
    return statement.opens() && decks.contains(Folding.words(statement.text()));
  }

  /** "By Ana Lopes", where a version names her as its author. */
  private boolean isByline(Statement statement) {
    return !authors.isEmpty()
        && statement.words().stream().allMatch(w -> w.light() || authors.contains(w.form()));
  }

  /** "Printed from https://example.com/story". */
  private static boolean hasAddress(String text) {
    return text.contains("http://") || text.contains("https://");
  }
}
