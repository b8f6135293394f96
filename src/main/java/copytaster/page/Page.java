// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.page;

import copytaster.source.Content;
import java.io.CharArrayReader;
import java.nio.CharBuffer;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Decoded content, with its tree if it is HTML. Not to be shared between threads: the tree is
 * mutable.
 *
 * @param content the bytes that it was made of
 * @param html the tree, of an HTML page
 * @param plain the characters, of plain text; line ends are {@code \n}
 * @param unsupported what the content is instead, when it is neither: "a PDF file"
 * @param mail the header of the mail that the tree or the characters are the text of
 */
public record Page(
    Content content,
    Optional<Document> html,
    Optional<String> plain,
    Optional<String> unsupported,
    Optional<Mail> mail) {
  public Page {
    Objects.requireNonNull(content);
    if (html.isPresent() == plain.isPresent() && unsupported.isEmpty()) {
      throw new IllegalArgumentException("a page is HTML, plain text, or unsupported");
    }
  }

  /**
   * HTML and plain text are told apart by content, not by the declared type. jsoup keeps elements
   * nested deeper than 512 as siblings, so that no page is too deep to be walked.
   */
  public static Page parse(Content content) {
    Optional<String> other = Sniffer.unsupported(content.bytes(), content.contentType());
    if (other.isPresent()) {
      return unsupported(content, other);
    }
    if (Mail.is(content.bytes())) {
      Mail.Opened mail = Mail.open(content.bytes());
      CharBuffer text = CharBuffer.wrap(mail.text().toCharArray());
      Characters.clean(text);
      return of(content, text, mail.html(), Optional.of(mail.mail()));
    }
    CharBuffer text = Charsets.characters(content.bytes(), content.contentType());
    other = Sniffer.unsupported(text);
    if (other.isPresent()) {
      return unsupported(content, other);
    }
    Characters.clean(text);
    return of(content, text, Sniffer.isHtml(text, content.contentType()), Optional.empty());
  }

  private static Page unsupported(Content content, Optional<String> what) {
    return new Page(content, Optional.empty(), Optional.empty(), what, Optional.empty());
  }

  private static Page of(Content content, CharBuffer text, boolean html, Optional<Mail> mail) {
    if (!html) {
      return new Page(
          content, Optional.empty(), Optional.of(lines(text.toString())), Optional.empty(), mail);
    }
    Document tree =
        Parser.htmlParser()
            .parseInput(
                new CharArrayReader(text.array(), 0, text.limit()), content.url().orElse(""));
    Templates.unfold(tree);
    return new Page(content, Optional.of(tree), Optional.empty(), Optional.empty(), mail);
  }

  private static String lines(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }
}
