// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article;

import copytaster.article.about.Described;
import copytaster.article.about.Metadata;
import copytaster.article.about.MetadataReader;
import copytaster.article.about.Surface;
import copytaster.article.body.Body;
import copytaster.article.body.Layout;
import copytaster.article.body.Limits;
import copytaster.article.body.Told;
import copytaster.article.plain.PlainText;
import copytaster.page.Declared;
import copytaster.page.Mail;
import copytaster.page.Page;
import copytaster.text.Words;
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
    Optional<PlainText> forwarded = page.mail().flatMap(mail -> ForwardedPage.take(tree));
    Declared declared = Declared.of(page);
    Surface surface = new Surface();
    Layout layout = Layout.of(tree, surface);
    Described described = MetadataReader.read(page, declared, surface);
    Metadata said = described.metadata();
    Metadata metadata = hints.fill(forwarded.map(mail -> sentBy(mail, said)).orElse(said));
    Optional<String> title = metadata.title();
    List<String> titles = MetadataReader.titles(tree, declared, surface, title);
    Body body =
        Body.of(layout, Told.of(declared, titles, described.metadata().byline(), metadata.site()));
    Judgement judgement = Judgement.of(Evidence.of(body, title, declared));
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
        judgement.verdict() == Verdict.LIST ? metadata.withByline(List.of()) : metadata,
        body.blocks(),
        judgement.verdict(),
        Optional.of(body.confidence()),
        warnings);
  }

  /** With author and day of the mail that was forwarded. */
  private static Metadata sentBy(PlainText mail, Metadata said) {
    return said.withByline(mail.byline())
        .with(new Metadata.Dates(mail.published().or(said::published), said.modified()));
  }

  private static Article plain(Page page, Hints hints) throws NoArticleException {
    String plain = page.plain().orElseThrow();
    String bounded = Limits.bound(plain);
    PlainText text = PlainText.read(bounded, page.mail().flatMap(Mail::subject));
    if (text.body().isEmpty()) {
      throw new NoArticleException(Verdict.NONE, "no running text");
    }
    int words = Words.count(text.body());
    Verdict verdict = words < Judgement.SHORT ? Verdict.SHORT : Verdict.ARTICLE;
    Metadata read = MetadataReader.plain(page);
    Metadata said = text.forwarded() ? read.withByline(List.of()) : read;
    Optional<String> shown =
        text.published().filter(day -> page.mail().isEmpty() || text.forwarded());
    Metadata metadata =
        hints.fill(
            said.with(
                    new Metadata.Headline(
                        text.title().or(said::title),
                        text.deck().or(said::description),
                        said.image()))
                .withByline(text.byline().isEmpty() ? said.byline() : text.byline())
                .with(
                    new Metadata.Dates(
                        shown.or(said::published), text.modified().or(said::modified))));
    List<String> warnings = new ArrayList<>();
    if (bounded.length() < plain.length()) {
      warnings.add(Limits.CUT);
    }
    return new Article(metadata, text.body(), verdict, Optional.empty(), warnings);
  }
}
