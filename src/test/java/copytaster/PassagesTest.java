// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import copytaster.amounts.Amount;
import copytaster.amounts.AmountMention;
import copytaster.amounts.AmountReader;
import copytaster.dates.DateReader;
import copytaster.dates.DatesFound;
import copytaster.text.Context;
import copytaster.text.Text;
import copytaster.text.Texts;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Passages of all kinds of news, with the dates and amounts that a reader takes from them. */
class PassagesTest {
  private static final LocalDate PUBLISHED = LocalDate.of(2025, 6, 18);

  @TestFactory
  Stream<DynamicTest> passages() throws IOException {
    return TestTable.rows("facts/passages.tsv").stream()
        .map(row -> DynamicTest.dynamicTest(row[0] + ": " + row[2], () -> check(row)));
  }

  private static void check(String[] row) {
    assertEquals(
        row[3] + " | " + row[4],
        read(row[2], row[1], row.length > 5 ? LocalDate.parse(row[5]) : PUBLISHED));
  }

  /** The dates, a bar, and the amounts: each once, in the order of the text. */
  private static String read(String passage, String country, LocalDate published) {
    Text text = Texts.of(passage.replaceAll("(?<=[.;]) (?=[A-Z])", "|"));
    Context context =
        new Context(Optional.of(country).filter(c -> !c.equals("-")), Optional.of(published));
    DatesFound dates = DateReader.read(text, List.of(), context);
    Stream<String> amounts =
        AmountReader.read(text, List.of(), context, dates.spans()).stream()
            .map(AmountMention::amount)
            .filter(amount -> amount.kind() != Amount.Kind.COUNT)
            .map(PassagesTest::shown);
    return joined(dates.mentions().stream().map(m -> m.date().value())) + " | " + joined(amounts);
  }

  private static String joined(Stream<String> facts) {
    String all = facts.distinct().collect(Collectors.joining("; "));
    return all.isEmpty() ? "-" : all;
  }

  private static String shown(Amount amount) {
    String of = amount.currency().or(amount::unit).orElse("%");
    String max = amount.max().map(m -> ".." + m.toPlainString()).orElse("");
    return of + " " + amount.value().toPlainString() + max;
  }
}
