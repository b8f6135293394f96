// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.report;

import copytaster.amounts.Amount;
import copytaster.entity.AmountEntity;
import copytaster.entity.DateEntity;
import copytaster.entity.Entity;
import copytaster.entity.NamedEntity;
import copytaster.source.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One line per entity, for cut, awk, join and spreadsheets. The first line of the output names the
 * columns; unknown is empty. No field holds a tab, a line end or another control; a text that a
 * spreadsheet would take for a formula (it begins with {@code =}, {@code +}, {@code -} or
 * {@code @}) has an apostrophe before it, as OWASP advises. {@code start} counts code points of the
 * text.
 */
final class TsvReport {
  /** The columns in order. New ones are only ever added at the end. */
  static final List<String> COLUMNS =
      List.of(
          "input",
          "id",
          "title",
          "type",
          "name",
          "kind",
          "value",
          "max",
          "currency",
          "unit",
          "approximate",
          "country",
          "latitude",
          "longitude",
          "count",
          "salience",
          "start",
          "per",
          "bound");

  private TsvReport() {}

  static String header() {
    return String.join("\t", COLUMNS) + "\n";
  }

  static String write(Result result) {
    StringBuilder out = new StringBuilder();
    String text = result.text().string();
    CodePoints offsets = new CodePoints(text);
    Source source = result.content().source();
    for (Entity entity : result.entities()) {
      List<String> row = new ArrayList<>(COLUMNS.size());
      row.add(safe(source.ref()));
      row.add(source.id().map(TsvReport::safe).orElse(""));
      row.add(result.article().metadata().title().map(TsvReport::safe).orElse(""));
      row.add(entity.type().word());
      row.add(safe(Wording.label(entity, text)));
      row.addAll(values(entity));
      row.addAll(place(entity));
      row.add(Integer.toString(entity.mentions().size()));
      row.add(entity instanceof NamedEntity named ? number(named.salience()) : "");
      row.add(Integer.toString(offsets.of(entity.mentions().get(0).start())));
      row.addAll(perAndBound(entity));
      out.append(String.join("\t", row)).append('\n');
    }
    return out.toString();
  }

  /** Kind, value, max, currency, unit, approximate. */
  private static List<String> values(Entity entity) {
    if (entity instanceof AmountEntity it) {
      Amount amount = it.amount();
      return List.of(
          amount.kind().name().toLowerCase(Locale.ROOT),
          amount.value().toPlainString(),
          amount.max().map(BigDecimal::toPlainString).orElse(""),
          amount.currency().orElse(""),
          safe(amount.unit().or(amount::noun).orElse("")),
          amount.approximate() ? "true" : "");
    }
    if (entity instanceof DateEntity date) {
      return List.of(
          "", safe(date.date().value()), "", "", "", date.date().approximate() ? "true" : "");
    }
    return List.of("", "", "", "", "", "");
  }

  /** The unit of a rate, and which end of an open interval the amount is. */
  private static List<String> perAndBound(Entity entity) {
    if (!(entity instanceof AmountEntity it)) {
      return List.of("", "");
    }
    Amount.Bound bound = it.amount().bound();
    return List.of(
        safe(it.amount().per().orElse("")),
        bound == Amount.Bound.NONE ? "" : bound.name().toLowerCase(Locale.ROOT));
  }

  private static List<String> place(Entity entity) {
    return entity instanceof NamedEntity named
        ? named
            .location()
            .map(
                l -> List.of(l.country().orElse(""), degrees(l.latitude()), degrees(l.longitude())))
            .orElse(List.of("", "", ""))
        : List.of("", "", "");
  }

  private static String degrees(Optional<Double> degrees) {
    return degrees.map(d -> BigDecimal.valueOf(d).toPlainString()).orElse("");
  }

  private static String number(double value) {
    return BigDecimal.valueOf(Math.round(value * 1000), 3).stripTrailingZeros().toPlainString();
  }

  private static String safe(String text) {
    String field = Printable.flat(text);
    boolean formula = !field.isEmpty() && "=+-@".indexOf(field.charAt(0)) >= 0;
    return formula && field.length() > 1 ? "'" + field : field;
  }
}
