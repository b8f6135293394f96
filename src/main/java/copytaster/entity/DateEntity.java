// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import copytaster.dates.DateValue;
import copytaster.text.Span;
import java.util.List;

/**
 * A date with all its mentions.
 *
 * @param date what they all say
 * @param mentions where
 */
public record DateEntity(DateValue date, List<Span> mentions) implements Entity {
  public DateEntity {
    mentions = List.copyOf(mentions);
  }

  @Override
  public EntityType type() {
    return EntityType.DATE;
  }
}
