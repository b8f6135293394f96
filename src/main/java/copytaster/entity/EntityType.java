// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The types that the JSON tells apart, in the order in which entities are printed. */
public enum EntityType {
  PERSON,
  PLACE,
  ORGANIZATION,
  GROUP,
  OTHER,
  AMOUNT,
  DATE;

  /** Whether it takes a name finder to find it; grammars find dates and amounts. */
  public boolean tagged() {
    return this != AMOUNT && this != DATE;
  }

  public static Optional<EntityType> of(String word) {
    return Arrays.stream(values()).filter(t -> t.word().equals(word)).findFirst();
  }

  /** The word that the command line and the JSON use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
