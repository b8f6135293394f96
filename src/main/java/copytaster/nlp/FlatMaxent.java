// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.nlp;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.MaxentModel;

/**
 * A maximum entropy model in a file that is mapped and used as it lies. OpenNLP's own format is a
 * compressed list of strings and numbers, which takes a second to read; this file opens at once.
 * Immutable; may be shared between threads.
 *
 * <p>The file, little-endian: {@code CTMAXENT}, the number of outcomes, the size of the table and
 * the unit of the weights (a float); the outcomes, each with its length in front; padding to 8
 * bytes; then the table, open addressing with a 32-bit fingerprint and the place of the first
 * weight in each slot, and one slot more for the place after the last weight; then the weights: all
 * outcomes (a byte each), then all values (a short each, in units). The features themselves are not
 * in it: two with the same slot and fingerprint would be confused, the writer makes sure that there
 * are none, and a feature that the model does not know is taken for a known one once in some
 * billion.
 */
final class FlatMaxent implements MaxentModel {
  private static final byte[] MAGIC = "CTMAXENT".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER = 20;

  private final String[] outcomes;
  private final int mask;
  private final float unit;
  private final ByteBuffer table;
  private final ByteBuffer labels;
  private final ByteBuffer values;

  private FlatMaxent(
      String[] outcomes,
      int slots,
      float unit,
      ByteBuffer table,
      ByteBuffer labels,
      ByteBuffer values) {
    this.outcomes = outcomes;
    this.mask = slots - 1;
    this.unit = unit;
    this.table = table;
    this.labels = labels;
    this.values = values;
  }

  /**
   * @throws IOException if the file cannot be read or is no such model
   */
  static FlatMaxent open(Path file) throws IOException {
    ByteBuffer all;
    try (FileChannel channel = FileChannel.open(file)) {
      all = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
    }
    all.order(ByteOrder.LITTLE_ENDIAN);
    byte[] magic = new byte[MAGIC.length];
    if (all.remaining() >= HEADER) {
      all.get(magic);
    }
    if (!java.util.Arrays.equals(magic, MAGIC)) {
      throw new IOException("not a maximum entropy model of copytaster");
    }
    String[] outcomes = new String[all.getInt()];
    int slots = all.getInt();
    float unit = all.getFloat();
    for (int o = 0; o < outcomes.length; o++) {
      byte[] name = new byte[all.get()];
      all.get(name);
      outcomes[o] = new String(name, StandardCharsets.UTF_8);
    }
    int start = all.position() + 7 & ~7;
    int weightsAt = start + 8 * (slots + 1);
    if (Integer.bitCount(slots) != 1
        || weightsAt > all.limit()
        || (all.limit() - weightsAt) % 3 != 0) {
      throw new IOException("the file is cut off");
    }
    int weights = (all.limit() - weightsAt) / 3;
    return new FlatMaxent(
        outcomes,
        slots,
        unit,
        part(all, start, weightsAt),
        part(all, weightsAt, weightsAt + weights),
        part(all, weightsAt + weights, all.limit()));
  }

  private static ByteBuffer part(ByteBuffer all, int from, int to) {
    return all.duplicate().position(from).limit(to).slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Writes a model that OpenNLP has read. */
  static void write(AbstractModel model, Path file) throws IOException {
    Object[] parts = model.getDataStructures();
    @SuppressWarnings("unchecked")
    Map<String, Context> contexts = (Map<String, Context>) parts[1];
    String[] outcomes = (String[]) parts[2];
    int slots = Integer.highestOneBit(Math.max(4, contexts.size() * 4 / 3)) * 2;
    String[] features = new String[slots];
    int weights = 0;
    double largest = 1e-9;
    for (Map.Entry<String, Context> entry : contexts.entrySet()) {
      long hash = hash(entry.getKey());
      int slot = (int) (hash >>> 32) & slots - 1;
      for (; features[slot] != null; slot = slot + 1 & slots - 1) {
        if (fingerprint(hash(features[slot])) == fingerprint(hash)) {
          throw new IOException(
              "two features look alike: " + features[slot] + ", " + entry.getKey());
        }
      }
      features[slot] = entry.getKey();
      weights += entry.getValue().getOutcomes().length;
      for (double value : entry.getValue().getParameters()) {
        largest = Math.max(largest, Math.abs(value));
      }
    }
    float unit = (float) (largest / Short.MAX_VALUE);
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(header)) {
      out.write(MAGIC);
      out.writeInt(Integer.reverseBytes(outcomes.length));
      out.writeInt(Integer.reverseBytes(slots));
      out.writeInt(Integer.reverseBytes(Float.floatToIntBits(unit)));
      for (String outcome : outcomes) {
        byte[] name = outcome.getBytes(StandardCharsets.UTF_8);
        out.write(name.length);
        out.write(name);
      }
      while (out.size() % 8 != 0) {
        out.write(0);
      }
    }
    ByteBuffer all =
        ByteBuffer.allocate(header.size() + 8 * (slots + 1) + 3 * weights)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(header.toByteArray());
    ByteBuffer labels = part(all, header.size() + 8 * (slots + 1), all.limit() - 2 * weights);
    ByteBuffer values = part(all, all.limit() - 2 * weights, all.limit());
    for (String feature : features) {
      all.putInt(feature == null ? 0 : fingerprint(hash(feature))).putInt(labels.position());
      if (feature != null) {
        Context context = contexts.get(feature);
        for (int i = 0; i < context.getOutcomes().length; i++) {
          labels.put((byte) context.getOutcomes()[i]);
          values.putShort((short) Math.round(context.getParameters()[i] / unit));
        }
      }
    }
    all.putInt(0).putInt(labels.position());
    Files.write(file, all.array());
  }

  /** FNV-1a over UTF-16 units, 64 bits, stirred (the finalizer of SplitMix64). */
  private static long hash(String feature) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < feature.length(); i++) {
      hash = (hash ^ feature.charAt(i)) * 0x100000001B3L;
    }
    hash = (hash ^ hash >>> 30) * 0xBF58476D1CE4E5B9L;
    hash = (hash ^ hash >>> 27) * 0x94D049BB133111EBL;
    return hash ^ hash >>> 31;
  }

  /** Never 0, which marks an empty slot. */
  private static int fingerprint(long hash) {
    int low = (int) hash;
    return low == 0 ? 1 : low;
  }

  @Override
  public double[] eval(String[] context) {
    return eval(context, new double[outcomes.length]);
  }

  /** All our features are binary, so their values are ignored. */
  @Override
  public double[] eval(String[] context, float[] featureValues) {
    return eval(context);
  }

  @Override
  public double[] eval(String[] context, double[] probabilities) {
    java.util.Arrays.fill(probabilities, 0);
    for (String feature : context) {
      long hash = hash(feature);
      int wanted = fingerprint(hash);
      int slot = (int) (hash >>> 32) & mask;
      for (int found = table.getInt(slot * 8); found != 0; found = table.getInt(slot * 8)) {
        if (found == wanted) {
          int to = table.getInt(slot * 8 + 12);
          for (int w = table.getInt(slot * 8 + 4); w < to; w++) {
            probabilities[labels.get(w)] += values.getShort(w * 2) * unit;
          }
          break;
        }
        slot = slot + 1 & mask;
      }
    }
    double sum = 0;
    for (int o = 0; o < outcomes.length; o++) {
      probabilities[o] = Math.exp(probabilities[o]);
      sum += probabilities[o];
    }
    for (int o = 0; o < outcomes.length; o++) {
      probabilities[o] /= sum;
    }
    return probabilities;
  }

  @Override
  public String getBestOutcome(double[] probabilities) {
    int best = 0;
    for (int o = 1; o < outcomes.length; o++) {
      if (probabilities[o] > probabilities[best]) {
        best = o;
      }
    }
    return outcomes[best];
  }

  @Override
  public String getAllOutcomes(double[] probabilities) {
    StringBuilder all = new StringBuilder();
    for (int o = 0; o < outcomes.length; o++) {
      all.append(o == 0 ? "" : "  ")
          .append(outcomes[o])
          .append('[')
          .append(probabilities[o])
          .append(']');
    }
    return all.toString();
  }

  @Override
  public String getOutcome(int index) {
    return outcomes[index];
  }

  @Override
  public int getIndex(String outcome) {
    return java.util.Arrays.asList(outcomes).indexOf(outcome);
  }

  @Override
  public int getNumOutcomes() {
    return outcomes.length;
  }
}
