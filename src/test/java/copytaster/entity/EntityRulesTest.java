// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import copytaster.RuleExamples;

/** The examples of the rules by which names are cut, typed, joined and placed. */
class EntityRulesTest extends RuleExamples {
  EntityRulesTest() {
    super("entity");
  }

  /** Entities as {@link Marked#brief} prints them, a place with its country. */
  @Override
  protected String answer(String input) {
    return Marked.withCountries(Marked.of(input).tag());
  }
}
