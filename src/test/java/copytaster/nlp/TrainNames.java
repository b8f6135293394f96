// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.nlp;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.namefind.NameFinderEventStream;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.NameSampleDataStream;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.PlainTextByLineStream;
import opennlp.tools.util.Span;

/**
 * Trains the maximum entropy name finder in {@code models/}: an ordinary OpenNLP model, but with
 * weights that OpenNLP's own trainers do not find. Its GIS trainer, with much the same features and
 * data, gave a model four times the size that was no better.
 *
 * <p>Weights are found by FTRL-Proximal (McMahan et al., KDD 2013): one weight for every pair of
 * feature and outcome, a learning rate for each, and an L1 penalty that leaves most of them at
 * zero.
 *
 * <pre>
 * MAVEN_OPTS=-Xmx9g mvn -q test-compile exec:java -Dexec.classpathScope=test \
 *     -Dexec.mainClass=copytaster.nlp.TrainNames -Dexec.args="DATA models/names-en-maxent.bin"
 * </pre>
 *
 * DATA holds {@code gold.train.gz}, {@code silver.train.gz} and {@code gold.dev.gz}, in OpenNLP's
 * name finder format; the last is only measured on. Takes some ten minutes on a machine with
 * nothing else to do. The settings below can be given as {@code -Dl1=0.5} and so on.
 */
final class TrainNames {
  private static final int CUTOFF = Integer.getInteger("cutoff", 4);
  private static final int EPOCHS = Integer.getInteger("epochs", 4);
  private static final float L1 = Float.parseFloat(System.getProperty("l1", "1"));
  private static final float RATE = Float.parseFloat(System.getProperty("rate", "0.1"));
  private static final float GOLD_WEIGHT = Float.parseFloat(System.getProperty("gold", "2"));
  private static final int SILVER_EVERY = Integer.getInteger("every", 1);

  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    TrainNames trainer = new TrainNames();
    long start = System.nanoTime();
    trainer.read(data.resolve("gold.train.gz"), GOLD_WEIGHT, 1);
    trainer.read(data.resolve("silver.train.gz"), 1, SILVER_EVERY);
    System.err.printf(
        "%d events, %d features, %d s%n",
        trainer.outcomes.size, trainer.counts.size, (System.nanoTime() - start) / 1_000_000_000);
    trainer.train();
    TokenNameFinderModel model = trainer.model();
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(Path.of(args[1])), 1 << 16)) {
      model.serialize(out);
    }
    System.err.printf(
        "%d bytes, %d s%n",
        Files.size(Path.of(args[1])), (System.nanoTime() - start) / 1_000_000_000);
    evaluate(model, data.resolve("gold.dev.gz"));
  }

  /** A list of ints without boxes. */
  private static final class Ints {
    int[] values = new int[1 << 16];
    int size;

    void add(int value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size++] = value;
    }
  }

  private final Map<String, Integer> ids = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final Ints counts = new Ints();
  private final Map<String, Integer> outcomeIds = new TreeMap<>();
  private final List<String> outcomeNames = new ArrayList<>();
  private final Ints outcomes = new Ints();
  private final Ints features = new Ints();
  private final Ints starts = new Ints();
  private final Ints goldEvents = new Ints();
  private float[] weights;

  static TokenNameFinderFactory factory() throws IOException {
    byte[] descriptor;
    try (var in = TrainNames.class.getResourceAsStream("name-features.xml")) {
      descriptor = in.readAllBytes();
    }
    return new TokenNameFinderFactory(descriptor, Map.of(), new BioCodec());
  }

  private static ObjectStream<NameSample> samples(Path file) throws IOException {
    return new NameSampleDataStream(
        new PlainTextByLineStream(
            () -> new GZIPInputStream(Files.newInputStream(file), 1 << 16),
            StandardCharsets.UTF_8));
  }

  private void read(Path file, float weight, int every) throws IOException {
    int[] document = {0};
    ObjectStream<NameSample> all = samples(file);
    ObjectStream<NameSample> some =
        new opennlp.tools.util.FilterObjectStream<>(all) {
          @Override
          public NameSample read() throws IOException {
            NameSample sample;
            do {
              sample = all.read();
              if (sample != null && sample.isClearAdaptiveDataSet()) {
                document[0]++;
              }
            } while (sample != null && document[0] % every != 0);
            return sample;
          }
        };
    try (NameFinderEventStream events =
        new NameFinderEventStream(some, null, factory().createContextGenerator(), new BioCodec())) {
      for (Event event = events.read(); event != null; event = events.read()) {
        Integer outcome = outcomeIds.get(event.getOutcome());
        if (outcome == null) {
          outcome = outcomeNames.size();
          outcomeIds.put(event.getOutcome(), outcome);
          outcomeNames.add(event.getOutcome());
        }
        outcomes.add(outcome);
        starts.add(features.size);
        goldEvents.add(weight == 1 ? 0 : 1);
        for (String feature : event.getContext()) {
          Integer id = ids.get(feature);
          if (id == null) {
            id = names.size();
            ids.put(feature, id);
            names.add(feature);
            counts.add(0);
          }
          counts.values[id]++;
          features.add(id);
        }
      }
    }
  }

  private void train() {
    int classes = outcomeNames.size();
    int events = outcomes.size;
    starts.add(features.size);
    int[] dense = new int[counts.size];
    List<String> kept = new ArrayList<>();
    for (int f = 0; f < dense.length; f++) {
      dense[f] = counts.values[f] >= CUTOFF ? kept.size() : -1;
      if (dense[f] >= 0) {
        kept.add(names.get(f));
      }
    }
    names.clear();
    names.addAll(kept);
    ids.clear();
    System.err.printf("%d features above the cutoff, %d outcomes%n", kept.size(), classes);
    float[] z = new float[kept.size() * classes];
    float[] n = new float[kept.size() * classes];
    float[] w = new float[kept.size() * classes];
    int[] order = new int[events];
    Arrays.setAll(order, i -> i);
    Random random = new Random(1);
    double[] scores = new double[classes];
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      for (int i = events - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        int swap = order[i];
        order[i] = order[j];
        order[j] = swap;
      }
      double loss = 0;
      for (int event : order) {
        Arrays.fill(scores, 0);
        for (int i = starts.values[event]; i < starts.values[event + 1]; i++) {
          int f = dense[features.values[i]];
          if (f >= 0) {
            for (int o = 0; o < classes; o++) {
              scores[o] += w[f * classes + o];
            }
          }
        }
        double max = Arrays.stream(scores).max().getAsDouble();
        double sum = 0;
        for (int o = 0; o < classes; o++) {
          sum += scores[o] = Math.exp(scores[o] - max);
        }
        int right = outcomes.values[event];
        loss -= Math.log(Math.max(1e-12, scores[right] / sum));
        float weight = goldEvents.values[event] == 1 ? GOLD_WEIGHT : 1;
        for (int o = 0; o < classes; o++) {
          float g = (float) (scores[o] / sum - (o == right ? 1 : 0)) * weight;
          if (Math.abs(g) < 1e-3) {
            continue;
          }
          for (int i = starts.values[event]; i < starts.values[event + 1]; i++) {
            int f = dense[features.values[i]];
            if (f < 0) {
              continue;
            }
            int k = f * classes + o;
            float before = (float) Math.sqrt(n[k]);
            n[k] += g * g;
            float after = (float) Math.sqrt(n[k]);
            z[k] += g - (after - before) / RATE * w[k];
            w[k] =
                Math.abs(z[k]) <= L1 ? 0 : (Math.signum(z[k]) * L1 - z[k]) / ((1 + after) / RATE);
          }
        }
      }
      System.err.printf("epoch %d: loss %.5f%n", epoch + 1, loss / events);
    }
    weights = w;
  }

  /** Only features with a weight, and of each only the outcomes with one; 8 bits of mantissa. */
  private TokenNameFinderModel model() throws IOException {
    int classes = outcomeNames.size();
    List<String> labels = new ArrayList<>();
    List<Context> contexts = new ArrayList<>();
    int parameters = 0;
    for (int f = 0; f < names.size(); f++) {
      int[] pattern = new int[classes];
      double[] values = new double[classes];
      int used = 0;
      for (int o = 0; o < classes; o++) {
        float w = weights[f * classes + o];
        if (w != 0) {
          pattern[used] = o;
          values[used++] = Float.intBitsToFloat(Float.floatToIntBits(w) + 0x4000 & 0xFFFF8000);
        }
      }
      if (used > 0) {
        labels.add(names.get(f));
        contexts.add(new Context(Arrays.copyOf(pattern, used), Arrays.copyOf(values, used)));
        parameters += used;
      }
    }
    System.err.printf("%d features, %d weights in the model%n", labels.size(), parameters);
    GISModel model =
        new GISModel(
            contexts.toArray(Context[]::new),
            labels.toArray(String[]::new),
            outcomeNames.toArray(String[]::new));
    byte[] descriptor;
    try (var in = TrainNames.class.getResourceAsStream("name-features.xml")) {
      descriptor = in.readAllBytes();
    }
    return new TokenNameFinderModel(
        "en", model, 3, descriptor, Map.of(), Map.of(), new BioCodec(), factory());
  }

  private static void evaluate(TokenNameFinderModel model, Path file) throws IOException {
    NameFinderME finder = new NameFinderME(model);
    Map<String, int[]> table = new TreeMap<>();
    try (ObjectStream<NameSample> samples = samples(file)) {
      for (NameSample sample = samples.read(); sample != null; sample = samples.read()) {
        if (sample.isClearAdaptiveDataSet()) {
          finder.clearAdaptiveData();
        }
        List<Span> gold = List.of(sample.getNames());
        List<Span> said = List.of(finder.find(sample.getSentence()));
        gold.forEach(s -> count(table, s.getType())[0]++);
        said.forEach(s -> count(table, s.getType())[1]++);
        said.stream().filter(gold::contains).forEach(s -> count(table, s.getType())[2]++);
      }
    }
    int[] names = new int[3];
    table.forEach(
        (type, n) -> {
          System.err.printf("%-14s %5d %5d %5d  %.3f%n", type, n[0], n[1], n[2], f1(n));
          if (List.of("person", "place", "organization").contains(type)) {
            Arrays.setAll(names, i -> names[i] + n[i]);
          }
        });
    System.err.printf(
        "%-14s %5d %5d %5d  %.3f%n", "names", names[0], names[1], names[2], f1(names));
  }

  private static int[] count(Map<String, int[]> table, String type) {
    return table.computeIfAbsent(type, t -> new int[3]);
  }

  private static double f1(int[] n) {
    return 2.0 * n[2] / Math.max(1, n[0] + n[1]);
  }

  private TrainNames() {}
}
