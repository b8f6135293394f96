// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.text.Tokens;
import java.util.Set;

/** Tells pounds that are weighed from pounds that are paid. Stateless. */
final class Pounds {
  private static final Set<String> MONEY_NOUNS =
      Set.of(
          """
          public taxpayer taxpayers money debt debts damage cash funding investment savings \
          tax taxes income revenue spending aid the his her their our my its compensation \
          losses profit profits unpaid extra government council cuts fines loans assets new \
          additional worth it that this pension benefits bonuses"""
              .split(" "));

  /** How far back a verb of weighing is looked for. */
  private static final int REACH = 6;

  private Pounds() {}

  /**
   * Whether the "pound" or "pounds" at {@code i} is a weight.
   *
   * @param from index of the number's first token
   * @param large whether there are millions of them
   */
  static boolean isWeight(Tokens t, int from, int i, boolean large, Purse purse) {
    int noun = i + 1;
    if (t.is(noun, "sterling")) {
      return false;
    }
    if (t.is(noun, "of") && t.lower(noun + 1)) {
      return !isMoneyNoun(t.word(noun + 1));
    }
    for (int j = Math.max(0, from - REACH); j < from; j++) {
      boolean body = !large && t.isAny(j, "lost", "lose", "losing", "gained", "gain", "shed");
      if (t.word(j).startsWith("weigh") || body && !purse.isAt("GB") && j >= from - 4) {
        return true;
      }
    }
    if (t.is(noun, "in") && t.is(noun + 1, "weight") || t.isAny(noun, "overweight", "heavier")) {
      return true;
    }
    boolean hyphen = t.is(i - 1, "-");
    boolean coin = t.isAny(noun, "note", "notes", "coin", "coins", "fine", "prize", "bill");
    return !large && !coin && (purse.isAt("US") || hyphen && !purse.isAt("GB"));
  }

  private static boolean isMoneyNoun(String word) {
    return MONEY_NOUNS.contains(word);
  }
}
