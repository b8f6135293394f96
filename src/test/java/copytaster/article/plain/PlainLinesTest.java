// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainLinesTest {
  /** The first letter of each block's kind, a star where it stands alone, and its text. */
  private static String parts(List<String> lines) {
    return PlainLines.of(lines).stream()
        .map(p -> p.kind().name().charAt(0) + (p.alone() ? "*" : "") + " " + p.text())
        .collect(Collectors.joining(" | "));
  }

  /** Lines are parted by ↵. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '^',
      commentCharacter = '%',
      value = {
        "Boats sank.↵Cranes fell.; P Boats sank. | P* Cranes fell.",
        "Boats sank.↵↵Cranes fell.; P* Boats sank. | P* Cranes fell.",
        // headings
        "# Boats↵sank; H* Boats | P* sank",
        "###### Boats ##↵↵x; H* Boats | P* x",
        "####### Boats; P* ####### Boats",
        "#Boats; P* #Boats",
        "# Boats#; H* Boats#",
        "Boats↵=====↵Cranes fell.; H* Boats | P* Cranes fell.",
        "Boats↵---; H* Boats",
        "Boats sank.↵---; P* Boats sank.",
        "Boats↵↵---↵Cranes; P* Boats | P* Cranes",
        "Boats↵***↵Cranes; P* Boats | P* Cranes",
        "Boats↵* * *↵Cranes; P* Boats | P* Cranes",
        "Boats↵--↵Cranes; P Boats | P -- | P* Cranes",
        // lists
        "- boats↵* cranes↵• quays↵- x; L boats | L cranes | L quays | L* x",
        "1. boats↵12) cranes↵1.5 quays↵1234. sheds; L 1. boats | L 12) cranes | P 1.5 quays | P* 1234. sheds",
        "-boats↵*; P -boats | P* *",
        "- boats -; P* - boats -",
        // quotations
        "> Boats sank.↵> Cranes fell.; Q Boats sank. | Q* Cranes fell.",
        "> # x↵> Boats and more; Q # x | Q* Boats and more",
        ">> Boats↵>↵> Cranes; Q* Boats | Q* Cranes",
        "Boats↵> cranes↵quays; P Boats | Q cranes | P* quays",
        // tables
        "| a | b |↵|---|:-:|↵| c |  |; T* a | b | T* c",
        "| a; P* | a",
        "||; P* ||",
        // code keeps its lines and is no markup
        "```↵# x = 1↵↵- y↵```↵Boats; P # x = 1 | P - y | P* Boats",
        "~~~ sh↵x; P x",
        // addresses that stand alone
        "Boats↵https://a.example/x↵www.a.example; P Boats",
        "See https://a.example/x; P* See https://a.example/x",
        "^ \t↵\u00a0^; ^^",
      })
  void blocks(String lines, String parts) {
    assertEquals(parts, parts(Arrays.asList(lines.split("↵", -1))));
  }

  @Test
  void markdownsLineEndsMeanNothing() {
    assertEquals(
        "H* Boats | P* Boats sank. And cranes fell, at noon. | L a boat that sank | L* b | Q* One. Two.",
        parts(
            List.of(
                "# Boats",
                "Boats sank.",
                "And cranes fell,",
                "at noon.",
                "",
                "- a boat",
                "  that sank",
                "- b",
                "",
                "> One.",
                "> Two.")));
    assertEquals(
        "P* Boats sank. Cranes fell.",
        parts(List.of("[Boats](https://a.example/x) sank.", "Cranes fell.")));
  }

  private static final List<String> WRAPPED =
      List.of(
          "The harbour board voted on Monday to keep the old ferry",
          "running for another two winters, after the islanders",
          "said that the new bridge would not open before the ice",
          "came to the Sound. Nobody had asked them about it all.",
          "Captain Falk was relieved.",
          "She said so: \"We are glad to have it, and");

  @Test
  void aTextThatAProgramWrapped() {
    assertEquals(
        "P The harbour board voted on Monday to keep the old ferry running for another two winters,"
            + " after the islanders said that the new bridge would not open before the ice came to"
            + " the Sound. Nobody had asked them about it all. Captain Falk was relieved."
            + " | P* She said so: \"We are glad to have it, and",
        parts(WRAPPED));
  }

  @Test
  void shortLinesOfAWrappedTextKeepTheirEnds() {
    List<String> lines = new ArrayList<>(WRAPPED.subList(0, 4));
    lines.addAll(List.of("", "Roses are red", "violets blue", "and ferries late"));
    assertEquals(
        "P Roses are red | P violets blue | P* and ferries late",
        parts(lines).replaceFirst(".*about it all\\. \\| ", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // not wrapped: only a long line goes on, and only into a small letter
        "The harbour board voted on Monday to keep;the ferry; 1",
        "The harbour board voted on Monday to keep;The ferry; 2",
        "The harbour board voted on Monday.;the ferry; 2",
        "Board votes;the ferry; 2",
        "Between two and three o'clock on Tuesday:;the ferry; 2",
      })
  void aTextThatWasNotWrapped(String line, String next, int blocks) {
    assertEquals(blocks, PlainLines.of(List.of(line, next)).size());
  }
}
