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
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleWorkTest {
  @TempDir Path folder;

  /** Stands for whatever page we cannot cope with. */
  private static final class Broken extends InputStream {
    @Override
    public int read() {
      throw new IllegalStateException("a mistake of ours");
    }
  }

  @Test
  void ourMistakeOnOneInputCostsThatInput() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "The dam held. Nobody slept.\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = run(out, err, "--types", "amount", "-", file.toString());
    String messages = err.toString(StandardCharsets.UTF_8);
    String[] records = out.toString(StandardCharsets.UTF_8).split("\n");
    assertEquals(2, code, messages);
    assertEquals(2, records.length, out.toString(StandardCharsets.UTF_8));
    assertTrue(records[0].contains("\"error\":{\"code\":70,\"kind\":\"bug\""), records[0]);
    assertTrue(records[1].contains("\"status\":\"ok\""), records[1]);
    assertTrue(messages.startsWith("copytaster: -: a bug in copytaster: "), messages);
    assertTrue(messages.contains("\tat copytaster."), "the stack trace that a report needs");
  }

  @Test
  void aloneItHasTheCodeOfABug() {
    assertEquals(
        70, run(new ByteArrayOutputStream(), new ByteArrayOutputStream(), "--types", "amount"));
  }

  private static int run(OutputStream out, OutputStream err, String... args) {
    PrintStream messages = new PrintStream(err, true, StandardCharsets.UTF_8);
    Terminal none = new Terminal(false, false, false);
    return new Main(new Console(new Broken(), out, messages, none)).run(args);
  }
}
