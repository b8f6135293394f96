// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.text;

import java.util.Objects;

/**
 * A name that a tagger found.
 *
 * @param span its place in the text
 * @param type the kind of thing it names
 * @param confidence the tagger's probability, 0 to 1
 */
public record Name(Span span, Type type, double confidence) {
  /** The kinds that the taggers distinguish. */
  public enum Type {
    PERSON,
    PLACE,
    ORGANIZATION,
    /** Nationalities, religions, political leanings: "Ukrainian". */
    GROUP,
    /** Works, products, events. */
    OTHER,
    DATE,
    MONEY
  }

  public Name {
    Objects.requireNonNull(span);
    Objects.requireNonNull(type);
  }
}
