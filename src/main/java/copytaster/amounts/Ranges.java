// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.lexicon.Lexicon;
import copytaster.lexicon.MeasuresTable;
import copytaster.lexicon.Rule;
import copytaster.text.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads two numbers that belong together: "$10-15 million", "between £40m and £65m", "6 to 8 per
 * cent". A change ("from 3% to 4%", "by £2 to £5") is two amounts and no range. Made for one text.
 */
final class Ranges {
  private static final Set<String> RANGING = Lexicon.set(MeasuresTable.RANGING);

  private static final Set<String> CHANGE_VERBS = Lexicon.set(MeasuresTable.CHANGE_VERBS);

  private static final Set<String> HEDGES = Lexicon.set(MeasuresTable.RANGE_HEDGES);
  private static final Set<String> CHANGE_HEDGES = Lexicon.set(MeasuresTable.CHANGE_HEDGES);

  private final TermReader terms;

  Ranges(TermReader terms) {
    this.terms = terms;
  }

  /**
   * Two terms that were read together.
   *
   * @param from index of the first token
   * @param to index after the last token
   * @param terms both, or the two ends of one range
   * @param range whether they are one amount
   */
  record Pair(int from, int to, List<Term> terms, boolean range) {}

  /** The range that "between" at {@code i} opens. */
  Optional<Pair> between(Tokens t, int i) {
    Optional<Term> first = terms.read(t, pastHedges(t, i + 1));
    int and = first.map(Term::to).orElse(i);
    return first
        .filter(low -> t.isAny(and, "and", "to"))
        .flatMap(low -> terms.read(t, and + 1))
        .flatMap(
            high -> join(first.get(), high, true).map(pair -> new Pair(i, high.to(), pair, true)));
  }

  /** Index after hedges, as in "from about $12 to about $15 million". */
  private static int pastHedges(Tokens t, int i) {
    int j = i;
    while (j < i + 3 && t.isIn(j, HEDGES)) {
      j++;
    }
    return j > i && Rule.on("amounts.hedged-end") ? j : i;
  }

  /** The pair that a term forms with the one behind it. */
  Optional<Pair> after(Tokens t, Term first) {
    int j = first.to();
    boolean dash = isDash(t, j);
    boolean to = t.isAny(j, "to", "or", "through");
    if (!dash && !to) {
      return Optional.empty();
    }
    Optional<Term> read = terms.readSecond(t, dash ? j + 1 : pastHedges(t, j + 1));
    if (read.isEmpty()) {
      return Optional.empty();
    }
    Term second = read.get();
    boolean money = first.prefixed() && first.measure().get().isMoney();
    boolean open = first.measure().isPresent() && second.measure().isEmpty();
    if (open && !(money && (dash || second.magnitude().scales()))) {
      return Optional.empty();
    }
    boolean elliptic = first.measure().isEmpty();
    if (elliptic && second.prefixed()) {
      return Optional.empty();
    }
    boolean shares =
        sharesMagnitude(first, second)
            && t.is(j, "to")
            && Rule.on("amounts.shared-magnitude"); // from $12 to $15 million
    boolean change = t.is(j, "to") && isChange(t, first.from(), elliptic, shares);
    Optional<List<Term>> pair = join(first, second, !change);
    if (pair.isEmpty()) {
      return Optional.empty();
    }
    boolean each = first.measure().isPresent() && second.prefixed() == first.prefixed();
    if (t.is(j, "or") && each && second.measure().isPresent() && Rule.on("amounts.two-doses")) {
      return Optional.empty(); // 5 mg or 10 mg
    }
    if (change && !elliptic && !shares) {
      return Optional.empty(); // each is read by itself
    }
    return Optional.of(new Pair(first.from(), second.to(), pair.get(), !change));
  }

  /** Both ends with a shared measure and magnitude; empty if they differ in kind. */
  private static Optional<List<Term>> join(Term first, Term second, boolean rising) {
    Optional<Measure> measure = first.measure().or(second::measure);
    boolean same =
        measure.isPresent()
            && first.measure().map(measure.get()::isSame).orElse(true)
            && second.measure().map(measure.get()::isSame).orElse(true);
    if (!same || first.vague() || second.vague()) {
      return Optional.empty();
    }
    boolean shared = sharesMagnitude(first, second);
    boolean apart =
        first.measure().isPresent()
            && second.measure().isPresent()
            && !first
                .prefixed(); // "5% to 2 million %" makes no sense; 5 dollars to 2m dollars does
    Term low = shared && !apart ? first.withFactor(second.factor()) : first;
    low = low.measure().isPresent() ? low : low.withMeasure(measure.get());
    Term high = second.measure().isPresent() ? second : second.withMeasure(measure.get());
    boolean up = low.value().compareTo(high.value()) < 0;
    return up || !rising ? Optional.of(List.of(low, high)) : Optional.empty();
  }

  /** Whether the magnitude of the second number applies to the first as well. */
  private static boolean sharesMagnitude(Term first, Term second) {
    return !first.magnitude().scales()
        && second.magnitude().scales()
        && first.mantissa().compareTo(second.mantissa()) < 0;
  }

  private static boolean isDash(Tokens t, int j) {
    return t.isAny(j, "-", "–", "—", "‑", "−") && (t.glued(j) == t.glued(j - 1));
  }

  /** Whether "to" states a change and not a range. */
  private static boolean isChange(Tokens t, int from, boolean elliptic, boolean shares) {
    int j = from - 1;
    while (j > from - 4 && CHANGE_HEDGES.contains(t.word(j))) {
      j--;
    }
    if (t.is(j, "from")) {
      boolean ranging = t.isIn(j - 1, RANGING);
      boolean priced = !isChangeBefore(t, j) && (shares || isRangingBefore(t, j));
      return !ranging && !priced;
    }
    return !elliptic && (t.is(j, "by") || t.isIn(j, CHANGE_VERBS) || t.isIn(j - 1, CHANGE_VERBS));
  }

  /** "Tickets for the derby, from $45 to $220": something priced a few words before. */
  private static boolean isRangingBefore(Tokens t, int from) {
    for (int j = from - 1; j > from - 8 && !t.opensSentence(j + 1); j--) {
      if (t.isIn(j, RANGING)) {
        return Rule.on("amounts.priced-from");
      }
    }
    return false;
  }

  /** "raised its offer from": a verb of change a few words before. */
  private static boolean isChangeBefore(Tokens t, int from) {
    for (int j = from - 1; j > from - 7 && !t.isAny(j, ".", ";"); j--) {
      if (CHANGE_VERBS.contains(t.word(j))) {
        return true;
      }
    }
    return false;
  }
}
