// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import copytaster.text.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
  private static final String BODY =
      "\n\nThe ferry sank at noon off Skarn. Nobody was hurt, the coast guard said.\n";

  @ParameterizedTest
  @CsvSource({
    "Ferry sinks off Skarn",
    "Ferry sinks off Skarn: what we know",
    "Why did the ferry sink?",
    "Ferry sinks in the U.S.",
    "And then it sank...",
    "# Ferry sinks off Skarn",
  })
  void theFirstLineIsTheTitle(String line) {
    PlainText read = PlainText.read(line + BODY);
    assertEquals(Optional.of(line.replace("# ", "")), read.title());
    assertEquals(1, read.body().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ferry sank.",
        "\"It was the worst day of my life.\"",
        "one two three four five six seven eight nine ten one two three four five six seven eight"
            + " nine ten one two three four five six seven eight nine ten and one more",
        "- a list, not a title",
      })
  void orItIsNot(String line) {
    PlainText read = PlainText.read(line + BODY);
    assertEquals(Optional.empty(), read.title());
    assertEquals(2, read.body().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"One sentence is enough", "Ferry sinks.", "Ferry sinks\n\n\n", "x"})
  void oneLineIsTheBody(String text) {
    PlainText read = PlainText.read(text);
    assertEquals(Optional.empty(), read.title());
    assertEquals(List.of(Block.paragraph(text.strip())), read.body());
  }

  @Test
  void theSameLineAgainMakesATitleToo() {
    PlainText read = PlainText.read("Ferry sinks\nFerry sinks\nIt sank at noon. It was old.\n");
    assertEquals(Optional.of("Ferry sinks"), read.title());
    assertEquals(List.of(Block.paragraph("It sank at noon. It was old.")), read.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t\n", "---\n***\n"})
  void nothingIsNothing(String text) {
    assertEquals(List.of(), PlainText.read(text).body());
  }

  @Test
  void aDeckSumsUpWhatFollows() {
    String deck =
        "The old harbour of Velmora closes its grain docks in 2027 after 140 years, to the dismay"
            + " of workers.";
    String lead =
        "Velmora will close the grain docks of its harbour in 2027. The council voted on Monday."
            + " Workers were told by letter.";
    PlainText read =
        PlainText.read("Velmora harbour closes grain docks\n\n" + deck + "\n\n" + lead);
    assertEquals(Optional.of(deck), read.deck());
    assertEquals(List.of(Block.paragraph(lead)), read.body());
  }

  @Test
  void aLeadOfOneSentenceIsNoDeck() {
    String lead = "Velmora harbour closes its grain docks in 2027, the council said on Monday.";
    String more =
        "Some 320 people work there. Many of them are above fifty. The union wants to be heard.";
    PlainText read =
        PlainText.read("Velmora harbour closes grain docks\n\n" + lead + "\n\n" + more);
    assertEquals(Optional.empty(), read.deck());
    assertEquals(2, read.body().size());
  }

  @Test
  void bylineAndDateAreNoBody() {
    PlainText read =
        PlainText.read(
            "Ferry sinks off Skarn\n\nBy Ada Lind and Tom van der Hale, Velmora News\n\n"
                + "Published: Friday, 14 March 2025, 10:04 GMT"
                + BODY);
    assertEquals(List.of("Ada Lind", "Tom van der Hale"), read.byline());
    assertEquals(Optional.of("2025-03-14T10:04:00Z"), read.published());
    assertEquals(1, read.body().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Von Ada Lind, 14. März 2025; Ada Lind; 2025-03-14",
        "Par Élodie Marchand; Élodie Marchand; ",
        "Por Lucía Ortega y Martín Salas; Lucía Ortega, Martín Salas; ",
        "di Chiara Bassi; Chiara Bassi; ",
        "Автор: Ирина Соколова; Ирина Соколова; ",
      })
  void bylinesOfOtherLanguages(String line, String names, String day) {
    PlainText read = PlainText.read("Skarn\n\n" + line + BODY);
    assertEquals(names, String.join(", ", read.byline()));
    assertEquals(Optional.ofNullable(day), read.published());
    assertEquals(1, read.body().size());
  }

  @ParameterizedTest
  @CsvSource({
    "By the time the ferry sank everybody had left",
    "By noon on 14 March 2025 all were saved",
    "By rail and road",
  })
  void whatBeginsLikeABylineIsNotAlwaysOne(String line) {
    PlainText read = PlainText.read("Ferry sinks off Skarn\n\n" + line + BODY);
    assertEquals(List.of(), read.byline());
    assertEquals(2, read.body().size());
  }

  @Test
  void wrappedLinesAreJoinedAndVersesAreNot() {
    PlainText read =
        PlainText.read(
            "The ferry between Velmora and the island of Skarn will run again from April 2, the\n"
                + "harbour authority said on Wednesday, ending a pause of three years that had left\n"
                + "some 900 islanders without a direct link to the mainland. The new ship carries 60\n"
                + "cars.\n\nRoses are red,\nthe ferry is late,\n");
    assertEquals(
        List.of("cars.", "Roses are red,", "the ferry is late,"),
        read.body().stream()
            .map(b -> b.text().substring(b.text().lastIndexOf("60 ") + 1))
            .map(t -> t.replaceFirst("^0 ", ""))
            .toList());
  }

  @Test
  void aLineEachIsAParagraphEach() {
    String line = "The council of Velmora met on Monday and again on Tuesday, for seven hours. ";
    PlainText read = PlainText.read((line + line + line).strip() + "\nThen " + line + line + line);
    assertEquals(2, read.body().size());
  }

  @Test
  void markdownIsCleaned() {
    PlainText read =
        PlainText.read(
            "# Snow closes *Tarn* pass\n\n![A plough](p.jpg)\n\nSnow **closed** the"
                + " [road](https://example.org/a_(b) \"t\") on _Monday_,\nthe `road office` said.\n"
                + "\n## What now\n\nTake the train instead of the car.\n\n- Low Tarn\n- High Tarn\n\n"
                + "> We cannot promise.\n\n| Pass | Open |\n|---|---|\n| Tarn | no |\n\n***\n\n"
                + "5 * 3 * 2 is thirty, snake_case_name is a name.\n\n```\ncode here\n```\n");
    assertEquals(Optional.of("Snow closes Tarn pass"), read.title());
    assertEquals(
        List.of(
            "PARAGRAPH Snow closed the road on Monday, the road office said.",
            "HEADING What now",
            "PARAGRAPH Take the train instead of the car.",
            "LIST_ITEM Low Tarn",
            "LIST_ITEM High Tarn",
            "QUOTE We cannot promise.",
            "TABLE_ROW Pass | Open",
            "TABLE_ROW Tarn | no",
            "PARAGRAPH 5 * 3 * 2 is thirty, snake_case_name is a name.",
            "PREFORMATTED code here"),
        read.body().stream().map(b -> b.kind() + " " + b.text()).toList());
  }

  @Test
  void tablesOfTomlEndTheFieldAboveThem() {
    PlainText read =
        PlainText.read(
            "+++\ntitle = 'Pier sold'\nauthor = 'Ann Poe'\n[params]\nweight = 3\n+++\n\n" + BODY);
    assertEquals(List.of("Ann Poe"), read.byline());
  }

  @Test
  void frontMatterIsMetadata() {
    PlainText read =
        PlainText.read(
            "---\ntitle: \"Snow closes Tarn\"\nauthor: [Ada Lind, Tom Hale]\ndate: 2025-01-14\n"
                + "description: For a week.\n---\n\n# Snow closes Tarn\n\nIt snowed.\n");
    assertEquals(Optional.of("Snow closes Tarn"), read.title());
    assertEquals(List.of("Ada Lind", "Tom Hale"), read.byline());
    assertEquals(Optional.of("2025-01-14"), read.published());
    assertEquals(Optional.of("For a week."), read.deck());
    assertEquals(List.of(Block.paragraph("It snowed.")), read.body());
  }

  @Test
  void aNewsletterLosesItsFooter() {
    PlainText read =
        PlainText.read(
            "View this email in your browser ( https://velmora.example/v )\n\n"
                + "VELMORA MORNING\n---\n\nFerry to reopen\n\n"
                + "The ferry to Skarn runs again from April. It had stopped in 2022.\n\n"
                + "Read more: The long winter ( https://velmora.example/s )\n\n"
                + "Islanders are glad, the mayor said.\n\n--\nUnsubscribe\n\n12 Quay Street\n",
            Optional.of("Ferry to reopen"));
    assertEquals(
        List.of(
            "The ferry to Skarn runs again from April. It had stopped in 2022.",
            "Islanders are glad, the mayor said."),
        read.body().stream().map(Block::text).toList());
  }

  @Test
  void theSampleShowsNoCaption() throws IOException {
    PlainText read =
        PlainText.read(
            Files.readString(
                Path.of(System.getProperty("copytaster.project"), "samples/ukraine-minerals.txt")));
    String body = String.join("\n", read.body().stream().map(Block::text).toList());
    assertTrue(read.title().orElseThrow().startsWith("US May Provide Air Cover"));
    assertTrue(read.deck().orElseThrow().startsWith("Donald Trump proposes a deal"));
    assertEquals(5, read.body().size());
    for (String caption :
        List.of("225", "Azovstal", "MiG", "Trump Tower", "rescuer", "ride a tank", "US May")) {
      assertFalse(body.contains(caption), caption);
    }
    assertTrue(body.endsWith("martial law."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a ",
        "A. ",
        "\n",
        "x\n",
        "[",
        "*",
        "_a ",
        "> ",
        "#",
        "[a](",
        "|",
        "\"",
        "By A and "
      })
  void hostileTextEndsSoon(String piece) {
    String text = piece.repeat(200_000 / piece.length());
    assertTimeout(Duration.ofSeconds(20), () -> PlainText.read(text));
    assertTimeout(Duration.ofSeconds(20), () -> PlainText.read("Title\n\n" + text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"# a", "## a #", "| a", "|-", "> a", "- a", "1. a", "a", "Title: "})
  void aLongRowOfBlanksEndsSoon(String start) {
    String blanks = " ".repeat(400_000);
    assertTimeout(Duration.ofSeconds(20), () -> PlainText.read(start + blanks + "b |\n\nIt held."));
    assertTimeout(Duration.ofSeconds(20), () -> PlainText.read("It held.\n\n" + start + blanks));
  }

  @ParameterizedTest
  @CsvSource({
    "## The dam held ##, The dam held",
    "## The dam held#, The dam held#",
    "# C# and F#, C# and F#",
    "# #5 is alive #, #5 is alive",
  })
  void closingHashesAreNoPartOfAHeading(String line, String heading) {
    assertEquals(heading, PlainText.read("The dam held.\n\n" + line + BODY).body().get(1).text());
  }

  @Test
  void cellsOfATableAreApart() {
    PlainText read = PlainText.read("Gates\n\n| North   |2 |\n|---|:-:|\n|South|  14 m|\n" + BODY);
    assertTrue(
        read.body().stream()
            .map(Block::text)
            .toList()
            .containsAll(List.of("North | 2", "South | 14 m")));
  }

  /** Columns and wide gaps that are the text itself. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The pier was sold.   A trust will mend it.\nIt leaks.   The town paid for lamps.\nIt is old.   So it goes.",
        "Year      Boats\n1950      12\n1960      14\n1970      11",
        "Skarn board      3 May 2024\nThe pier       Skarn\nThe pier of Skarn was sold.\n\nThe trust is glad.",
      })
  void aLetterheadHoldsNoText(String text) {
    String read = text(PlainText.read(text));
    for (String word : text.split("\\s+")) {
      assertTrue(read.contains(word), read);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "First line of it<br>second line, First line of it second line",
    "<td>Lund</td><td>Skarn</td>, Lund Skarn",
    "so x <b and c> d, so x <b and c> d",
    "a <b class=\"x\">bold</b>er word<br />here, a bolder word here",
    "<details open>The ferry sank</details>, The ferry sank",
  })
  void tagsAreNoWords(String marked, String plain) {
    assertEquals(plain, text(PlainText.read(marked)));
  }

  private static String text(PlainText read) {
    return (read.title().orElse("")
            + " "
            + read.body().stream().map(Block::text).collect(Collectors.joining(" ")))
        .strip();
  }

  @Test
  void authorsInAListOfMaps() {
    String text =
        """
        ---
        title: Pier sold
        authors:
          - name: Ann Poe
            email: ann@sound.example
          - name: "Bo Lind"
        seo:
          title: Pier of Skarn
        ---
        The pier was sold.
        """;
    PlainText read = PlainText.read(text);
    assertEquals(List.of("Ann Poe", "Bo Lind"), read.byline());
    assertEquals(Optional.of("Pier sold"), read.title());
  }

  @Test
  void mailsInsideMailsHaveABottom() {
    String marks = "---------- Forwarded message ---------\n".repeat(5_000);
    assertFalse(PlainText.read(marks + BODY).body().isEmpty());
  }

  /** A comment without its end, a fence inside a line, a definition inside code. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Title\n\nThe pier is sold.\n\n<!-- note\n\nThe town is glad.",
        "# Title\n\n```\ncode ``` x\n```\n\nThe pier is sold.\n\nThe town is glad.",
        "# Title\n\nThe pier is sold.\n\n```\n[1]: https://pier.example/\n```\n\nThe town is glad.",
      })
  void whatIsOpenedEndsWhereItIsClosed(String text) {
    List<Block> body = PlainText.read(text).body();
    Block last = body.get(body.size() - 1);
    assertEquals("The town is glad.", last.text());
    assertEquals(Block.Kind.PARAGRAPH, last.kind());
    assertEquals(
        text.contains("```"), body.stream().anyMatch(b -> b.kind() == Block.Kind.PREFORMATTED));
  }
}
