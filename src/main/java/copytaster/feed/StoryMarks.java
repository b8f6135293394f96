// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import copytaster.amounts.Amount;
import copytaster.calendar.IsoDay;
import copytaster.entity.AmountEntity;
import copytaster.entity.Entity;
import copytaster.entity.EntityType;
import copytaster.entity.NamedEntity;
import copytaster.report.Item;
import copytaster.report.Result;
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
 * The marks of the event that an article is about: the things it names, those that it is centrally
 * about before all, and its amounts. Headlines of one event share few words; the names and numbers
 * they share.
 *
 * @param day of publication
 * @param marks each thing once
 */
record StoryMarks(Optional<LocalDate> day, List<Mark> marks) {
  /** The first are the most salient of their type; more would add nothing. */
  private static final int MOST_NAMES = 24;

  private static final int MOST_AMOUNTS = 12;

  StoryMarks {
    marks = List.copyOf(marks);
  }

  /**
   * One thing that an article names.
   *
   * @param thing equal for equal things
   * @param weight what it says of the event, in halves; 0 where it is only named
   * @param label for people
   */
  record Mark(String thing, int weight, String label) {
    private static final String NAME = "name ";

    boolean isName() {
      return thing.startsWith(NAME);
    }
  }

  static StoryMarks of(Result result, Item item) {
    Map<String, Mark> marks = new LinkedHashMap<>();
    int names = 0;
    int amounts = 0;
    for (Entity entity : result.entities()) {
      Optional<Mark> mark = Optional.empty();
      if (entity instanceof NamedEntity named && names < MOST_NAMES) {
        mark = Optional.of(name(named));
        names++;
      } else if (entity instanceof AmountEntity amount && amounts < MOST_AMOUNTS) {
        mark = amount(amount.amount());
        amounts += mark.isPresent() ? 1 : 0;
      }
      mark.ifPresent(m -> marks.merge(m.thing(), m, StoryMarks::heavier));
    }
    return new StoryMarks(day(result, item), new ArrayList<>(marks.values()));
  }

  private static Mark heavier(Mark one, Mark other) {
    return one.weight() >= other.weight() ? one : other;
  }

  /** People by their surnames, as papers differ in forenames and titles. */
  private static Mark name(NamedEntity named) {
    String folded = fold(named.name());
    boolean person = named.type() == EntityType.PERSON;
    String value = person ? folded.substring(folded.lastIndexOf(' ') + 1) : folded;
    boolean country =
        named.location().isPresent() && named.location().get().kind().equals("country");
    // Countries are in every other story of their papers.
    int weight = !named.salient() ? 0 : country ? 1 : 2;
    String type = named.type().word();
    return new Mark(Mark.NAME + type + " " + value, weight, type + " " + named.name());
  }

  /**
   * Small counts and round percentages are everywhere; the same sum to the digit is hardly ever
   * chance.
   */
  private static Optional<Mark> amount(Amount amount) {
    int digits = amount.value().stripTrailingZeros().precision();
    double size = amount.value().abs().doubleValue();
    boolean money = amount.kind() == Amount.Kind.MONEY;
    if (!money && size < 10 && digits < 2) {
      return Optional.empty();
    }
    int weight = money || digits >= 3 ? 3 : size >= 1000 ? 2 : 1;
    // writers count the same people as residents, homeless, dead
    String text =
        amount.kind().name().toLowerCase(Locale.ROOT)
            + " "
            + amount.value().toPlainString()
            + amount.currency().map(c -> " " + c).orElse("")
            + amount.unit().map(u -> " " + u).orElse("");
    return Optional.of(new Mark(text, weight, text));
  }

  private static Optional<LocalDate> day(Result result, Item item) {
    Optional<LocalDate> fed =
        item.entry().published().map(instant -> instant.atZone(ZoneOffset.UTC).toLocalDate());
    return result.article().metadata().published().flatMap(IsoDay::of).or(() -> fed);
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
