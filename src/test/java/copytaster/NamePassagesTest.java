// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import copytaster.entity.Corrections;
import copytaster.entity.EntityTagger;
import copytaster.entity.Location;
import copytaster.entity.NamedEntity;
import copytaster.nlp.Annotator;
import copytaster.nlp.NlpSettings;
import copytaster.nlp.Tagger;
import copytaster.places.Gazetteer;
import copytaster.text.Block;
import copytaster.text.Context;
import copytaster.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Passages of all kinds of news, with the people, places and bodies that a reader takes from them,
 * as the neural tagger and the rules find them. A row that says why it fails must fail: whoever
 * mends it takes the reason away and raises the floor.
 */
class NamePassagesTest {
  /** F1 over all entities, with type, name, country and number of mentions right. */
  private static final double FLOOR = 0.96;

  private static final Pattern GOLD = Pattern.compile("(\\w+):(.*?)(?:/([A-Z]{2}))?=(\\d+)");

  private static Annotator annotator;
  private static EntityTagger tagger;

  @BeforeAll
  static void open() throws IOException {
    Path home = Path.of(System.getProperty("copytaster.home"));
    annotator = new Annotator(new NlpSettings(home, Tagger.NEURAL));
    tagger = new EntityTagger(Gazetteer.open(home.resolve("models")), Corrections.NONE);
  }

  @AfterAll
  static void close() {
    annotator.close();
  }

  @TestFactory
  Stream<DynamicTest> passages() throws Exception {
    List<DynamicTest> tests = new ArrayList<>();
    int[] counts = new int[3]; // right, said, gold
    for (String[] row : TestTable.rows("entity/passages.tsv")) {
      String wrong = wrong(row, counts);
      tests.add(
          DynamicTest.dynamicTest(
              row[1],
              () -> {
                if (row[0].equals("-")) {
                  assertEquals("", wrong);
                } else {
                  assertNotEquals("", wrong, "mended: " + row[0]);
                }
              }));
    }
    double f1 = 2.0 * counts[0] / (counts[1] + counts[2]);
    tests.add(DynamicTest.dynamicTest("F1 " + f1, () -> assertTrue(f1 >= FLOOR)));
    return tests.stream();
  }

  /** What is missed and what is invented, empty if all is right; adds to the counts. */
  private static String wrong(String[] row, int[] counts) throws Exception {
    Text text = Annotator.annotate(List.of(Block.paragraph(row[1])));
    List<NamedEntity> said = new ArrayList<>();
    tagger
        .tag(text, Optional.empty(), annotator.names(text), List.of(), List.of(), Context.NONE)
        .forEach(e -> said.add((NamedEntity) e));
    said.removeIf(e -> !List.of("person", "place", "organization").contains(e.type().word()));
    counts[1] += said.size();
    StringBuilder wrong = new StringBuilder();
    Matcher gold = GOLD.matcher(row[2]);
    while (gold.find()) {
      counts[2]++;
      MatchResult one = gold.toMatchResult();
      Optional<NamedEntity> met = said.stream().filter(e -> is(e, one)).findFirst();
      met.ifPresentOrElse(said::remove, () -> wrong.append(" missed ").append(one.group()));
      counts[0] += met.isPresent() ? 1 : 0;
    }
    said.forEach(
        e -> wrong.append(" invented ").append(e.type().word()).append(' ').append(e.name()));
    return wrong.toString().strip();
  }

  private static boolean is(NamedEntity entity, MatchResult gold) {
    String country = entity.location().flatMap(Location::country).orElse("");
    return entity.type().word().equals(gold.group(1))
        && Stream.concat(Stream.of(entity.name()), entity.aliases().stream())
            .anyMatch(name -> name.replaceAll("\\.$", "").equals(gold.group(2).strip()))
        && (gold.group(3) == null || gold.group(3).equals(country))
        && entity.mentions().size() == Integer.parseInt(gold.group(4));
  }
}
