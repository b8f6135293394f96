// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import copytaster.summary.Length.Unit;
import copytaster.text.Block;
import copytaster.text.Text;
import copytaster.text.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummarizerTest {
  private static final Text HARBOUR =
      Texts.of(
          "The port of Velmora will close its old grain harbour in 2027, the council said.|"
              + "The harbour has handled grain from the northern plains for 140 years.|"
              + "The port of Velmora will close the old grain harbour, according to the council.",
          "Dock workers fear for 320 jobs at the grain harbour.|"
              + "\"We were told nothing until this morning,\" said Ilse Marten of the dockers' union.|"
              + "She wants talks with the council before the summer.",
          "Is there a future for small ports on this coast at all, people in the town ask?|"
              + "Weather on Tuesday was fine.");

  @Test
  void takesTheStoryAndDoesNotRepeatIt() {
    assertEquals("0 1 3", indexes(HARBOUR, "Velmora harbour closes, workers fear", 3));
  }

  @Test
  void twoSentencesAreBetterThanAWeakThird() {
    assertEquals("0 1", indexes(HARBOUR, "", 3));
  }

  @Test
  void theTitleLeads() {
    assertEquals("0", indexes(HARBOUR, "", 1));
    assertEquals("3", indexes(HARBOUR, "Dock workers fear for 320 jobs", 1));
  }

  @ParameterizedTest
  @CsvSource({
    "1, SENTENCES, 1",
    "2, SENTENCES, 2",
    "50, SENTENCES, 5", // those of 8 words and more, without the mere question of the last
    // paragraph
    "1, PERCENT, 1",
    "25, PERCENT, 2",
    "26, WORDS, 2",
    "27, WORDS, 2",
    "1, WORDS, 1",
    "1, CHARACTERS, 1",
  })
  void keepsToItsLength(int amount, Unit unit, int least) {
    Summary summary =
        Summarizer.summarize(
            HARBOUR, Optional.empty(), Optional.empty(), List.of(), new Length(amount, unit));
    int words = 0;
    int characters = -1;
    for (Summary.Chosen chosen : summary.sentences()) {
      String sentence = HARBOUR.at(chosen.sentence().span());
      words += sentence.split(" ").length;
      characters += sentence.length() + 1;
    }
    int taken = summary.sentences().size();
    assertTrue(taken >= least, "sentences: " + taken);
    boolean fits =
        switch (unit) {
          case SENTENCES -> taken <= amount;
          case PERCENT -> taken <= Math.max(1, amount * 8 / 100);
          case WORDS -> words <= amount;
          case CHARACTERS -> characters <= amount;
        };
    assertTrue(fits || taken == 1, words + " words, " + characters + " characters");
  }

  @Test
  void whereNothingFitsTheShortestIsTaken() {
    assertEquals("5", indexes(HARBOUR, "", new Length(5, Unit.CHARACTERS)));
  }

  @ParameterizedTest
  @CsvSource({
    "A rescuer puts out a fire in the old harbour district on February 12",
    "The article discusses the harbour of Velmora and its council at some length.",
    "\"The harbour of Velmora is what we all live by around here, really.\"",
    "The mayor of Velmora told the harbour council in a long interview: .",
    "\"The harbour of Velmora is what we all live by around here.",
    "The harbour of Velmora is what we all live by around here,” she said.",
    "to the harbour of Velmora and to all who live by it.",
    "Here are five things to know about the harbour of Velmora.",
    "Sign up for the newsletter of the harbour council of Velmora.",
    "Read our guide to the harbour of Velmora and its council.",
  })
  void someSentencesNeverStandInASummary(String odd) {
    Text text = Texts.of(odd, "The council of Velmora closes a harbour that nobody uses any more.");
    assertEquals("1", indexes(text, "", 2));
  }

  @ParameterizedTest
  @CsvSource({"Velmora", "No full stop here", "The article discusses ports."})
  void oneOddSentenceIsBetterThanNone(String only) {
    assertEquals("0", indexes(Texts.of(only), "", 3));
  }

  @Test
  void whatIsAskedInAnInterviewIsNoStory() {
    Text text =
        Texts.of(
            "VELMORA: The man who closed the harbour speaks about it for the first time.",
            "COURIER: So why did you close the harbour of Velmora after all?",
            "VIK: Because nobody paid for the harbour of Velmora any more.",
            "COURIER: And what becomes of the old harbour of Velmora now?",
            "He opens the door to the harbour and lets the wind blow in.");
    assertEquals("0 4", indexes(text, "", 3));
    Text news =
        Texts.of("VELMORA: The harbour closes, the council of the town said on Monday night.");
    assertEquals("0", indexes(news, "", 3));
  }

  @Test
  void linesOfAListAreNoStory() {
    Text text =
        Texts.of(
            "Velmora won the schools' regatta in the old harbour on Tuesday night.",
            "Velmora (3-1): Ilse Marten came first in two races of eight boats.",
            "East Quay (1-0-2): Noah Vik came second in all of his three races.",
            "Tarn High: Mia Oban did not finish the last race of the night.",
            "The regatta moves on to Tarn for its last races in the summer.");
    assertEquals("0 4", indexes(text, "", 3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Yes, the council of Velmora closes the harbour for good. | 1",
        "For example, the council of Velmora closes the harbour. | 1",
        "The council of Velmora, however, closes the harbour for good. | 0",
        "Yesterday the council of Velmora closed the harbour for good. | 0",
      })
  void otherStartsPointBackToo(String sentence, String expected) {
    Text text = Texts.of(sentence + "|Council workers of Velmora will take the cranes down.");
    assertEquals(expected, indexes(text, "", 1));
  }

  @Test
  void aSentenceIsPrintedWithoutWhatStandsBeforeIt() {
    Text text =
        Texts.of(
            "VELMORA (HP) — The council closes a harbour that nobody uses any more.",
            "2. Workers will take down the cranes of the old quay in May.");
    Summary summary =
        Summarizer.summarize(
            text, Optional.empty(), Optional.empty(), List.of(), new Length(2, Unit.SENTENCES));
    List<String> printed =
        summary.sentences().stream().map(c -> text.at(c.sentence().span())).toList();
    assertEquals(
        List.of(
            "The council closes a harbour that nobody uses any more.",
            "Workers will take down the cranes of the old quay in May."),
        printed);
    for (Summary.Chosen chosen : summary.sentences()) {
      assertEquals(chosen.sentence().span().start(), chosen.sentence().tokens().get(0).start());
    }
  }

  @Test
  void noSentenceStandsTwiceInASummary() {
    String pulled = "The council of Velmora closes a harbour that nobody uses any more.";
    Text text = Texts.of(pulled + "|Rain fell on the quay and on the empty sheds.", pulled);
    assertEquals("0 1", indexes(text, "", 3));
  }

  @Test
  void headingsAndTableRowsAreNoProse() {
    Text text =
        Texts.of(
            List.of(
                new Block(Block.Kind.HEADING, "The council of Velmora decides about the harbour."),
                new Block(Block.Kind.TABLE_ROW, "Velmora harbour council 2027 grain 140 years."),
                Block.paragraph("On Tuesday a council decided about its harbour at last.")));
    assertEquals("2", indexes(text, "", 3));
  }

  @Test
  void aStartThatPointsBackNeedsWhatItPointsTo() {
    Text text =
        Texts.of(
            "Snow closed the pass above Tarn.|"
                + "It will stay shut for the week, as slides threaten the eastern ramp.|"
                + "Engineers will blast loose slabs with helicopters when the wind drops.");
    assertEquals("2", indexes(text, "", 1));
    assertEquals("1 2", indexes(text, "", 2));
  }

  @Test
  void whatAStartPointsBackToReplacesTheWorstOfTheOthers() {
    String title = "Velmora harbour chaos: council says closing is the only way";
    Text text =
        Texts.of(
            "The bakers of the town sold bread on the old quay all night long.",
            "The mayor sent 40 workers to the docks to keep the peace.",
            "This comes after the council said that closing the harbour of Velmora was the only way"
                + " out of its chaos.");
    assertEquals("1 2", indexes(text, title, 2));
  }

  @Test
  void aQuotationRunsOnOverSentences() {
    Text text = Texts.of("\"It is unfair. We have a cap.|We don't,\" said Ilse Marten.");
    String string = text.at(text.sentences().get(1).span());
    Style second = Style.of(string, false, true);
    assertEquals(0.33, second.quoteShare(), 0.05);
    assertFalse(second.firstPerson());
    assertTrue(Style.of(string, false, false).firstPerson());
  }

  @Test
  void theReasonsOfASentenceAddUpToItsScore() {
    Summary summary =
        Summarizer.summarize(
            HARBOUR,
            Optional.of("Velmora closes its harbour"),
            Optional.empty(),
            List.of(),
            new Length(3, Unit.SENTENCES));
    for (Summary.Chosen chosen : summary.sentences()) {
      assertTrue(
          chosen.because().stream().anyMatch(term -> term.rule().equals("summary.centrality")));
      assertEquals(
          chosen.score(), chosen.because().stream().mapToDouble(Summary.Term::value).sum(), 1e-9);
    }
  }

  @Test
  void nothingGivesNothing() {
    Text empty = new Text("", List.of(), List.of(), List.of());
    assertEquals("", indexes(empty, "A title", 3));
  }

  @Test
  void fiveThousandSentencesTakeASecondAtMost() {
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      sentences.add(
          "Ship number " + i + " left the port of Velmora with grain " + i * 31 % 977 + ".");
    }
    Text text = Texts.of(String.join("|", sentences));
    assertTimeout(
        Duration.ofSeconds(10),
        () ->
            assertEquals(
                1000,
                Summarizer.summarize(
                        text,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        new Length(20, Unit.PERCENT))
                    .sentences()
                    .size()));
  }

  private static String indexes(Text text, String title, int sentences) {
    return indexes(text, title, new Length(sentences, Unit.SENTENCES));
  }

  private static String indexes(Text text, String title, Length length) {
    Optional<String> given = Optional.of(title).filter(t -> !t.isEmpty());
    return Summarizer.summarize(text, given, Optional.empty(), List.of(), length)
        .sentences()
        .stream()
        .map(c -> Integer.toString(c.sentence().index()))
        .collect(Collectors.joining(" "));
  }
}
