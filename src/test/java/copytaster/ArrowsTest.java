// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads the imports: which package may name which other, and which foreign library. */
class ArrowsTest {
  private static final Path MAIN =
      Path.of(System.getProperty("copytaster.project"), "src/main/java");

  /**
   * What each package may name of ours, besides the lexicon, which all may; an arrow that is not
   * here is a mistake, or a decision to be taken here.
   */
  private static final Map<String, Set<String>> ARROWS =
      Map.ofEntries(
          Map.entry("lexicon", Set.of()),
          Map.entry("text", Set.of()),
          Map.entry("source", Set.of()),
          Map.entry("warc", Set.of("calendar", "source")),
          Map.entry("page", Set.of("source", "text")),
          Map.entry("calendar", Set.of()),
          Map.entry("article.about", Set.of("article.body", "calendar", "page", "text")),
          Map.entry("article.plain", Set.of("article.about", "calendar", "text")),
          Map.entry("article.body", Set.of("page", "text")),
          Map.entry(
              "article",
              Set.of(
                  "article.about",
                  "article.body",
                  "article.plain",
                  "calendar",
                  "page",
                  "source",
                  "text")),
          Map.entry("nlp", Set.of("text")),
          Map.entry("amounts", Set.of("text")),
          Map.entry("dates", Set.of("text")),
          Map.entry("places", Set.of("text")),
          Map.entry("entity", Set.of("amounts", "dates", "places", "text")),
          Map.entry("query", Set.of("amounts", "dates", "entity", "text")),
          Map.entry("summary", Set.of("entity", "text")),
          Map.entry(
              "", // the root: the door, and Pipeline behind it
              Set.of(
                  "calendar",
                  "source",
                  "page",
                  "article",
                  "article.about",
                  "text",
                  "nlp",
                  "amounts",
                  "dates",
                  "places",
                  "entity",
                  "query",
                  "summary",
                  "report",
                  "diff")),
          Map.entry(
              "diff",
              Set.of(
                  "source",
                  "article",
                  "article.about",
                  "text",
                  "amounts",
                  "dates",
                  "entity",
                  "query")),
          Map.entry(
              "report",
              Set.of(
                  "source",
                  "article",
                  "article.about",
                  "text",
                  "amounts",
                  "dates",
                  "entity",
                  "summary",
                  "diff")),
          Map.entry(
              "feed",
              Set.of(
                  "",
                  "source",
                  "page",
                  "article",
                  "calendar",
                  "text",
                  "amounts",
                  "dates",
                  "entity",
                  "summary",
                  "report",
                  "nlp",
                  "diff")),
          Map.entry(
              "cli",
              Set.of(
                  "", "source", "article", "nlp", "places", "entity", "query", "summary", "report",
                  "feed", "warc", "diff", "text")));

  /** Libraries that only some packages may name. */
  private static final Map<String, Set<String>> LIBRARIES =
      Map.ofEntries(
          Map.entry("picocli", Set.of("cli")),
          Map.entry(
              "org.jsoup", Set.of("page", "article", "article.about", "article.body", "feed")),
          Map.entry("com.fasterxml.jackson", Set.of("page", "report", "feed")),
          Map.entry("org.apache.james", Set.of("page")),
          Map.entry("opennlp", Set.of("nlp")),
          Map.entry("ai.onnxruntime", Set.of("nlp")),
          Map.entry("java.net.http", Set.of()),
          Map.entry("org.apache.hc", Set.of("source")),
          Map.entry("java.sql", Set.of("feed")),
          Map.entry("org.sqlite", Set.of("feed")),
          Map.entry("org.slf4j", Set.of()),
          Map.entry("org.mozilla.universalchardet", Set.of("page")),
          Map.entry("org.netpreserve", Set.of("warc")),
          Map.entry("org.brotli", Set.of("warc")));

  /** Single classes of those libraries that another package may name. */
  private static final Set<String> EXCEPTIONS =
      Set.of("text -> opennlp.tools.stemmer.PorterStemmer");

  private static final Pattern IMPORT =
      Pattern.compile(
          "^import (?:static )?([\\w.]+);|(?<![\\w.\"])(copytaster(?:\\.[a-z]+)*)\\.[A-Z]",
          Pattern.MULTILINE);

  @Test
  void arrowsPointOneWay() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : sources()) {
      String from = packageOf(file);
      for (String name : named(file)) {
        if (name.startsWith("copytaster.") || name.equals("copytaster")) {
          String to = ours(name);
          if (!to.equals(from)
              && !to.equals("lexicon")
              && !ARROWS.getOrDefault(from, Set.of()).contains(to)) {
            wrong.add(file.getFileName() + ": " + from + " -> " + to);
          }
        }
        for (Map.Entry<String, Set<String>> library : LIBRARIES.entrySet()) {
          if (name.startsWith(library.getKey() + ".")
              && !library.getValue().contains(from)
              && !EXCEPTIONS.contains(from + " -> " + name)) {
            wrong.add(file.getFileName() + ": " + from + " -> " + name);
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void theArrowsAllowNoCircle() {
    for (String start : ARROWS.keySet()) {
      assertFalse(reachable(start).contains(start), "a circle through '" + start + "'");
    }
  }

  @Test
  void everyPackageIsListedAndHasItsMap() throws IOException {
    Set<String> packages = new TreeSet<>();
    for (Path file : sources()) {
      packages.add(packageOf(file));
      assertTrue(
          Files.exists(file.resolveSibling("package-info.java")),
          file + " stands in a package without a map");
    }
    assertEquals(new TreeSet<>(ARROWS.keySet()), packages);
  }

  /** {@code Word} and {@link copytaster.x.Word} in a package's map. */
  private static final Pattern ON_A_MAP =
      Pattern.compile("\\{@(?:code|link) (?:copytaster\\.([\\w.]*?)\\.?)?([A-Z]\\w+)[ }]");

  @Test
  void mapsNameWhatIsThere() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path folder : sources().stream().map(Path::getParent).distinct().toList()) {
      Matcher matcher =
          ON_A_MAP.matcher(
              Files.readString(folder.resolve("package-info.java"))
                  .replaceAll("\\s*\n \\*\\s*", " "));
      while (matcher.find()) {
        Path in =
            matcher.group(1) == null
                ? folder
                : MAIN.resolve("copytaster").resolve(matcher.group(1).replace('.', '/'));
        if (!Files.exists(in.resolve(matcher.group(2) + ".java"))) {
          wrong.add(MAIN.relativize(folder) + " names " + matcher.group());
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static Set<String> reachable(String start) {
    Set<String> seen = new TreeSet<>();
    List<String> open = new ArrayList<>(ARROWS.get(start));
    while (!open.isEmpty()) {
      String next = open.remove(open.size() - 1);
      if (seen.add(next)) {
        open.addAll(ARROWS.get(next));
      }
    }
    return seen;
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(MAIN)) {
      return files
          .filter(f -> f.toString().endsWith(".java") && !f.endsWith("package-info.java"))
          .sorted()
          .toList();
    }
  }

  /** The package under the root, "" for the root itself; a room of a package is "package.room". */
  private static String packageOf(Path file) {
    Path path = MAIN.resolve("copytaster").relativize(file.getParent());
    return path.toString().replace(path.getFileSystem().getSeparator(), ".");
  }

  private static String ours(String name) {
    return name.replaceFirst("^copytaster\\.?", "").replaceFirst("\\.?\\b\\p{Lu}.*", "");
  }

  /** Everything imported or written out in full, in code and not in comments. */
  private static Set<String> named(Path file) throws IOException {
    String code =
        Files.readString(file)
            .replaceAll("(?m)^\\s*(/\\*\\*|\\*|//).*$", "")
            .replaceFirst("package .*;", "");
    Set<String> names = new TreeSet<>();
    Matcher matcher = IMPORT.matcher(code);
    while (matcher.find()) {
      names.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
    }
    return names;
  }
}
