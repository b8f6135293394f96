// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import copytaster.source.Source;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class InputListTest {
  @Test
  void readsWhatEditorsAndScriptsWrite() {
    String list =
        "\ufeffa.txt\r\n\r\n  \n b.txt \nk1\tc.txt\r\nk2\thttp://e.example/\t\n\td.txt"
            + "\thttp://e.example/d\n-";
    assertEquals(
        List.of(
            source("a.txt", "", ""),
            source("b.txt", "", ""),
            source("c.txt", "k1", ""),
            source("http://e.example/", "k2", ""),
            source("d.txt", "", "http://e.example/d"),
            source("-", "", "")),
        read(list));
  }

  @Test
  void anEmptyListHasNoInputs() {
    assertEquals(List.of(), read(""));
    assertEquals(List.of(), read("\ufeff"));
    assertEquals(List.of(), read("\n\r\n \t"));
  }

  @Test
  void linesCanBeCommentedOut() {
    assertEquals(
        List.of(source("a.txt", "", ""), source("./#1.txt", "", ""), source("b.txt", "k#2", "")),
        read("# today\na.txt\n#gone.txt\n  # k1\tgone.txt\n./#1.txt\nk#2\tb.txt\n#"));
  }

  @Test
  void aLineIsReadWhenItIsAskedForAndNotBefore() throws Exception {
    PipedOutputStream out = new PipedOutputStream();
    PipedInputStream in = new PipedInputStream(out);
    out.write("a.txt\nb.t".getBytes(StandardCharsets.UTF_8));
    InputList list = new InputList(in);
    assertEquals(source("a.txt", "", ""), list.next()); // the next line has no end yet
    out.write("xt\n".getBytes(StandardCharsets.UTF_8));
    out.close();
    assertEquals(source("b.txt", "", ""), list.next());
    assertFalse(list.hasNext());
  }

  @Test
  void aLineWithoutEndIsNoList() {
    InputStream zeros =
        new InputStream() {
          @Override
          public int read() {
            return 0;
          }
        };
    assertThrows(UncheckedIOException.class, new InputList(zeros)::hasNext);
  }

  private static Source source(String ref, String id, String base) {
    return Source.parse(ref, text(id), text(base));
  }

  private static Optional<String> text(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static List<Source> read(String list) {
    List<Source> sources = new ArrayList<>();
    new InputList(new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)))
        .forEachRemaining(sources::add);
    return sources;
  }
}
