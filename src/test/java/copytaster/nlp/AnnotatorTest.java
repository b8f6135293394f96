// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import copytaster.text.Block;
import copytaster.text.Name;
import copytaster.text.Sentence;
import copytaster.text.Span;
import copytaster.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AnnotatorTest {
  private static final Annotator NEURAL =
      new Annotator(new NlpSettings(TestModels.HOME, Tagger.NEURAL));
  private static final Annotator MAXENT =
      new Annotator(new NlpSettings(TestModels.HOME, Tagger.MAXENT));

  @AfterAll
  static void close() {
    NEURAL.close();
    MAXENT.close();
  }

  private static Annotator annotator(Tagger tagger) {
    return tagger == Tagger.NEURAL ? NEURAL : MAXENT;
  }

  private static List<Block> sample() {
    try {
      String article =
          Files.readString(
              Path.of(System.getProperty("copytaster.project"))
                  .resolve("samples/ukraine-minerals.txt"));
      List<Block> blocks = new ArrayList<>();
      for (String paragraph : article.split("\n")) {
        if (!paragraph.isBlank()) {
          blocks.add(Block.paragraph(paragraph.strip()));
        }
      }
      return blocks;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** "person Keir Starmer" and so on. */
  private static List<String> found(Annotator annotator, Text text) throws ModelException {
    return annotator.names(text).stream()
        .map(n -> n.type().name().toLowerCase(java.util.Locale.ROOT) + " " + text.at(n.span()))
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Tagger.class)
  void findsTheNamesOfAnArticle(Tagger tagger) throws ModelException {
    Annotator annotator = annotator(tagger);
    Text text = Annotator.annotate(sample());
    List<String> names = found(annotator, text);
    for (String name :
        List.of(
            "person Donald Trump",
            "person Volodymyr Zelenskyy",
            "person Putin",
            "person Pete Hegseth",
            "person Scott Bessent",
            "person Keir Starmer",
            "place Ukraine",
            "place United States",
            "place UK",
            "place Kyiv",
            "place Kharkiv",
            "organization NATO",
            "group Ukrainian",
            "date Sept. 27, 2024")) {
      assertTrue(names.contains(name), name + " is not in " + names);
    }
    assertEquals(tagger, annotator.tagger());
    assertEquals(List.of(), annotator.warnings(text));
    assertEquals("[names]", annotator.models().keySet().toString());
    annotator.models().values().forEach(v -> assertTrue(v.matches("sha256:[0-9a-f]{64}"), v));
  }

  @ParameterizedTest
  @EnumSource(Tagger.class)
  void namesStandInOrderInsideSentencesOnTokens(Tagger tagger) throws ModelException {
    Annotator annotator = annotator(tagger);
    Text text = Annotator.annotate(sample());
    int end = 0;
    for (Name name : annotator.names(text)) {
      assertTrue(name.span().start() >= end, name.toString());
      end = name.span().end();
      assertTrue(name.confidence() > 0 && name.confidence() <= 1.0000001, name.toString());
      Sentence sentence =
          text.sentences().stream().filter(s -> s.span().contains(name.span())).findFirst().get();
      assertTrue(sentence.tokens().stream().anyMatch(t -> t.start() == name.span().start()));
      assertTrue(sentence.tokens().stream().anyMatch(t -> t.end() == name.span().end()));
    }
  }

  @Test
  void spansCountUnitsOfTheTextWhateverStandsBefore() throws ModelException {
    String text =
        "😀😀 𝕋he e\u0301tat: “Angela Merkel” met São\u00A0Paulo’s mayor, José\u0301 Pérez, in Berlin.";
    Text annotated =
        Annotator.annotate(List.of(Block.paragraph("Before 🙂."), Block.paragraph(text)));
    List<String> names = found(NEURAL, annotated);
    assertTrue(names.contains("person Angela Merkel"), names.toString());
    assertTrue(names.contains("place Berlin"), names.toString());
    assertTrue(names.contains("person José\u0301 Pérez"), names.toString());
  }

  @ParameterizedTest
  @EnumSource(Tagger.class)
  void fourThreadsFindWhatOneFinds(Tagger tagger) throws Exception {
    Annotator annotator = annotator(tagger);
    List<List<Block>> articles = new ArrayList<>();
    List<Block> sample = sample();
    for (int i = 0; i < 8; i++) {
      articles.add(sample.subList(i, Math.min(sample.size(), i + 5)));
    }
    List<String> alone = new ArrayList<>();
    for (List<Block> article : articles) {
      alone.add(annotator.names(Annotator.annotate(article)).toString());
    }
    ExecutorService workers = Executors.newFixedThreadPool(4);
    try (Annotator fresh = new Annotator(new NlpSettings(TestModels.HOME, tagger))) {
      List<Future<String>> together = new ArrayList<>();
      for (int round = 0; round < 3; round++) {
        for (List<Block> article : articles) {
          together.add(workers.submit(() -> fresh.names(Annotator.annotate(article)).toString()));
        }
      }
      for (int i = 0; i < together.size(); i++) {
        assertEquals(alone.get(i % articles.size()), together.get(i).get());
      }
    } finally {
      workers.shutdownNow();
    }
  }

  @Test
  void sentencesDoNotCrossBlocks() throws ModelException {
    Text text =
        Annotator.annotate(
            List.of(
                new Block(Block.Kind.HEADING, "Talks in Geneva"),
                Block.paragraph("It rained. Nobody came."),
                new Block(Block.Kind.LIST_ITEM, "one thing")));
    assertEquals(
        "[Talks in Geneva, It rained., Nobody came., one thing]",
        text.sentences().stream().map(s -> text.at(s.span())).toList().toString());
    assertEquals(
        "[0, 1, 1, 2]", text.sentences().stream().map(Sentence::block).toList().toString());
  }

  @Test
  void cutsWhatIsTooLong() throws ModelException {
    Text text = Annotator.annotate(List.of(Block.paragraph("word ".repeat(30_000).strip())));
    assertEquals(15, text.sentences().size());
    int end = 0;
    for (Sentence sentence : text.sentences()) {
      assertTrue(sentence.tokens().size() <= Annotator.LONGEST_SENTENCE);
      assertEquals(sentence.span().start(), sentence.tokens().get(0).start());
      assertTrue(sentence.span().start() >= end);
      end = sentence.span().end();
    }
    assertEquals(text.string().length(), end);
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.CsvSource({"4999, 0", "5000, 0", "5001, 1"})
  void saysNothingOfATextThatJustFits(int sentences, int warnings) throws ModelException {
    Text text = Annotator.annotate(List.of(Block.paragraph("Hello there.\n".repeat(sentences))));
    assertEquals(warnings, MAXENT.warnings(text).size());
  }

  @Test
  void saysWhatItDidNotRead() throws ModelException {
    Text text = Annotator.annotate(List.of(Block.paragraph("Hello there. ".repeat(6_000).strip())));
    assertEquals(Annotator.MOST_SENTENCES, text.sentences().size());
    assertTrue(MAXENT.warnings(text).get(0).contains("up to sentence 5000"));
    Text many =
        Annotator.annotate(
            java.util.Collections.nCopies(
                60, Block.paragraph("x ".repeat(Annotator.LONGEST_SENTENCE).strip())));
    assertEquals(
        List.of("a very long text: names looked for up to token " + Annotator.MOST_TOKENS),
        MAXENT.warnings(many));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "A",
        "é",
        "\u0301",
        "\uD83D\uDE42",
        "\uD800",
        "1",
        "?",
        "Mr. ",
        "\"(",
        "\u202E",
        "\u0000",
        "北",
        "x.Y",
        "U.S. "
      })
  void takesAnyText(String part) {
    List<Block> blocks = List.of(Block.paragraph("Start " + part.repeat(6_000 / part.length())));
    for (Annotator annotator : List.of(NEURAL, MAXENT)) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(60),
          () -> {
            Text text = Annotator.annotate(blocks);
            for (Name name : annotator.names(text)) {
              assertTrue(name.span().end() <= text.string().length());
            }
          });
    }
  }

  @ParameterizedTest
  @EnumSource(Tagger.class)
  void aTokenOfMegabytesIsOneToken(Tagger tagger) {
    String text = "Ada Lovell saw Ba" + "d".repeat(3_000_000) + " in Berlin.";
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          Text annotated = Annotator.annotate(List.of(Block.paragraph(text)));
          assertTrue(found(annotator(tagger), annotated).contains("place Berlin"));
        });
  }

  @Test
  void nothingHasNoNames() throws ModelException {
    Text text = Annotator.annotate(List.of());
    assertEquals(List.of(), NEURAL.names(text));
    assertEquals(List.of(), text.sentences());
  }

  /** Copies the models; the libraries of ONNX Runtime are left behind. */
  private static void models(Path home, String... leaveOut) throws IOException {
    Files.createDirectories(home.resolve("models"));
    try (var files = Files.list(TestModels.HOME.resolve("models"))) {
      for (Path file : files.collect(Collectors.toList())) {
        if (!List.of(leaveOut).contains(file.getFileName().toString())) {
          Files.copy(file, home.resolve("models").resolve(file.getFileName()));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Tagger.class)
  void aMissingOrBrokenModelIsNamed(Tagger tagger, @TempDir Path home) throws IOException {
    models(home, "names-en.vocab.txt", "names-en-maxent.flat");
    try (Annotator annotator = new Annotator(new NlpSettings(home, tagger))) {
      Text text = Annotator.annotate(List.of(Block.paragraph("Berlin is a city.")));
      ModelException names = assertThrows(ModelException.class, () -> annotator.names(text));
      String file = tagger == Tagger.NEURAL ? "names-en.vocab.txt" : "names-en-maxent.bin";
      assertTrue(names.getMessage().contains(file + " is missing"), names.getMessage());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no model",
        "CTMAXENT",
        "CTMAXENT\u0001\u0000\u0000\u0000\u0004\u0000\u0000\u0000aaaabb"
      })
  void aFlatModelCutOffIsNamed(String content, @TempDir Path home) throws Exception {
    models(home, "names-en-maxent.flat");
    Files.write(
        home.resolve("models/names-en-maxent.flat"), content.getBytes(StandardCharsets.UTF_8));
    try (Annotator annotator = new Annotator(new NlpSettings(home, Tagger.MAXENT))) {
      Text text = Annotator.annotate(List.of(Block.paragraph("Berlin is a city.")));
      ModelException e = assertThrows(ModelException.class, () -> annotator.names(text));
      assertTrue(e.getMessage().contains("names-en-maxent.flat cannot be loaded"));
    }
  }

  /** In a process of its own: a library is loaded once for all tests here. */
  @Test
  void maxentStandsInWhereTheNativeLibraryDoesNotLoad(@TempDir Path home) throws Exception {
    models(home);
    Path natives = Files.createDirectories(Platform.natives(home));
    for (String library : List.of("onnxruntime", "onnxruntime4j_jni")) {
      Files.writeString(natives.resolve(System.mapLibraryName(library)), "not a library");
    }
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-PrintWarnings",
                "--enable-native-access=ALL-UNNAMED", // as the packaged program's manifest says
                "-Dcopytaster.home=" + TestModels.HOME,
                "-cp",
                System.getProperty("java.class.path"),
                Fallback.class.getName(),
                home.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    List<String> lines = said.lines().toList();
    assertEquals("maxent", lines.get(0), said);
    assertTrue(lines.get(1).startsWith("the neural tagger does not run on this machine"), said);
    assertEquals("place Berlin", lines.get(2), said);
    assertEquals(3, lines.size(), said);
  }

  /** What the test above runs. */
  static final class Fallback {
    public static void main(String[] args) throws ModelException {
      try (Annotator annotator = new Annotator(new NlpSettings(Path.of(args[0]), Tagger.NEURAL))) {
        Text text = Annotator.annotate(List.of(Block.paragraph("He lives in Berlin.")));
        List<String> names = found(annotator, text);
        System.out.println(annotator.tagger().word());
        annotator.warnings(text).forEach(System.out::println);
        names.forEach(System.out::println);
      }
    }
  }

  @Test
  void prefetchingTwiceAndClosingAtOnceIsFine() {
    Annotator annotator = new Annotator(new NlpSettings(TestModels.HOME, Tagger.NEURAL));
    annotator.prefetch();
    annotator.prefetch();
    annotator.close();
    annotator.close();
  }

  @Test
  void aSpanOfANameIsThatOfItsTokens() throws ModelException {
    Text text =
        Annotator.annotate(List.of(Block.paragraph("Yesterday Anna-Lena Kraft spoke in Rome.")));
    Name name =
        NEURAL.names(text).stream().filter(n -> n.type() == Name.Type.PERSON).findFirst().get();
    assertEquals(new Span(10, 25), name.span());
  }
}
