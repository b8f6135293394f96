// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.query;

import copytaster.entity.Entity;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a query is asked of.
 *
 * @param entities all that there are
 * @param lines the lines beside the facts that changed, such as {@code title}; of an article none
 * @param changed the parts of all this that changed in one way, such as {@code removed}
 */
public record Facts(List<Entity> entities, Set<String> lines, Map<String, Facts> changed) {
  /** How a fact or a line can have changed. */
  public static final List<String> WAYS = List.of("changed", "removed", "added");

  public Facts {
    entities = List.copyOf(entities);
    lines = Set.copyOf(lines);
    changed = Map.copyOf(changed);
  }

  /** Of one article, in which nothing has changed. */
  static Facts of(Collection<Entity> entities) {
    return new Facts(List.copyOf(entities), Set.of(), Map.of());
  }

  /** What changed in one way, or all. */
  Facts that(Optional<String> how) {
    return how.isEmpty() ? this : changed.getOrDefault(how.get(), of(List.of()));
  }
}
