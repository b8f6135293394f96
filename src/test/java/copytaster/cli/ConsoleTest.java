// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleTest {
  @ParameterizedTest
  @CsvSource({"10, 20", "500, 20", "500, 200", "290, 50"})
  void theCauseIsSeenHoweverLongTheName(int name, int message) {
    String cause = "y".repeat(message - 4) + " end";
    String line = said("x".repeat(name), cause);
    assertTrue(line.endsWith(": " + cause), line);
    assertTrue(line.startsWith("copytaster: " + "x".repeat(Math.min(name, 50))), line);
    assertEquals(1, line.lines().count());
  }

  @ParameterizedTest
  @CsvSource({"500, 500", "70, 500"})
  void theNameIsSeenHoweverLongTheCause(int name, int message) {
    String line = said("x".repeat(name), "y".repeat(message));
    assertTrue(line.startsWith("copytaster: " + "x".repeat(50)), line);
    assertTrue(line.contains(": yyy"), line);
    assertTrue(line.length() < 320, line);
  }

  private static String said(String input, String message) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    new Console(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            new Terminal(false, false, false))
        .say(input, message);
    return err.toString(StandardCharsets.UTF_8).strip();
  }
}
