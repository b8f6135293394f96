// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import copytaster.text.Folding;
import copytaster.text.Span;
import java.util.Optional;

/**
 * A name where it stands, on its way to an entity.
 *
 * @param span without title, article and possessive
 * @param text what the span covers
 * @param key the text as names are compared
 * @param type as the tagger, or the vote, has it
 * @param confidence of the tagger, 0 to 1
 * @param fixed whether a correction has decided the type
 * @param given the name that a correction gives its entity
 */
record Mention(
    Span span,
    String text,
    String key,
    EntityType type,
    double confidence,
    boolean fixed,
    Optional<String> given) {

  static Mention of(Span span, String string, EntityType type, double confidence) {
    String text = span.of(string);
    return new Mention(span, text, Folding.fold(text), type, confidence, false, Optional.empty());
  }

  /** The same of another type, unless a correction has decided it. */
  Mention as(EntityType other) {
    return fixed || other == type
        ? this
        : new Mention(span, text, key, other, confidence, fixed, given);
  }

  /** The same over another part of the text. */
  Mention over(String string, int start, int end) {
    return of(new Span(start, end), string, type, confidence);
  }

  boolean is(EntityType one) {
    return type == one;
  }

  /** Whether the name is one word. */
  boolean isLone() {
    return key.indexOf(' ') < 0;
  }

  /** The last word of the key. */
  String last() {
    return key.substring(key.lastIndexOf(' ') + 1);
  }
}
