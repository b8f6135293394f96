// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import copytaster.amounts.Amount;
import copytaster.dates.DateValue;
import copytaster.entity.AmountEntity;
import copytaster.entity.DateEntity;
import copytaster.entity.EntityType;
import copytaster.entity.Location;
import copytaster.entity.NamedEntity;
import copytaster.text.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
  private static final List<Span> HERE = List.of(new Span(0, 1));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // kind; value; max; currency or unit or noun; per; about; bound; assumed; shown
        "MONEY; 1.2E13; ; GBP; ; false; NONE; false; 12,000,000,000,000 GBP",
        "MONEY; 10; 15; USD; barrel; true; NONE; false; about 10 to 15 USD per barrel",
        "MONEY; 10; 15; USD; ; true; AT_LEAST; false; about 10 to 15 USD",
        "MONEY; 10; ; USD; ; true; AT_LEAST; true; at least 10 USD (currency assumed)",
        "MONEY; 10; ; USD; ; true; AT_MOST; false; at most 10 USD",
        "MONEY; -1234567.5; ; EUR; ; false; NONE; false; -1,234,567.5 EUR",
        "PERCENT; 40; ; ; ; true; NONE; false; about 40 %",
        "PERCENT; 0.125; ; ; ; false; NONE; false; 0.125 %",
        "POINTS; 25; ; bp; ; false; NONE; false; 25 bp",
        "QUANTITY; 9999; ; km; ; false; NONE; false; 9999 km",
        "QUANTITY; 10000; ; km; hour; false; NONE; false; 10,000 km per hour",
        "QUANTITY; 10000.25; ; km; ; false; NONE; false; 10,000.25 km",
        "COUNT; 123456; ; people; ; false; NONE; false; 123,456 people",
      })
  void amounts(
      Amount.Kind kind,
      BigDecimal value,
      BigDecimal max,
      String what,
      String per,
      boolean about,
      Amount.Bound bound,
      boolean assumed,
      String shown) {
    Amount amount =
        new Amount(
            kind,
            what == null ? "" : what,
            new Amount.Range(value, Optional.ofNullable(max)),
            Optional.ofNullable(per),
            new Amount.Certainty(bound, about, assumed));
    assertEquals(shown, Wording.detail(new AmountEntity(amount, HERE)));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-03, , false, 2025-03",
    "2025-04-03, 2025-03-04, false, 2025-04-03 or 2025-03-04",
    "199X, , true, about 199X",
  })
  void dates(String value, String alternative, boolean about, String shown) {
    DateValue date = new DateValue(value, Optional.ofNullable(alternative), about);
    assertEquals(shown, Wording.detail(new DateEntity(date, HERE)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "GB; Kirk,The Kirk; 'GB; also Kirk, The Kirk'",
        "GB; ; GB",
        "; Kirk; also Kirk",
        "; ; ''",
      })
  void names(String country, String aliases, String shown) {
    Location place =
        new Location(Optional.ofNullable(country), Optional.empty(), Optional.empty(), "city");
    NamedEntity named =
        new NamedEntity(
            EntityType.PLACE,
            "Kirkwall",
            aliases == null ? List.of() : List.of(aliases.split(",")),
            HERE,
            0.5,
            true,
            0.9,
            Optional.of(place));
    assertEquals(shown, Wording.detail(named));
    assertEquals("Kirkwall", Wording.label(named, "x"));
  }

  @Test
  void whatHasNoNameIsCalledAsTheTextHasIt() {
    Amount amount = Amount.of(Amount.Kind.PERCENT, "", BigDecimal.TEN);
    List<Span> twice = List.of(new Span(2, 9), new Span(10, 13));
    assertEquals("ten per", Wording.label(new AmountEntity(amount, twice), "a ten\nper 10%"));
  }
}
