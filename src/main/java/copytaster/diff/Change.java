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
 * @param old in the old version
 * @param now in the new version
 * @param words the statement around it, word by word
 */
public record Change(Of of, How how, Side old, Side now, List<Piece> words) {
  /**
   * The wording of one version.
   *
   * @param text its wording; empty if it has nothing
   * @param fact the fact, if the change is about one
   */
  public record Side(String text, Optional<Entity> fact) {
    static final Side NONE = new Side("", Optional.empty());

    public Side {
      Objects.requireNonNull(text);
      Objects.requireNonNull(fact);
    }
  }

  /** The parts that may differ, in the order in which changes are listed. */
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
    Objects.requireNonNull(old);
    Objects.requireNonNull(now);
    words = List.copyOf(words);
  }

  static Change ofText(Of of, String before, String after, List<Piece> words) {
    How how = before.isEmpty() ? How.ADDED : after.isEmpty() ? How.REMOVED : How.CHANGED;
    Optional<Entity> none = Optional.empty();
    return new Change(of, how, new Side(before, none), new Side(after, none), words);
  }

  /** The old wording; empty if it was added. */
  public String before() {
    return old.text();
  }

  /** The new wording; empty if it was removed. */
  public String after() {
    return now.text();
  }

  /** Whether the substance differs, so that a reader learns something else. */
  public boolean substance() {
    return of != Of.SPELLING && of != Of.UPDATE;
  }
}
