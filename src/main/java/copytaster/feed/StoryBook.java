// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import copytaster.report.Story;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the story that a record belongs to, among those published within a few days of it. Two
 * records are about one event when they share enough of what they are about: at least two names and
 * {@link #ENOUGH} in weight, and half of the weight of the lighter one. Things central to both
 * count in full; things central to one, other names, and things that a tenth of all records are
 * about count half. Stories never drop a record; the same records in the same order give the same
 * stories.
 */
record StoryBook(Database database) {
  /** Days between two reports of one event. */
  private static final int CLOSE = 3;

  /** In halves: three names, or two names and a sum, one of which may be a country. */
  private static final int ENOUGH = 6;

  private static final int NAMES = 2;

  /** From this many records on, frequent things can be told from rare ones. */
  private static final int POPULATION = 20;

  /** Records that are remembered: a month of a busy news desk. */
  private static final int KEPT = 5000;

  /** A record that was seen before. */
  private record Known(long id, String story, Map<String, Integer> weights) {}

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
          write(marks));
      database.run(
          "DELETE FROM fingerprint WHERE id <= (SELECT max(id) FROM fingerprint) - ?", KEPT);
    }
    return story;
  }

  private Story find(String record, StoryMarks marks) throws StateException {
    Story alone = new Story(record.substring(0, Math.min(16, record.length())), List.of());
    if (marks.day().isEmpty() || marks.marks().isEmpty()) {
      return alone;
    }
    long day = marks.day().get().toEpochDay();
    List<Known> around =
        database.rows(
            "SELECT id, story, marks FROM fingerprint WHERE day BETWEEN ? AND ? ORDER BY id",
            row -> new Known(row.getLong(1), row.getString(2), read(row.getString(3))),
            day - CLOSE,
            day + CLOSE);
    Set<String> frequent = frequent(around);
    double own = total(read(write(marks)), frequent);
    Story best = alone;
    double most = 0;
    for (Known known : around) {
      List<StoryMarks.Mark> shared = new ArrayList<>();
      double weight = 0;
      for (StoryMarks.Mark mark : marks.marks()) {
        Integer other = known.weights().get(mark.thing());
        if (other != null && mark.weight() + other > 0) {
          shared.add(mark);
          weight += (mark.weight() + other) / (frequent.contains(mark.thing()) ? 4.0 : 2.0);
        }
      }
      boolean same =
          shared.stream().filter(StoryMarks.Mark::isName).count() >= NAMES
              && weight >= ENOUGH
              && weight * 2 >= Math.min(own, total(known.weights(), frequent));
      if (same && weight > most) {
        most = weight;
        best = new Story(known.story(), because(shared));
      }
    }
    return best;
  }

  /** Things that more than a tenth of the records are about. */
  private static Set<String> frequent(List<Known> around) {
    Set<String> frequent = new HashSet<>();
    if (around.size() >= POPULATION) {
      Map<String, Integer> records = new HashMap<>();
      around.forEach(
          known -> known.weights().keySet().forEach(t -> records.merge(t, 1, Integer::sum)));
      records.forEach(
          (thing, n) -> {
            if (n * 10 > around.size()) {
              frequent.add(thing);
            }
          });
    }
    return frequent;
  }

  private static double total(Map<String, Integer> weights, Set<String> frequent) {
    double total = 0;
    for (Map.Entry<String, Integer> weight : weights.entrySet()) {
      total += weight.getValue() / (frequent.contains(weight.getKey()) ? 2.0 : 1.0);
    }
    return total;
  }

  /** A line a thing: its weight, one digit, and itself. */
  private static String write(StoryMarks marks) {
    return String.join(
        "\n", marks.marks().stream().map(mark -> mark.weight() + mark.thing()).toList());
  }

  private static Map<String, Integer> read(String lines) {
    Map<String, Integer> weights = new LinkedHashMap<>();
    for (String line : lines.split("\n")) {
      weights.put(line.substring(1), line.charAt(0) - '0');
    }
    return weights;
  }

  private static List<String> because(List<StoryMarks.Mark> shared) {
    List<String> because = new ArrayList<>();
    shared.forEach(mark -> because.add(mark.label()));
    because.add("published within " + CLOSE + " days");
    return because;
  }
}
