// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import copytaster.article.Pages;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vote, its voices' tools, and the table of trees. */
final class VotingTest {
  private static final Layout FOUR =
      Pages.layout(
          "<body><p>one two three</p><p>four five</p><p>six</p><p>seven eight nine ten</p>");

  private static boolean[] choice(String bits) {
    boolean[] choice = new boolean[bits.length()];
    for (int i = 0; i < choice.length; i++) {
      choice[i] = bits.charAt(i) == '1';
    }
    return choice;
  }

  @Test
  void theOneMostLikeTheOthersWins() {
    boolean[] middle = choice("1110");
    List<boolean[]> choices = List.of(choice("1100"), choice("1111"), middle);
    assertSame(middle, Vote.of(FOUR, choices, choice("1110")).winner());
  }

  @Test
  void ofEqualsTheFirstWins() {
    boolean[] first = choice("1100");
    assertSame(first, Vote.of(FOUR, List.of(first, choice("1111")), choice("1111")).winner());
  }

  /** Agreement is that of the winner, without its lead. */
  @ParameterizedTest
  @CsvSource({
    "1101, 1111, 0111, true", // close, and the others differ
    "0010, 1111, 1101, false", // astray
    "1111, 1110, 1110, false", // the others are of one mind
  })
  void theTrustedOneHasALead(String trusted, String one, String other, boolean wins) {
    List<boolean[]> choices = List.of(choice(one), choice(other), choice(trusted));
    Vote vote = Vote.of(FOUR, choices, choices.get(2));
    assertEquals(wins, vote.winner() == choices.get(2));
    double sum = 0;
    for (boolean[] choice : choices) {
      sum += choice == vote.winner() ? 0 : Vote.likeness(FOUR, choice, vote.winner());
    }
    assertEquals(sum / 2, vote.agreement(), 1e-9);
  }

  @ParameterizedTest
  @CsvSource({"1111, 1111, 1", "1000, 0001, 0", "1100, 1000, 0.75", "0000, 0000, 0"})
  void likenessCountsWords(String one, String other, double likeness) {
    assertEquals(likeness, Vote.likeness(FOUR, choice(one), choice(other)), 1e-9);
  }

  @Test
  void theDeclaredBodyIsFoundInThePage() {
    assertArrayEquals(
        choice("1101"),
        DeclaredVoice.keep(FOUR, List.of("<p>One two three</p> four, five! Seven eight nine ten"))
            .orElseThrow());
  }

  @Test
  void oneOfSeveralDeclaredBodiesIsNoVoice() {
    assertEquals(Optional.empty(), DeclaredVoice.keep(FOUR, List.of("one", "two")));
    assertEquals(Optional.empty(), DeclaredVoice.keep(FOUR, List.of()));
  }

  @Test
  void treesAddTheirLeaves() throws Exception {
    Trees trees = Trees.read(new StringReader("# comment\n0.5\n1<3@2 -1 0<0.5@4 0.25 2\n"));
    assertEquals(-0.5, trees.score(new float[] {0, 2}), 1e-6);
    assertEquals(0.75, trees.score(new float[] {0, 3}), 1e-6);
    assertEquals(2.5, trees.score(new float[] {1, 3}), 1e-6);
  }

  @Test
  void theTableKnowsTheFeatures() throws Exception {
    Layout layout = Pages.layout(Pages.around(Pages.story()));
    Trim trim = new Trim(layout, List.of("Ferry to run on"));
    boolean[] keep =
        TrainedVoice.keep(layout, trim, ContainerVoice.of(layout), PrunerVoice.keep(layout));
    for (Segment s : layout.segments) {
      // The headline may pass: it is trimmed from all voices.
      if (s.kind != copytaster.text.Block.Kind.HEADING) {
        assertEquals(Pages.STORY.contains(s.text), keep[s.index], s.text);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "read more about the bridge, READ_MORE",
    "lesen sie auch, READ_MORE",
    "by ines falk, BYLINE",
    "the board voted, ",
    "byron was there, ",
  })
  void cuesAreWholeWords(String folded, Cue cue) {
    assertEquals(cue, Cue.start(folded));
  }

  @Test
  void cuesAreFoundInside() {
    assertEquals(Cue.OFFER, Cue.inside("please sign up for our letter"));
    assertEquals(null, Cue.inside("the sign up the hill"));
  }

  @Test
  void foldsToWordsAlone() {
    assertEquals("ölpreis 3 5 fällt", Words.folded(" „Ölpreis“: 3,5 … FÄLLT! "));
  }

  @Test
  void boundsTextAndWords() {
    assertEquals("short", Limits.bound("short"));
    assertEquals(Limits.WORD, Limits.bound("a".repeat(2 * Limits.WORD)).length());
    assertEquals(Limits.TEXT, Limits.bound("ab ".repeat(Limits.TEXT)).length());
    String dashes = Limits.bound("-".repeat(5000));
    assertTrue(dashes.length() <= Limits.WORD && !dashes.isEmpty());
    assertFalse(Limits.bound("= -".repeat(10)).isEmpty());
  }
}
