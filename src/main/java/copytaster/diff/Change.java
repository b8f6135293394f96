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
 * @param how whether it came, went, or is another
 * @param before the old wording; empty of what was added
 * @param after the new wording; empty of what was removed
 * @param old the fact in the old version, of facts
 * @param now the fact in the new version, of facts
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
  /** What differs, in the order of weight in which changes are listed. */
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
    /** A line that tells only when the article was updated: no difference in substance. */
    UPDATE,
    /** Spelling and punctuation: no difference in substance. */
    SPELLING;

    /** The word that the JSON and {@code --where} use. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Of type(EntityType type) {
      return valueOf(type.name());
    }
  }

  /** Whether it came, went, or is another. */
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

  /** Whether a reader learns something else from the new version. */
  public boolean substance() {
    return of != Of.SPELLING && of != Of.UPDATE;
  }
}
