// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.summary;

import copytaster.lexicon.DiscourseTable;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.ReportingTable;
import copytaster.lexicon.Rule;
import copytaster.text.ContentStems;
import copytaster.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The worth of a sentence by itself, whatever else the summary takes: a sum of named terms.
 *
 * <p>The first weights are those of a logistic regression on 1331 development articles of CNN/Daily
 * Mail, whose labels are the sentences that a greedy search for the highest ROUGE takes. The terms
 * of an editor (length against a floor, trivia, delayed news) were set by hand and cost .3 ROUGE-1.
 */
final class Scorer {
  /** Points that one rule adds to the score of a sentence; 0 where it does not apply. */
  private interface Worth {
    double of(Scorer scorer, int i);
  }

  private record Weight(String name, Worth worth) {}

  private static Weight rule(String name, Worth worth) {
    return new Weight(name, worth);
  }

  private static final Phrases THROAT = new Phrases(Lexicon.list(DiscourseTable.THROAT_CLEARING));
  private static final List<String> THROAT_STARTS =
      Lexicon.list(DiscourseTable.THROAT_CLEARING_STARTS);
  private static final Set<String> SPEAKING = Lexicon.set(ReportingTable.CORE_VERBS);

  /** Shorter sentences win nothing by being short: ROUGE pays for it, an editor does not. */
  private static final int SHORTEST_PAID = 16;

  private static final int BRIEF = 11;
  private static final int LAST_OF_LEAD = 7;

  private static final Set<String> PRICE_WORDS = Lexicon.set(DiscourseTable.PRICE_WORDS);
  private static final Set<String> DEFINING = Lexicon.set(DiscourseTable.DEFINING_VERBS);

  /** Share of the title's stems that the subject of a definition has. */
  private static final double SUBJECT = 0.33;

  private static final int LONGEST_SUBJECT = 6;

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
          // a reader of the summary cannot tell who "we" are
          rule(
              "summary.first-person",
              (s, i) ->
                  s.story.style(i).firstPerson()
                      ? s.story.genre == Genre.GUIDE ? -0.45 : -0.15
                      : 0),
          rule("summary.throat-clearing", (s, i) -> s.clearsThroat(i) ? -0.45 : 0),
          rule(
              "summary.introduction",
              (s, i) ->
                  s.story.genre == Genre.GUIDE && i < s.story.outline.introduction() ? -0.15 : 0),
          rule("summary.brief", (s, i) -> s.isBrief(i) ? -0.2 : 0),
          rule("summary.trivia", (s, i) -> s.isBrief(i) && s.isTrivial(i) ? -0.45 : 0),
          rule("summary.delayed-news", (s, i) -> i == s.delayedNews ? 0.40 : 0),
          rule(
              "summary.item",
              (s, i) -> s.story.genre == Genre.GUIDE && s.story.outline.isItem(i) ? 0.20 : 0),
          rule(
              "summary.names-heading",
              (s, i) -> s.story.genre == Genre.GUIDE && s.story.outline.namesHeading(i) ? 0.25 : 0),
          rule("summary.definition", (s, i) -> s.defines(i) ? 0.30 : 0),
          rule("summary.price", (s, i) -> s.asksPrice && s.hasPrice(i) ? 0.30 : 0),
          rule("summary.score", (s, i) -> i == s.figures ? 0.25 : 0),
          rule(
              "summary.thesis",
              (s, i) -> s.story.genre == Genre.OPINION && s.story.has(i, Genre.DUTIES) ? 0.25 : 0));

  private final Story story;

  /** Where the news is told after an anecdote, or -1. */
  private final int delayedNews;

  /** The first sentence with the score of a game, or -1. */
  private final int figures;

  /** Whether the title asks what something costs. */
  private final boolean asksPrice;

  private Scorer(Story story) {
    this.story = story;
    this.delayedNews = delayedNews(story);
    this.asksPrice = PRICE_WORDS.stream().anyMatch(story::titleHas);
    this.figures = firstFigures(story);
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

  private boolean hasPrice(int i) {
    return story.string(i).chars().anyMatch(c -> Character.getType(c) == Character.CURRENCY_SYMBOL);
  }

  /** "Mesh WiFi is a …": says what the title is about. */
  private boolean defines(int i) {
    String text = story.text.string();
    List<Span> tokens = story.sentences.get(i).tokens();
    for (int t = 1; t < Math.min(LONGEST_SUBJECT, tokens.size() - 1); t++) {
      String next = tokens.get(t + 1).of(text);
      if (DEFINING.contains(tokens.get(t).of(text))
          && (next.equals("a") || next.equals("an") || next.equals("the"))) {
        Set<String> subject = new HashSet<>(ContentStems.of(text, tokens.subList(0, t)));
        return !subject.isEmpty()
            && story.title.containsAll(subject)
            && subject.size() >= SUBJECT * story.title.size();
      }
    }
    return false;
  }

  private boolean isBrief(int i) {
    return i > 1 && story.style(i).words() <= BRIEF;
  }

  private boolean isTrivial(int i) {
    return story.style(i).digitWords() == 0 && !story.introduces(i);
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
