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
  /** Words of running text under which an article is short. */
  private static final int SHORT = 60;

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
    Body body = Body.of(Layout.of(tree), titles(tree, declared, title), declared.articleBodies());
    if (body.blocks().isEmpty()) {
      throw new NoArticleException(Verdict.NONE, "no running text");
    }
    return new Article(
        described.metadata(),
        body.blocks(),
        Verdict.ARTICLE,
        Optional.of(body.confidence()),
        described.warnings());
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
    String whole = page.plain().orElseThrow();
    PlainText text = PlainText.read(shortened(whole));
    if (text.body().isEmpty()) {
      throw new NoArticleException(Verdict.NONE, "no running text");
    }
    int words = text.body().stream().mapToInt(b -> b.text().split(" ").length).sum();
    Verdict verdict = words < SHORT ? Verdict.SHORT : Verdict.ARTICLE;
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
    if (whole.length() > Layout.TEXT_LIMIT) {
      warnings.add("the text was cut after " + Layout.TEXT_LIMIT + " characters");
    }
    return new Article(metadata, text.body(), verdict, Optional.empty(), warnings);
  }

  /** At most as long as the text of a page may be, cut between words where there are any. */
  private static String shortened(String text) {
    if (text.length() <= Layout.TEXT_LIMIT) {
      return text;
    }
    int end = Layout.TEXT_LIMIT;
    while (end > Layout.TEXT_LIMIT - 1_000 && !Character.isWhitespace(text.charAt(end))) {
      end--;
    }
    return text.substring(0, end);
  }
}
