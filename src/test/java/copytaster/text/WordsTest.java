// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordsTest {
  @ParameterizedTest
  @CsvSource({
    "von 王, true",
    "ヤマ, true",
    "기자, true",
    "ﬁsh, false",
    "ﷲ, false",
    "Ａnn, false",
  })
  void tellsEastAsianLetters(String text, boolean is) {
    assertEquals(is, Words.isEastAsian(text));
  }

  @ParameterizedTest
  @CsvSource({
    "It's 3.5 km, 3",
    "a well-known U.S. harbour, 4",
    "Ölpreis – gefallen, 2",
    "the quay—closed since May—reopened, 6",
    "'', 0",
    "... !, 0",
    "港湾局は月曜日, 4",
    "港务局周一表示，2号码头将关闭。, 8",
    "ท่าเรือปิด, 4",
    "𝒜 harbour, 2",
  })
  void counts(String text, int words) {
    assertEquals(words, Words.count(text));
  }

  @ParameterizedTest
  @CsvSource({"The quay closed., 港湾局は月曜日, 7"})
  void blocksAreAddedUp(String one, String two, int words) {
    assertEquals(words, Words.count(List.of(Block.paragraph(one), Block.paragraph(two))));
  }
}
