// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.summary;

import copytaster.lexicon.DiscourseTable;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.ReportingTable;
import copytaster.lexicon.Rule;
import copytaster.text.Block;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a sentence is worth, before it is known which others are taken: a sum of named terms.
 *
 * <p>The first weights are those of a logistic regression on 1331 development articles of CNN/Daily
 * Mail, whose labels are the sentences that a greedy search for the highest ROUGE takes. The terms
 * of an editor (length against a floor, trivia, delayed news, restatement) were set by hand and
 * cost .3 ROUGE-1.
 */
final class Scorer {
  /** What one rule adds to the score of a sentence; 0 where it does not apply. */
  private interface Worth {
    double of(Scorer scorer, int i);
  }

  private record Weight(String name, Worth worth) {}

  private static Weight rule(String name, Worth worth) {
    return new Weight(name, worth);
  }

  private static final List<String> THROAT = Lexicon.list(DiscourseTable.THROAT_CLEARING);
  private static final List<String> THROAT_STARTS =
      Lexicon.list(DiscourseTable.THROAT_CLEARING_STARTS);
  private static final List<String> TRIVIA = Lexicon.list(DiscourseTable.TRIVIA);
  private static final Set<String> SPEAKING = Lexicon.set(ReportingTable.CORE_VERBS);

  /** Shorter sentences win nothing by being short: ROUGE pays for it, an editor does not. */
  private static final int SHORTEST_PAID = 16;

  private static final int BRIEF = 11;
  private static final int LATE = 6;
  private static final int LAST_OF_LEAD = 7;

  /** Share of a sentence that may stand in the first two before it counts as told again. */
  private static final double TOLD = 0.6;

  private static final List<Weight> WEIGHTS =
      List.of(
          rule("summary.centrality", (s, i) -> 1.4 * s.story.centrality[i]),
          // news tells the most important first; without it 30.6 / 11.1 ROUGE
          rule("summary.place", (s, i) -> s.placeWeight() * StrictMath.log(1 + s.place(i))),
          rule(
              "summary.length",
              (s, i) -> -0.38 * StrictMath.log(Math.max(SHORTEST_PAID, s.story.style(i).words()))),
          // on GUM news 0 to 0.7 gave ROUGE-2 20.4 to 23.4
          rule("summary.title", (s, i) -> 0.60 * s.story.coverage(s.story.title, i)),
          rule("summary.description", (s, i) -> 0.60 * s.story.coverage(s.story.description, i)),
          rule("summary.capitals", (s, i) -> 0.01 * Math.min(s.story.style(i).capitalWords(), 10)),
          rule("summary.quote", (s, i) -> -0.22 * s.story.style(i).quoteShare()),
          // "we" is no one in a summary
          rule(
              "summary.first-person",
              (s, i) ->
                  s.story.style(i).firstPerson()
                      ? s.story.genre == Genre.GUIDE ? -0.30 : -0.12
                      : 0),
          rule("summary.throat-clearing", (s, i) -> s.clearsThroat(i) ? -0.45 : 0),
          rule("summary.introduction", (s, i) -> i < s.introduction ? -0.15 : 0),
          rule("summary.trivia", (s, i) -> s.isTrivial(i) ? -0.50 : 0),
          rule("summary.aftermath", (s, i) -> i >= LATE && s.story.has(i, TRIVIA) ? -0.15 : 0),
          rule("summary.delayed-news", (s, i) -> i == s.delayedNews ? 0.40 : 0),
          rule("summary.restatement", (s, i) -> -0.20 * s.restated(i)),
          rule("summary.item", (s, i) -> s.story.genre == Genre.GUIDE && s.isItem(i) ? 0.20 : 0),
          rule("summary.score", (s, i) -> i == s.figures ? 0.25 : 0),
          rule(
              "summary.thesis",
              (s, i) -> s.story.genre == Genre.OPINION && s.story.has(i, Genre.DUTIES) ? 0.25 : 0));

  private final Story story;

  /** What the first two sentences have told. */
  private final Set<String> told = new HashSet<>();

  private final BitSet toldFacts = new BitSet();

  /** Where the news is told after an anecdote, or -1. */
  private final int delayedNews;

  /** The first sentence with the score of a game, or -1. */
  private final int figures;

  /** How many sentences stand before the first heading of a guide. */
  private final int introduction;

  private Scorer(Story story) {
    this.story = story;
    for (int i = 0; i < Math.min(2, story.size()); i++) {
      told.addAll(story.stems(i));
      toldFacts.or(story.facts(i));
    }
    this.delayedNews = delayedNews(story);
    this.figures = firstFigures(story);
    this.introduction = introduction(story);
  }

  /** The terms of each sentence that are not 0. */
  static List<List<Summary.Term>> terms(Story story) {
    Scorer scorer = new Scorer(story);
    List<List<Summary.Term>> all = new ArrayList<>(story.size());
    for (int i = 0; i < story.size(); i++) {
      List<Summary.Term> terms = new ArrayList<>();
      for (Weight weight : WEIGHTS) {
        double value = weight.worth().of(scorer, i);
        if (value != 0 && Rule.on(weight.name())) {
          terms.add(new Summary.Term(weight.name(), value));
        }
      }
      all.add(terms);
    }
    return all;
  }

  /** A guide begins with its introduction, an opinion with its anecdote. */
  private double placeWeight() {
    return switch (story.genre) {
      case GUIDE -> -0.10;
      case OPINION -> -0.15;
      case NEWS, LIVE, RESULTS -> -0.25;
    };
  }

  /** How many sentences are more in front; a live blog that grows downwards has its news below. */
  private int place(int i) {
    return story.growsDown ? story.size() - 1 - i : i;
  }

  private boolean clearsThroat(int i) {
    return story.style(i).quoteShare() < 0.1
        && (story.starts(i, THROAT_STARTS)
            || story.style(i).digitWords() == 0 && story.has(i, THROAT));
  }

  private static int introduction(Story story) {
    if (story.genre != Genre.GUIDE) {
      return 0;
    }
    int block = 0;
    while (block < story.text.blocks().size()
        && story.text.blocks().get(block).kind() == Block.Kind.PARAGRAPH) {
      block++;
    }
    int i = 0;
    while (block < story.text.blocks().size()
        && i < story.size()
        && story.sentences.get(i).block() < block) {
      i++;
    }
    return i;
  }

  private boolean isTrivial(int i) {
    Style style = story.style(i);
    return i > 1 && style.words() <= BRIEF && style.digitWords() == 0 && !story.introduces(i);
  }

  /**
   * Where an anecdote stands in front, the first sentence with a day and a main name: -1 if the
   * news is told at once.
   */
  private static int delayedNews(Story story) {
    if (story.size() < 4
        || isNews(story, 0)
        || isNews(story, 1)
        || story.hasWord(0, SPEAKING)
        || story.genre != Genre.NEWS) {
      return -1;
    }
    for (int i = 1; i < Math.min(story.size(), LAST_OF_LEAD); i++) {
      if (isNews(story, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isNews(Story story, int i) {
    return story.namesDay(i) && story.namesSalient(i);
  }

  /** From 0 to 1: how far the first two sentences have told this already, in words and in facts. */
  private double restated(int i) {
    if (i < 2) {
      return 0;
    }
    Set<String> own = story.stems(i);
    double words = own.isEmpty() ? 0 : share(own.stream().filter(told::contains).count(), own);
    BitSet facts = (BitSet) story.facts(i).clone();
    int all = facts.cardinality();
    facts.and(toldFacts);
    double known = all < 3 ? 0 : (double) facts.cardinality() / all;
    return Math.max(0, Math.max(words, known == 1 ? (words + known) / 2 : 0) - TOLD) / (1 - TOLD);
  }

  private static double share(long part, Set<String> whole) {
    return (double) part / whole.size();
  }

  /** The first sentence of a list's item, or of what stands below a heading. */
  private boolean isItem(int i) {
    int block = story.sentences.get(i).block();
    return story.opensBlock(i)
        && (story.text.blocks().get(block).kind() == Block.Kind.LIST_ITEM
            || block > 0 && story.text.blocks().get(block - 1).kind() == Block.Kind.HEADING);
  }

  /** The first sentence with the score of a game. */
  private static int firstFigures(Story story) {
    if (story.genre != Genre.RESULTS) {
      return -1;
    }
    for (int i = 0; i < Math.min(story.size(), 12); i++) {
      if (Genre.SCORE.matcher(story.string(i)).find()) {
        return i;
      }
    }
    return -1;
  }
}
