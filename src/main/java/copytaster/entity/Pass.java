// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import copytaster.lexicon.Rule;
import copytaster.places.Gazetteer;
import java.util.List;

/**
 * A step of the way from what the tagger found to mentions: a rule with a name. A list of passes is
 * run in its order, each on what the one before it left.
 *
 * @param name as rules are named
 * @param step the rule itself
 */
record Pass(String name, Step step) {
  /** What a pass knows of the article: its text, and the places of the world. */
  record Story(String string, Gazetteer gazetteer) {}

  /** Gives the mentions that are left of those given, in the order of the text. */
  interface Step {
    List<Mention> apply(Story story, List<Mention> mentions);
  }

  static Pass rule(String name, Step step) {
    return new Pass(name, step);
  }

  static List<Mention> run(List<Pass> passes, Story story, List<Mention> mentions) {
    List<Mention> now = mentions;
    for (Pass pass : passes) {
      List<Mention> then = pass.step().apply(story, now);
      if (!then.equals(now) && Rule.on(pass.name())) {
        now = then;
      }
    }
    return now;
  }
}
