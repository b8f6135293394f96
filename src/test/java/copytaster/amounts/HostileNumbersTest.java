// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import copytaster.dates.DateReader;
import copytaster.dates.DatesFound;
import copytaster.text.Context;
import copytaster.text.Text;
import copytaster.text.Texts;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What grammars choke on is read in time that grows with its length. */
class HostileNumbersTest {
  /**
   * Far above the second that each takes on a free machine: machines are busy. A square would take
   * an hour.
   */
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @ParameterizedTest
  @ValueSource(strings = {"1", "$", ",", "A", "1,", "$1"})
  void aMegabyteOfOneThing(String piece) {
    read(piece, 1_000_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.",
        "1 ",
        "$ ",
        "1-",
        "1/",
        "1:",
        "one ",
        "one-",
        "a ",
        "half a ",
        "million ",
        "millions of ",
        "1,111,",
        "111 ",
        "between 1 and ",
        "between ",
        "1 to ",
        "more than ",
        "May ",
        "1 May ",
        "May 1 ",
        "1990-",
        "1990 ",
        "1990s ",
        "1/1/",
        "Monday, ",
        "last ",
        "the ",
        "first half of ",
        "US ",
        "U.S. ",
        "Rs. ",
        "- ",
        "-1 ",
        "minus ",
        "1% to ",
        "one in ",
        "12 new ",
        "per ",
        "\u00bd",
        "1\u00bd ",
        "two sadly ted ",
        "per 1,",
        "1 of 2 ",
        "6'2",
        "6ft 2in ",
        "1-1/2",
        "$1m from 2m ",
        "5 points % ",
        "20 degrees hot ",
        "several hundred million ",
        "two point five ",
        "://",
        "www. ",
        "KD 5 ",
        "1080p "
      })
  void aLongTextOfPhrasesThatBegin(String piece) {
    read(piece, 200_000);
  }

  private static void read(String piece, int length) {
    Text text = Texts.of("x" + piece.repeat(length / piece.length()));
    Context context = new Context(Optional.empty(), Optional.of(LocalDate.of(2025, 2, 13)));
    List<AmountMention> amounts =
        assertTimeoutPreemptively(
            LIMIT,
            () -> {
              DatesFound dates = DateReader.read(text, List.of(), context);
              return AmountReader.read(text, List.of(), context, dates.spans());
            });
    assertTrue(amounts.stream().noneMatch(a -> a.span().isEmpty()));
  }
}
