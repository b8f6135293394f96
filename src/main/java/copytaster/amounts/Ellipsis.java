// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.lexicon.Lexicon;
import copytaster.lexicon.MeasuresTable;
import copytaster.text.Tokens;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a sum that leaves its currency to the one before it: "$4.8 billion, up from 4.3 billion",
 * "12 billion baht and another 20 billion for upkeep". Only in one sentence, only where both are in
 * thousands or more, and only behind words that compare or add. Made for one block.
 */
final class Ellipsis {
  private static final Set<String> HEDGES = Lexicon.set(MeasuresTable.ELLIPTIC_HEDGES);

  private static final Set<String> JOINTS = Lexicon.set(MeasuresTable.ELLIPTIC_JOINTS);

  /** What a number that is no money would go on with: who they are that do something. */
  private static final Set<String> DOERS = Lexicon.set(MeasuresTable.DOERS);

  private static final Set<String> FLOWS = Lexicon.set(MeasuresTable.FLOWS);

  /** How many tokens away the money may be. */
  private static final int REACH = 30;

  private final Tokens t;
  private Measure money;
  private int end;

  Ellipsis(Tokens t) {
    this.t = t;
  }

  /** Takes note of an amount that ends before {@code to}; only the last one can be leant on. */
  void saw(Measure measure, BigDecimal factor, int to) {
    boolean large = factor.compareTo(BigDecimal.ONE) > 0;
    boolean apart = measure.kind() != Amount.Kind.MONEY && !large;
    if (!apart) { // 3% or 12 people in between change nothing
      money = large && measure.isMoney() ? measure : null;
      end = to;
    } else if (money != null) {
      end = Math.max(end, to);
    }
  }

  /** The same term as money, where it has no measure of its own and leans on the last sum. */
  Optional<Term> completed(Term term) {
    boolean bare = term.measure().isEmpty() && term.factor().compareTo(BigDecimal.ONE) > 0;
    if (money == null || !bare || term.from() - end > REACH || !isJoined(term)) {
      return Optional.empty();
    }
    int to = term.numberTo();
    if (DOERS.contains(t.word(to)) || t.is(to, "-") && t.glued(to)) {
      return Optional.empty();
    }
    for (int j = end; j <= term.from(); j++) {
      if (t.opensSentence(j)) {
        return Optional.empty();
      }
    }
    return Optional.of(term.withMeasure(money));
  }

  private boolean isJoined(Term term) {
    int j = term.from() - 1;
    for (int n = 0; n < 3 && HEDGES.contains(t.word(j)); n++) {
      if (t.isAny(j, "another", "further", "additional", "than")) {
        return true;
      }
      j--;
    }
    if (t.is(j, "of")) {
      return FLOWS.contains(t.word(j - 1));
    }
    return JOINTS.contains(t.word(j)) || t.is(j, "(");
  }
}
