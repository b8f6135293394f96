// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import copytaster.article.body.GoldPages.Marked;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Trains the block classifier and writes its table into the resources; first says how good each
 * voice is, the trained one on pages that it did not see (five folds). No test by its name, so that
 * no build runs it by the way:
 *
 * <pre>mvn test -Dtest=TrainBlocks -Dgold=FOLDER</pre>
 */
@EnabledIfSystemProperty(named = "gold", matches = ".+")
final class TrainBlocks {
  private static final Path TABLE =
      Path.of("src/main/resources/copytaster/article/body/blocks.trees");
  private static final int FOLDS = 5;

  /** Readability's own output is no person's mark. */
  private static final double READABILITY = 0.3;

  /** Blocks that no mark speaks of count this much if the first two voices agree on them. */
  private static final double AGREED = 0.15;

  private final Map<Marked, float[][]> features = new HashMap<>();

  @Test
  void train() throws IOException {
    List<Marked> pages = GoldPages.read(Path.of(System.getProperty("gold")));
    for (Marked page : pages) {
      features.put(page, features(page));
    }
    Map<Marked, boolean[]> unseen = new HashMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Marked> seen = new ArrayList<>();
      List<Marked> held = new ArrayList<>();
      for (Marked page : pages) {
        (Math.floorMod(31 * page.id().hashCode(), FOLDS) == fold ? held : seen).add(page);
      }
      Trees trees = Trees.read(new StringReader(Boosting.train(rows(seen))));
      for (Marked page : held) {
        unseen.put(page, keep(trees, page));
      }
    }
    say(pages, "marks", Marked::body);
    say(pages, "container", page -> GoldPages.trimmed(page, container(page)));
    say(pages, "pruner", page -> GoldPages.trimmed(page, PrunerVoice.keep(page.layout())));
    say(pages, "trained, unseen", page -> GoldPages.trimmed(page, unseen.get(page)));
    say(pages, "vote, unseen", page -> vote(page, unseen.get(page)));
    Files.createDirectories(TABLE.getParent());
    Files.writeString(
        TABLE,
        "# SPDX-License-Identifier: Apache-2.0. Made by TrainBlocks; read by Trees.\n"
            + Boosting.train(rows(pages)));
  }

  private static void say(List<Marked> pages, String name, GoldPages.Choice choice) {
    System.out.println(GoldPages.score(pages, name, choice));
  }

  private static boolean[] container(Marked page) {
    return ContainerVoice.of(page.layout()).keep();
  }

  private static boolean[] vote(Marked page, boolean[] trained) {
    Trim trim = new Trim(page.layout(), page.titles());
    boolean[] pruned = PrunerVoice.keep(page.layout());
    return Body.vote(page.layout(), trim, page.declared(), trained, container(page), pruned).keep();
  }

  private static float[][] features(Marked page) {
    return Features.of(
        page.layout(),
        new Trim(page.layout(), page.titles()),
        ContainerVoice.of(page.layout()),
        PrunerVoice.keep(page.layout()));
  }

  private boolean[] keep(Trees trees, Marked page) {
    float[][] rows = features.get(page);
    boolean[] keep = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      keep[i] = trees.score(rows[i]) > TrainedVoice.THRESHOLD;
    }
    return keep;
  }

  /** A long block weighs more than a short one, no page's blocks more than those of others. */
  private List<Boosting.Row> rows(List<Marked> pages) {
    List<Boosting.Row> rows = new ArrayList<>();
    for (int group = 0; group < pages.size(); group++) {
      Marked page = pages.get(group);
      boolean whole = page.text().isPresent();
      boolean[] one = whole ? page.body() : GoldPages.trimmed(page, container(page));
      boolean[] other = whole ? one : GoldPages.trimmed(page, PrunerVoice.keep(page.layout()));
      double words = Math.max(200, page.layout().segments.stream().mapToInt(s -> s.words).sum());
      for (Segment s : page.layout().segments) {
        int i = s.index;
        double weight = 0.4 + 25 * Math.min(0.2, s.words / words);
        if (page.known()[i]) {
          double trust = page.set().equals("readab") ? READABILITY : whole ? 1 : 2;
          rows.add(new Boosting.Row(features.get(page)[i], page.body()[i], trust * weight, group));
        } else if (!whole && one[i] == other[i]) {
          rows.add(new Boosting.Row(features.get(page)[i], one[i], AGREED * weight, group));
        }
      }
    }
    return rows;
  }
}
