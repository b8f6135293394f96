// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import copytaster.text.Span;
import java.util.List;

/** One thing that the article speaks of, with every place where it does. */
public sealed interface Entity permits NamedEntity, AmountEntity, DateEntity {
  /** The word that {@code --types} and the JSON use. */
  EntityType type();

  /** Where it is mentioned, in the order of the text; never empty. */
  List<Span> mentions();
}
