// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import copytaster.TestTable;
import copytaster.text.Context;
import copytaster.text.Name;
import copytaster.text.Span;
import copytaster.text.Text;
import copytaster.text.Texts;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AmountTest {
  @ParameterizedTest
  @MethodSource("rows")
  void readsWhatTheTableSays(String row) {
    String[] field = row.split("\\|", -1);
    String country = field.length > 2 ? field[2].strip() : null;
    assertEquals(field[1].strip(), Shown.of(field[0].strip(), country));
  }

  static Stream<String> rows() throws IOException {
    return TestTable.lines("amounts/amounts.txt").stream();
  }

  /** Whatever number is printed, in whatever house style, comes back as that number. */
  @Test
  void printedNumbersComeBack() {
    Random random = new Random(7);
    for (int n = 0; n < 2000; n++) {
      BigDecimal number = BigDecimal.valueOf(random.nextInt(100_000_000), random.nextInt(3));
      String whole = number.toBigInteger().toString();
      String grouped = grouped(whole, ",");
      String decimals = number.scale() > 0 ? number.toPlainString().split("\\.")[1] : "";
      String tail = decimals.isEmpty() ? "" : "." + decimals;
      for (String printed :
          List.of(
              "£" + grouped + tail,
              "£" + whole + tail,
              "GBP " + grouped + tail,
              grouped + tail + " pounds",
              whole + tail + " GBP")) {
        List<AmountMention> read = Shown.read("It cost " + printed + " in all.", null);
        assertEquals(1, read.size(), printed);
        assertEquals(0, number.compareTo(read.get(0).amount().value()), printed);
        assertEquals("GBP", read.get(0).amount().currency().orElseThrow());
      }
    }
  }

  @Test
  void magnitudesMultiplyExactly() {
    Random random = new Random(8);
    String[] words = {
      "k", "m", "bn", "trn", " million", " billion", " trillion", " lakh", " crore"
    };
    int[] powers = {3, 6, 9, 12, 6, 9, 12, 5, 7};
    for (int n = 0; n < 500; n++) {
      BigDecimal number = BigDecimal.valueOf(1 + random.nextInt(9999), random.nextInt(3));
      int k = random.nextInt(words.length);
      String printed = "₹" + number.toPlainString() + words[k];
      List<AmountMention> read = Shown.read("It cost " + printed + ".", null);
      assertEquals(1, read.size(), printed);
      BigDecimal value = number.movePointRight(powers[k]);
      assertEquals(0, value.compareTo(read.get(0).amount().value()), printed);
      assertEquals("It cost ".length(), read.get(0).span().start());
    }
  }

  private static String grouped(String whole, String mark) {
    StringBuilder out = new StringBuilder(whole);
    for (int i = whole.length() - 3; i > 0; i -= 3) {
      out.insert(i, mark);
    }
    return out.toString();
  }

  @Test
  void digitsOfOtherScriptsAreDigits() {
    assertEquals("GBP 123 [£١٢٣]", Shown.of("It cost £١٢٣.", null));
    assertEquals("GBP 12 [£𝟏𝟐]", Shown.of("It cost £𝟏𝟐.", null));
  }

  @Test
  void amountsComeInOrderAndDoNotOverlap() throws IOException {
    Text text = Texts.of(rows().map(r -> r.split("\\|")[0]).toArray(String[]::new));
    List<AmountMention> mentions = AmountReader.read(text, List.of(), Context.NONE, List.of());
    assertTrue(mentions.size() > 250);
    for (int i = 1; i < mentions.size(); i++) {
      assertFalse(mentions.get(i).span().start() < mentions.get(i - 1).span().end());
    }
  }

  @Test
  void whatIsTakenAlreadyIsNoAmount() {
    Text text = Texts.of("In 1999 12 people left with $5.");
    List<AmountMention> mentions =
        AmountReader.read(text, List.of(), Context.NONE, List.of(new Span(8, 10)));
    assertEquals(1, mentions.size());
    assertEquals(Amount.Kind.MONEY, mentions.get(0).amount().kind());
  }

  @Test
  void aNameKeepsItsNumber() {
    Text text = Texts.of("They saw 12 Monkeys and paid $5.");
    Name film = new Name(new Span(9, 19), Name.Type.OTHER, 0.9);
    assertEquals(1, AmountReader.read(text, List.of(film), Context.NONE, List.of()).size());
  }
}
