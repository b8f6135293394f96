// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import copytaster.entity.Pass.Story;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.PeopleTable;
import copytaster.lexicon.PlaceWordsTable;
import copytaster.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names that are not of the story: who wrote it, and the party and state behind a lawmaker's name.
 */
final class Asides {
  private static final Set<String> VERBS = Lexicon.set(PeopleTable.CREDIT_VERBS);
  private static final Set<String> PARTIES = Lexicon.set(PlaceWordsTable.PARTY_LETTERS);

  /** Words before the verb: "With additional". */
  private static final int LONGEST_OPENING = 24;

  /** "(D-Staten Island)", "R-New Hampshire". */
  private static final int LONGEST_MARK = 28;

  private static final int LONGEST_BRACKET = 48;

  private Asides() {}

  /** "(Reporting by Ann Poe in Oslo; Editing by Bo Ray)": also as a line of its own. */
  static List<Mention> dropCredits(Story story, List<Mention> mentions) {
    String string = story.string();
    List<Span> credits = new ArrayList<>();
    for (int by = string.indexOf(" by "); by > 0; by = string.indexOf(" by ", by + 4)) {
      if (!credits.isEmpty() && by < credits.get(credits.size() - 1).end()) {
        continue;
      }
      int start = Around.start(string, by);
      if (VERBS.contains(string.substring(start, by).toLowerCase(Locale.ROOT))) {
        int opening = opening(string, start);
        if (opening >= 0) {
          boolean bracket = opening > 0 && string.charAt(opening - 1) == '(';
          int line = string.indexOf('\n', by);
          int end = line < 0 ? string.length() : line;
          int close = bracket ? string.indexOf(')', by) : -1;
          credits.add(new Span(opening, close > 0 && close < end ? close : end));
        }
      }
    }
    return without(mentions, credits);
  }

  /** Where the credit with this verb begins, or -1 where the verb is one of a sentence. */
  private static int opening(String string, int verb) {
    int start = verb;
    while (start > 0 && verb - start < LONGEST_OPENING) {
      char before = string.charAt(start - 1);
      if (before == '(' || before == '\n') {
        break;
      }
      if (before == ' ' && start > 1 && ".!?)\"”".indexOf(string.charAt(start - 2)) >= 0) {
        break;
      }
      if (!Character.isLetter(before) && before != ' ') {
        return -1;
      }
      start--;
    }
    return verb - start < LONGEST_OPENING && Character.isUpperCase(string.charAt(start))
        ? start
        : -1;
  }

  /** "Rep. Ann Poe, D-N.Y.," and "(R-Texas)". */
  static List<Mention> dropPartyMarks(Story story, List<Mention> mentions) {
    String string = story.string();
    List<Span> marks = new ArrayList<>();
    for (int hyphen = string.indexOf('-');
        hyphen > 0 && hyphen + 1 < string.length();
        hyphen = string.indexOf('-', hyphen + 1)) {
      int start = Around.start(string, hyphen);
      boolean apart =
          start > 0
              && (string.charAt(start - 1) == '('
                  || start > 1 && string.startsWith(", ", start - 2));
      if (apart
          && Around.isCapital(string, hyphen + 1)
          && PARTIES.contains(string.substring(start, hyphen))) {
        marks.add(new Span(start, markEnd(string, hyphen + 1)));
      }
    }
    for (int open = string.indexOf('('); open >= 0; open = string.indexOf('(', open + 1)) {
      Span mark = bracket(string, open);
      if (mark != null) {
        marks.add(mark);
      }
    }
    marks.sort(null);
    return without(mentions, marks);
  }

  /** "Ann Poe (Lab, Swansea West)", "(Con)". */
  private static Span bracket(String string, int open) {
    String near = string.substring(open + 1, Math.min(string.length(), open + LONGEST_BRACKET));
    int close = near.indexOf(')');
    int comma = near.indexOf(',');
    int end = comma > 0 && comma < close ? comma : close;
    return close > 0 && PARTIES.contains(near.substring(0, end))
        ? new Span(open, open + 1 + close)
        : null;
  }

  private static int markEnd(String string, int state) {
    int end = state;
    while (end < string.length() && end - state < LONGEST_MARK) {
      char c = string.charAt(end);
      boolean word = c == ' ' && string.charAt(end - 1) != '.' && Around.isCapital(string, end + 1);
      if (!Character.isLetter(c) && c != '.' && !word) {
        break;
      }
      end++;
    }
    return end;
  }

  private static List<Mention> without(List<Mention> mentions, List<Span> spans) {
    if (spans.isEmpty()) {
      return mentions;
    }
    List<Mention> out = new ArrayList<>(mentions.size());
    int next = 0;
    for (Mention mention : mentions) {
      while (next < spans.size() && spans.get(next).end() <= mention.span().start()) {
        next++;
      }
      if (next == spans.size() || mention.span().end() <= spans.get(next).start()) {
        out.add(mention);
      }
    }
    return out;
  }
}
