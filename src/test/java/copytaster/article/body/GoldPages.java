// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import copytaster.article.about.MetadataReader;
import copytaster.page.Declared;
import copytaster.page.Page;
import copytaster.source.Content;
import copytaster.source.Source;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Pages on which people marked the article, outside the project: {@code gold.jsonl.gz} with one
 * object a page (id, set, file, and text, or strings that must and must not be in it).
 */
final class GoldPages {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}_]+");

  private GoldPages() {}

  /**
   * A page with its marks.
   *
   * @param text the article; empty where only strings are known
   * @param known which segments a mark speaks of
   * @param body which of these are of the article
   */
  record Marked(
      String id,
      String set,
      Optional<String> text,
      List<String> with,
      List<String> without,
      Layout layout,
      List<String> titles,
      List<String> declared,
      boolean[] known,
      boolean[] body) {}

  static List<Marked> read(Path folder) throws IOException {
    List<Marked> pages = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    try (InputStream in = Files.newInputStream(folder.resolve("gold.jsonl.gz"));
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        pages.add(marked(json.readTree(line), folder));
      }
    }
    return pages;
  }

  private static Marked marked(JsonNode gold, Path folder) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(folder.resolve(gold.get("file").asText()))) {
      bytes = new GZIPInputStream(in).readAllBytes();
    }
    Optional<String> url = Optional.of(gold.path("url").asText("")).filter(u -> !u.isEmpty());
    Source source = new Source(Source.Kind.FILE, gold.get("id").asText(), Optional.empty(), url);
    Page page = Page.parse(new Content(source, bytes, Optional.empty(), Optional.empty()));
    Declared declared = Declared.of(page);
    Layout layout = Layout.of(page.html().orElseThrow());
    int n = layout.segments.size();
    Marked marked =
        new Marked(
            gold.get("id").asText(),
            gold.get("set").asText(),
            Optional.ofNullable(gold.get("text")).map(JsonNode::asText),
            strings(gold.path("with")),
            strings(gold.path("without")),
            layout,
            MetadataReader.titles(
                page.html().orElseThrow(), declared, MetadataReader.read(page, declared).title()),
            declared.articleBodies(),
            new boolean[n],
            new boolean[n]);
    if (marked.text.isPresent()) {
      markByText(marked);
    } else {
      markByStrings(marked);
    }
    return marked;
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(item -> strings.add(squash(item.asText())));
    return strings;
  }

  static String squash(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static void markByStrings(Marked page) {
    for (Segment s : page.layout.segments) {
      String text = squash(s.text);
      page.body[s.index] = page.with.stream().anyMatch(text::contains);
      page.known[s.index] = page.body[s.index] || page.without.stream().anyMatch(text::contains);
    }
  }

  /** A long block is body if half its runs of four words are; a short one if it is a line. */
  private static void markByText(Marked page) {
    String text = page.text.orElseThrow();
    Map<String, Integer> left = shingles(words(text));
    Set<String> lines = new HashSet<>();
    for (String line : text.split("\n+")) {
      lines.add(String.join(" ", words(line)));
    }
    String all = ' ' + String.join(" ", words(text)) + ' ';
    List<String> last = List.of();
    for (Segment s : page.layout.segments) {
      List<String> words = words(s.text);
      page.known[s.index] = !words.isEmpty();
      if (words.size() >= 6) {
        Map<String, Integer> own = shingles(words);
        int hits = 0;
        for (Map.Entry<String, Integer> run : own.entrySet()) {
          hits += Math.min(run.getValue(), left.getOrDefault(run.getKey(), 0));
        }
        page.body[s.index] = hits >= 0.5 * own.values().stream().mapToInt(i -> i).sum();
        if (page.body[s.index]) {
          own.forEach((run, times) -> left.computeIfPresent(run, (k, v) -> Math.max(0, v - times)));
        }
      } else if (!words.isEmpty()) {
        String line = String.join(" ", words);
        String before = String.join(" ", last.subList(Math.max(0, last.size() - 3), last.size()));
        page.body[s.index] =
            lines.contains(line)
                || !last.isEmpty() && all.contains(' ' + before + ' ' + line + ' ');
      }
      last = page.body[s.index] ? words : last;
    }
  }

  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (Matcher m = WORD.matcher(text); m.find(); ) {
      words.add(m.group());
    }
    return words;
  }

  static Map<String, Integer> shingles(List<String> words) {
    Map<String, Integer> shingles = new HashMap<>();
    for (int i = 0; i < Math.min(words.size(), Math.max(1, words.size() - 3)); i++) {
      shingles.merge(
          String.join(" ", words.subList(i, Math.min(words.size(), i + 4))), 1, Integer::sum);
    }
    return shingles;
  }

  /** Which segments something keeps of a page. */
  interface Choice {
    boolean[] of(Marked page);
  }

  /** Scores as the bench does; a line for each set. */
  static String score(List<Marked> pages, String name, Choice choice) {
    StringBuilder report = new StringBuilder(String.format(java.util.Locale.ROOT, "%-18s", name));
    for (String set : pages.stream().map(Marked::set).distinct().toList()) {
      List<Marked> group = pages.stream().filter(p -> p.set.equals(set)).toList();
      double precision = 0;
      double recall = 0;
      double heard = 0;
      double exact = 0;
      double wanted = 0;
      double[] strings = new double[3];
      int empty = 0;
      for (Marked page : group) {
        String text = text(page, choice.of(page));
        empty += text.isBlank() ? 1 : 0;
        if (page.text.isPresent()) {
          List<String> found = words(text);
          Map<String, Integer> own = shingles(found);
          Map<String, Integer> gold = shingles(words(page.text.get()));
          double hits = 0;
          for (Map.Entry<String, Integer> run : own.entrySet()) {
            hits += Math.min(run.getValue(), gold.getOrDefault(run.getKey(), 0));
          }
          double all = own.values().stream().mapToInt(i -> i).sum();
          precision += all == 0 ? 0 : hits / all;
          heard += all == 0 ? 0 : 1;
          recall += hits / gold.values().stream().mapToInt(i -> i).sum();
          wanted++;
          exact += found.equals(words(page.text.get())) ? 1 : 0;
        } else {
          String squashed = squash(text);
          long hits = page.with.stream().filter(squashed::contains).count();
          strings[0] += hits;
          strings[1] += page.without.stream().filter(squashed::contains).count();
          strings[2] += page.with.size();
        }
      }
      double p = wanted > 0 ? precision / heard : strings[0] / (strings[0] + strings[1]);
      double r = wanted > 0 ? recall / wanted : strings[0] / strings[2];
      report.append(
          String.format(
              java.util.Locale.ROOT,
              "  %s %.4f (%.3f/%.3f) exact %.3f empty %d",
              set,
              2 * p * r / (p + r),
              p,
              r,
              exact / Math.max(1, wanted),
              empty));
    }
    return report.toString();
  }

  private static String text(Marked page, boolean[] keep) {
    StringBuilder text = new StringBuilder();
    for (Segment s : page.layout.segments) {
      text.append(keep[s.index] ? s.text + "\n\n" : "");
    }
    return text.toString();
  }

  /** A choice after the rules that hold for every voice. */
  static boolean[] trimmed(Marked page, boolean[] keep) {
    boolean[] trimmed = Arrays.copyOf(keep, keep.length);
    new Trim(page.layout, page.titles).apply(trimmed);
    return trimmed;
  }
}
