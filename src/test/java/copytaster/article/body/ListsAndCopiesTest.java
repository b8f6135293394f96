// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import static org.junit.jupiter.api.Assertions.assertEquals;

import copytaster.article.Pages;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Copies go, tables and lists stay whole, what heads a text and is none of it goes. */
final class ListsAndCopiesTest {
  private static final String LONG =
      "The board will meet again in June and decide whether the timetable can be kept.";
  private static final String OTHER =
      "Captain Falk, who has steered the boat since 1998, said that she was relieved.";

  /** Which segments stay of those chosen, all if none are named. */
  private static String kept(String html, String chosen) {
    Layout layout = Pages.layout("<body>" + html);
    boolean[] keep = new boolean[layout.segments.size()];
    for (int i = 0; i < keep.length; i++) {
      keep[i] = chosen.isEmpty() || chosen.charAt(i) == '1';
    }
    Lists.complete(layout, keep);
    new Trim(
            layout,
            new Told(Set.of(), List.of(), List.of(), List.of(), ""),
            new double[keep.length])
        .apply(keep);
    StringBuilder bits = new StringBuilder();
    for (boolean bit : keep) {
      bits.append(bit ? '1' : '0');
    }
    return bits.toString();
  }

  @ParameterizedTest
  @CsvSource({
    // in one container on purpose
    "<div><p>A</p><p>A</p></div>, 11",
    // alone, and in a like place: a refrain
    "<div><p>A</p></div><div><p>B</p></div><div><p>A</p></div>, 111",
    // what each part of a list says
    "<p>A B A B</p><div><p>A</p><p>B</p></div><div><p>A</p><p>B</p></div><div><p>A</p><p>B</p></div>, 1111111",
    // the same page once more
    "<div><p>A</p><p>B</p></div><div><p>A</p><p>B</p></div>, 1100",
    // a quote pulled out, a deck repeated
    "<div><p>A</p><p>B</p></div><blockquote>A</blockquote><div><p>x</p></div>, 1101",
  })
  void copiesGo(String shape, String kept) {
    assertEquals(kept, kept(shape.replace("A", LONG).replace("B", OTHER), ""));
  }

  private static final String ROW = "<tr><td><a href=x>Dover</a><td>Twice a day, once on Sundays";

  @ParameterizedTest
  @CsvSource({"01010101, 11111111", "01010001, 11111111", "01000000, 01000000"})
  void aTableStaysWholeIfMostOfItIsKept(String chosen, String kept) {
    assertEquals(kept, kept("<table>" + ROW.repeat(4) + "</table>", chosen));
  }

  @ParameterizedTest
  @CsvSource({"1, 01"})
  void aPageLaidOutWithATableDoesNot(int rows, String chosen) {
    assertEquals(chosen, kept("<table>" + ROW.repeat(rows) + "</table>", chosen));
  }

  @Test
  void norDoesOneWithManyRowsOneOfWhichIsTheStory() {
    String menu = "<tr><td><a href=x>News</a> <a href=y>Sport</a></td></tr>";
    String story = "<tr><td><p>" + LONG + "</p><p>" + OTHER + "</p></td></tr>";
    assertEquals("0011000", kept("<table>" + menu + menu + story + menu.repeat(3), "0011000"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<p>A</p><p>[The captain] said so.</p> ~ 11",
        "<p>A</p><p>Ines Falk may be reached at falk@example.org.</p> ~ 10",
      })
  void whatIsNoBodyGoes(String html, String kept) {
    assertEquals(kept, kept(html.replace("A", LONG.repeat(3)), ""));
  }

  /** The story is a long paragraph, what is behind it an offer or none. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<p>To view the full story, please subscribe to The Sound.</p><p>Pay 5 a week.</p> ~ 100",
        "<p>Die Fähre fährt. Jetzt weiterlesen mit dem Abo.</p> ~ 10",
        "<p>The board will subscribe to the fund.</p> ~ 11",
        "<p>To continue reading, log in.</p><p>@</p> ~ 111",
        "<p>This post is for paid subscribers</p> ~ 10",
        "<p>Mit einem Abo lesen Sie alle Artikel.</p> ~ 10",
        "<p>The service now has 301 million paid subscribers, more than it had hoped.</p> ~ 11",
        "<p>The film is available to subscribers of the service from Friday on.</p> ~ 11",
        "<p>She spoke in the club, which is members only, until midnight.</p> ~ 11",
        "<p>Hundreds came to the quay to view the full moon over the sound.</p> ~ 11",
        "<p>The channel promises contenido exclusivo for its viewers in Cuba.</p> ~ 11",
        "<p>“Already a subscriber? Log in,” said the notice on the door of the paper.</p> ~ 11",
      })
  void aWallAtTheEndGoesWithWhatIsBehindIt(String below, String kept) {
    String story = "<p>" + LONG.repeat(4) + "</p>";
    assertEquals(kept, kept(story + below.replace("@", OTHER.repeat(4)), ""));
  }
}
