// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.dates.DateReader;
import copytaster.text.Context;
import copytaster.text.Text;
import copytaster.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Amounts in one short line, as the tables of the tests write them. */
final class Shown {
  private Shown() {}

  static List<AmountMention> read(String text, String country) {
    Text made = Texts.of(text);
    Context context = new Context(Optional.ofNullable(country), Optional.empty());
    return AmountReader.read(
        made, List.of(), context, DateReader.read(made, List.of(), context).spans());
  }

  /** {@code GBP 12 /hour ~ [£12]}, several joined by a semicolon. */
  static String of(String text, String country) {
    return read(text, country).stream()
        .map(m -> of(m.amount()) + " [" + m.span().of(text) + "]")
        .collect(Collectors.joining("; "));
  }

  static String of(Amount amount) {
    String name = amount.currency().or(amount::unit).or(amount::noun).orElse("%");
    String bound =
        switch (amount.bound()) {
          case AT_LEAST -> " >=";
          case AT_MOST -> " <=";
          case NONE -> amount.approximate() ? " ~" : "";
        };
    return name
        + " "
        + amount.value().toPlainString()
        + amount.max().map(m -> ".." + m.toPlainString()).orElse("")
        + amount.per().map(p -> " /" + p).orElse("")
        + bound
        + (amount.ambiguous() ? " ?" : "");
  }
}
