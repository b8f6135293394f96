// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.lexicon.Currencies;
import copytaster.lexicon.Units;
import copytaster.text.Block;
import copytaster.text.Context;
import copytaster.text.Sentence;
import copytaster.text.Span;
import copytaster.text.Text;
import copytaster.text.Tokenizer;
import copytaster.text.Tokens;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the name of a unit or currency that a person types, by the grammars that read it in a text.
 * Stateless.
 */
public final class MeasureNames {
  private MeasureNames() {}

  /** The symbol of a unit: {@code MW} for megawatts, {@code m3/s} for cubic metres per second. */
  public static Optional<String> unit(String typed) {
    Tokens apart = behindOne(" " + typed);
    return UnitGrammar.read(apart, 1)
        .filter(hit -> hit.to() == apart.size())
        .or(() -> glued(typed))
        .map(hit -> hit.unit().symbol())
        .or(() -> lowerCase(typed));
  }

  private static Optional<UnitGrammar.Hit> glued(String typed) {
    Tokens t = behindOne(typed);
    return UnitGrammar.read(t, 1).filter(hit -> hit.to() == t.size());
  }

  /** A code in whatever case it was typed: mw, TFLOPS. */
  private static Optional<String> lowerCase(String typed) {
    return Units.spellings().stream()
        .filter(typed::equalsIgnoreCase)
        .sorted()
        .findFirst()
        .map(
            spelling ->
                Units.ofCode(spelling) == null ? spelling : Units.ofCode(spelling).symbol());
  }

  /** The unit of points: {@code pp} or {@code bp}. */
  public static Optional<String> points(String typed) {
    Tokens t = behindOne(" " + typed);
    return Percents.read(t, 1)
        .filter(percent -> percent.to() == t.size())
        .map(percent -> percent.measure())
        .filter(measure -> measure.kind() == Amount.Kind.POINTS)
        .map(Measure::name);
  }

  /**
   * The codes that a currency's name, sign or code may mean: one for pounds, all of that name for
   * pesos, none where there is no such currency.
   */
  public static Set<String> currencies(String typed) {
    String code = typed.toUpperCase(Locale.ROOT);
    String name = typed.toLowerCase(Locale.ROOT);
    if (Currencies.isCode(code)) {
      return Set.of(code);
    }
    if (Currencies.isShared(name)) {
      return Currencies.named(name);
    }
    return Stream.of(typed, capitals(typed), upper(typed))
        .map(MeasureNames::ofMoney)
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> Currencies.ofSign(code))
        .or(() -> Currencies.byCustom(name))
        .map(Set::of)
        .orElse(Set.of());
  }

  private static Optional<String> ofMoney(String printed) {
    Tokens t = behindOne(" " + printed);
    return MoneyBehind.read(t, 1, true, new CurrencyResolver(Context.NONE, List.of(t)))
        .filter(sign -> sign.to() == t.size() && sign.measure().scale().equals(BigDecimal.ONE))
        .map(sign -> sign.measure().name());
  }

  /** As a text prints "hong kong dollars". */
  private static String capitals(String typed) {
    StringBuilder out = new StringBuilder(typed);
    for (int i = 0; i < typed.lastIndexOf(' '); i++) {
      if (i == 0 || typed.charAt(i - 1) == ' ') {
        out.setCharAt(i, Character.toUpperCase(typed.charAt(i)));
      }
    }
    return out.toString();
  }

  /** As a text prints "us dollars". */
  private static String upper(String typed) {
    int last = typed.lastIndexOf(' ') + 1;
    return typed.substring(0, last).toUpperCase(Locale.ROOT) + typed.substring(last);
  }

  /** The known unit that is spelt most like the typed one. */
  public static String nearestUnit(String typed) {
    return Nearest.of(typed, Units.spellings());
  }

  /** The known currency that is spelt most like the typed one. */
  public static String nearestCurrency(String typed) {
    return Nearest.of(typed, Currencies.spellings());
  }

  /** The tokens of a one with the typed words behind it, as if a text said so. */
  private static Tokens behindOne(String typed) {
    String string = "1" + typed;
    Span all = new Span(0, string.length());
    Sentence sentence = new Sentence(0, 0, all, Tokenizer.tokenize(string, all));
    Text text = new Text(string, List.of(Block.paragraph(string)), List.of(all), List.of(sentence));
    return Tokens.ofBlocks(text).get(0);
  }
}
