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
 * The facts that a query is evaluated against.
 *
 * @param entities all entities
 * @param lines the changed lines other than facts, such as {@code title}; empty for an article
 * @param changed the facts by the way in which they changed, such as {@code removed}
 */
public record Facts(List<Entity> entities, Set<String> lines, Map<String, Facts> changed) {
  /** Ways in which a fact or a line can change. */
  public static final List<String> WAYS = List.of("changed", "removed", "added");

  public Facts {
    entities = List.copyOf(entities);
    lines = Set.copyOf(lines);
    changed = Map.copyOf(changed);
  }

  /** The facts of one article, without changes. */
  static Facts of(Collection<Entity> entities) {
    return new Facts(List.copyOf(entities), Set.of(), Map.of());
  }

  /** The facts that changed in one way; all facts without one. */
  Facts that(Optional<String> how) {
    return how.isEmpty() ? this : changed.getOrDefault(how.get(), of(List.of()));
  }
}
