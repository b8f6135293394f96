// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster;

import copytaster.article.Hints;
import copytaster.entity.EntityType;
import copytaster.summary.Length;
import java.util.Objects;
import java.util.Set;

/**
 * What the stages of a {@link Pipeline} are asked for.
 *
 * @param types which entities to give
 * @param length of the summary
 * @param hints what the caller knows of every input
 */
public record Settings(Set<EntityType> types, Length length, Hints hints) {
  public Settings {
    types = Set.copyOf(types);
    Objects.requireNonNull(length);
    Objects.requireNonNull(hints);
  }
}
