// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article;

import copytaster.page.Page;
import copytaster.text.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Finds the article in a page. Stateless. */
public final class Extractor {
  private Extractor() {}

  /**
   * @throws NoArticleException if the page holds no running text, or a consent dialog or an error
   *     message instead
   */
  public static Article extract(Page page, Hints hints) throws NoArticleException {
    List<Block> blocks = new ArrayList<>();
    Optional<String> title = hints.title();
    if (page.html().isPresent()) {
      title = Optional.of(page.html().get().title()).filter(t -> !t.isBlank());
      for (Element p : page.html().get().select("p")) {
        String text = p.text().strip();
        if (!text.isEmpty()) {
          blocks.add(Block.paragraph(text));
        }
      }
    } else {
      for (String part : page.plain().orElseThrow().split("\n\\s*\n")) {
        String text = part.replaceAll("\\s+", " ").strip();
        if (!text.isEmpty()) {
          blocks.add(Block.paragraph(text));
        }
      }
    }
    if (blocks.isEmpty()) {
      throw new NoArticleException(Verdict.NONE, "no running text");
    }
    Metadata metadata =
        new Metadata(
            page.content().url(),
            title,
            List.of(),
            Optional.empty(),
            hints.published(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new Article(metadata, blocks, Verdict.ARTICLE, Optional.empty(), List.of());
  }
}
