// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import copytaster.lexicon.FeedTailsTable;
import copytaster.lexicon.Lexicon;
import copytaster.text.Folding;
import copytaster.text.Furniture;
import copytaster.text.Words;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The text that a feed gives for an entry, without the lines that publishing systems put under it:
 * "Read more", "The post X appeared first on Y". Stateless.
 */
final class OwnText {
  /** A longer link at the end of a paragraph is part of its sentence. */
  private static final int MOST_WORDS_OF_POINTER = 6;

  /** A longer line is not a note of the publishing system. */
  private static final int MOST_WORDS_OF_TAIL = 60;

  /** Notes under an entry, one after the other. */
  private static final int MOST_NOTES = 6;

  private record Tail(List<String> starts, List<String> inside) {
    boolean is(String folded) {
      return starts.stream().anyMatch(start -> folded.startsWith(start + " "))
          && inside.stream().anyMatch(folded::contains);
    }
  }

  private static final List<Tail> TAILS =
      Lexicon.rows(FeedTailsTable.ROWS).stream()
          .map(row -> new Tail(List.of(row[0].split(", ")), List.of(row[1].split(", "))))
          .toList();

  private OwnText() {}

  /** The same HTML without such lines. */
  static String clean(String html) {
    Element body = Jsoup.parseBodyFragment(html).body();
    List<Element> leaves = new ArrayList<>();
    for (Element element : body.getAllElements()) {
      if (element.isBlock() && element.hasText() && !hasBlock(element)) {
        leaves.add(element);
      }
    }
    if (leaves.isEmpty()) {
      leaves.add(body);
    }
    for (Element leaf : leaves) {
      if (isTail(leaf.text())) {
        leaf.empty();
      } else {
        stripPointer(leaf);
      }
    }
    for (int i = leaves.size() - 1; i > 0 && i >= leaves.size() - MOST_NOTES; i--) {
      String text = leaves.get(i).text();
      if (!text.isEmpty() && !Furniture.is(text, linked(leaves.get(i)))) {
        break;
      }
      leaves.get(i).empty();
    }
    return body.html();
  }

  private static boolean hasBlock(Element element) {
    for (Element child : element.getAllElements()) {
      if (child != element && child.isBlock()) {
        return true;
      }
    }
    return false;
  }

  static boolean isTail(String line) {
    if (Words.count(line) > MOST_WORDS_OF_TAIL) {
      return false;
    }
    String folded = Folding.words(line);
    return TAILS.stream().anyMatch(tail -> tail.is(folded));
  }

  /** Takes "Read more" from the end of a paragraph, a link or not. */
  private static void stripPointer(Element leaf) {
    Node last = leaf.childNodeSize() == 0 ? null : leaf.childNode(leaf.childNodeSize() - 1);
    while (last instanceof TextNode text && text.isBlank()) {
      last = last.previousSibling();
    }
    if (last instanceof Element link) {
      if (isPointer(link.text()) && !link.text().equals(leaf.text())) {
        link.remove();
      }
    } else if (last instanceof TextNode text) {
      String words = text.text();
      int end = sentenceEnd(words);
      if (end > 0 && isPointer(words.substring(end))) {
        text.text(words.substring(0, end));
      }
    }
  }

  private static boolean isPointer(String text) {
    return Words.count(text) <= MOST_WORDS_OF_POINTER
        && text.chars().anyMatch(Character::isLetter)
        && (Furniture.goesOn(text) || Furniture.is(text, 1));
  }

  /** Behind the last sentence but the one at the end; 0 if there is one sentence. */
  private static int sentenceEnd(String text) {
    for (int i = text.stripTrailing().length() - 2; i > 0; i--) {
      if (".!?…]".indexOf(text.charAt(i)) >= 0 && text.charAt(i + 1) == ' ') {
        return i + 1;
      }
    }
    return 0;
  }

  private static double linked(Element leaf) {
    int all = leaf.text().length();
    int links = leaf.getElementsByTag("a").stream().mapToInt(a -> a.text().length()).sum();
    return all == 0 ? 0 : (double) links / all;
  }
}
