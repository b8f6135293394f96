// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

/** The types that the JSON tells apart, in the order in which entities are printed. */
public enum EntityType {
  PERSON,
  PLACE,
  ORGANIZATION,
  GROUP,
  OTHER,
  AMOUNT,
  DATE;

  /** The word that the command line and the JSON use. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
