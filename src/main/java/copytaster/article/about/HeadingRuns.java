// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import copytaster.lexicon.Lexicon;
import copytaster.lexicon.WitnessesTable;
import copytaster.page.ElementText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * The texts of the elements in a heading: a kicker and the title are often told apart so.
 *
 * @param texts in their order; none if the heading is of one piece
 * @param kicker the one of them that stands above the title, or ""
 */
record HeadingRuns(List<String> texts, String kicker) {
  static final HeadingRuns NONE = new HeadingRuns(List.of(), "");

  private static final Set<String> KICKERS = Lexicon.set(WitnessesTable.KICKERS);

  /** Elements of a heading that are looked at. */
  private static final int MAX_RUNS = 6;

  static HeadingRuns of(Element heading) {
    List<String> runs = new ArrayList<>();
    String own = ElementText.fold(heading.ownText());
    if (!own.isEmpty()) {
      runs.add(own);
    }
    String kicker = "";
    Element child = heading.firstElementChild();
    for (int i = 0; child != null && i < MAX_RUNS; i++) {
      String text = ElementText.of(child).replace('\n', ' ');
      if (!text.isEmpty()) {
        runs.add(text);
      }
      kicker = kicker.isEmpty() && isKicker(child) ? text : kicker;
      child = child.nextElementSibling();
    }
    for (String line : ElementText.of(heading).split("\n")) {
      if (!runs.contains(line)) {
        runs.add(line);
      }
    }
    boolean aside = runs.stream().anyMatch(run -> run.startsWith("("));
    return runs.size() > 1 && !aside ? new HeadingRuns(runs, kicker) : NONE;
  }

  /** By its class, or small print that opens the heading. */
  private static boolean isKicker(Element element) {
    if (element.nameIs("small") && element.previousSibling() == null) {
      return true;
    }
    for (String word : element.className().toLowerCase(Locale.ROOT).split("[^a-z]+")) {
      if (KICKERS.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
