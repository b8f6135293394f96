// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article;

import copytaster.page.Declared;
import copytaster.page.Page;
import copytaster.text.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;

/** Finds the article in a page. Stateless. */
public final class Extractor {
  private Extractor() {}

  /**
   * @throws NoArticleException if the page holds no running text, or a consent dialog or an error
   *     message instead
   */
  public static Article extract(Page page, Hints hints) throws NoArticleException {
    if (page.unsupported().isPresent()) {
      throw new NoArticleException(
          Verdict.NONE, "unsupported content: " + page.unsupported().get());
    }
    return page.html().isPresent() ? html(page, page.html().get(), hints) : plain(page, hints);
  }

  private static Article html(Page page, Document tree, Hints hints) throws NoArticleException {
    Declared declared = Declared.of(page);
    Optional<String> title =
        hints.title().or(() -> Optional.of(tree.title()).filter(t -> !t.isBlank()));
    Body body = Body.of(Layout.of(tree), titles(tree, declared, title));
    if (body.blocks().isEmpty()) {
      throw new NoArticleException(Verdict.NONE, "no running text");
    }
    return new Article(
        metadata(page, title, hints),
        body.blocks(),
        Verdict.ARTICLE,
        Optional.of(body.confidence()),
        List.of());
  }

  /** What the headline could be: a block that repeats any of them is not body. */
  private static List<String> titles(Document tree, Declared declared, Optional<String> picked) {
    List<String> titles = new ArrayList<>();
    picked.ifPresent(titles::add);
    for (String name : List.of("og:title", "twitter:title", "title")) {
      titles.addAll(declared.meta(name));
    }
    titles.add(tree.title());
    for (String part : tree.title().split(" [|–—-] ")) {
      if (part.length() > 15) {
        titles.add(part);
      }
    }
    tree.select("h1").forEach(h1 -> titles.add(h1.text()));
    return titles;
  }

  private static Article plain(Page page, Hints hints) throws NoArticleException {
    List<Block> blocks = new ArrayList<>();
    for (String part : page.plain().orElseThrow().split("\n\\s*\n")) {
      String text = part.replaceAll("\\s+", " ").strip();
      if (!text.isEmpty()) {
        blocks.add(Block.paragraph(text));
      }
    }
    if (blocks.isEmpty()) {
      throw new NoArticleException(Verdict.NONE, "no running text");
    }
    return new Article(
        metadata(page, hints.title(), hints), blocks, Verdict.ARTICLE, Optional.empty(), List.of());
  }

  private static Metadata metadata(Page page, Optional<String> title, Hints hints) {
    return new Metadata(
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
  }
}
