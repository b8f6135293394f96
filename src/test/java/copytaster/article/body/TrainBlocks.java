// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import copytaster.article.body.GoldPages.Marked;
import copytaster.lexicon.BylinesTable;
import copytaster.lexicon.FurnitureTable;
import copytaster.lexicon.RegionsTable;
import copytaster.lexicon.Rule;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Trains the block classifier and writes its table into the resources; first says how good it is on
 * publishers that it did not see (five folds), what each rule behind it is worth there, how true
 * its confidence is, and on {@code -Dworth=true} what each group of features is worth. No test by
 * its name, so that no build runs it by the way:
 *
 * <pre>mvn test -Dtest=TrainBlocks -Dgold=FOLDER,FOLDER -Dcopytaster.rules=true</pre>
 */
@EnabledIfSystemProperty(named = "gold", matches = ".+")
final class TrainBlocks {
  private static final Path TABLE =
      Path.of("src/main/resources/copytaster/article/body/blocks.trees");

  private static final int TREES = 180;
  private static final int FOLDS = 5;

  /**
   * How far the marks of a collection are trusted: readability's own output is no person's mark,
   * waddle keeps captions and date lines on some pages, the news benchmark is the most exact.
   */
  private static final Map<String, Double> TRUST =
      Map.of("readab", 0.3, "waddle", 0.7, "aeb", 1.5, "trafi", 2.0, "trafix", 2.0, "goose", 2.0);

  /** Weight of blocks without a mark, which are labelled by the best container. */
  private static final double UNMARKED = 0.15;

  private static final int SPARSE = 4;

  /** F1 from which on a text is nearly right. */
  private static final double NEARLY = 0.95;

  List<Marked> pages;
  final Map<Marked, double[]> odds = new HashMap<>();

  /** The trees that did not see the publisher of a page. */
  private final Map<Marked, Trees> blind = new HashMap<>();

  @Test
  void train() throws IOException {
    pages = GoldPages.read(System.getProperty("gold"));
    say("marks", page -> page.body);
    say("container", page -> trimmed(page, page.contained));
    // The odds of each page are those of trees which did not see its publisher.
    odds.putAll(unseen());
    report();
    write();
  }

  void write() throws IOException {
    Files.writeString(
        TABLE,
        "# SPDX-License-Identifier: Apache-2.0. Made by TrainBlocks; read by Trees.\n# Words "
            + words()
            + '\n'
            + Boosting.train(rows(pages), TREES));
  }

  /** A hash of the words that the features are made of: with others the trees err. */
  static String words() {
    try {
      String words = RegionsTable.ROWS + BylinesTable.BYLINE_STARTS + FurnitureTable.ROWS;
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The odds that trees give which were grown without the publisher of the page. */
  Map<Marked, double[]> unseen() throws IOException {
    Map<Marked, double[]> odds = new HashMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Marked> seen = new ArrayList<>();
      List<Marked> held = new ArrayList<>();
      for (Marked page : pages) {
        (Math.floorMod(31 * page.publisher.hashCode(), FOLDS) == fold ? held : seen).add(page);
      }
      Trees grown = Trees.read(new StringReader(Boosting.train(rows(seen), TREES)));
      for (Marked page : held) {
        blind.put(page, grown);
        odds.put(page, grown.score(page.rows));
      }
    }
    return odds;
  }

  void report() {
    say("odds alone", page -> above(page, 0));
    Rule.fired();
    Map<String, double[]> whole = say("decided", this::decided);
    Set<String> fired = new TreeSet<>(Rule.fired());
    fired.removeIf(rule -> !rule.startsWith("body."));
    for (String rule : fired) {
      Rule.turnOff(rule);
      Map<String, double[]> without = GoldPages.scores(pages, this::decided);
      System.out.println(worth(rule, whole, without));
    }
    Rule.turnOff(null);
    if (Boolean.getBoolean("worth")) {
      groups(whole);
    }
    fit();
    calibration();
    worst();
  }

  /**
   * What is lost when the values of a group of features are those of blocks of other pages
   * (permutation importance, Breiman 2001).
   */
  private void groups(Map<String, double[]> whole) {
    Random random = new Random(7);
    List<Features.Group> groups = pages.get(0).groups;
    for (int group = 0; group < groups.size(); group++) {
      int from = groups.get(group).from();
      int to =
          group + 1 < groups.size() ? groups.get(group + 1).from() : pages.get(0).rows[0].length;
      Map<Marked, double[]> mixed = new HashMap<>();
      for (Marked page : pages) {
        float[][] rows = new float[page.rows.length][];
        for (int i = 0; i < rows.length; i++) {
          float[][] others = pages.get(random.nextInt(pages.size())).rows;
          rows[i] = page.rows[i].clone();
          if (others.length > 0) {
            float[] other = others[random.nextInt(others.length)];
            System.arraycopy(other, from, rows[i], from, to - from);
          }
        }
        mixed.put(page, blind.get(page).score(rows));
      }
      Map<String, double[]> without =
          GoldPages.scores(
              pages,
              page -> Body.decide(page.layout, page.told, mixed.get(page), page.contained).keep());
      System.out.println(worth(groups.get(group).name() + ", " + (to - from), whole, without));
    }
  }

  private static String worth(
      String name, Map<String, double[]> whole, Map<String, double[]> without) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "worth of %-24s", name));
    whole.forEach(
        (set, s) ->
            line.append(
                String.format(
                    Locale.ROOT,
                    " %s %+.4f/%+.3f",
                    set,
                    s[0] - without.get(set)[0],
                    s[1] - without.get(set)[1])));
    return line.toString();
  }

  private void worst() {
    pages.stream()
        .filter(page -> page.text.isPresent())
        .map(page -> Map.entry(f1(page, decided(page)), page))
        .sorted(Map.Entry.comparingByKey())
        .limit(60)
        .forEach(
            e ->
                System.out.printf(
                    Locale.ROOT,
                    "worst %.3f %s conf %.3f%n",
                    e.getKey(),
                    e.getValue().id,
                    body(e.getValue()).confidence()));
  }

  private void calibration() {
    double[][] bins = new double[10][3];
    for (Marked page : pages) {
      if (page.text.isPresent()) {
        Body body = body(page);
        double f1 = f1(page, body.keep());
        double[] bin = bins[(int) Math.min(9, 10 * body.confidence())];
        bin[0]++;
        bin[1] += f1;
        bin[2] += f1 >= NEARLY ? 1 : 0;
      }
    }
    for (int i = 0; i < bins.length; i++) {
      System.out.printf(
          Locale.ROOT,
          "confidence %.2f: %4.0f pages, F1 %.3f, nearly right %.3f%n",
          i / 10.0,
          bins[i][0],
          bins[i][1] / bins[i][0],
          bins[i][2] / bins[i][0]);
    }
  }

  /** Logistic regression, by Newton's steps, for the constants of {@link Confidence}. */
  private void fit() {
    double[] w = new double[3];
    for (int step = 0; step < 30; step++) {
      double[][] system = new double[3][4];
      for (Marked page : pages) {
        if (page.text.isPresent() && !page.set.equals("readab")) {
          boolean[] keep = decided(page);
          double agreement = page.layout.likeness(keep, trimmed(page, page.contained));
          double[] x =
              Confidence.doubts(Confidence.promised(page.layout, odds.get(page), keep), agreement);
          double p = 1 / (1 + Math.exp(-w[0] * x[0] - w[1] * x[1] - w[2] * x[2]));
          double error = (f1(page, keep) >= NEARLY ? 1 : 0) - p;
          for (int i = 0; i < 3; i++) {
            for (int k = 0; k < 3; k++) {
              system[i][k] += p * (1 - p) * x[i] * x[k];
            }
            system[i][3] += error * x[i];
          }
        }
      }
      double[] change = solved(system);
      for (int i = 0; i < 3; i++) {
        w[i] += change[i];
      }
    }
    System.out.printf(Locale.ROOT, "confidence: %.2f %.2f %.2f%n", w[0], w[1], w[2]);
  }

  /** By elimination; the matrix is positive definite. */
  private static double[] solved(double[][] system) {
    int n = system.length;
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        double share = k == i ? 0 : system[k][i] / system[i][i];
        for (int c = 0; c <= n; c++) {
          system[k][c] -= share * system[i][c];
        }
      }
    }
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = system[i][n] / system[i][i];
    }
    return x;
  }

  static double f1(Marked page, boolean[] keep) {
    double[] s = page.score(keep);
    return Double.isNaN(s[0]) || s[0] + s[1] == 0 ? 0 : 2 * s[0] * s[1] / (s[0] + s[1]);
  }

  Map<String, double[]> say(String name, GoldPages.Choice choice) {
    Map<String, double[]> scores = GoldPages.scores(pages, choice);
    System.out.println(GoldPages.line(name, scores));
    return scores;
  }

  boolean[] above(Marked page, double threshold) {
    boolean[] keep = new boolean[page.rows.length];
    for (int i = 0; i < keep.length; i++) {
      keep[i] = odds.get(page)[i] > threshold;
    }
    return keep;
  }

  Body body(Marked page) {
    return Body.decide(page.layout, page.told, odds.get(page), page.contained);
  }

  boolean[] decided(Marked page) {
    return body(page).keep();
  }

  private static boolean[] trimmed(Marked page, boolean[] keep) {
    boolean[] trimmed = keep.clone();
    new Trim(page.layout, page.told, new double[keep.length]).apply(trimmed);
    return trimmed;
  }

  private static boolean isSparse(Segment s) {
    return s.words < 10 && (s.in(Region.NAV | Region.FOOTER) || s.linkWords == s.words);
  }

  /** A long block weighs more than a short one, no page's blocks more than those of others. */
  private static List<Boosting.Row> rows(List<Marked> pages) {
    List<Boosting.Row> rows = new ArrayList<>();
    for (int group = 0; group < pages.size(); group++) {
      Marked page = pages.get(group);
      boolean whole = page.text.isPresent();
      boolean[] contained = whole ? page.body : trimmed(page, page.contained);
      double words = Math.max(200, page.layout.words[0]);
      for (Segment s : page.layout.segments) {
        int i = s.index;
        double weight = 0.4 + 25 * Math.min(0.2, s.words / words);
        if (isSparse(s) && !page.body[i]) {
          // Of the blocks of menus a fourth is enough to know them all.
          if (i % SPARSE != 0) {
            continue;
          }
          weight *= SPARSE;
        }
        if (page.known[i]) {
          double trust = TRUST.getOrDefault(page.set, 1.0);
          rows.add(new Boosting.Row(page.rows[i], page.body[i], trust * weight, group));
        } else if (!whole) {
          rows.add(new Boosting.Row(page.rows[i], contained[i], UNMARKED * weight, group));
        }
      }
    }
    return rows;
  }
}
