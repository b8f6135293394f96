// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import copytaster.source.Source;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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
