// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.diff;

import copytaster.entity.Entity;
import copytaster.entity.EntityType;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * One difference between two versions.
 *
 * @param of what differs
 * @param how whether it was added, removed or changed
 * @param before the old wording; empty if it was added
 * @param after the new wording; empty if it was removed
 * @param old the fact in the old version, if it is about one
 * @param now the fact in the new version, if it is about one
 * @param words the statement around it, word by word
 */
public record Change(
    Of of,
    How how,
    String before,
    String after,
    Optional<Entity> old,
    Optional<Entity> now,
    List<Piece> words) {
  /** What differs; changes are listed in this order. */
  public enum Of {
    TITLE,
    AMOUNT,
    DATE,
    PERSON,
    ORGANIZATION,
    PLACE,
    GROUP,
    OTHER,
    QUOTE,
    /** A note that tells readers of a correction. */
    CORRECTION,
    DECK,
    BYLINE,
    PUBLISHED,
    SENTENCE,
    /** A line that only gives the time of an update: not a difference in substance. */
    UPDATE,
    /** Spelling and punctuation: not a difference in substance. */
    SPELLING;

    /** The word that the JSON and {@code --where} use. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Of type(EntityType type) {
      return valueOf(type.name());
    }
  }

  /** Whether it was added, removed or changed. */
  public enum How {
    CHANGED,
    REMOVED,
    ADDED;

    /** The word that the JSON and {@code --where} use. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Change {
    Objects.requireNonNull(of);
    Objects.requireNonNull(how);
    Objects.requireNonNull(before);
    Objects.requireNonNull(after);
    words = List.copyOf(words);
  }

  static Change ofText(Of of, String before, String after, List<Piece> words) {
    How how = before.isEmpty() ? How.ADDED : after.isEmpty() ? How.REMOVED : How.CHANGED;
    return new Change(of, how, before, after, Optional.empty(), Optional.empty(), words);
  }

  /** Whether the substance differs, so that a reader learns something else. */
  public boolean substance() {
    return of != Of.SPELLING && of != Of.UPDATE;
  }
}
