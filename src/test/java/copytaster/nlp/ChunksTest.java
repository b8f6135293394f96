// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import copytaster.nlp.Chunks.Part;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChunksTest {
  private static int[][] sentences(int count, int tokens, int pieces) {
    int[][] all = new int[count][tokens];
    for (int[] sentence : all) {
      Arrays.fill(sentence, pieces);
    }
    return all;
  }

  private static int filled(List<Part> chunk) {
    return 1 + chunk.stream().mapToInt(p -> p.pieces() + 1).sum();
  }

  @ParameterizedTest
  @CsvSource({
    "1,1,1",
    "40,25,1",
    "40,25,2",
    "3,300,1",
    "2,1000,3",
    "500,1,12",
    "1,21,12",
    "7,83,3"
  })
  void holdAllTokensInOrderAndFit(int count, int tokens, int pieces) {
    List<List<Part>> chunks = Chunks.of(sentences(count, tokens, pieces), 250);
    int sentence = 0;
    int token = 0;
    for (List<Part> chunk : chunks) {
      assertTrue(filled(chunk) <= 250, chunk.toString());
      for (Part part : chunk) {
        assertEquals(sentence, part.sentence());
        assertEquals(token, part.from());
        assertEquals((part.to() - part.from()) * pieces, part.pieces());
        token = part.to();
        if (token == tokens) {
          sentence++;
          token = 0;
        }
      }
    }
    assertEquals(count, sentence);
  }

  @Test
  void areOfLikeLength() {
    List<List<Part>> chunks = Chunks.of(sentences(26, 19, 1), 250); // 520 pieces: three windows
    assertEquals(3, chunks.size());
    chunks.forEach(c -> assertTrue(filled(c) > 150, c.toString()));
  }

  @Test
  void aSentenceThatFitsIsNotCut() {
    for (List<Part> chunk : Chunks.of(sentences(9, 130, 1), 250)) {
      chunk.forEach(p -> assertEquals(130, p.to() - p.from()));
    }
  }

  @Test
  void noSentenceNoChunk() {
    assertTrue(Chunks.of(new int[0][], 250).isEmpty());
    assertTrue(Chunks.of(new int[3][0], 250).isEmpty());
  }
}
