// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import copytaster.article.about.Metadata;
import copytaster.article.about.MetadataReader;
import copytaster.article.about.Surface;
import copytaster.page.Declared;
import copytaster.page.Page;
import copytaster.source.Content;
import copytaster.source.Source;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Pages on which people marked the article, outside the project: {@code gold.jsonl.gz} with one
 * object a page (id, set, file, url, and text, or strings that must and must not be in it).
 */
final class GoldPages {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}_]+");

  /** Words as numbers: one run scores every page dozens of times. */
  private static final Map<String, Integer> NUMBERS = new HashMap<>();

  /** A block with fewer words may be in an article by accident. */
  private static final int SHORT = 6;

  private GoldPages() {}

  /** A page with its marks. */
  static final class Marked {
    final String id;
    final String set;

    /** Pages of one publisher are seen or held out together. */
    final String publisher;

    final Layout layout;
    final Told told;

    /** The article in words, and where its lines begin; empty where only strings are known. */
    final Optional<int[]> text;

    private final BitSet lineStarts = new BitSet();
    final List<String> with;
    final List<String> without;

    /** Which segments a mark speaks of, and which of these are body. */
    final boolean[] known;

    final boolean[] body;
    final boolean[] contained;

    /** What the trees see; freed when they are trained. */
    float[][] rows;

    final List<Features.Group> groups;
    private final int[][] words;
    private final Map<Long, Integer> shingles;

    private Marked(JsonNode gold, Path folder) throws IOException {
      id = gold.get("id").asText();
      set = gold.get("set").asText();
      String url = gold.path("url").asText("");
      publisher = publisher(url).orElse(id);
      byte[] bytes;
      try (InputStream in = Files.newInputStream(folder.resolve(gold.get("file").asText()))) {
        bytes = new GZIPInputStream(in).readAllBytes();
      }
      Optional<String> base = Optional.of(url).filter(u -> !u.isEmpty());
      Source source = new Source(Source.Kind.FILE, id, Optional.empty(), base);
      Page page = Page.parse(new Content(source, bytes, Optional.empty(), Optional.empty()));
      Declared declared = Declared.of(page);
      Surface surface = new Surface();
      layout = Layout.of(page.html().orElseThrow(), surface);
      Metadata described = MetadataReader.read(page, declared, surface).metadata();
      List<String> titles =
          MetadataReader.titles(page.html().orElseThrow(), declared, surface, described.title());
      told = Told.of(declared, titles, described.byline(), described.site());
      ContainerVoice container = ContainerVoice.of(layout);
      contained = container.keep();
      Features features = Features.of(layout, told, container);
      rows = features.rows;
      groups = features.groups;
      int n = layout.segments.size();
      known = new boolean[n];
      body = new boolean[n];
      words = new int[n][];
      for (Segment s : layout.segments) {
        words[s.index] = words(s.text);
      }
      text = Optional.ofNullable(gold.get("text")).map(JsonNode::asText).map(GoldPages::words);
      shingles = text.map(GoldPages::shingles).orElse(Map.of());
      with = strings(gold.path("with"));
      without = strings(gold.path("without"));
      if (text.isPresent()) {
        int at = 0;
        for (String line : gold.get("text").asText().split("\n+")) {
          lineStarts.set(at);
          at += words(line).length;
        }
        markByText();
      } else {
        markByStrings();
      }
    }

    private void markByStrings() {
      for (Segment s : layout.segments) {
        String squashed = squash(s.text);
        body[s.index] = with.stream().anyMatch(squashed::contains);
        known[s.index] = body[s.index] || without.stream().anyMatch(squashed::contains);
      }
    }

    /**
     * A block is body if the article has its words at its turn: a table of contents has those of
     * the headings too early. A short block must be a line of the article, or go on where the block
     * before it ended. A long one that stands out of turn is body if half its runs of four words
     * are left.
     */
    private void markByText() {
      int[] places = Alignment.of(text.orElseThrow(), lineStarts, words);
      Map<Long, Integer> left = new HashMap<>(shingles);
      int last = -1;
      for (int i = 0; i < words.length; i++) {
        int[] own = words[i];
        known[i] = own.length > 0;
        int end = places[i] + own.length;
        body[i] =
            places[i] >= 0 && (own.length >= SHORT || places[i] == last || isLine(places[i], end));
        if (body[i]) {
          last = end;
          shingles(own).forEach((run, times) -> left.computeIfPresent(run, (k, v) -> v - times));
        }
      }
      for (int i = 0; i < words.length; i++) {
        if (!body[i] && words[i].length >= SHORT) {
          Map<Long, Integer> runs = shingles(words[i]);
          int hits = 0;
          for (Map.Entry<Long, Integer> run : runs.entrySet()) {
            hits += Math.max(0, Math.min(run.getValue(), left.getOrDefault(run.getKey(), 0)));
          }
          body[i] = hits >= 0.5 * runs.values().stream().mapToInt(n -> n).sum();
          if (body[i]) {
            runs.forEach((run, times) -> left.computeIfPresent(run, (k, v) -> v - times));
          }
        }
      }
    }

    private boolean isLine(int from, int to) {
      return lineStarts.get(from) && (to == text.orElseThrow().length || lineStarts.get(to));
    }

    /** Precision, recall, and 1 if the words are the article's; of a page with a text. */
    double[] score(boolean[] keep) {
      int size = 0;
      for (int i = 0; i < keep.length; i++) {
        size += keep[i] ? words[i].length : 0;
      }
      int[] found = new int[size];
      int at = 0;
      for (int i = 0; i < keep.length; i++) {
        if (keep[i]) {
          System.arraycopy(words[i], 0, found, at, words[i].length);
          at += words[i].length;
        }
      }
      Map<Long, Integer> own = shingles(found);
      double hits = 0;
      for (Map.Entry<Long, Integer> run : own.entrySet()) {
        hits += Math.min(run.getValue(), shingles.getOrDefault(run.getKey(), 0));
      }
      double all = own.values().stream().mapToInt(i -> i).sum();
      double gold = shingles.values().stream().mapToInt(i -> i).sum();
      return new double[] {
        all == 0 ? Double.NaN : hits / all,
        hits / gold,
        java.util.Arrays.equals(found, text.orElseThrow()) ? 1 : 0
      };
    }

    String kept(boolean[] keep) {
      StringBuilder kept = new StringBuilder();
      for (Segment s : layout.segments) {
        kept.append(keep[s.index] ? s.text + "\n\n" : "");
      }
      return squash(kept.toString());
    }
  }

  static List<Marked> read(String folders) throws IOException {
    List<Marked> pages = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    for (String folder : folders.split(",")) {
      try (InputStream in = Files.newInputStream(Path.of(folder, "gold.jsonl.gz"));
          BufferedReader lines =
              new BufferedReader(
                  new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          pages.add(new Marked(json.readTree(line), Path.of(folder)));
        }
      }
    }
    return pages;
  }

  /** The label that was registered: bbc of www.bbc.co.uk. */
  private static Optional<String> publisher(String url) {
    try {
      String host = URI.create(url.replace(' ', '+')).getHost();
      String[] labels = host == null ? new String[0] : host.split("\\.");
      int at = labels.length - 2;
      if (at > 0 && labels[at].length() <= 3 && labels[at + 1].length() == 2) {
        at--;
      }
      return at < 0 ? Optional.empty() : Optional.of(labels[at]);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(item -> strings.add(squash(item.asText())));
    return strings;
  }

  private static String squash(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static int[] words(String text) {
    List<Integer> words = new ArrayList<>();
    for (Matcher m = WORD.matcher(text); m.find(); ) {
      words.add(NUMBERS.computeIfAbsent(m.group(), k -> NUMBERS.size()));
    }
    return words.stream().mapToInt(i -> i).toArray();
  }

  private static Map<Long, Integer> shingles(int[] words) {
    Map<Long, Integer> shingles = new HashMap<>();
    for (int i = 0; i < Math.min(words.length, Math.max(1, words.length - 3)); i++) {
      long hash = 7;
      for (int k = i; k < Math.min(words.length, i + 4); k++) {
        hash = hash * 1_000_000_007L + words[k];
      }
      shingles.merge(hash, 1, Integer::sum);
    }
    return shingles;
  }

  /** Which segments something keeps of a page. */
  interface Choice {
    boolean[] of(Marked page);
  }

  /** Scores as the bench does; F1 and share of exact pages for each set. */
  static Map<String, double[]> scores(List<Marked> pages, Choice choice) {
    Map<String, double[]> sums = new java.util.LinkedHashMap<>();
    for (Marked page : pages) {
      // precision, pages with text, recall, pages, exact; hits, faults, wanted; empty
      double[] sum = sums.computeIfAbsent(page.set, k -> new double[9]);
      boolean[] keep = choice.of(page);
      sum[8] += page.layout.words(keep) == 0 ? 1 : 0;
      if (page.text.isPresent()) {
        double[] score = page.score(keep);
        sum[0] += Double.isNaN(score[0]) ? 0 : score[0];
        sum[1] += Double.isNaN(score[0]) ? 0 : 1;
        sum[2] += score[1];
        sum[3]++;
        sum[4] += score[2];
      } else {
        String kept = page.kept(keep);
        sum[5] += page.with.stream().filter(kept::contains).count();
        sum[6] += page.without.stream().filter(kept::contains).count();
        sum[7] += page.with.size();
      }
    }
    Map<String, double[]> scores = new java.util.LinkedHashMap<>();
    sums.forEach(
        (set, s) -> {
          double p = s[3] > 0 ? s[0] / s[1] : s[5] / (s[5] + s[6]);
          double r = s[3] > 0 ? s[2] / s[3] : s[5] / s[7];
          scores.put(set, new double[] {2 * p * r / (p + r), s[4] / Math.max(1, s[3]), p, r, s[8]});
        });
    return scores;
  }

  static String line(String name, Map<String, double[]> scores) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-26s", name));
    scores.forEach(
        (set, s) ->
            line.append(
                String.format(
                    Locale.ROOT,
                    " %s %.4f/%.3f%s",
                    set,
                    s[0],
                    s[1],
                    s[4] > 0 ? "!" + (int) s[4] : "")));
    return line.toString();
  }
}
