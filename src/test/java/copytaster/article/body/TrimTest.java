// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import static org.junit.jupiter.api.Assertions.assertEquals;

import copytaster.article.Pages;
import copytaster.text.Folding;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrimTest {
  private static final String TITLE = "Harbour board keeps the old ferry";

  /** What is left of a body in which everything was to be kept. */
  private static List<String> left(String html) {
    Layout layout = Pages.layout("<html><body>" + html + "</body></html>");
    boolean[] keep = new boolean[layout.segments.size()];
    Arrays.fill(keep, true);
    new Trim(
            layout,
            new Told(Set.of(Folding.words(TITLE)), List.of(), List.of(), List.of(), ""),
            new double[layout.segments.size()])
        .apply(keep);
    return layout.segments.stream().filter(s -> keep[s.index]).map(s -> s.text).toList();
  }

  /** Whether a block is left before the story, within it, and behind it. */
  private static String places(String block) {
    String text = Pages.layout("<body>" + block).segments.get(0).text;
    String first = "<p>" + Pages.STORY.get(0) + "</p>";
    String last = "<p>" + Pages.STORY.get(1) + "</p><p>" + Pages.STORY.get(2) + "</p>";
    return (left(block + first + last).contains(text) ? "before " : "")
        + (left(first + block + last).contains(text) ? "within " : "")
        + (left(first + last + block).contains(text) ? "behind" : "");
  }

  private static final String EVERYWHERE = "before within behind";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<p>Harbour board keeps the old ferry</p>; ; the title",
        "<p>HARBOUR BOARD keeps the old “ferry”</p>; ; the title in another type",
        "<p>Harbour board keeps the old ferry for now</p>; ; the title and a word",
        "<p>Harbour board keeps the old</p>; ; most of the title",
        "<p>Harbour board keeps the old ferry until the ice melts on the Sound</p>; b; much more than the title",
        "<p>Harbour board</p>; b; too little of it",
      })
  void theTitleIsNoBodyBeforeTheStoryBegins(String block, String before, String why) {
    String all = (before == null ? "" : "before ") + "within behind";
    assertEquals(all, places(block), why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // cues that are the whole of a block
        "<p>Read more</p>; false",
        "<p>Advertisement</p>; false",
        "<p>Getty Images</p>; false",
        "<p>The board reads more</p>; true",
        // invitations begin a linked or labelled line; stories begin with the same words
        "<p>Read more: the ferry that never came back</p>; false",
        "<p><a href=x>See also the ferry that never came back</a></p>; false",
        "<p>See also what the captain wrote of that day in her log.</p>; true",
        "<p>Further reading of the log showed that the boat had been late: seven times.</p>; true",
        "<p><a href=x>Follow the Sound on all the networks there are</a></p>; false",
        "<p>Follow the boat and you will see the seals on the way.</p>; true",
        // credits
        "<p>Photo: Ines Falk</p>; false",
        "<p>Photographs of the boat from 1998 hang in the hall of the harbour board.</p>; true",
        "<p>The captain, in a file photo, at the wheel of the boat in May</p>; false",
        "<p>© 2025 The Sound</p>; false",
        // notices
        "<p>Copyright 2025 The Sound and the harbour board of the town</p>; false",
        "<p>Tags: ferry, harbour</p>; false",
        "<p>The ice broke. All rights reserved.</p>; false",
        "<p>Topics of the evening were the ice and the engine.</p>; true",
        // offers anywhere
        "<p>If you like this story, sign up for our letter.</p>; false",
        "<p>Get the ferry times in your inbox every day at six.</p>; false",
        // what is never body by its place
        "<p class=author-bio>Ines writes of boats and of those who steer them.</p>; false",
        "<div hidden>Ines steers the boat that nobody else will steer.</div>; false",
        "<button>Ines steers the boat</button>; false",
        // embedded posts are quoted whatever they say
        "<blockquote class=twitter-tweet>Follow us for more of the boat</blockquote>; true",
      })
  void whatIsNeverBody(String block, boolean body) {
    assertEquals(body, places(block).contains("within"), places(block));
  }

  @Test
  void aLongBlockIsTextWhateverItSays() {
    String start = "Sign up for our letter, and be the first to know of it. ";
    assertEquals("", places("<p>" + start + "</p>"));
    assertEquals(
        EVERYWHERE, places("<p>" + start + "It was late, and cold too. ".repeat(16) + "</p>"));
  }

  @Test
  void whereHardlyAnythingWouldBeLeftAllIsKept() {
    String notes = "<p>Photo: Ines Falk</p><p>Read more: the ferry</p><p>Image: The Sound</p>";
    assertEquals(3, left(notes).size());
    assertEquals(4, left(notes + "<p>The boat is back.</p>").size());
    assertEquals(1, left(notes + "<p>The boat is back in the harbour, they say.</p>").size());
  }
}
