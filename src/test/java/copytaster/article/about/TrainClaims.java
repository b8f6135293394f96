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
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Fits the weights of {@code title-signs.tsv}, {@code byline-signs.tsv} and {@code date-signs.tsv};
 * first says how good the choice is on pages of publishers that it did not see (five folds): the
 * share of right titles and dates, the mean F1 of authors. No test by its name, so that no build
 * runs it by the way. Each file has one object a line: set, file, url, title, date, authors.
 *
 * <pre>mvn test -Dtest=TrainClaims -Dgold=FILE.jsonl.gz,FILE.jsonl.gz [-Dtables=title,byline,date]
 * </pre>
 */
@EnabledIfSystemProperty(named = "gold", matches = ".+")
final class TrainClaims {
  private static final Path TABLES = Path.of("src/main/lexicon");
  private static final int FOLDS = 5;
  private static final int STEPS = 250;
  private static final double RATE = 0.5;

  /**
   * Of the squares of what the weights differ from the priors, a page: without it, signs seen on
   * two pages weigh too much.
   */
  private static final Map<String, Double> PENALTY =
      Map.of("title", 0.0005, "byline", 0.002, "date", 0.01);

  /** A collection whose titles are another program's choice. */
  private static final Set<String> LEFT_OUT = Set.of("readab");

  /** The collection whose pages without authors are unsigned; some have authors all the same. */
  private static final String SIGNED = "wcxb";

  private static final double UNSIGNED = 0.3;

  /**
   * @param worth of each candidate, 0 to 1
   * @param trust how much the page teaches
   */
  private record Case(
      String set,
      String publisher,
      List<? extends Candidate> candidates,
      double[] worth,
      double trust) {
    /** The place of the best candidate, or -1 if none is of any worth. */
    int right() {
      int best = -1;
      for (int i = 0; i < worth.length; i++) {
        best = worth[i] > (best < 0 ? 0 : worth[best]) ? i : best;
      }
      return best;
    }
  }

  private final List<Case> titles = new ArrayList<>();
  private final List<Case> bylines = new ArrayList<>();
  private final List<Case> dates = new ArrayList<>();

  @Test
  void train() throws IOException {
    for (String file : System.getProperty("gold").split(",")) {
      read(Path.of(file));
    }
    Map<String, List<Case>> tables = Map.of("title", titles, "byline", bylines, "date", dates);
    for (String table : System.getProperty("tables", "title,byline,date").split(",")) {
      train(table, tables.get(table));
    }
  }

  private static void train(String what, List<Case> cases) throws IOException {
    Path file = TABLES.resolve(what + "-signs.tsv");
    Map<String, Double> priors = priors(file);
    double penalty = PENALTY.get(what);
    Map<String, double[]> sums = new TreeMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      Predicate<Case> unseen = c -> Math.floorMod(c.publisher.hashCode(), FOLDS) == held;
      Map<String, Double> weights =
          fit(cases.stream().filter(unseen.negate()).toList(), priors, penalty);
      cases.stream()
          .filter(unseen)
          .forEach(c -> count(c, weights, sums.computeIfAbsent(c.set, s -> new double[4]), 1));
    }
    Map<String, Double> weights = fit(cases, priors, penalty);
    cases.forEach(c -> count(c, weights, sums.get(c.set), 2));
    sums.forEach(
        (set, n) ->
            System.out.printf(
                Locale.ROOT,
                "%-6s %-13s %4.0f pages, said %.3f, out of fold %.3f, in sample %.3f%n",
                what,
                set,
                n[0],
                n[3] / n[0],
                n[1] / n[0],
                n[2] / n[0]));
    write(file, weights, priors, cases);
  }

  /** What each sign was held to weigh before any page was seen. */
  private static Map<String, Double> priors(Path file) throws IOException {
    Map<String, Double> priors = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t");
      if (cells.length == 4 && !cells[0].equals("sign") && !cells[2].equals("-")) {
        priors.put(cells[0], Double.valueOf(cells[2]));
      }
    }
    return priors;
  }

  private static void count(Case page, Map<String, Double> weights, double[] sum, int column) {
    int best = 0;
    for (int i = 1; i < page.candidates.size(); i++) {
      best = score(page, i, weights) > score(page, best, weights) ? i : best;
    }
    if (page.candidates.isEmpty()) {
      sum[0] += column == 1 ? 1 : 0;
      return;
    }
    sum[column] += page.worth[best];
    if (column == 1) {
      sum[0]++;
      sum[3] += page.right() >= 0 ? page.worth[page.right()] : 0;
    }
  }

  private static double score(Case page, int i, Map<String, Double> weights) {
    double sum = 0;
    for (Map.Entry<String, Double> sign : page.candidates.get(i).signs().entrySet()) {
      sum += weights.getOrDefault(sign.getKey(), 0.0) * sign.getValue();
    }
    return sum;
  }

  /**
   * Gradient ascent on the likelihood of the right candidates. Pages whose collection takes the day
   * of a change for that of publication teach nothing.
   */
  private static Map<String, Double> fit(
      List<Case> cases, Map<String, Double> priors, double penalty) {
    List<Case> known =
        cases.stream()
            .filter(c -> c.right() >= 0 && !c.candidates.get(c.right()).has("declared change"))
            .toList();
    Map<String, Double> weights = new TreeMap<>(priors);
    Map<String, Double> squares = new TreeMap<>();
    for (int step = 0; step < STEPS; step++) {
      Map<String, Double> slope = new TreeMap<>();
      weights.forEach(
          (sign, weight) ->
              slope.put(sign, penalty * (priors.getOrDefault(sign, 0.0) - weight) * known.size()));
      for (Case page : known) {
        int right = page.right();
        double[] odds = new double[page.candidates.size()];
        double sum = 0;
        for (int i = 0; i < odds.length; i++) {
          odds[i] = Math.exp(score(page, i, weights));
          sum += odds[i];
        }
        for (int i = 0; i < odds.length; i++) {
          double wanted = page.trust * ((i == right ? 1 : 0) - odds[i] / sum);
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

  private static void write(
      Path file, Map<String, Double> weights, Map<String, Double> priors, List<Case> cases)
      throws IOException {
    Map<String, Integer> pages = new TreeMap<>();
    for (Case page : cases) {
      Set<String> signs = new TreeSet<>();
      page.candidates.forEach(c -> signs.addAll(c.signs().keySet()));
      signs.forEach(sign -> pages.merge(sign, 1, Integer::sum));
    }
    StringBuilder table = new StringBuilder();
    for (String line : Files.readAllLines(file)) {
      table.append(line.startsWith("#") || line.startsWith("sign\t") ? line + "\n" : "");
    }
    weights.forEach(
        (sign, weight) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "%s\t%.2f\t%s\tseen on %d pages%n",
                    sign,
                    weight,
                    priors.containsKey(sign) ? "" + priors.get(sign) : "-",
                    pages.getOrDefault(sign, 0))));
    Files.writeString(file, table.toString());
  }

  private void read(Path file) throws IOException {
    JsonMapper json =
        JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode gold = json.readTree(line);
        if ((gold.hasNonNull("title") || gold.hasNonNull("date") || gold.hasNonNull("authors"))
            && !LEFT_OUT.contains(gold.get("set").asText())) {
          page(gold, file);
        }
      }
    }
  }

  private void page(JsonNode gold, Path file) throws IOException {
    Optional<String> url = Optional.of(gold.path("url").asText("")).filter(u -> !u.isEmpty());
    Source source = new Source(Source.Kind.FILE, gold.get("id").asText(), Optional.empty(), url);
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file.resolveSibling(gold.get("file").asText()))) {
      bytes = new GZIPInputStream(in).readAllBytes();
    }
    Page page = Page.parse(new Content(source, bytes, Optional.empty(), Optional.empty()));
    Declared declared = Declared.of(page);
    Surface surface = Pages.surface(page);
    MetadataReader reader = new MetadataReader(page, declared, surface);
    String set = gold.get("set").asText();
    String publisher =
        url.flatMap(WebAddress::of).map(WebAddress::label).orElse(gold.get("id").asText());
    if (gold.hasNonNull("title")) {
      String title = SiteNames.key(gold.get("title").asText());
      titles.add(
          of(set, publisher, reader.titles(), c -> SiteNames.key(c.text()).equals(title) ? 1 : 0));
    }
    int titleAt =
        MetadataReader.titleAt(surface, TitleClaims.best(reader.titles()).map(Title::text));
    String date = gold.path("date").asText("");
    if (date.length() >= 10) {
      dates.add(
          of(
              set,
              publisher,
              reader.dates(titleAt).days(),
              c -> date.startsWith("" + c.day()) ? 1 : 0));
    }
    Set<String> authors = authors(gold.path("authors"));
    if (!authors.isEmpty() || set.equals(SIGNED)) {
      bylines.add(
          of(
              authors.isEmpty() ? set + " unsigned" : set,
              publisher,
              reader.bylines(titleAt),
              c -> agreement(authors, c.names())));
    }
  }

  private static <C extends Candidate> Case of(
      String set, String publisher, Collection<C> candidates, ToDoubleFunction<C> worth) {
    return new Case(
        set,
        publisher,
        List.copyOf(candidates),
        candidates.stream().mapToDouble(worth).toArray(),
        set.endsWith(" unsigned") ? UNSIGNED : 1);
  }

  /** The names of a list, or of one text that joins several. */
  private static Set<String> authors(JsonNode said) {
    Set<String> names = new TreeSet<>();
    for (JsonNode node : said.isArray() ? said : List.of(said)) {
      for (String part : node.asText("").split("[,;|&\n]|\\b(?:and|und)\\b|^(?:[Bb]y|[Vv]on) ")) {
        names.add(SiteNames.key(part));
      }
    }
    names.remove("");
    return names;
  }

  /** F1 of two sets of names. */
  private static double agreement(Set<String> gold, List<String> names) {
    Set<String> both = new TreeSet<>();
    names.forEach(name -> both.add(SiteNames.key(name)));
    int all = both.size() + gold.size();
    both.retainAll(gold);
    return all == 0 ? 1 : 2.0 * both.size() / all;
  }
}
