// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import copytaster.amounts.Amount;
import copytaster.article.Article;
import copytaster.article.Verdict;
import copytaster.article.about.Metadata;
import copytaster.entity.AmountEntity;
import copytaster.entity.Entity;
import copytaster.entity.EntityType;
import copytaster.entity.Location;
import copytaster.entity.NamedEntity;
import copytaster.report.Item;
import copytaster.report.Result;
import copytaster.source.Content;
import copytaster.source.Source;
import copytaster.summary.Summary;
import copytaster.text.Span;
import copytaster.text.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryMarksTest {
  private static final List<Span> SOMEWHERE = List.of(new Span(0, 1));

  private static StoryMarks marks(Optional<String> published, Entity... entities) {
    Optional<String> none = Optional.empty();
    Metadata metadata = Metadata.NONE.with(new Metadata.Dates(published, none));
    Source source = new Source(Source.Kind.URL, "http://a.example/1", none, none);
    Result result =
        new Result(
            new Content(source, new byte[0], none, none),
            new Article(metadata, List.of(), Verdict.ARTICLE, Optional.empty(), List.of()),
            new Text("", List.of(), List.of(), List.of()),
            new Summary(List.of()),
            List.of(entities),
            List.of());
    Item item =
        new Item(
            "id",
            new Item.Feed("http://a.example/f", none, List.of()),
            new Item.Entry(
                "k", 1, none, none, Optional.of(Instant.parse("2024-03-01T23:30:00Z")), List.of()));
    return StoryMarks.of(result, item);
  }

  private static NamedEntity named(EntityType type, String name, boolean salient, String place) {
    Optional<Location> location =
        Optional.ofNullable(place)
            .map(kind -> new Location(Optional.of("HR"), Optional.empty(), Optional.empty(), kind));
    return new NamedEntity(type, name, List.of(), SOMEWHERE, 1, salient, 1, location);
  }

  @ParameterizedTest
  @CsvSource({
    "PERSON, Ana Kovač, true, , name person kovac, 2",
    "PERSON, Kovac, true, , name person kovac, 2",
    "PERSON, Ana Kovač, false, , name person kovac, 0",
    "ORGANIZATION, The Red-Cross, true, , name organization red cross, 2",
    "ORGANIZATION, '“Theo -- 3”', true, , name organization theo 3, 2",
    "PLACE, Split, true, city, name place split, 2",
    "PLACE, Croatia, true, country, name place croatia, 1",
    "PLACE, Croatia, false, country, name place croatia, 0"
  })
  void weighsNames(
      EntityType type, String name, boolean salient, String place, String thing, int weight) {
    StoryMarks.Mark mark =
        marks(Optional.empty(), named(type, name, salient, place)).marks().get(0);
    assertEquals(thing, mark.thing());
    assertEquals(weight, mark.weight());
  }

  @ParameterizedTest
  @CsvSource({
    "MONEY, 5, EUR, money 5 EUR, 3",
    "MONEY, 2400000000, EUR, money 2400000000 EUR, 3",
    "PERCENT, 4.5, , percent 4.5, 1",
    "PERCENT, 40, , percent 40, 1",
    "PERCENT, 5, , , 0",
    "COUNT, 3, , , 0",
    "COUNT, 35, , count 35, 1",
    "COUNT, 12000, , count 12000, 2",
    "COUNT, 1000, , count 1000, 2",
    "COUNT, 900, , count 900, 1",
    "COUNT, 100, , count 100, 1",
    "PERCENT, -40, , percent -40, 1",
    "COUNT, 123, , count 123, 3",
    "COUNT, 1234, , count 1234, 3"
  })
  void weighsAmounts(Amount.Kind kind, String value, String currency, String thing, int weight) {
    Amount amount =
        Amount.of(
            kind,
            currency != null ? currency : kind == Amount.Kind.COUNT ? "people" : "",
            new BigDecimal(value));
    List<StoryMarks.Mark> marks =
        marks(Optional.empty(), new AmountEntity(amount, SOMEWHERE)).marks();
    assertEquals(
        Optional.ofNullable(thing), marks.stream().map(StoryMarks.Mark::thing).findFirst());
    assertEquals(weight, marks.stream().mapToInt(StoryMarks.Mark::weight).sum());
  }

  @Test
  void thePageKnowsItsDayBetterThanTheFeed() {
    assertEquals(
        Optional.of(LocalDate.parse("2024-02-29")),
        marks(Optional.of("2024-02-29T10:00:00Z")).day());
    assertEquals(Optional.of(LocalDate.parse("2024-03-01")), marks(Optional.empty()).day());
  }

  @Test
  void aThingIsNamedOnce() {
    StoryMarks marks =
        marks(
            Optional.empty(),
            named(EntityType.PERSON, "Ana Kovac", false, null),
            named(EntityType.PERSON, "Kovač", true, null));
    assertEquals(
        List.of(new StoryMarks.Mark("name person kovac", 2, "person Kovač")), marks.marks());
  }

  @Test
  void theMostSalientOnesAreEnough() {
    Entity[] many = new Entity[50];
    for (int i = 0; i < many.length; i++) {
      many[i] = named(EntityType.ORGANIZATION, "Ship " + i, true, null);
    }
    List<StoryMarks.Mark> marks = marks(Optional.empty(), many).marks();
    assertEquals(24, marks.size());
    assertEquals("name organization ship 23", marks.get(23).thing());
  }

  @ParameterizedTest
  @CsvSource({"2024-02, 2024-03-01", "2024-02-31, 2024-03-01", "2024-02-29, 2024-02-29"})
  void aDayThatIsNoneIsTheFeeds(String published, LocalDate day) {
    assertEquals(Optional.of(day), marks(Optional.of(published)).day());
  }
}
