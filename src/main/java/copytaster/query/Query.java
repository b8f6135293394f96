// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.query;

import copytaster.entity.Entity;
import java.util.List;

/**
 * Selects articles by the facts in them. Immutable and thread-safe.
 *
 * <pre>
 * money&gt;=1e9 GBP and (person~Reeves or organization="Bank of England") and not place=RU
 * </pre>
 *
 * <p>A comparison holds if at least one entity of the article satisfies it.
 *
 * <ul>
 *   <li>{@code money}, {@code percent}, {@code points}, {@code quantity}, {@code count} with {@code
 *       = != < <= > >=} and a number: {@code 1000000}, {@code 1,000,000}, {@code 1e6}, {@code 1m},
 *       {@code 2.5 billion}, {@code 5 lakh}, {@code £1bn}, {@code A$1m}, {@code 40%}; after it, if
 *       wanted, a currency (of money), a unit (of quantity and points) or the noun counted.
 *       Currencies and units are read as in an article: {@code pounds}, {@code 100 megawatts},
 *       {@code 4m barrels a day}. Pesos are the pesos of any country. Without a currency any will
 *       do; nothing is converted. A range in the text matches if one of its values does.
 *   <li>{@code person}, {@code place}, {@code organization} (or {@code org}), {@code group}, {@code
 *       other}, {@code name} (any of them) with {@code =} (the whole name or alias, of a person
 *       also the surname or forename alone), {@code ~} (a part of one) or {@code !=}; upper and
 *       lower case and diacritics do not count. A place equals its country's code and name too, as
 *       {@code place=UA} or {@code place=Ukraine}: everything in Ukraine. Names of several words
 *       need no quotes, but may have them.
 *   <li>{@code date} with {@code =} and the beginning of an ISO date: {@code date=2025-03}.
 *   <li>A bare field name holds if there is any such entity: {@code money and not person}.
 * </ul>
 *
 * <p>{@code not} binds closer than {@code and}, {@code and} closer than {@code or}; {@code a!=b} is
 * {@code not a=b}.
 */
public final class Query {
  private final Condition condition;

  private Query(Condition condition) {
    this.condition = condition;
  }

  /**
   * @throws QueryException if the expression is malformed; the message shows where
   */
  public static Query parse(String expression) throws QueryException {
    return new Query(QueryParser.parse(expression, false));
  }

  /**
   * The same for changes: each fact may be followed by {@code changed}, {@code removed} or {@code
   * added} ({@code money changed or person~Silva removed}), and there are the words {@code title},
   * {@code deck}, {@code byline}, {@code published}, {@code quote}, {@code correction} and {@code
   * sentence}.
   *
   * @throws QueryException if the expression is malformed; the message shows where
   */
  public static Query ofChanges(String expression) throws QueryException {
    return new Query(QueryParser.parse(expression, true));
  }

  public boolean matches(List<Entity> entities) {
    return condition.holds(Facts.of(entities));
  }

  /** Whether the query holds for the changes between two versions. */
  public boolean matches(Facts facts) {
    return condition.holds(facts);
  }
}
