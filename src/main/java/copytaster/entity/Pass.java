// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import copytaster.lexicon.Rule;
import copytaster.places.Gazetteer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A named rule on the way from the tagger's names to mentions. A list of passes runs in order, each
 * on the result of the one before.
 *
 * @param name as rules are named
 * @param step the rule itself
 */
record Pass(String name, Step step) {
  /** The article as a pass sees it: its text, and the gazetteer. */
  record Story(String string, Gazetteer gazetteer) {
    /** The word before a mention, as printed. */
    String before(Mention mention) {
      return Around.before(string, mention.span().start());
    }

    /** The word after a mention, as printed. */
    String after(Mention mention) {
      return Around.after(string, mention.span().end());
    }

    boolean hasPlace(Mention mention) {
      return gazetteer.has(mention.key());
    }
  }

  /**
   * Gives the mentions that are left of those given, in the order of the text. A mention that stays
   * as it is stays the same object.
   */
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
      if (!isSame(then, now) && Rule.on(pass.name())) {
        now = then;
      }
    }
    return now;
  }

  private static boolean isSame(List<Mention> one, List<Mention> other) {
    for (int i = 0; i < one.size() && one.size() == other.size(); i++) {
      if (one.get(i) != other.get(i)) {
        return false;
      }
    }
    return one.size() == other.size();
  }

  /** Each mention as a function makes it. */
  static List<Mention> each(List<Mention> mentions, UnaryOperator<Mention> made) {
    List<Mention> out = new ArrayList<>(mentions);
    out.replaceAll(made);
    return out;
  }
}
