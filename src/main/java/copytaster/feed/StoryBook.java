// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the story that a record belongs to, among those published within a few days of it. Two
 * records are about one event when they share enough of what they are about: at least two names and
 * {@link #ENOUGH} in weight, and half of what the shorter of them is about. What a tenth of all
 * records share counts half. Nothing is ever dropped for it; the same records in the same order
 * give the same stories.
 */
final class StoryBook {
  /** Days between two reports of one event. */
  private static final int CLOSE = 3;

  /** In halves: three names, or two names and a sum, one of which may be a country. */
  private static final int ENOUGH = 6;

  private static final int NAMES = 2;

  /** From so many records on, what is frequent among them is known. */
  private static final int POPULATION = 20;

  /** So many records are remembered: a month of a busy news desk. */
  private static final int KEPT = 5000;

  private final Database database;

  StoryBook(Database database) {
    this.database = database;
  }

  /** A record that was seen before. */
  private record Known(long id, String story, Set<String> keys) {}

  /** The story of a record, which is remembered from now on. */
  Story add(String record, StoryMarks marks) throws StateException {
    Story story = find(record, marks);
    if (marks.day().isPresent() && !marks.marks().isEmpty()) {
      database.run(
          """
          INSERT INTO fingerprint (record, story, day, marks) VALUES (?, ?, ?, ?)
          ON CONFLICT (record) DO NOTHING
          """,
          record,
          story.id(),
          marks.day().get().toEpochDay(),
          String.join("\n", marks.marks().stream().map(StoryMarks.Mark::key).toList()));
      database.run(
          "DELETE FROM fingerprint WHERE id <= (SELECT max(id) FROM fingerprint) - ?", KEPT);
    }
    return story;
  }

  private Story find(String record, StoryMarks marks) throws StateException {
    Story own = new Story(record.substring(0, Math.min(16, record.length())), List.of());
    if (marks.day().isEmpty() || marks.marks().isEmpty()) {
      return own;
    }
    long day = marks.day().get().toEpochDay();
    List<Known> around =
        database.rows(
            "SELECT id, story, marks FROM fingerprint WHERE day BETWEEN ? AND ? ORDER BY id",
            row ->
                new Known(
                    row.getLong(1),
                    row.getString(2),
                    new LinkedHashSet<>(Arrays.asList(row.getString(3).split("\n")))),
            day - CLOSE,
            day + CLOSE);
    Map<String, Integer> frequency = new HashMap<>();
    around.forEach(known -> known.keys().forEach(key -> frequency.merge(key, 1, Integer::sum)));
    Set<String> frequent = new HashSet<>();
    if (around.size() >= POPULATION) {
      frequency.forEach(
          (key, n) -> {
            if (n * 10 > around.size()) {
              frequent.add(key);
            }
          });
    }
    Story best = own;
    double most = 0;
    for (Known known : around) {
      List<StoryMarks.Mark> shared =
          marks.marks().stream().filter(mark -> known.keys().contains(mark.key())).toList();
      double weight = shared.stream().mapToDouble(m -> weight(m.key(), frequent)).sum();
      double all =
          Math.min(
              marks.marks().stream().mapToDouble(m -> weight(m.key(), frequent)).sum(),
              known.keys().stream().mapToDouble(key -> weight(key, frequent)).sum());
      boolean same =
          shared.stream().filter(StoryMarks.Mark::isName).count() >= NAMES
              && weight >= ENOUGH
              && weight * 2 >= all;
      if (same && weight > most) {
        most = weight;
        best = new Story(known.story(), because(shared));
      }
    }
    return best;
  }

  private static double weight(String key, Set<String> frequent) {
    int weight = StoryMarks.Mark.weight(key);
    return frequent.contains(key) ? weight / 2.0 : weight;
  }

  private static List<String> because(List<StoryMarks.Mark> shared) {
    List<String> because = new ArrayList<>();
    shared.forEach(mark -> because.add(mark.label()));
    because.add("published within " + CLOSE + " days");
    return because;
  }
}
