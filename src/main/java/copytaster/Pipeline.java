// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster;

import copytaster.amounts.AmountMention;
import copytaster.amounts.AmountReader;
import copytaster.article.Article;
import copytaster.article.Extractor;
import copytaster.article.Hints;
import copytaster.article.NoArticleException;
import copytaster.article.Verdict;
import copytaster.article.about.Metadata;
import copytaster.calendar.IsoDay;
import copytaster.dates.DateReader;
import copytaster.dates.DatesFound;
import copytaster.entity.Entity;
import copytaster.entity.EntityTagger;
import copytaster.entity.EntityType;
import copytaster.nlp.Annotator;
import copytaster.nlp.ModelException;
import copytaster.page.Page;
import copytaster.report.Result;
import copytaster.source.Content;
import copytaster.source.Source;
import copytaster.summary.Summarizer;
import copytaster.summary.Summary;
import copytaster.text.Context;
import copytaster.text.Name;
import copytaster.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads one article from start to finish: a line a stage, a package a stage. May be shared between
 * threads.
 */
public record Pipeline(Annotator annotator, EntityTagger entityTagger, Settings settings) {
  /**
   * Gives everything found, whether or not it matches the selection in the settings.
   *
   * @param hints what the caller knows about the article
   * @throws NoArticleException if the content holds no article
   * @throws ModelException if a model is missing or broken
   */
  public Result read(Content content, Hints hints) throws NoArticleException, ModelException {
    return read(content, article(content, hints), hints);
  }

  /** The first half: extracts the article. */
  Article article(Content content, Hints hints) throws NoArticleException {
    if (content.bytes().length == 0) {
      throw new NoArticleException(Verdict.NONE, "is empty");
    }
    if (needsNames()) {
      annotator.prefetch();
    }
    return Extractor.extract(Page.parse(content), hints);
  }

  /** The second half: finds everything in it. */
  Result read(Content content, Article article, Hints hints) throws ModelException {
    Text text = Annotator.annotate(article.body());
    List<Name> names = needsNames() ? annotator.names(text) : List.of();
    Context context = context(article, hints.captured());
    DatesFound dates = DateReader.read(text, names, context);
    List<AmountMention> amounts = AmountReader.read(text, names, context, dates.spans());
    List<Entity> entities =
        entityTagger.tag(
            text, article.metadata().title(), names, amounts, dates.mentions(), context);
    Summary summary =
        Summarizer.summarize(
            text,
            article.metadata().title(),
            article.metadata().description(),
            entities,
            settings.length());
    List<String> warnings = new ArrayList<>(article.warnings());
    content
        .source()
        .capture()
        .flatMap(Source.Capture::truncated)
        .ifPresent(
            why -> warnings.add("the archive holds only the beginning of this page: " + why));
    foreign(article).ifPresent(warnings::add);
    warnings.addAll(dates.warnings());
    warnings.addAll(annotator.warnings(text));
    return new Result(content, article, text, summary, wanted(entities), warnings);
  }

  /**
   * What amounts and dates are read against.
   *
   * @param captured the day on which the page was fetched
   */
  static Context context(Article article, Optional<LocalDate> captured) {
    Metadata metadata = article.metadata();
    return new Context(
        metadata.country(), metadata.published().flatMap(IsoDay::of).or(() -> captured));
  }

  /** Models and grammars are English; text in other languages is read anyway, with a warning. */
  private static Optional<String> foreign(Article article) {
    return article
        .metadata()
        .language()
        .filter(language -> !language.equals("en") && !language.startsWith("en-"))
        .map(
            language ->
                "the language is "
                    + language
                    + ": names, amounts and dates are read as in English, and may be wrong");
  }

  private boolean needsNames() {
    return settings.selection().needed().stream().anyMatch(EntityType::tagged);
  }

  private List<Entity> wanted(List<Entity> entities) {
    return entities.stream().filter(e -> settings.selection().needed().contains(e.type())).toList();
  }
}
