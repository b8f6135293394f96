// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.nlp;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The neural tagger's network, run by ONNX Runtime. May be shared between threads.
 *
 * <p>Each call works on the thread that makes it: articles run in parallel instead, as threads
 * inside the runtime would spin. The file is mapped, and its weights are used in place, which takes
 * 18 ms at the start instead of 50 (see {@code src/build/java/OptimizeModel.java}).
 */
final class OnnxNetwork implements AutoCloseable {
  private static final Logger RUNTIME_LOG = Logger.getLogger("ai.onnxruntime");

  private final OrtEnvironment environment;
  private final OrtSession session;

  /** The bytes that the session reads while it lives; must not be collected before it. */
  private final MappedByteBuffer model;

  /** Closing a session while it runs would crash the process. */
  private final ReentrantReadWriteLock open = new ReentrantReadWriteLock();

  private boolean closed;

  private OnnxNetwork(OrtEnvironment environment, OrtSession session, MappedByteBuffer model) {
    this.environment = environment;
    this.session = session;
    this.model = model;
  }

  /**
   * Makes ONNX Runtime ready: its native libraries are loaded.
   *
   * @param natives folder with the libraries; they are unpacked from the jar if it is not there
   * @throws LinkageError if they do not run on this machine
   */
  private static OrtEnvironment environment(Path natives) {
    RUNTIME_LOG.setLevel(Level.OFF); // what it says goes to standard error
    if (System.getProperty("onnxruntime.native.path") == null
        && natives.resolve(System.mapLibraryName("onnxruntime")).toFile().exists()) {
      System.setProperty("onnxruntime.native.path", natives.toString());
    }
    return OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "copytaster");
  }

  /**
   * @param file a network in ONNX or ORT format
   * @param natives folder with the runtime's libraries for this platform
   * @throws LinkageError if the runtime does not run on this machine
   * @throws IOException if the file cannot be read
   * @throws OrtException if the file holds no network that can be run
   */
  static OnnxNetwork load(Path file, Path natives) throws IOException, OrtException {
    OrtEnvironment environment = environment(natives);
    MappedByteBuffer model;
    try (FileChannel channel = FileChannel.open(file)) {
      model = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
    }
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
      options.setMemoryPatternOptimization(false); // it pays only when all chunks have one length
      if (file.toString().endsWith(".ort")) {
        options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.NO_OPT);
        options.addConfigEntry("session.use_ort_model_bytes_directly", "1");
        options.addConfigEntry("session.use_ort_model_bytes_for_initializers", "1");
      }
      return new OnnxNetwork(environment, environment.createSession(model, options), model);
    }
  }

  /** The inputs of one call, used again for the next: two rows of numbers outside the heap. */
  static final class Inputs {
    private final LongBuffer pieces;
    private final LongBuffer shapes;

    Inputs(int most) {
      pieces = buffer(most);
      shapes = buffer(most);
    }

    private static LongBuffer buffer(int most) {
      return ByteBuffer.allocateDirect(most * Long.BYTES)
          .order(ByteOrder.nativeOrder())
          .asLongBuffer();
    }

    void clear() {
      pieces.clear();
      shapes.clear();
    }

    void add(int piece, int shape) {
      pieces.put(piece);
      shapes.put(shape);
    }

    int size() {
      return pieces.position();
    }

    /** Whether the other holds the same numbers. */
    boolean sameAs(Inputs other) {
      return pieces.duplicate().flip().equals(other.pieces.duplicate().flip())
          && shapes.duplicate().flip().equals(other.shapes.duplicate().flip());
    }
  }

  /**
   * The scores of all labels for every piece, a row a piece. A gate in the network skips its last
   * layer for pieces that are surely no part of a name: label 0 is certain there.
   *
   * @throws IllegalStateException if this is closed, or the runtime fails
   */
  float[] scores(Inputs inputs) {
    open.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the tagger is closed");
      }
      long[] form = {1, inputs.size()};
      try (OnnxTensor pieces =
              OnnxTensor.createTensor(environment, inputs.pieces.duplicate().flip(), form);
          OnnxTensor shapes =
              OnnxTensor.createTensor(environment, inputs.shapes.duplicate().flip(), form);
          OrtSession.Result result =
              session.run(Map.of("input_ids", pieces, "shape_ids", shapes))) {
        FloatBuffer logits = ((OnnxTensor) result.get(0)).getFloatBuffer();
        LongBuffer rows = ((OnnxTensor) result.get(1)).getLongBuffer();
        int labels = logits.remaining() / rows.remaining();
        float[] scores = new float[inputs.size() * labels];
        Arrays.fill(scores, Float.NEGATIVE_INFINITY);
        for (int row = 0; row < scores.length; row += labels) {
          scores[row] = 0;
        }
        while (rows.hasRemaining()) {
          logits.get(scores, (int) rows.get() * labels, labels);
        }
        return scores;
      } catch (OrtException e) {
        throw new IllegalStateException("ONNX Runtime: " + e.getMessage(), e);
      }
    } finally {
      open.readLock().unlock();
    }
  }

  @Override
  public void close() {
    open.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        session.close();
      }
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime: " + e.getMessage(), e);
    } finally {
      open.writeLock().unlock();
      java.lang.ref.Reference.reachabilityFence(model);
    }
  }
}
