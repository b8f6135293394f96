// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.lexicon.Lexicon;
import copytaster.lexicon.MeasuresTable;
import copytaster.lexicon.Numbers;
import copytaster.lexicon.Rule;
import copytaster.text.Span;
import copytaster.text.Tokens;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the amounts of one block from left to right, each token at most a few times. */
final class BlockReader {
  private static final Set<String> OPENERS = new HashSet<>(256);

  static {
    OPENERS.addAll(Lexicon.list(MeasuresTable.AMOUNT_OPENERS));
    for (String kind : List.of("cardinal", "scale", "some")) {
      OPENERS.addAll(Numbers.words(kind));
    }
  }

  private final Tokens t;
  private final TermReader terms;
  private final Ranges ranges;
  private final CoveredSpans taken;
  private final CoveredSpans names;
  private final CoveredSpans links;

  /** Index after the last amount, 0 before the first: "75 cents more than" compares with it. */
  private int previous;

  BlockReader(
      Tokens t, TermReader terms, CoveredSpans taken, CoveredSpans names, CoveredSpans links) {
    this.t = t;
    this.terms = terms;
    this.ranges = new Ranges(terms);
    this.taken = taken;
    this.names = names;
    this.links = links;
  }

  void read(List<AmountMention> out) {
    for (int i = 0; i < t.size(); ) {
      i = Math.max(i + 1, read(i, out));
    }
  }

  /** Reads the amount that begins at {@code i}, if any, and returns the index to continue at. */
  private int read(int i, List<AmountMention> out) {
    if (t.lower(i) && !OPENERS.contains(t.word(i)) && (!t.glued(i) || t.letters(i + 1))) {
      return i + 1; // most words: nothing need be asked
    }
    if (taken.overlaps(t.span(i, i + 1)) || links.overlaps(t.span(i, i + 1))) {
      return i + 1;
    }
    if (PerUnit.isRate(t, i - 1)) { // infections per 100,000 people: no number of people
      return PerUnit.read(t, i - 1).map(PerUnit.Per::to).orElse(i + 1);
    }
    if (t.is(i, "between")) {
      Optional<Ranges.Pair> pair = ranges.between(t, i);
      return pair.isPresent() && Rule.on("amounts.between") ? pair(pair.get(), out) : i + 1;
    }
    Optional<Term> term = terms.read(t, i);
    if (term.isEmpty()) {
      return share(i, out);
    }
    Optional<Ranges.Pair> pair = ranges.after(t, term.get());
    if (pair.isPresent() && Rule.on("amounts.range")) {
      return pair(pair.get(), out);
    }
    if (term.get().measure().isEmpty()) {
      return Math.max(share(i, out), term.get().numberTo());
    }
    return amount(term.get(), term.get().from(), term.get().to(), Optional.empty(), out);
  }

  private int pair(Ranges.Pair pair, List<AmountMention> out) {
    Term low = pair.terms().get(0);
    Term high = pair.terms().get(1);
    if (pair.range()) {
      return amount(low, pair.from(), pair.to(), Optional.of(high.value()), out);
    }
    amount(low, low.from(), low.to(), Optional.empty(), out);
    return amount(high, high.from(), high.to(), Optional.empty(), out);
  }

  private int share(int i, List<AmountMention> out) {
    Optional<Fractions.Share> share = Fractions.read(t, i);
    if (share.isEmpty() || !Rule.on("amounts.share")) {
      return terms.past(t, i);
    }
    int to = share.get().to();
    Span span = t.span(i, to);
    if (taken.overlaps(span) || names.overlaps(span)) {
      return to;
    }
    Optional<Amount.Bound> hedge = Hedges.around(t, i, to, previous);
    previous = to;
    Amount.Certainty certainty =
        new Amount.Certainty(
            hedge.orElse(Amount.Bound.NONE), hedge.isPresent() || !share.get().exact(), false);
    Amount.Range range = new Amount.Range(share.get().percent(), Optional.empty());
    Amount amount = new Amount(Amount.Kind.PERCENT, "", range, Optional.empty(), certainty);
    out.add(new AmountMention(span, amount));
    return to;
  }

  private int amount(
      Term term, int from, int to, Optional<BigDecimal> max, List<AmountMention> out) {
    Measure measure = term.measure().get();
    Span span = t.span(from, to);
    if (taken.overlaps(span) || isName(term, measure, from)) {
      return term.numberTo();
    }
    Optional<PerUnit.Per> per = PerUnit.read(t, to).filter(p -> Rule.on("amounts.per"));
    int end = per.map(PerUnit.Per::to).orElse(to);
    Optional<Amount.Bound> hedge =
        Hedges.around(t, from, to, previous)
            .or(() -> Hedges.behind(t, end))
            .filter(h -> Rule.on("amounts.hedge"));
    Amount.Bound bound = term.vague() ? Amount.Bound.AT_LEAST : hedge.orElse(Amount.Bound.NONE);
    Amount.Certainty certainty =
        new Amount.Certainty(bound, hedge.isPresent() || term.vague(), measure.ambiguous());
    Amount.Range range = new Amount.Range(term.value(), max);
    Optional<String> noun = per.map(PerUnit.Per::noun);
    Amount amount = new Amount(measure.kind(), measure.name(), range, noun, certainty);
    previous = end;
    out.add(new AmountMention(span, amount));
    return PerUnit.isRate(t, to) ? end : to;
  }

  /** Whether the number is part of a name. Money and percentages never are. */
  private boolean isName(Term term, Measure measure, int from) {
    boolean named = names.overlaps(t.span(from, from + 1));
    return switch (measure.kind()) {
      case MONEY -> named && t.letters(from) && !term.prefixed();
      case PERCENT, POINTS -> false;
      case QUANTITY -> named || isModel(term);
      case COUNT -> named || NumberLabels.isNumbered(t, from) && Rule.on("amounts.label");
    };
  }

  /** Whether a letter stuck to the number marks a model, not a unit: an iPhone 5C. */
  private boolean isModel(Term term) {
    int i = term.from() - 1;
    boolean letter = t.glued(term.numberTo() - 1) && t.raw(term.to() - 1).length() == 1;
    return letter && t.letters(i) && !t.lower(i) && NumberLabels.isNumbered(t, term.from())
        || letter && t.letters(i) && !t.lower(i) && !t.capital(i);
  }
}
