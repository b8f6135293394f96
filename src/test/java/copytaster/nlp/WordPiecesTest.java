// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.nlp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WordPiecesTest {
  private static final List<String> LINES = lines();
  private static final WordPieces PIECES = WordPieces.of(String.join("\n", LINES));

  private static List<String> lines() {
    try {
      return Files.readAllLines(TestModels.path("names-en.vocab.txt"), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String words(int[] ids) {
    List<String> words = new ArrayList<>();
    for (int id : ids) {
      words.add(LINES.get(id));
    }
    return String.join(" ", words);
  }

  @ParameterizedTest
  @CsvSource({
    "the, the",
    "The, the",
    "KYIV, kyiv",
    "Zelenskyy, ze ##len ##sky ##y",
    "Erdoğan, er ##dog ##an",
    "İstanbul, istanbul",
    "Séléka, se ##le ##ka",
    "São, sao",
    "Łódź, łodz",
    "2024, 202 ##4",
    "£, £",
    "–, –",
    "’, ’",
    "…, …",
    "..., ...",
    "🙂, [UNK]",
  })
  void takesTheLongestPieceFirst(String token, String pieces) {
    assertEquals(pieces, words(PIECES.cut(token)));
  }

  @Test
  void findsEveryPieceOfTheVocabulary() {
    for (int id = 999; id < LINES.size(); id++) {
      String piece = LINES.get(id);
      if (!piece.startsWith("##") && piece.equals(WordPieces.fold(piece))) {
        assertArrayEquals(new int[] {id}, PIECES.cut(piece), piece);
      }
    }
  }

  @Test
  void hasTheSpecialPiecesWhereTheNetworkWantsThem() {
    assertEquals("[UNK]", LINES.get(WordPieces.UNKNOWN));
    assertEquals("[CLS]", LINES.get(WordPieces.START));
    assertEquals("[SEP]", LINES.get(WordPieces.SEPARATOR));
  }

  @Test
  void keepsTheFirstPiecesOfALongToken() {
    int[] pieces = PIECES.cut("qxz".repeat(50));
    assertEquals(WordPieces.MOST, pieces.length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0301", "\uD800", "\u200D", "\u0000", ""})
  void aTokenWithoutLettersIsUnknownButThere(String token) {
    assertArrayEquals(new int[] {WordPieces.UNKNOWN}, PIECES.cut(token));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "é", "#", "\u0301", "\uD83D\uDE42", "ﷺ"})
  void takesLinearTimeForAnything(String part) {
    String token = part.repeat(1_000_000);
    int[] pieces = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> PIECES.cut(token));
    assertTrue(pieces.length <= WordPieces.MOST);
  }
}
