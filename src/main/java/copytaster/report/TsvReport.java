// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.report;

import copytaster.amounts.Amount;
import copytaster.entity.AmountEntity;
import copytaster.entity.DateEntity;
import copytaster.entity.Entity;
import copytaster.entity.Location;
import copytaster.entity.NamedEntity;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
          ("input id title type name kind value max currency unit approximate country latitude"
                  + " longitude count salience start per bound")
              .split(" "));

  private TsvReport() {}

  static String header() {
    return String.join("\t", COLUMNS) + "\n";
  }

  static String write(Result result) {
    StringBuilder out = new StringBuilder();
    CodePoints offsets = new CodePoints(result.text().string());
    for (Entity entity : result.entities()) {
      Map<String, String> row = row(result, entity);
      row.put("start", Integer.toString(offsets.of(entity.mentions().get(0).start())));
      out.append(String.join("\t", COLUMNS.stream().map(c -> row.getOrDefault(c, "")).toList()));
      out.append('\n');
    }
    return out.toString();
  }

  /** The values that are known, by column. */
  private static Map<String, String> row(Result result, Entity entity) {
    Map<String, String> row = new HashMap<>();
    row.put("input", safe(result.content().source().ref()));
    put(row, "id", result.content().source().id());
    put(row, "title", result.article().metadata().title());
    row.put("type", entity.type().word());
    row.put("name", safe(Wording.label(entity, result.text().string())));
    row.put("count", Integer.toString(entity.mentions().size()));
    if (entity instanceof NamedEntity named) {
      row.put("salience", number(named.salience()));
      named.location().ifPresent(location -> location(row, location));
    } else if (entity instanceof AmountEntity amount) {
      amount(row, amount.amount());
    } else if (entity instanceof DateEntity date) {
      row.put("value", safe(date.date().value()));
      row.put("approximate", date.date().approximate() ? "true" : "");
    }
    return row;
  }

  private static void location(Map<String, String> row, Location location) {
    row.put("country", location.country().orElse(""));
    row.put("latitude", degrees(location.latitude()));
    row.put("longitude", degrees(location.longitude()));
  }

  private static void amount(Map<String, String> row, Amount amount) {
    row.put("kind", amount.kind().name().toLowerCase(Locale.ROOT));
    row.put("value", amount.value().toPlainString());
    row.put("max", amount.max().map(BigDecimal::toPlainString).orElse(""));
    row.put("currency", amount.currency().orElse(""));
    put(row, "unit", amount.unit().or(amount::noun));
    row.put("approximate", amount.approximate() ? "true" : "");
    put(row, "per", amount.per());
    if (amount.bound() != Amount.Bound.NONE) {
      row.put("bound", amount.bound().name().toLowerCase(Locale.ROOT));
    }
  }

  private static void put(Map<String, String> row, String column, Optional<String> text) {
    row.put(column, text.map(TsvReport::safe).orElse(""));
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
