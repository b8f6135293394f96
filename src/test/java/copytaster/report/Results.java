// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.report;

import copytaster.amounts.Amount;
import copytaster.article.Article;
import copytaster.article.Verdict;
import copytaster.article.about.Metadata;
import copytaster.dates.DateValue;
import copytaster.entity.AmountEntity;
import copytaster.entity.DateEntity;
import copytaster.entity.Entity;
import copytaster.entity.EntityType;
import copytaster.entity.Location;
import copytaster.entity.NamedEntity;
import copytaster.source.Content;
import copytaster.source.Source;
import copytaster.summary.Summary;
import copytaster.text.Block;
import copytaster.text.Span;
import copytaster.text.Text;
import copytaster.text.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A result in which every free text is the same odd string. */
final class Results {
  static final Provenance PROVENANCE =
      new Provenance(
          "1.0", () -> "neural", () -> Map.of("names", "sha256:" + "0123456789abcdef".repeat(4)));

  private Results() {}

  /** The string stands in title, byline, site, address, names, aliases, warnings and text. */
  static Result with(String odd) {
    Optional<String> some = Optional.of(odd);
    Block block = Block.paragraph("In " + odd + " on Monday " + odd + " fell.");
    Text text = Texts.of(List.of(block, Block.paragraph("It cost £12trn and 3.5 km of wire.")));
    int at = 3;
    List<Span> mentions =
        odd.isEmpty()
            ? List.of(new Span(0, 2))
            : List.of(
                new Span(at, at + odd.length()),
                new Span(at + odd.length() + 11, at + 2 * odd.length() + 11));
    int money = text.string().indexOf('£');
    List<Entity> entities = new ArrayList<>();
    entities.add(named(EntityType.PERSON, odd, mentions, Optional.empty()));
    entities.add(
        named(
            EntityType.PLACE,
            odd,
            mentions,
            Optional.of(
                new Location(
                    Optional.of("GB"), Optional.of(-0.00001), Optional.of(-3.5), "city"))));
    entities.add(
        new AmountEntity(
            new Amount(
                Amount.Kind.MONEY,
                "GBP",
                new Amount.Range(new BigDecimal("1.2E13"), Optional.of(new BigDecimal("15E12"))),
                Optional.of("year"),
                new Amount.Certainty(Amount.Bound.AT_LEAST, true, true)),
            List.of(new Span(money, money + 6))));
    entities.add(new DateEntity(new DateValue("2025-03", Optional.of("2025-04"), true), mentions));
    Article article =
        new Article(
            Metadata.NONE
                .with(new Metadata.Headline(some, some, some))
                .withByline(List.of(odd))
                .with(new Metadata.Dates(Optional.of("2025-02-13T10:04:00Z"), Optional.empty()))
                .with(new Metadata.Origin(some, some, Optional.of("en"), Optional.empty())),
            text.blocks(),
            Verdict.ARTICLE,
            Optional.of(0.9375),
            List.of());
    Source source = new Source(Source.Kind.FILE, odd, some, Optional.empty());
    return new Result(
        new Content(source, new byte[0], Optional.empty(), Optional.empty()),
        article,
        text,
        new Summary(
            List.of(
                new Summary.Chosen(
                    text.sentences().get(0),
                    -0.25,
                    List.of(new Summary.Term("summary.length", -0.25))))),
        entities,
        List.of(odd));
  }

  private static NamedEntity named(
      EntityType type, String odd, List<Span> mentions, Optional<Location> location) {
    return new NamedEntity(type, odd, List.of(odd), mentions, 0.5, true, 0.875, location);
  }

  static String write(Format format, Result result) {
    ReportWriter writer = new ReportWriter(format, false, true, PROVENANCE).with(false, true);
    return writer.opening() + writer.write(result) + writer.closing();
  }
}
