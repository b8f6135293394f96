// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommandTest {
  private record Ended(int code, String out, String err) {}

  private static Ended run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream messages = new PrintStream(err, true, StandardCharsets.UTF_8);
    Terminal none = new Terminal(false, false, false);
    int code =
        new Main(new Console(new ByteArrayInputStream(new byte[0]), out, messages, none)).run(args);
    return new Ended(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "READ")
  void everyCommandHelpsInTwoWays(Command command) {
    Ended one = run(command.word(), "--help");
    assertEquals(0, one.code(), one.toString());
    assertTrue(one.out().startsWith("Usage: copytaster " + command.word()), one.out());
    assertEquals(one, run("help", command.word()));
    assertTrue(
        run("--help").out().contains("  " + command.word() + " "), "--help names every command");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "READ")
  void anUnknownOptionIsRefused(Command command) {
    Ended ended = run(command.word(), "--no-such-option");
    assertEquals(64, ended.code(), ended.toString());
    assertEquals("", ended.out());
    assertEquals(1, ended.err().lines().count(), ended.err());
  }

  @Test
  void theHelpOfFeedNamesNothingThatItRefuses() {
    String help = run("help", "feed").out();
    assertTrue(help.contains("ndjson, json, text, tsv or md (default: ndjson)"), help);
    assertFalse(help.contains("html"), help);
    assertFalse(help.contains("--color") || help.contains("--progress"), help);
  }

  @Test
  void anEmptyInputIsAMistake() {
    Ended ended = run("a.txt", "");
    assertEquals(64, ended.code(), ended.toString());
    assertTrue(ended.err().startsWith("copytaster: an input is empty"), ended.err());
  }

  @Test
  void modelsAreWhole() {
    Ended ended = run("models");
    assertEquals(0, ended.code(), ended.toString());
    assertTrue(ended.out().lines().count() >= 4, ended.out());
    assertTrue(ended.out().lines().allMatch(l -> l.endsWith("  ok")), ended.out());
  }

  @Test
  void schemaIsJson() {
    assertTrue(run("schema").out().contains("https://json-schema.org/draft/2020-12/schema"));
  }

  @Test
  void completionKnowsCommandsAndOptions() {
    String script = run("completion").out();
    assertTrue(
        script.contains("--input-list")
            && script.contains("warm-up")
            && script.contains("--exit-status"));
  }
}
