// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import copytaster.text.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A person, place, organization, group or other named thing.
 *
 * @param type decided by vote over all mentions
 * @param name the fullest clean form in the text
 * @param aliases the other forms, most frequent first
 * @param mentions where it is named
 * @param salience ln(1+n) - 0.5 ln(1+f) + [in title]; see {@link Salience}
 * @param salient whether salience reaches the threshold
 * @param confidence the taggers' mean confidence over the mentions, 0 to 1
 * @param location where a place is
 */
public record NamedEntity(
    EntityType type,
    String name,
    List<String> aliases,
    List<Span> mentions,
    double salience,
    boolean salient,
    double confidence,
    Optional<Location> location)
    implements Entity {
  public NamedEntity {
    Objects.requireNonNull(type);
    aliases = List.copyOf(aliases);
    mentions = List.copyOf(mentions);
  }
}
