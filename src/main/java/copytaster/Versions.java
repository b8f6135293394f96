// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster;

import copytaster.article.Article;
import copytaster.article.Hints;
import copytaster.article.about.Metadata;
import copytaster.diff.Version;
import copytaster.entity.Entity;
import copytaster.nlp.ModelException;
import copytaster.report.Result;
import copytaster.source.Content;
import copytaster.text.Block;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes versions from what a pipeline reads. May be shared between threads.
 *
 * @param pipeline must find entities of every type to compare
 */
public record Versions(Pipeline pipeline) {
  /**
   * @throws ModelException if a model is missing or broken
   */
  public Version of(Content content, Article article) throws ModelException {
    return of(pipeline.read(content, article, Hints.NONE));
  }

  /**
   * @throws ModelException if a model is missing or broken
   */
  public Version of(Result result) throws ModelException {
    Article article = result.article();
    Metadata metadata = article.metadata();
    List<Block> lines = new ArrayList<>();
    metadata.title().filter(t -> !t.isBlank()).map(Block::paragraph).ifPresent(lines::add);
    metadata.description().filter(d -> !d.isBlank()).map(Block::paragraph).ifPresent(lines::add);
    Result head =
        pipeline.read(
            result.content(),
            new Article(metadata, lines, article.verdict(), article.confidence(), List.of()),
            Hints.NONE);
    // Capitals of headlines look like names to a tagger: names are taken from the body alone.
    List<Entity> facts = head.entities().stream().filter(e -> !e.type().tagged()).toList();
    return new Version(
        result.content().source(), metadata, head.text(), facts, result.text(), result.entities());
  }
}
