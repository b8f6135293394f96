// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs that use the published artifact: {@code src/test/library}, README's and Javadoc's. They
 * are compiled and run with what Maven would give them, that is without optional dependencies.
 */
class LibraryTest {
  private static final Path PROJECT = Path.of(System.getProperty("copytaster.project"));
  private static final Path HOME = Path.of(System.getProperty("copytaster.home"));
  private static final Path LIBRARY = PROJECT.resolve("src/test/library/src/main");

  @TempDir Path classes;

  private record Ended(int code, String out, String err) {}

  @Test
  void aProgramWithItsOwnLoggingReadsAPage() throws Exception {
    compile(
        LIBRARY.resolve("java/example/Story.java"),
        LIBRARY.resolve("java/example/OwnLogging.java"));
    String page = PROJECT.resolve("samples/tidal-power.html").toString();
    Ended ended =
        run(
            classes + ":" + LIBRARY.resolve("resources"),
            "example.Story",
            HOME.toString(),
            page,
            "https://example.com/a");
    assertEquals(0, ended.code(), ended.err());
    assertTrue(ended.out().contains("\"value\":340000000,\"currency\":\"GBP\""), ended.out());
    assertEquals(List.of(), RecordSchema.violations(ended.out()));
    assertTrue(
        List.of("", "logging is the program's own\n").contains(ended.err()),
        "nothing is said by a second binding, or of a missing class: " + ended.err());
  }

  @Test
  void readmeShowsThatProgram() throws IOException {
    String program =
        Files.readString(LIBRARY.resolve("java/example/Story.java"))
            .replace("package example;\n\n", "");
    String indented = program.lines().map(l -> l.isEmpty() ? "" : "    " + l).collect(lines());
    assertTrue(Files.readString(PROJECT.resolve("README.md")).contains(indented), indented);
  }

  @Test
  void javadocsExampleRuns() throws Exception {
    Path door = PROJECT.resolve("src/main/java/copytaster/Copytaster.java");
    Matcher example =
        Pattern.compile("(?s)<pre>\\{@code\n(.*?)\n \\* \\}</pre>").matcher(Files.readString(door));
    assertTrue(example.find());
    String code =
        example
            .group(1)
            .replaceAll("(?m)^ \\* ?", "")
            .replace("samples/", PROJECT + "/samples/")
            .replace("target/copytaster", HOME.toString());
    Path file =
        Files.writeString(
            classes.resolve("Example.java"),
            "import copytaster.*;\nimport copytaster.article.Hints;\n"
                + "import copytaster.source.Content;\nimport java.nio.file.*;\n"
                + "import java.util.Optional;\n"
                + "class Example { public static void main(String[] a) throws Exception {\n"
                + code
                + "\n} }");
    compile(file);
    Ended ended = run(classes.toString(), "Example");
    assertTrue(ended.out().contains("\"ref\":\"https://example.com/story\""), ended.toString());
  }

  private void compile(Path... files) {
    List<String> arguments =
        new ArrayList<>(List.of("-proc:none", "-d", classes.toString(), "-cp", libraries()));
    Stream.of(files).map(Path::toString).forEach(arguments::add);
    assertEquals(
        0,
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new)));
  }

  private static Ended run(String classes, String... command) throws Exception {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-Xlog:disable", "--enable-native-access=ALL-UNNAMED"));
    line.addAll(List.of("-cp", classes + ":" + libraries()));
    line.addAll(List.of(command));
    Path err = Files.createTempFile("library", ".err");
    try {
      Process process = new ProcessBuilder(line).redirectError(err.toFile()).start();
      String out = new String(process.getInputStream().readAllBytes());
      return new Ended(process.waitFor(), out, Files.readString(err));
    } finally {
      Files.delete(err);
    }
  }

  /** The image's jars but for those of dependencies that the pom calls optional. */
  private static String libraries() {
    try (Stream<Path> jars = Files.list(HOME.resolve("lib"))) {
      Pattern dependency =
          Pattern.compile("(?s)<artifactId>([^<]+)</artifactId>(?:(?!</dependency>).)*<optional>");
      List<String> optional =
          dependency
              .matcher(Files.readString(PROJECT.resolve("pom.xml")))
              .results()
              .map(m -> m.group(1) + "-")
              .toList();
      assertTrue(optional.contains("slf4j-simple-"), optional.toString());
      return jars.filter(j -> j.toString().endsWith(".jar"))
          .filter(j -> optional.stream().noneMatch(o -> j.getFileName().toString().startsWith(o)))
          .map(Path::toString)
          .sorted()
          .collect(Collectors.joining(":"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static java.util.stream.Collector<CharSequence, ?, String> lines() {
    return Collectors.joining("\n");
  }
}
