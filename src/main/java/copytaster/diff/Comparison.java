// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.diff;

import copytaster.entity.Entity;
import copytaster.query.Facts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The changes between two versions.
 *
 * @param old the earlier version
 * @param now the later version
 * @param changes the differences, most important first
 * @param rows the whole body in the order of the new version, with removed sentences in their old
 *     place
 */
public record Comparison(Version old, Version now, List<Change> changes, List<Row> rows) {
  public Comparison {
    changes = List.copyOf(changes);
    rows = List.copyOf(rows);
  }

  /** Whether a reader learns something else from the new version. */
  public boolean substance() {
    return changes.stream().anyMatch(Change::substance);
  }

  /** How many groups of sentences have that state. */
  public long count(Row.State state) {
    return rows.stream().filter(r -> r.state() == state).count();
  }

  /** The changes as facts for {@code --where}. */
  public Facts facts() {
    Map<String, Facts> ways = new HashMap<>();
    for (Change.How how : Change.How.values()) {
      ways.put(how.word(), facts(changes.stream().filter(c -> c.how() == how).toList(), Map.of()));
    }
    return facts(changes, ways);
  }

  private static Facts facts(List<Change> changes, Map<String, Facts> ways) {
    List<Entity> entities =
        changes.stream()
            .flatMap(c -> Stream.concat(c.old().fact().stream(), c.now().fact().stream()))
            .toList();
    Set<String> lines = changes.stream().map(c -> c.of().word()).collect(Collectors.toSet());
    return new Facts(entities, lines, ways);
  }

  /** The same without differences that are not of substance. */
  public Comparison ofSubstance() {
    return new Comparison(old, now, changes.stream().filter(Change::substance).toList(), rows);
  }
}
