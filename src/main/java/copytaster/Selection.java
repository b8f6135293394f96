// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster;

import copytaster.entity.EntityType;
import copytaster.query.Query;
import copytaster.report.Result;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which articles are wanted, and what is shown of them.
 *
 * @param where what must hold of an article; without it all are wanted
 * @param types the entities to show
 * @param languages ISO 639 codes of those wanted; empty for all
 */
public record Selection(Optional<Query> where, Set<EntityType> types, Set<String> languages) {
  public Selection {
    Objects.requireNonNull(where);
    types = Set.copyOf(types);
    languages = Set.copyOf(languages);
  }

  /** Articles in any language. */
  public Selection(Optional<Query> where, Set<EntityType> types) {
    this(where, types, Set.of());
  }

  /**
   * Whether an article in this language is wanted; one whose language nobody knows is.
   *
   * @param language a tag such as {@code en-GB}
   */
  boolean speaks(Optional<String> language) {
    return languages.isEmpty()
        || language.isEmpty()
        || languages.contains(language.get().split("-", 2)[0].toLowerCase(Locale.ROOT));
  }

  /** What must be found in an article: a condition may ask for entities that are not shown. */
  public Set<EntityType> needed() {
    return where.isPresent() ? EnumSet.allOf(EntityType.class) : types;
  }

  /** What is shown of a result; nothing if it is not wanted. */
  public Optional<Result> of(Result result) {
    boolean wanted = where.isEmpty() || where.get().matches(result.entities());
    return wanted ? Optional.of(result.only(types)) : Optional.empty();
  }
}
