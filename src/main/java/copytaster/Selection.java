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
 * Which articles to keep, and which of their entities to show.
 *
 * @param where the condition that articles must meet; without it all are kept
 * @param types the entities to show
 * @param languages ISO 639 codes of the languages to keep; empty for all
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
   * Whether to keep an article in this language; an unknown language is kept.
   *
   * @param language a tag such as {@code en-GB}
   */
  boolean speaks(Optional<String> language) {
    return languages.isEmpty()
        || language.isEmpty()
        || languages.contains(language.get().split("-", 2)[0].toLowerCase(Locale.ROOT));
  }

  /** Types to find in an article: a condition may ask for entities that are not shown. */
  public Set<EntityType> needed() {
    return where.isPresent() ? EnumSet.allOf(EntityType.class) : types;
  }

  /** The part of a result to show; empty if the article is not kept. */
  public Optional<Result> of(Result result) {
    boolean wanted = where.isEmpty() || where.get().matches(result.entities());
    return wanted ? Optional.of(result.only(types)) : Optional.empty();
  }
}
