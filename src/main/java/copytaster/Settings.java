// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster;

import copytaster.entity.Corrections;
import copytaster.entity.EntityType;
import copytaster.nlp.Tagger;
import copytaster.summary.Length;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How articles are read. Immutable.
 *
 * @param selection which articles are wanted, and which entities of them are shown
 * @param length of the summary
 * @param tagger the name finder; {@link Tagger#MAXENT} is pure Java
 * @param corrections the user's corrections of names
 * @param withText whether {@link Record#json} holds the cleaned text
 */
public record Settings(
    Selection selection, Length length, Tagger tagger, Corrections corrections, boolean withText) {
  /** People, places, organizations, amounts and dates; three sentences; the neural tagger. */
  public static final Settings DEFAULT =
      new Settings(
          new Selection(
              Optional.empty(),
              EnumSet.of(
                  EntityType.PERSON,
                  EntityType.PLACE,
                  EntityType.ORGANIZATION,
                  EntityType.AMOUNT,
                  EntityType.DATE)),
          new Length(3, Length.Unit.SENTENCES),
          Tagger.NEURAL,
          Corrections.NONE,
          false);

  public Settings {
    Objects.requireNonNull(selection);
    Objects.requireNonNull(length);
    Objects.requireNonNull(tagger);
    Objects.requireNonNull(corrections);
  }

  public Settings withTypes(Set<EntityType> types) {
    return withSelection(new Selection(selection.where(), types, selection.languages()));
  }

  public Settings withSelection(Selection selection) {
    return new Settings(selection, length, tagger, corrections, withText);
  }

  public Settings withLength(Length length) {
    return new Settings(selection, length, tagger, corrections, withText);
  }

  public Settings withTagger(Tagger tagger) {
    return new Settings(selection, length, tagger, corrections, withText);
  }

  public Settings withCorrections(Corrections corrections) {
    return new Settings(selection, length, tagger, corrections, withText);
  }

  public Settings withText(boolean withText) {
    return new Settings(selection, length, tagger, corrections, withText);
  }
}
