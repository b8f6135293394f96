// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import copytaster.article.Pages;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Fits the weights of {@code title-signs.tsv}; first says how often the title is right on pages of
 * publishers that it did not see (five folds). No test by its name, so that no build runs it by the
 * way. Each file has one object a line: set, file, url, title.
 *
 * <pre>mvn test -Dtest=TrainTitle -Dgold=FILE.jsonl.gz,FILE.jsonl.gz</pre>
 */
@EnabledIfSystemProperty(named = "gold", matches = ".+")
final class TrainTitle {
  private static final Path TABLE = Path.of("src/main/lexicon/title-signs.tsv");
  private static final int FOLDS = 5;
  private static final int STEPS = 250;
  private static final double RATE = 0.5;

  /** Of the squares of the weights, a page: without it, signs seen on two pages weigh too much. */
  private static final double PENALTY = Double.parseDouble(System.getProperty("penalty", "0.0005"));

  /** A collection whose titles are another program's choice. */
  private static final Set<String> LEFT_OUT = Set.of("readab");

  private record Case(
      String set,
      String publisher,
      String title,
      List<TitleClaims.Candidate> candidates,
      int right) {}

  @Test
  void train() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String file : System.getProperty("gold").split(",")) {
      read(Path.of(file), cases);
    }
    Map<String, int[]> sums = new TreeMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      Predicate<Case> unseen = c -> Math.floorMod(c.publisher.hashCode(), FOLDS) == held;
      Map<String, Double> weights = fit(cases.stream().filter(unseen.negate()).toList());
      cases.stream()
          .filter(unseen)
          .forEach(c -> count(c, weights, sums.computeIfAbsent(c.set, s -> new int[4]), 1));
    }
    Map<String, Double> weights = fit(cases);
    cases.forEach(c -> count(c, weights, sums.get(c.set), 2));
    sums.forEach(
        (set, n) ->
            System.out.printf(
                Locale.ROOT,
                "%-10s %4d pages, said %.3f, out of fold %.3f, in sample %.3f%n",
                set,
                n[0],
                n[3] / (double) n[0],
                n[1] / (double) n[0],
                n[2] / (double) n[0]));
    write(weights, cases);
  }

  private static void count(Case page, Map<String, Double> weights, int[] sum, int column) {
    int best = 0;
    for (int i = 1; i < page.candidates.size(); i++) {
      best = score(page, i, weights) > score(page, best, weights) ? i : best;
    }
    sum[column] +=
        !page.candidates.isEmpty() && isSame(page.candidates.get(best).text(), page.title) ? 1 : 0;
    if (column == 1) {
      sum[0]++;
      sum[3] += page.right >= 0 ? 1 : 0;
    }
  }

  private static double score(Case page, int i, Map<String, Double> weights) {
    double sum = 0;
    for (Map.Entry<String, Double> sign : page.candidates.get(i).signs().entrySet()) {
      sum += weights.getOrDefault(sign.getKey(), 0.0) * sign.getValue();
    }
    return sum;
  }

  /** Gradient ascent on the likelihood of the right candidates. */
  private static Map<String, Double> fit(List<Case> cases) {
    List<Case> known = cases.stream().filter(c -> c.right >= 0).toList();
    Map<String, Double> weights = new TreeMap<>();
    Map<String, Double> squares = new TreeMap<>();
    for (int step = 0; step < STEPS; step++) {
      Map<String, Double> slope = new TreeMap<>();
      weights.forEach((sign, weight) -> slope.put(sign, -PENALTY * weight * known.size()));
      for (Case page : known) {
        double[] odds = new double[page.candidates.size()];
        double sum = 0;
        for (int i = 0; i < odds.length; i++) {
          odds[i] = Math.exp(score(page, i, weights));
          sum += odds[i];
        }
        for (int i = 0; i < odds.length; i++) {
          double wanted = (i == page.right ? 1 : 0) - odds[i] / sum;
          page.candidates
              .get(i)
              .signs()
              .forEach((sign, value) -> slope.merge(sign, wanted * value, Double::sum));
        }
      }
      slope.forEach(
          (sign, by) -> {
            double all = squares.merge(sign, by * by, Double::sum);
            weights.merge(sign, RATE * by / Math.sqrt(all + 1e-9), Double::sum);
          });
    }
    return weights;
  }

  private static void write(Map<String, Double> weights, List<Case> cases) throws IOException {
    Map<String, Integer> pages = new TreeMap<>();
    for (Case page : cases) {
      Set<String> signs = new TreeSet<>();
      page.candidates.forEach(c -> signs.addAll(c.signs().keySet()));
      signs.forEach(sign -> pages.merge(sign, 1, Integer::sum));
    }
    StringBuilder table = new StringBuilder();
    for (String line : Files.readAllLines(TABLE)) {
      table.append(line.startsWith("#") || line.startsWith("sign\t") ? line + "\n" : "");
    }
    weights.forEach(
        (sign, weight) ->
            table.append(
                String.format(
                    Locale.ROOT, "%s\t%.2f\tseen on %d pages%n", sign, weight, pages.get(sign))));
    Files.writeString(TABLE, table.toString());
  }

  private static void read(Path file, List<Case> cases) throws IOException {
    JsonMapper json =
        JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode gold = json.readTree(line);
        if (gold.hasNonNull("title") && !LEFT_OUT.contains(gold.get("set").asText())) {
          cases.add(page(gold, file));
        }
      }
    }
  }

  private static Case page(JsonNode gold, Path file) throws IOException {
    Optional<String> url = Optional.of(gold.path("url").asText("")).filter(u -> !u.isEmpty());
    Source source = new Source(Source.Kind.FILE, gold.get("id").asText(), Optional.empty(), url);
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file.resolveSibling(gold.get("file").asText()))) {
      bytes = new GZIPInputStream(in).readAllBytes();
    }
    Page page = Page.parse(new Content(source, bytes, Optional.empty(), Optional.empty()));
    Declared declared = Declared.of(page);
    Optional<WebAddress> address = url.flatMap(WebAddress::of);
    List<TitleClaims.Candidate> candidates =
        List.copyOf(
            TitleClaims.of(
                declared, Pages.surface(page), SiteNames.of(declared, address), address));
    String title = gold.get("title").asText();
    int right = -1;
    for (int i = 0; i < candidates.size(); i++) {
      right = right < 0 && isSame(candidates.get(i).text(), title) ? i : right;
    }
    return new Case(
        gold.get("set").asText(),
        address.map(WebAddress::label).orElse(gold.get("id").asText()),
        title,
        candidates,
        right);
  }

  private static boolean isSame(String text, String title) {
    return SiteNames.key(text).equals(SiteNames.key(title));
  }
}
