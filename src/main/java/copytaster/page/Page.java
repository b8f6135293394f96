// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.page;

import copytaster.source.Content;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Content made readable: its characters decided, and its tree built if it is HTML. Not to be shared
 * between threads: the tree is mutable.
 *
 * @param content the bytes that it was made of
 * @param html the tree, of an HTML page
 * @param plain the characters, of plain text; line ends are {@code \n}
 */
public record Page(Content content, Optional<Document> html, Optional<String> plain) {
  /** HTML and plain text are told apart by content. */
  public static Page parse(Content content) {
    String head =
        new String(
                content.bytes(),
                0,
                Math.min(content.bytes().length, 1024),
                StandardCharsets.ISO_8859_1)
            .stripLeading();
    if (!head.startsWith("<")) {
      String text =
          new String(content.bytes(), StandardCharsets.UTF_8)
              .replace("\r\n", "\n")
              .replace('\r', '\n');
      return new Page(content, Optional.empty(), Optional.of(text));
    }
    try {
      Document tree =
          Jsoup.parse(new ByteArrayInputStream(content.bytes()), null, content.url().orElse(""));
      return new Page(content, Optional.of(tree), Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
