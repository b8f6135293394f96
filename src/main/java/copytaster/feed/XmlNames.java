// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Elements by their local names: feeds use prefixes that they never declare. */
final class XmlNames {
  /** Vocabularies whose titles and links describe something other than the entry. */
  private static final Set<String> OTHERS =
      Set.of(
          "media", "itunes", "googleplay", "podcast", "image", "yt", "georss", "wfw", "thr", "g");

  private XmlNames() {}

  /** The name without its prefix; empty for the elements of other vocabularies. */
  static String local(Element element) {
    String name = element.normalName();
    int colon = name.indexOf(':');
    if (colon < 0) {
      return name;
    }
    return OTHERS.contains(name.substring(0, colon)) ? "" : name.substring(colon + 1);
  }

  /** The next node of the document below a root; null at the end. Iterates: feeds nest deeply. */
  static Node next(Node node, Node root) {
    return node.childNodeSize() > 0 ? node.childNode(0) : nextAfter(node, root);
  }

  /** The next node of the document that is not below this one; null at the end. */
  static Node nextAfter(Node node, Node root) {
    Node at = node;
    while (at != null && at != root) {
      Node sibling = at.nextSibling();
      if (sibling != null) {
        return sibling;
      }
      at = at.parent();
    }
    return null;
  }
}
