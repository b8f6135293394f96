// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import copytaster.RuleExamples;
import copytaster.article.Pages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What the rules behind the trees make of a page whose trees say yes to all blocks, "perhaps" to
 * those that begin with a question mark, no to those that begin with a minus. Blocks in figures and
 * comments are marked as such.
 */
final class BodyRulesTest extends RuleExamples {
  private static final Told TOLD =
      new Told(
          Set.of("ferry to run on"), List.of(), List.of(), List.of("greta lund"), "the sound bell");

  BodyRulesTest() {
    super("body");
  }

  @Override
  protected String answer(String html) {
    Layout layout = Pages.layout("<body>" + html);
    double[] odds = new double[layout.segments.size()];
    for (Segment s : layout.segments) {
      odds[s.index] = s.text.startsWith("?") ? -0.5 : s.text.startsWith("-") ? -3 : 3;
    }
    boolean[] all = new boolean[odds.length];
    Arrays.fill(all, true);
    boolean[] keep = Body.decide(layout, TOLD, odds, all).keep();
    List<String> kept = new ArrayList<>();
    for (Segment s : layout.segments) {
      if (keep[s.index]) {
        String mark = s.in(Region.FIGURE) ? " [figure]" : s.in(Region.COMMENTS) ? " [comment]" : "";
        kept.add((s.text.length() > 40 ? s.text.substring(0, 40) : s.text) + mark);
      }
    }
    return String.join(" / ", kept);
  }
}
