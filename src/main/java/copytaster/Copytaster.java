// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster;

import copytaster.article.Article;
import copytaster.article.Hints;
import copytaster.article.NoArticleException;
import copytaster.entity.EntityTagger;
import copytaster.nlp.Annotator;
import copytaster.nlp.ModelException;
import copytaster.nlp.NlpSettings;
import copytaster.nlp.Tagger;
import copytaster.places.Gazetteer;
import copytaster.report.DiffWriter;
import copytaster.report.Format;
import copytaster.report.Provenance;
import copytaster.report.ReportWriter;
import copytaster.report.Result;
import copytaster.source.Content;
import copytaster.source.Input;
import copytaster.source.SourceException;
import copytaster.source.Version;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads articles. One is enough for a program: it may be shared between threads, and its models are
 * loaded once, when the first article comes.
 *
 * <pre>{@code
 * byte[] page = Files.readAllBytes(Path.of("samples/tidal-power.html"));
 * try (Copytaster copytaster = Copytaster.open(Path.of("target/copytaster"), Settings.DEFAULT)) {
 *   Content content = Content.of("https://example.com/story", page, Optional.empty());
 *   copytaster.Record record = copytaster.read(content, Hints.NONE);
 *   System.out.println(record.failed() ? record.problem().get().message() : record.json());
 * }
 * }</pre>
 *
 * <p>ONNX Runtime is told where its native library lies by a system property, {@code
 * onnxruntime.native.path}, which holds for the whole JVM; where it is set already, it is heeded.
 */
public final class Copytaster implements AutoCloseable {
  private final Settings settings;
  private final Annotator annotator;
  private final Pipeline pipeline;
  private final ReportWriter json;

  /** Threads with a stack large enough for deep pages. */
  private final ExecutorService deep =
      Executors.newCachedThreadPool(task -> new DeepThread(task, "copytaster"));

  private Copytaster(Settings settings, Annotator annotator, EntityTagger entities) {
    this.settings = settings;
    this.annotator = annotator;
    pipeline = new Pipeline(annotator, entities, settings);
    json = writer(Format.NDJSON, false);
  }

  /**
   * @param home the application image or a clone of the project: {@code models/} lies in it, and
   *     perhaps {@code lib/native/}; without the latter ONNX Runtime unpacks its library from its
   *     jar
   * @throws ModelException if the places are missing or broken; other models are opened when needed
   */
  public static Copytaster open(Path home, Settings settings) throws ModelException {
    Gazetteer places;
    try {
      places = Gazetteer.open(home.resolve("models"));
    } catch (IOException e) {
      throw new ModelException(e.getMessage(), e);
    }
    return new Copytaster(
        settings,
        new Annotator(new NlpSettings(home, settings.tagger())),
        new EntityTagger(places, settings.corrections()));
  }

  /** Without hints. */
  public Record read(Input input) throws ModelException {
    return read(input, Hints.NONE);
  }

  /**
   * Reads one article. Problems with the input are reported in the record.
   *
   * @param hints what the caller knows about the article
   * @throws ModelException if a model is missing or broken: no article can be read
   */
  public Record read(Input input, Hints hints) throws ModelException {
    if (Thread.currentThread() instanceof DeepThread) {
      return readHere(input, hints);
    }
    Future<Record> record = deep.submit(() -> readHere(input, hints));
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return record.get();
        } catch (InterruptedException e) { // a page takes a second at most: let it end
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ModelException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Record readHere(Input input, Hints hints) throws ModelException {
    try {
      Content content = input.content();
      Hints known = input.captured().map(hints::withCaptured).orElse(hints);
      Article article = pipeline.article(content, known);
      if (!settings.selection().speaks(article.metadata().language())) {
        return Record.passedOver(input.source(), "is in another language", json);
      }
      Optional<Result> result = settings.selection().of(pipeline.read(content, article, known));
      return result.isPresent()
          ? Record.read(result.get(), json)
          : Record.passedOver(input.source(), "does not match", json);
    } catch (SourceException
        | NoArticleException
        | StackOverflowError
        | OutOfMemoryError
        | RuntimeException e) { // one page that we cannot cope with must not cost the others
      return Record.failed(input.source(), e, json);
    }
  }

  /** The stages themselves, for callers that have a stack of their own and want exceptions. */
  public Pipeline pipeline() {
    return pipeline;
  }

  /**
   * A writer for records of this instance.
   *
   * @param indent JSON over several lines
   */
  public ReportWriter writer(Format format, boolean indent) {
    return new ReportWriter(format, indent, settings.withText(), provenance());
  }

  /**
   * A writer for comparisons made with this instance.
   *
   * @param format any but tsv
   * @param indent JSON over several lines
   * @param color of text
   */
  public DiffWriter diffWriter(Format format, boolean indent, boolean color) {
    return new DiffWriter(format, indent, color, provenance());
  }

  private Provenance provenance() {
    return new Provenance(Version.NUMBER, () -> tagger().word(), annotator::models);
  }

  /** The name finder in use: maxent stands in where the neural one cannot run. */
  public Tagger tagger() {
    return annotator.tagger();
  }

  /** Waits for articles that are being read. */
  @Override
  public void close() {
    deep.shutdown();
    annotator.close();
  }
}
