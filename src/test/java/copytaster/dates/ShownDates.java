// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import copytaster.text.Context;
import copytaster.text.Text;
import copytaster.text.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Dates in one short line, as the tables of the tests write them. */
public final class ShownDates {
  private ShownDates() {}

  /** {@code 2025-03 [March]}, several joined by a semicolon; warnings after an exclamation mark. */
  public static String of(String text, String published, String country) {
    Text made = Texts.of(text);
    Context context =
        new Context(
            Optional.ofNullable(country), Optional.ofNullable(published).map(LocalDate::parse));
    DatesFound found = DateReader.read(made, List.of(), context);
    String dates =
        found.mentions().stream()
            .map(m -> of(m.date()) + " [" + m.span().of(text) + "]")
            .collect(Collectors.joining("; "));
    return dates + found.warnings().stream().map(w -> "! " + w).collect(Collectors.joining());
  }

  private static String of(DateValue date) {
    return date.value()
        + date.alternative().map(a -> " or " + a).orElse("")
        + (date.approximate() ? " ~" : "");
  }
}
