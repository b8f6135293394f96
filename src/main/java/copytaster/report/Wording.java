// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.report;

import copytaster.amounts.Amount;
import copytaster.article.about.Metadata;
import copytaster.entity.AmountEntity;
import copytaster.entity.DateEntity;
import copytaster.entity.Entity;
import copytaster.entity.EntityType;
import copytaster.entity.NamedEntity;
import copytaster.source.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Phrases that the formats for people share, before escaping and layout. */
final class Wording {
  private Wording() {}

  /** The heading of a group of entities. */
  static String heading(EntityType type) {
    return switch (type) {
      case PERSON -> "People";
      case PLACE -> "Places";
      case ORGANIZATION -> "Organizations";
      case GROUP -> "Groups";
      case OTHER -> "Other names";
      case AMOUNT -> "Amounts";
      case DATE -> "Dates";
    };
  }

  /** The label of an entity: its name, or the first wording of the amount or date. */
  static String label(Entity entity, String text) {
    return entity instanceof NamedEntity named
        ? named.name()
        : entity.mentions().get(0).of(text).replaceAll("\\s+", " ");
  }

  /** Details of an entity: its country and aliases, or its value. */
  static String detail(Entity entity) {
    if (entity instanceof NamedEntity named) {
      List<String> known = new ArrayList<>();
      named.location().flatMap(l -> l.country()).ifPresent(known::add);
      if (!named.aliases().isEmpty()) {
        known.add("also " + String.join(", ", named.aliases()));
      }
      return String.join("; ", known);
    }
    if (entity instanceof AmountEntity amount) {
      return amount(amount.amount());
    }
    DateEntity date = (DateEntity) entity;
    return (date.date().approximate() ? "about " : "")
        + date.date().value()
        + date.date().alternative().map(a -> " or " + a).orElse("");
  }

  private static String amount(Amount amount) {
    StringBuilder out = new StringBuilder();
    if (amount.bound() == Amount.Bound.NONE || amount.max().isPresent()) {
      out.append(amount.approximate() ? "about " : "");
    } else {
      out.append(amount.bound() == Amount.Bound.AT_LEAST ? "at least " : "at most ");
    }
    out.append(number(amount.value()));
    amount.max().ifPresent(max -> out.append(" to ").append(number(max)));
    amount.currency().ifPresent(c -> out.append(' ').append(c));
    if (amount.kind() == Amount.Kind.PERCENT) {
      out.append(" %");
    }
    amount.unit().ifPresent(u -> out.append(' ').append(u));
    amount.noun().ifPresent(n -> out.append(' ').append(n));
    amount.per().ifPresent(p -> out.append(" per ").append(p));
    return out.append(amount.ambiguous() ? " (currency assumed)" : "").toString();
  }

  /** In groups of three digits. */
  private static String number(BigDecimal number) {
    String plain = number.abs().toPlainString();
    int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
    StringBuilder out = new StringBuilder(plain);
    for (int i = point - 3; i > 0 && point > 4; i -= 3) {
      out.insert(i, ',');
    }
    return (number.signum() < 0 ? "-" : "") + out;
  }

  /** Authors, site and date, as far as known. */
  static List<String> origin(Metadata metadata) {
    List<String> parts = new ArrayList<>();
    if (!metadata.byline().isEmpty()) {
      parts.add(String.join(", ", metadata.byline()));
    }
    metadata.site().ifPresent(parts::add);
    metadata.published().ifPresent(p -> parts.add(moment(p)));
    return parts;
  }

  /** "2025-02-13T10:04:00Z" as "2025-02-13 10:04 UTC". */
  private static String moment(String iso) {
    if (iso.length() < 17 || iso.charAt(10) != 'T' || iso.charAt(16) != ':') {
      return iso;
    }
    int zone = Math.max(iso.indexOf('Z', 16), Math.max(iso.indexOf('+', 16), iso.indexOf('-', 16)));
    String offset = zone < 0 ? "" : iso.substring(zone);
    return iso.substring(0, 10)
        + " "
        + iso.substring(11, 16)
        + (offset.equals("Z") || offset.equals("+00:00")
            ? " UTC"
            : offset.isEmpty() ? "" : " " + offset);
  }

  /** The title, or else the name of the input. */
  static String title(Result result) {
    return result.article().metadata().title().orElse(name(result.content().source()));
  }

  static String name(Source source) {
    return source.kind() == Source.Kind.STDIN ? "standard input" : source.ref();
  }

  /** An address that may be a link in a report: nothing but http and https. */
  static Optional<String> link(Optional<String> url) {
    return url.filter(
        u ->
            Source.isWeb(u)
                && u.chars().allMatch(c -> c > 0x20 && c < 0x7f && "\"'<>\\^`{|}".indexOf(c) < 0));
  }
}
