// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One article in two templates is the same article. */
class TemplatesTest {
  private static final Path PROJECT = Path.of(System.getProperty("copytaster.project"));

  @ParameterizedTest
  @CsvSource({
    "museum-theft.html, museum-theft-amp.html",
    "museum-theft.html, museum-theft-print.html",
    "tidal-power.html, tidal-power-other.html",
  })
  void isTheSame(String sample, String other) throws Exception {
    String one = Files.readString(PROJECT.resolve("samples").resolve(sample));
    String two =
        Files.readString(PROJECT.resolve("src/test/resources/copytaster/diff").resolve(other));
    try (Compared compared = new Compared()) {
      for (Comparison comparison :
          List.of(compared.compare(one, two), compared.compare(two, one))) {
        assertEquals(
            List.of(),
            comparison.ofSubstance().changes().stream()
                .map(c -> Compared.line(c) + " " + c.before() + c.after())
                .toList());
      }
    }
  }
}
