// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import copytaster.cli.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the packaged program as each folder of {@code src/test/golden} says and compares what it
 * prints. {@code src/test/golden/update} rewrites the expectations.
 *
 * <p>{@code {tmp}} in a command is an empty folder. JSON is kept indented, so that a change can be
 * read, and without what changes with every release: the version and the models' hashes. Every
 * record must obey the schema.
 */
class GoldenTest {
  private static final Path GOLDEN =
      Path.of(System.getProperty("copytaster.project"), "src/test/golden");
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  @TempDir Path empty;

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(GOLDEN)) {
      return folders
          .filter(Files::isDirectory)
          .map(f -> f.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void printsWhatItPrintedBefore(String name) throws Exception {
    Path folder = GOLDEN.resolve(name);
    String command = Files.readString(folder.resolve("command")).strip();
    String[] arguments = command.replace("{tmp}", empty.toString()).split("\\s+");
    Program.Ended ended = Program.copytaster(arguments).run();
    List<String> formats = Arrays.asList(arguments);
    String format = formats.contains("-f") ? formats.get(formats.indexOf("-f") + 1) : "json";
    boolean json = format.equals("json") || format.equals("ndjson");
    String printed = (json ? indented(ended.out()) : ended.out()).replace("\r\n", "\n");
    Path expected = folder.resolve("expected." + format);
    Path messages = folder.resolve("expected.err");
    String said = ended.err() + (ended.code() == 0 ? "" : "exit " + ended.code() + "\n");
    if (UPDATE) {
      Files.writeString(expected, printed);
      if (said.isEmpty()) {
        Files.deleteIfExists(messages);
      } else {
        Files.writeString(messages, said);
      }
    }
    assertTrue(Files.exists(expected), "no " + expected + ": run src/test/golden/update");
    assertEquals(Files.readString(expected), printed, ended.err());
    assertEquals(Files.exists(messages) ? Files.readString(messages) : "", said);
  }

  private static String indented(String lines) throws IOException {
    List<String> records = new ArrayList<>();
    for (String line : lines.split("\n")) {
      JsonNode record = MAPPER.readTree(line);
      assertEquals(List.of(), RecordSchema.violations(record), line);
      String text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(record);
      records.add(
          text.replaceAll("\"version\" : \"[^\"]*\"", "\"version\" : \"…\"")
              .replaceAll("\"sha256:[0-9a-f]{64}\"", "\"sha256:…\""));
    }
    return String.join("\n", records) + "\n";
  }
}
