// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import copytaster.amounts.Amount;
import copytaster.dates.DateValue;
import copytaster.entity.AmountEntity;
import copytaster.entity.DateEntity;
import copytaster.entity.Entity;
import copytaster.entity.EntityType;
import copytaster.entity.Location;
import copytaster.entity.NamedEntity;
import copytaster.text.Span;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {
  private static final List<Span> HERE = List.of(new Span(0, 1));

  private static final List<Entity> ARTICLE =
      List.of(
          named(EntityType.PERSON, "Rachel Reeves", List.of("Reeves"), ""),
          named(EntityType.PERSON, "Ada Okafor", List.of(), ""),
          named(EntityType.PERSON, "Gonzalo Peña", List.of(), ""),
          named(EntityType.PLACE, "Kyiv", List.of("Kiev"), "UA"),
          named(EntityType.ORGANIZATION, "Bank of England", List.of("BoE"), ""),
          named(EntityType.GROUP, "Polish", List.of(), ""),
          amount(Amount.Kind.MONEY, "2500000000", "", "GBP", "", ""),
          amount(Amount.Kind.MONEY, "10000000", "15000000", "USD", "", ""),
          amount(Amount.Kind.PERCENT, "40", "", "", "", ""),
          amount(Amount.Kind.QUANTITY, "250", "", "", "km", ""),
          amount(Amount.Kind.QUANTITY, "260", "", "", "MW", ""),
          amount(Amount.Kind.QUANTITY, "40", "", "", "°C", ""),
          amount(Amount.Kind.QUANTITY, "4000000", "", "", "bpd", ""),
          amount(Amount.Kind.POINTS, "25", "", "", "bp", ""),
          amount(Amount.Kind.QUANTITY, "90", "", "", "m", ""),
          amount(Amount.Kind.QUANTITY, "3000000", "", "", "m2", ""),
          amount(Amount.Kind.COUNT, "4000", "", "", "", "midwives"),
          new DateEntity(new DateValue("2025-03-14", Optional.empty(), false), HERE));

  private static Entity named(EntityType type, String name, List<String> aliases, String country) {
    return new NamedEntity(
        type,
        name,
        aliases,
        HERE,
        1,
        true,
        0.9,
        country.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Location(Optional.of(country), Optional.empty(), Optional.empty(), "city")));
  }

  private static Entity amount(
      Amount.Kind kind, String value, String max, String currency, String unit, String noun) {
    return new AmountEntity(
        new Amount(
            kind,
            text(currency).or(() -> text(unit)).or(() -> text(noun)).orElse(""),
            new Amount.Range(new BigDecimal(value), text(max).map(BigDecimal::new)),
            Optional.empty(),
            Amount.Certainty.EXACT),
        HERE);
  }

  private static Optional<String> text(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "money>=1e9 GBP | true",
        "money>=£1bn | true",
        "money >= GBP 1bn | true",
        "money > 2.5bn GBP | false",
        "money = 2,500,000,000 GBP | true",
        "money>=1e9 USD | false",
        "money>=1e9 | true",
        "money<1m | false",
        "money<$11m | true",
        "money=12m USD | true",
        "money=15.1m USD | false",
        "money!=12m USD | false",
        "money > 14 million usd | true",
        "money>=1m pounds | true",
        "money>=2.5bn british pounds | true",
        "money>=£2.5 billion | true",
        "money>=1m A$ | false",
        "money>=A$1m | false",
        "money>=US$ 10m | true",
        "money>=$10 mio | true",
        "money<$1 tril | true",
        "money>=100 lac dollars | true",
        "money>=1 crore us dollars | true",
        "money>=1m pesos | false",
        "money | true",
        "points | true",
        "percent>=40 | true",
        "percent>=40% and percent<=40 % | true",
        "percent>40 | false",
        "percent>-5 | true",
        "quantity>=250 km | true",
        "quantity>=250 mi | false",
        "quantity>=250 kilometres | true",
        "quantity>=250 KM | true",
        "quantity>=250 miles | false",
        "quantity>80 metres | true",
        "quantity>2m square metres | true",
        "quantity>2 million m² | true",
        "quantity>=260 megawatts | true",
        "quantity>=260 MW | true",
        "quantity>=260 megawatt hours | false",
        "quantity>=38 C | true",
        "quantity>=38 degrees Celsius | true",
        "quantity>=4m barrels a day | true",
        "quantity>=4m bpd | true",
        "points>=25 basis points | true",
        "points>=25 bp | true",
        "points>=25 pp | false",
        "quantity>80 m | true",
        "quantity>80m and place=UA | true",
        "(quantity>90 m) | false",
        "quantity>2m m2 | true",
        "quantity=3,000,000 m2 | true",
        "quantity>5 m2 | true",
        "quantity>2 million | true",
        "count>=4000 midwives | true",
        "count>4e3 | false",
        "person~Reeves | true",
        "person~reeve | true",
        "person=Reeves | true",
        "person=reeve | false",
        "person=Rachel Reeves | true",
        "person=Okafor | true",
        "person=Ada | true",
        "person=Oka | false",
        "person!=Okafor | false",
        "org=England | false",
        "person=\"rachel reeves\" | true",
        "person~'ach' | true",
        "person~pena | true",
        "person~PEÑA | true",
        "person!=Reeves | false",
        "person=BoE | false",
        "org=BoE | true",
        "organization=Bank of England and percent=40 | true",
        "organisation~bank | true",
        "group=polish | true",
        "name=boe | true",
        "name=Peace | false",
        "place=UA | true",
        "place=ua | true",
        "place=uA and place!=gb | true",
        "place=Kiev | true",
        "place=Ukraine | true",
        "place=ukraine and place!=United Kingdom | true",
        "place~UA | false",
        "place=RU | false",
        "date=2025-03 | true",
        "date=2024 | false",
        "other | false",
        "not other | true",
        "not not money | true",
        "percent=40 or percent=41 and money<0 | true",
        "(percent=40 or percent=41) and money<0 | false",
        "NOT (place=RU OR place=US) AND Person~Reeves | true",
        "person~Oregon or person~Reeves | true",
        "person~Sand and group | false",
      })
  void findsWhatIsAskedFor(String expression, boolean found) throws QueryException {
    assertEquals(found, Query.parse(expression).matches(ARTICLE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "person~Reeves\nand place=UA",
        "person~Reeves\tor\nplace=RU",
        "money>=1bn GBP\r\nand\n(place=UA)",
      })
  void mayStandInSeveralLines(String expression) throws QueryException {
    assertTrue(Query.parse(expression).matches(ARTICLE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | 0",
        "cash>1 | 0",
        "money>=abc | 7",
        "money>= | 7",
        "money~5 | 5",
        "money>5 poundz | 8",
        "money>=1 GPB | 9",
        "money>=GPB 1 | 7",
        "quantity>=5 kilometters | 12",
        "points>5 metres | 9",
        "person>5 | 6",
        "person= | 7",
        "person=\"Reeves | 7",
        "person='' | 7",
        "(money>5 | 8",
        "money>5) | 7",
        "money>5 and | 11",
        "money and or person | 10",
        "date<2025 | 4",
        "percent>5 of | 10",
        "money>1,5 | 6",
        "money>1,50m | 6",
        "percent>3,8 | 8",
        "money>1e999999999 | 6",
        "not | 3",
      })
  void saysWhereAWrongExpressionIsWrong(String expression, int position) {
    QueryException e = assertThrows(QueryException.class, () -> Query.parse(expression));
    assertEquals(position, e.position(), e.getMessage());
    assertTrue(e.getMessage().contains("at " + (position + 1) + ": "), e.getMessage());
  }

  @Test
  void showsThePlace() {
    QueryException e =
        assertThrows(QueryException.class, () -> Query.parse("money>=abc and place=UA"));
    assertEquals("expected a number at 8: money>=»abc and place=UA", e.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "money chnged | expected changed, removed, added, and, or, or the end at 7: money »chnged",
        "titel changed | expected title, deck, byline, published, quote, correction, sentence, money,",
      })
  void saysWhatMayStandInAnExpressionOnChanges(String expression, String message) {
    QueryException e = assertThrows(QueryException.class, () -> Query.ofChanges(expression));
    assertTrue(e.getMessage().startsWith(message), e.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "money>=1 GPB | unknown currency \"GPB\", nearest: GBP at 10: money>=1 »GPB",
        "money>=5 ponds | unknown currency \"ponds\", nearest: pounds at 10: money>=5 »ponds",
        "quantity>9 megawats | unknown unit \"megawats\", nearest: megawatt at 12: quantity>9 »megawats",
        "quantity>9 kmh2 | unknown unit \"kmh2\", nearest: km2 at 12: quantity>9 »kmh2",
      })
  void namesTheNearest(String expression, String message) {
    QueryException e = assertThrows(QueryException.class, () -> Query.parse(expression));
    assertEquals(message, e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "not ", "not(", "money and ", "person=a or ", "\"", "9", ">", "\0"})
  void longNonsenseEndsQuickly(String piece) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertThrows(QueryException.class, () -> Query.parse(piece.repeat(1_000_000)));
          assertThrows(
              QueryException.class, () -> Query.parse(piece.repeat(9_000 / piece.length())));
        });
  }

  @Test
  void anArticleWithoutFactsMatchesOnlyNegations() throws QueryException {
    assertTrue(!Query.parse("money or name").matches(List.of()));
    assertTrue(Query.parse("not money").matches(List.of()));
  }
}
