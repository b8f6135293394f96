// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import copytaster.amounts.Amount;
import copytaster.amounts.AmountMention;
import copytaster.dates.DateMention;
import copytaster.dates.DateValue;
import copytaster.text.Context;
import copytaster.text.Name;
import copytaster.text.Span;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTaggerTest {
  /** The table's first column says what its case is about. */
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "joining.csv",
      delimiter = '¦',
      quoteCharacter = '\u0001',
      maxCharsPerColumn = 2000)
  void joins(String what, String marked, String entities) {
    assertEquals(entities, Marked.brief(Marked.of(marked).tag()));
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "joining.csv",
      delimiter = '¦',
      quoteCharacter = '\u0001',
      maxCharsPerColumn = 2000)
  void doesNotDependOnTheOrderOfNames(String what, String marked, String entities) {
    Marked one = Marked.of(marked);
    List<Name> shuffled = new ArrayList<>(one.names());
    Collections.shuffle(shuffled, new Random(7));
    assertEquals(one.tag(), new Marked(one.text(), shuffled).tag());
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "joining.csv",
      delimiter = '¦',
      quoteCharacter = '\u0001',
      maxCharsPerColumn = 2000)
  void mentionsStandApartAndAreOrdered(String what, String marked, String entities) {
    List<Span> all = new ArrayList<>();
    for (NamedEntity entity : Marked.of(marked).tag()) {
      List<Span> sorted = new ArrayList<>(entity.mentions());
      Collections.sort(sorted);
      assertEquals(sorted, entity.mentions());
      all.addAll(sorted);
    }
    Collections.sort(all);
    for (int i = 1; i < all.size(); i++) {
      assertTrue(all.get(i - 1).end() <= all.get(i).start());
    }
  }

  @Test
  void weighsHowOftenAndHowEarlyAndTheTitle() {
    Marked marked =
        Marked.of(
            "[person:Ann Lee] met [person:Bo Ray].|Rain fell.|[person:Lee] left [place:Oslo].");
    List<NamedEntity> found =
        marked.tag(Corrections.NONE, Context.NONE, Optional.of("What Lee said"));
    assertEquals("Ann Lee", found.get(0).name());
    assertEquals(Salience.of(2, 0, true), found.get(0).salience());
    assertTrue(found.get(0).salient());
    assertEquals(Salience.of(1, 0, false), found.get(1).salience());
    assertEquals(Salience.of(1, 2, false), found.get(2).salience());
    assertTrue(!found.get(2).salient());
    assertEquals(0.9, found.get(0).confidence(), 1e-9);
  }

  @Test
  void anAcronymIsInTheTitleOnlyAsPrinted() {
    Marked marked = Marked.of("Help came from the [place:US].");
    assertEquals(
        Salience.of(1, 0, false),
        marked.tag(Corrections.NONE, Context.NONE, Optional.of("Join us")).get(0).salience());
    assertEquals(
        Salience.of(1, 0, true),
        marked.tag(Corrections.NONE, Context.NONE, Optional.of("US joins")).get(0).salience());
  }

  @Test
  void groupsEqualAmountsAndDates() {
    Amount five = Amount.of(Amount.Kind.MONEY, "EUR", new BigDecimal("5.0"));
    DateValue march = new DateValue("2025-03", Optional.empty(), false);
    Marked marked = Marked.of("€5, then €5 in March, March 2025.");
    List<Entity> entities =
        new EntityTagger(Marked.GAZETTEER, Corrections.NONE)
            .tag(
                marked.text(),
                Optional.empty(),
                List.of(),
                List.of(
                    new AmountMention(new Span(9, 11), five),
                    new AmountMention(new Span(0, 2), five)),
                List.of(
                    new DateMention(new Span(22, 32), march),
                    new DateMention(new Span(15, 20), march)),
                Context.NONE);
    assertEquals(
        List.of(
            new AmountEntity(five, List.of(new Span(0, 2), new Span(9, 11))),
            new DateEntity(march, List.of(new Span(15, 20), new Span(22, 32)))),
        entities);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[person:A]",
        "[person:Ann Lee]",
        "[person:%d Lee]",
        "[person:Ann %d]",
        "[place:Paris]",
        "[place:%d]",
        "[organization:Bank of %d]",
        "[organization:B%d C] ([organization:BC])",
        "[person:Lee], [person:Ann Lee], [person:Bo Lee]",
        "[group:%d]",
        "[other:''']",
        "[organization:ABCDEFG]",
        "[place:San %d]",
        "[person:Dr]"
      })
  void manyNamesEndQuickly(String pattern) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 50_000; i++) {
      String number = Integer.toString(i, 26).toUpperCase(java.util.Locale.ROOT);
      text.append(pattern.replace("%d", "Q" + number)).append(", ");
    }
    Marked marked = Marked.of(text.toString());
    assertTimeoutPreemptively(Duration.ofSeconds(30), () -> marked.tag());
  }
}
