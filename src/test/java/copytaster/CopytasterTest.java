// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import copytaster.article.Hints;
import copytaster.entity.EntityType;
import copytaster.nlp.ModelException;
import copytaster.nlp.Tagger;
import copytaster.query.Query;
import copytaster.source.Content;
import copytaster.source.Failure;
import copytaster.source.Input;
import copytaster.source.Source;
import copytaster.source.SourceException;
import copytaster.source.Version;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The door, as a program that knows nothing else of us uses it. */
class CopytasterTest {
  private static final Path PROJECT = Path.of(System.getProperty("copytaster.project"));
  private static final Path HOME = Path.of(System.getProperty("copytaster.home"));
  private static final Settings SETTINGS =
      Settings.DEFAULT.withTagger(Tagger.MAXENT).withTypes(Set.of(EntityType.AMOUNT));
  private static final String STORY = "<p>The harbour paid 3 million euros for its new crane.</p>";

  private static Copytaster copytaster;

  @BeforeAll
  static void open() throws ModelException {
    copytaster = Copytaster.open(HOME, SETTINGS);
  }

  @AfterAll
  static void close() {
    copytaster.close();
  }

  private static Content page(String html) {
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    return Content.of("https://example.com/a", bytes, Optional.of("text/html; charset=utf-8"));
  }

  @Test
  void aPageIsARecordWithItsParts() throws Exception {
    Record record = copytaster.read(page(STORY));
    assertEquals(1, record.result().orElseThrow().entities().size());
    assertTrue(record.json().startsWith("{\"schema\":\"copytaster/1\",\"status\":\"ok\""));
    assertEquals(record.json().strip(), record.json());
    assertEquals(List.of(), RecordSchema.violations(record.json()));
  }

  @Test
  void hintsGoWithEachCall() throws Exception {
    Hints hints = new Hints(Optional.of("Crane paid"), List.of(), Optional.of("2024-03-08"));
    assertTrue(copytaster.read(page(STORY), hints).json().contains("\"published\":\"2024-03-08\""));
    assertTrue(!copytaster.read(page(STORY)).json().contains("published"));
  }

  @Test
  void whatIsWrongWithAPageIsARecord() throws Exception {
    Record empty = copytaster.read(page(""));
    assertTrue(empty.failed());
    assertEquals(65, empty.problem().orElseThrow().code());
    assertTrue(empty.json().contains("\"status\":\"error\""), empty.json());
    assertEquals(List.of(), RecordSchema.violations(empty.json()));
    Record missing = copytaster.read(failing(new SourceException(Failure.MISSING, "no such file")));
    assertEquals(66, missing.problem().orElseThrow().code());
  }

  @Test
  void ourMistakeIsARecordWithAStackTrace() throws Exception {
    IllegalStateException mistake = new IllegalStateException("a mistake of ours");
    Record record = copytaster.read(failing(mistake));
    assertEquals(70, record.problem().orElseThrow().code());
    assertEquals(Optional.of(mistake), record.bug());
  }

  private static Input failing(Exception cause) {
    return new Input() {
      @Override
      public Source source() {
        return page("").source();
      }

      @Override
      public Content content() throws SourceException {
        if (cause instanceof SourceException e) {
          throw e;
        }
        throw (RuntimeException) cause;
      }
    };
  }

  @Test
  void whatDoesNotMatchIsPassedOver() throws Exception {
    Selection dear = new Selection(Optional.of(Query.parse("money>=1e9 EUR")), Set.of());
    try (Copytaster choosy = Copytaster.open(HOME, SETTINGS.withSelection(dear))) {
      Record record = choosy.read(page(STORY));
      assertEquals(
          List.of(false, true, ""),
          List.of(record.failed(), record.passedOver().isPresent(), record.json()));
    }
  }

  /** A caller's thread has 512 KB of stack or less, and pages are nested deeper than that bears. */
  @Test
  void deepPagesNeedNoDeepStackOfTheCaller() throws Exception {
    Content deep = page("<div>".repeat(5_000) + STORY);
    CompletableFuture<String> shallow = new CompletableFuture<>();
    Thread caller = new Thread(null, () -> shallow.complete(json(deep)), "caller", 128 << 10);
    caller.start();
    CompletableFuture<String> own = new CompletableFuture<>();
    new DeepThread(() -> own.complete(json(deep)), "own").start();
    assertEquals(own.get(), shallow.get());
  }

  @Test
  void manyThreadsShareOne() throws Exception {
    Content story =
        page(Files.readString(PROJECT.resolve("samples/tidal-power.html"), StandardCharsets.UTF_8));
    String alone = json(story);
    List<CompletableFuture<String>> all =
        IntStream.range(0, 8)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> json(story)))
            .toList();
    for (CompletableFuture<String> one : all) {
      assertEquals(alone, one.get());
    }
  }

  private static String json(Content content) {
    try {
      return copytaster.read(content).json();
    } catch (ModelException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aHomeWithoutModelsIsToldAtOnce(@TempDir Path empty) {
    ModelException e =
        assertThrows(ModelException.class, () -> Copytaster.open(empty, Settings.DEFAULT));
    assertTrue(e.getMessage().contains(empty.toString()), e.getMessage());
  }

  @Test
  void theVersionIsThePoms() throws Exception {
    String pom = Files.readString(PROJECT.resolve("pom.xml"));
    assertTrue(pom.contains("<artifactId>copytaster</artifactId>\n  <version>" + Version.NUMBER));
  }
}
