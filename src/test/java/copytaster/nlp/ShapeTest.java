// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShapeTest {
  @ParameterizedTest
  @CsvSource({
    "police, 1",
    "ß, 1",
    "état, 1",
    "Police, 2",
    "A, 2",
    "Élysée, 2",
    "ǅ, 2",
    "UN, 3",
    "ÜBER, 3",
    "𝐀𝐁, 3",
    "McDonald, 4",
    "iPhone, 4",
    "北京, 4",
    "aB, 4",
    "2024, 5",
    "٣, 5",
    "5a, 6",
    "1.0, 6",
    "£, 7",
    "..., 7",
    "–, 7",
    "🙂, 7",
  })
  void tellsHowATokenIsSpelled(String token, int shape) {
    assertEquals(shape, Shape.of(token));
  }
}
