// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster;

import copytaster.amounts.AmountMention;
import copytaster.amounts.AmountReader;
import copytaster.article.Article;
import copytaster.article.Extractor;
import copytaster.article.Hints;
import copytaster.dates.DateReader;
import copytaster.dates.DatesFound;
import copytaster.entity.Corrections;
import copytaster.entity.EntityTagger;
import copytaster.entity.EntityType;
import copytaster.nlp.Annotator;
import copytaster.nlp.NlpSettings;
import copytaster.nlp.Tagger;
import copytaster.page.Page;
import copytaster.places.Gazetteer;
import copytaster.source.Content;
import copytaster.source.FetchSettings;
import copytaster.source.Reader;
import copytaster.source.Source;
import copytaster.summary.Length;
import copytaster.summary.Summarizer;
import copytaster.text.Context;
import copytaster.text.Name;
import copytaster.text.Text;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How long each stage takes over a sample page, in a process that has run for a while: what a batch
 * pays for an article. Not a test, as times prove nothing on another machine; {@code mvn
 * -Pbenchmark verify} runs it. Each line says the median of its rounds, the quarter that was faster
 * than that and the quarter that was slower, and that every round gave the same result.
 */
final class Benchmark {
  private static final int ROUNDS = 25;
  private static final long WARM_UP_NANOS = 3_000_000_000L;

  /** Long enough that the clock's own steps do not count. */
  private static final long LEAST_ROUND_NANOS = 40_000_000L;

  private Benchmark() {}

  /** Something to be timed; what it gives is compared. */
  private interface Stage {
    Object run() throws Exception;
  }

  public static void main(String[] args) throws Exception {
    Path project = Path.of(System.getProperty("copytaster.project"));
    Path home = Path.of(System.getProperty("copytaster.home"));
    String sample =
        args.length > 0 ? args[0] : project.resolve("samples/tidal-power.html").toString();
    Source source = Source.parse(sample);
    Reader reader = new Reader(FetchSettings.DEFAULT, InputStream.nullInputStream());
    System.out.printf(
        Locale.ROOT,
        "%s, Java %s (%s), %s %s, %d processors%n",
        Path.of(sample).getFileName(),
        System.getProperty("java.version"),
        System.getProperty("java.vm.name"),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors());
    System.out.printf("%-34s %9s  %s%n", "stage", "ms", "middle half");
    Content content = reader.read(source);
    time("page and article", () -> Extractor.extract(Page.parse(content), Hints.NONE).body());
    Article article = Extractor.extract(Page.parse(content), Hints.NONE);
    Context context = Pipeline.context(article, Optional.empty());
    for (Tagger tagger : Tagger.values()) {
      try (Annotator annotator = new Annotator(new NlpSettings(home, tagger))) {
        stages(article, context, annotator, tagger);
        Settings settings = Settings.DEFAULT.withTypes(EnumSet.allOf(EntityType.class));
        EntityTagger entities =
            new EntityTagger(Gazetteer.open(home.resolve("models")), Corrections.NONE);
        Pipeline pipeline = new Pipeline(annotator, entities, settings);
        time("all of it, " + tagger.word(), () -> pipeline.read(content, Hints.NONE).entities());
      }
    }
  }

  private static void stages(Article article, Context context, Annotator annotator, Tagger tagger)
      throws Exception {
    Text text = annotator.annotate(article.body());
    List<Name> names = annotator.names(text);
    time("names, " + tagger.word(), () -> annotator.names(text));
    if (tagger == Tagger.values()[0]) {
      time("sentences and tokens", () -> annotator.annotate(article.body()).sentences());
      time("dates", () -> DateReader.read(text, names, context).mentions());
      DatesFound dates = DateReader.read(text, names, context);
      time("amounts", () -> amounts(text, names, context, dates));
      Optional<String> title = article.metadata().title();
      Length length = new Length(3, Length.Unit.SENTENCES);
      time("summary", () -> Summarizer.summarize(text, title, Optional.empty(), List.of(), length));
    }
  }

  private static List<AmountMention> amounts(
      Text text, List<Name> names, Context context, DatesFound dates) {
    return AmountReader.read(text, names, context, dates.spans());
  }

  private static void time(String name, Stage stage) throws Exception {
    Object first = stage.run();
    long begin = System.nanoTime();
    int runs = 0;
    while (System.nanoTime() - begin < WARM_UP_NANOS) {
      stage.run();
      runs++;
    }
    int repeat = (int) Math.max(1, LEAST_ROUND_NANOS * runs / WARM_UP_NANOS);
    double[] millis = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      Object last = first;
      for (int i = 0; i < repeat; i++) {
        last = stage.run();
      }
      millis[round] = (System.nanoTime() - start) / 1e6 / repeat;
      if (!last.equals(first)) {
        throw new IllegalStateException(name + ": another result than the first time");
      }
    }
    Arrays.sort(millis);
    System.out.printf(
        Locale.ROOT,
        "%-34s %9.3f  %.3f to %.3f%n",
        name,
        millis[ROUNDS / 2],
        millis[ROUNDS / 4],
        millis[ROUNDS * 3 / 4]);
  }
}
