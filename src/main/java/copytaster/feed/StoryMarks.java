// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import copytaster.Result;
import copytaster.amounts.Amount;
import copytaster.entity.AmountEntity;
import copytaster.entity.Entity;
import copytaster.entity.EntityType;
import copytaster.entity.NamedEntity;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What identifies the event that an article is about: the things it is centrally about, and its
 * amounts. Headlines of one event share few words; the names and numbers they share.
 *
 * @param day of publication
 * @param marks by what they are compared by, in the order of the article
 */
record StoryMarks(Optional<LocalDate> day, List<Mark> marks) {
  /** More say no more: an article is about a handful of things. */
  private static final int MOST_NAMES = 12;

  private static final int MOST_AMOUNTS = 12;

  StoryMarks {
    marks = List.copyOf(marks);
  }

  /**
   * One thing that an article is about.
   *
   * @param key equal for equal things; its first character is its weight, in halves
   * @param label for people
   */
  record Mark(String key, String label) {
    boolean isName() {
      return key.startsWith("name ", 1);
    }

    static int weight(String key) {
      return key.charAt(0) - '0';
    }
  }

  static StoryMarks of(Result result, Item item) {
    Map<String, Mark> names = new LinkedHashMap<>();
    Map<String, Mark> amounts = new LinkedHashMap<>();
    for (Entity entity : result.entities()) {
      if (entity instanceof NamedEntity named && named.salient() && names.size() < MOST_NAMES) {
        Mark mark = name(named);
        names.putIfAbsent(mark.key(), mark);
      } else if (entity instanceof AmountEntity amount && amounts.size() < MOST_AMOUNTS) {
        amount(amount.amount()).ifPresent(mark -> amounts.putIfAbsent(mark.key(), mark));
      }
    }
    List<Mark> marks = new ArrayList<>(names.values());
    marks.addAll(amounts.values());
    return new StoryMarks(day(result, item), marks);
  }

  /** People by their surnames, as papers differ in what they put before them. */
  private static Mark name(NamedEntity named) {
    String folded = fold(named.name());
    boolean person = named.type() == EntityType.PERSON;
    String value = person ? folded.substring(folded.lastIndexOf(' ') + 1) : folded;
    boolean country =
        named.location().isPresent() && named.location().get().kind().equals("country");
    // Countries are in every other story of their papers.
    return new Mark(
        (country ? 1 : 2) + "name " + named.type().word() + " " + value,
        named.type().word() + " " + named.name());
  }

  /** Small counts and round percentages are everywhere. */
  private static Optional<Mark> amount(Amount amount) {
    int digits = amount.value().stripTrailingZeros().precision();
    boolean money = amount.kind() == Amount.Kind.MONEY;
    boolean large = amount.value().abs().doubleValue() >= 10;
    if (!money && !large && digits < 2) {
      return Optional.empty();
    }
    String text =
        amount.kind().name().toLowerCase(Locale.ROOT)
            + " "
            + amount.value().toPlainString()
            + amount.currency().map(c -> " " + c).orElse("")
            + amount.unit().map(u -> " " + u).orElse("")
            + amount.noun().map(n -> " " + fold(n)).orElse("");
    // The same sum to the digit is hardly ever chance.
    boolean distinct = money || digits >= 3;
    return Optional.of(new Mark((distinct ? 3 : 1) + text, text));
  }

  private static Optional<LocalDate> day(Result result, Item item) {
    Optional<LocalDate> fed =
        item.published().map(instant -> instant.atZone(ZoneOffset.UTC).toLocalDate());
    return result.article().metadata().published().flatMap(StoryMarks::day).or(() -> fed);
  }

  private static Optional<LocalDate> day(String iso) {
    try {
      return iso.length() < 10
          ? Optional.empty()
          : Optional.of(LocalDate.parse(iso.substring(0, 10)));
    } catch (java.time.DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Lower case, without accents, without a leading article. */
  private static String fold(String name) {
    String bare = Normalizer.normalize(name, Normalizer.Form.NFD);
    StringBuilder out = new StringBuilder(bare.length());
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        out.append(c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK
          && out.length() > 0
          && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    String folded = out.toString().strip().toLowerCase(Locale.ROOT);
    return folded.startsWith("the ") ? folded.substring(4) : folded;
  }
}
