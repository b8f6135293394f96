// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.lexicon.Currencies;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.MoneyTable;
import copytaster.text.Context;
import copytaster.text.Tokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which dollar, crown or peso a text means where it does not say: by the site's country,
 * then by the countries that the text names most, then by custom. Made for one text, which it reads
 * only when first asked something that the site's country does not answer.
 */
final class CurrencyResolver {
  private static final Set<String> CENTRAL_AFRICA = Lexicon.set(MoneyTable.CENTRAL_AFRICA);
  private static final Set<String> WEST_AFRICA = Lexicon.set(MoneyTable.WEST_AFRICA);

  private final Context context;
  private final List<Tokens> blocks;
  private Map<String, Integer> countries;

  CurrencyResolver(Context context, List<Tokens> blocks) {
    this.context = context;
    this.blocks = blocks;
  }

  /**
   * A currency that was decided.
   *
   * @param code ISO 4217
   * @param ambiguous whether the text itself leaves another reading open
   */
  record Choice(String code, boolean ambiguous) {}

  /** The currency that a name ("pesos") or a sign's name ("dollar" for {@code $}) means here. */
  Optional<Choice> of(String name) {
    Optional<String> home = home();
    Optional<String> custom = Currencies.byCustom(name);
    if (home.isPresent() && Currencies.goesBy(home.get(), name)) {
      boolean other = Currencies.isShared(name) || !custom.equals(home);
      return Optional.of(new Choice(home.get(), other));
    }
    if (Currencies.isShared(name)) {
      Optional<String> named = mostNamed(name);
      return named.or(() -> custom).map(code -> new Choice(code, true));
    }
    return custom.map(code -> new Choice(code, false));
  }

  /** The currency of {@code ¥}, the sign of both China and Japan. */
  Choice yen() {
    return isAt("CN") ? new Choice("CNY", true) : new Choice("JPY", false);
  }

  /**
   * The currency of a bare "cents": that of the site's country if it has cents, else the US dollar.
   */
  Choice cents() {
    String code =
        home()
            .filter(c -> Currencies.goesBy(c, "dollar") || c.equals("EUR") || c.equals("ZAR"))
            .orElse("USD");
    return new Choice(code, !code.equals("USD"));
  }

  /** CFA francs: of Central Africa where the site or most of the text is, else of West Africa. */
  Choice cfa() {
    boolean central = count(CENTRAL_AFRICA) > count(WEST_AFRICA);
    Optional<String> home = home().filter(code -> code.equals("XAF") || code.equals("XOF"));
    return new Choice(home.orElse(central ? "XAF" : "XOF"), true);
  }

  private int count(Set<String> words) {
    int count = 0;
    for (Tokens t : blocks) {
      for (int i = 0; i < t.size(); i++) {
        count += t.capital(i) && t.isIn(i, words) ? 1 : 0;
      }
    }
    return count;
  }

  /** The currency of the site's country. */
  Optional<String> home() {
    return context.country().flatMap(Currencies::ofCountry);
  }

  boolean isAt(String country) {
    return context.country().filter(country::equals).isPresent();
  }

  boolean isAnywhereKnown() {
    return context.country().isPresent();
  }

  private Map<String, Integer> countries() {
    if (countries == null) {
      countries = new LinkedHashMap<>();
      for (Tokens t : blocks) {
        for (int i = 0; i < t.size(); i++) {
          if (t.capital(i)) {
            MoneyLands.read(t, i).ifPresent(c -> countries.merge(c.code(), 1, Integer::sum));
          }
        }
      }
    }
    return countries;
  }

  private Optional<String> mostNamed(String name) {
    String best = null;
    int most = 0;
    for (Map.Entry<String, Integer> country : countries().entrySet()) {
      Optional<String> code = Currencies.ofCountry(country.getKey());
      if (country.getValue() > most && code.isPresent() && Currencies.goesBy(code.get(), name)) {
        best = code.get();
        most = country.getValue();
      }
    }
    return Optional.ofNullable(best);
  }
}
