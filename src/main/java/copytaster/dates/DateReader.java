// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import copytaster.lexicon.Rule;
import copytaster.text.Context;
import copytaster.text.Name;
import copytaster.text.Span;
import copytaster.text.Text;
import copytaster.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the dates of a text. Stateless. */
public final class DateReader {
  private DateReader() {}

  /**
   * The dates of a text, resolved against the publication date, into the past unless the words say
   * future. Where that date is not known, what counts from it ("yesterday") is left out, and what
   * lacks a year keeps lacking it ({@code --09-27}).
   *
   * @param names what the tagger found: no date lies within the name of something else
   */
  public static DatesFound read(Text text, List<Name> names, Context context) {
    List<Span> others =
        names.stream()
            .filter(n -> n.type() != Name.Type.DATE && n.type() != Name.Type.MONEY)
            .map(Name::span)
            .sorted()
            .toList();
    List<DateMention> mentions = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    int other = 0;
    for (Tokens t : Tokens.ofBlocks(text)) {
      DateCursor cursor = new DateCursor(t, context);
      for (int i = 0; i < t.size(); ) {
        int at = i;
        Optional<DateMatch> hit = read(cursor, at);
        if (hit.isEmpty()) {
          i++;
          continue;
        }
        i = hit.get().to();
        while (other < others.size() && others.get(other).end() <= t.start(at)) {
          other++;
        }
        Span span = t.span(at, i);
        boolean named = other < others.size() && isWithin(t, at, span, others.get(other));
        if (!named) {
          mentions.addAll(hit.get().mentions());
          cursor.tell(hit.get());
          hit.get().warning().ifPresent(warnings::add);
        }
      }
    }
    return new DatesFound(mentions, warnings);
  }

  /** The answer of the first rule that fits at a token. */
  private static Optional<DateMatch> read(DateCursor cursor, int i) {
    int kinds = DateWord.kinds(cursor.tokens(), i);
    if (kinds == 0) {
      return Optional.empty(); // most words: no rule need be asked
    }
    for (DateRule rule : Rules.ALL) {
      if ((rule.opens() & kinds) != 0) {
        Optional<DateMatch> hit = rule.read(cursor, i);
        if (hit.isPresent() && Rule.on(rule.name())) {
          return hit;
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a date is only a part of a name. A name of just the same words is a tagger's slip,
   * unless people are called so.
   */
  private static boolean isWithin(Tokens t, int i, Span date, Span name) {
    boolean same = name.equals(date);
    return name.contains(date) && (!same || MonthNames.isForenameToo(t.word(i)));
  }
}
