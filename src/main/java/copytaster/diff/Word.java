// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.diff;

import java.util.Optional;

/**
 * A unit of comparison: a word, a number, a sign that changes its meaning, or a whole amount or
 * date.
 *
 * @param start where it begins in the statement's text
 * @param end where it ends
 * @param form the letters and digits as they are compared
 * @param value its value if it is an amount or date, or else the form
 * @param fact the amount or date
 * @param light whether it carries little meaning by itself
 * @param capital whether it begins with a capital letter
 */
record Word(
    int start,
    int end,
    String form,
    String value,
    Optional<Fact> fact,
    boolean light,
    boolean capital) {
  /** Whether both have the same meaning. */
  boolean sameAs(Word other) {
    return form.equals(other.form) || value.equals(other.value);
  }

  Word moved(int by) {
    return new Word(start + by, end + by, form, value, fact, light, capital);
  }
}
