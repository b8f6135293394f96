// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article;

import copytaster.article.plain.PlainText;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/** The header of the mail that a mail in HTML forwards. Stateless. */
final class ForwardedPage {
  /** Characters of the longest header. */
  private static final int LONGEST = 1_500;

  /** The header is among the first elements. */
  private static final int MOST = 60;

  private ForwardedPage() {}

  /** Takes the header out of the page, with the note above it; empty if nothing was forwarded. */
  static Optional<PlainText> take(Document tree) {
    Elements blocks = tree.select("body div, body p, body td, body blockquote");
    for (Element element : blocks.subList(0, Math.min(MOST, blocks.size()))) {
      String text = element.wholeText();
      if (text.length() > LONGEST || text.indexOf(':') < 0) {
        continue;
      }
      PlainText header = PlainText.read(lines(element));
      if (header.forwarded() && header.body().isEmpty()) {
        for (Element at = element; at != tree.body(); at = at.parent()) {
          while (at.previousSibling() != null) {
            at.previousSibling().remove();
          }
        }
        element.remove();
        return Optional.of(header);
      }
    }
    return Optional.empty();
  }

  /** The text of an element with the ends of lines that a browser shows. */
  private static String lines(Element element) {
    Element copy = element.clone();
    copy.getAllElements()
        .forEach(inner -> inner.textNodes().forEach(n -> n.text(n.text().replace('\n', ' '))));
    copy.select("br, div, p, tr").forEach(end -> end.after(new TextNode("\n")));
    return copy.wholeText();
  }
}
