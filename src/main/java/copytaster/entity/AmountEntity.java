// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import copytaster.amounts.Amount;
import copytaster.text.Span;
import java.util.List;

/**
 * An amount with all its mentions.
 *
 * @param amount what they all say
 * @param mentions where
 */
public record AmountEntity(Amount amount, List<Span> mentions) implements Entity {
  public AmountEntity {
    mentions = List.copyOf(mentions);
  }

  @Override
  public EntityType type() {
    return EntityType.AMOUNT;
  }
}
