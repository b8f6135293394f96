// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster;

import copytaster.article.Hints;
import copytaster.entity.EntityType;
import copytaster.lexicon.Rule;
import copytaster.source.FetchSettings;
import copytaster.source.Input;
import copytaster.source.Reader;
import copytaster.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads many documents once with all rules, then each of them again without each rule that fired on
 * it. Not a test: {@code src/test/quality/rule-worth} runs it and scores what it prints.
 *
 * <p>Arguments: a list of documents, and an areas file. A document is a line of set, id, file, base
 * address, day of publication, and {@code all} or {@code amounts}; empty cells are unknown. An area
 * is a line of a rule's first word and the sets that it is tried on.
 *
 * <p>Standard output: {@code fired RULE SET NUMBER}, and a line of rule ({@code -} for all rules),
 * set and record for each record that differs, with tabs between.
 */
final class RuleWorth {
  private record Document(String set, Input input, Hints hints, boolean names) {}

  private final Copytaster whole;
  private final Copytaster amountsOnly;

  private RuleWorth(Path home) throws Exception {
    Settings settings = Settings.DEFAULT.withText(true);
    whole = Copytaster.open(home, settings.withTypes(EnumSet.allOf(EntityType.class)));
    amountsOnly = Copytaster.open(home, settings.withTypes(EnumSet.of(EntityType.AMOUNT)));
  }

  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<String> areas = Files.readAllLines(Path.of(args[1]));
    new RuleWorth(Path.of(System.getProperty("copytaster.home")))
        .run(documents(args[0]), areas, out);
  }

  private void run(List<Document> documents, List<String> areas, PrintStream out) throws Exception {
    for (Document document : documents) {
      Rule.fired();
      String record = read(document);
      Set<String> fired = new TreeSet<>(Rule.fired());
      out.println("-\t" + document.set() + "\t" + record);
      for (String rule : fired) {
        if (!areas.contains(rule.substring(0, rule.indexOf('.')) + "\t" + document.set())) {
          continue;
        }
        out.println("fired\t" + rule + "\t" + document.set());
        Rule.turnOff(rule);
        String without = read(document);
        Rule.turnOff(null);
        if (!without.equals(record)) {
          out.println(rule + "\t" + document.set() + "\t" + without);
        }
      }
    }
  }

  private String read(Document document) throws Exception {
    Copytaster copytaster = document.names() ? whole : amountsOnly;
    return copytaster.read(document.input(), document.hints()).json();
  }

  private static List<Document> documents(String list) throws IOException {
    Reader reader = new Reader(FetchSettings.DEFAULT, InputStream.nullInputStream());
    List<Document> documents = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(list))) {
      List<Optional<String>> cells =
          Arrays.stream(line.split("\t", -1))
              .map(cell -> Optional.of(cell).filter(c -> !c.isEmpty()))
              .toList();
      Source source =
          new Source(
              Source.Kind.FILE, cells.get(2).get(), cells.get(1), cells.get(3), Optional.empty());
      Hints hints = new Hints(Optional.empty(), List.of(), cells.get(4));
      documents.add(
          new Document(
              cells.get(0).get(), reader.input(source), hints, cells.get(5).get().equals("all")));
    }
    return documents;
  }
}
