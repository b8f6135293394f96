// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import copytaster.amounts.AmountMention;
import copytaster.dates.DateMention;
import copytaster.text.Context;
import copytaster.text.Name;
import copytaster.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Joins the mentions of one thing. Stateless but for what it is made with; may be shared between
 * threads.
 */
public final class EntityTagger {
  public EntityTagger() {}

  /**
   * All entities of an article, by type in the order of {@link EntityType}, then by salience or
   * place in the text.
   */
  public List<Entity> tag(
      Text text,
      Optional<String> title,
      List<Name> names,
      List<AmountMention> amounts,
      List<DateMention> dates,
      Context context) {
    Map<Object, List<copytaster.text.Span>> groups = new LinkedHashMap<>();
    for (AmountMention mention : amounts) {
      groups.computeIfAbsent(mention.amount(), k -> new ArrayList<>()).add(mention.span());
    }
    List<Entity> out = new ArrayList<>();
    groups.forEach(
        (amount, spans) -> out.add(new AmountEntity((copytaster.amounts.Amount) amount, spans)));
    return out;
  }
}
