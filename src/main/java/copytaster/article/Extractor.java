// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article;

import copytaster.page.Declared;
import copytaster.page.Page;
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
    Described described = MetadataReader.read(page, declared, hints);
    Optional<String> title = described.metadata().title();
    Layout layout = Layout.of(tree);
    Body body = Body.of(layout, titles(tree, declared, title), declared.articleBodies());
    Judgement judgement = Judgement.of(body, title, declared);
    String reason = judgement.reason().orElse("");
    if (judgement.refused(body.words())) {
      throw new NoArticleException(judgement.verdict(), reason);
    }
    List<String> warnings = new ArrayList<>(described.warnings());
    judgement.reason().ifPresent(warnings::add);
    if (layout.truncated) {
      warnings.add(Limits.CUT);
    }
    return new Article(
        described.metadata(),
        body.blocks(),
        judgement.verdict(),
        Optional.of(body.confidence()),
        warnings);
  }

  /** What the headline could be: a block that repeats any of them is not body. */
  static List<String> titles(Document tree, Declared declared, Optional<String> picked) {
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
    // Where there are several, they head the parts of the text.
    if (tree.select("h1").size() == 1) {
      titles.add(tree.select("h1").text());
    }
    return titles;
  }

  private static Article plain(Page page, Hints hints) throws NoArticleException {
    String plain = page.plain().orElseThrow();
    String bounded = Limits.bound(plain);
    PlainText text = PlainText.read(bounded);
    if (text.body().isEmpty()) {
      throw new NoArticleException(Verdict.NONE, "no running text");
    }
    int words = text.body().stream().mapToInt(b -> b.text().split(" ").length).sum();
    Verdict verdict = words < Judgement.SHORT ? Verdict.SHORT : Verdict.ARTICLE;
    Described described = MetadataReader.read(page, Declared.of(page), hints);
    Metadata told = described.metadata();
    Metadata metadata =
        new Metadata(
            told.url(),
            text.title().or(told::title),
            text.byline().isEmpty() ? told.byline() : text.byline(),
            told.site(),
            text.published().or(told::published),
            told.modified(),
            text.deck().or(told::description),
            told.image(),
            told.language(),
            told.country());
    List<String> warnings = new ArrayList<>(described.warnings());
    if (bounded.length() < plain.length()) {
      warnings.add(Limits.CUT);
    }
    return new Article(metadata, text.body(), verdict, Optional.empty(), warnings);
  }
}
