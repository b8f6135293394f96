// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.report;

import copytaster.article.Article;
import copytaster.entity.Entity;
import copytaster.entity.EntityType;
import copytaster.source.Content;
import copytaster.summary.Summary;
import copytaster.text.Text;
import java.util.List;
import java.util.Set;

/**
 * Everything read from one input.
 *
 * @param content the input's bytes and origin
 * @param article the article in it
 * @param text its body, cut into sentences
 * @param summary the sentences that carry the story
 * @param entities the entities of the types asked for
 * @param warnings notes for a careful reader, one line each
 */
public record Result(
    Content content,
    Article article,
    Text text,
    Summary summary,
    List<Entity> entities,
    List<String> warnings) {
  public Result {
    entities = List.copyOf(entities);
    warnings = List.copyOf(warnings);
  }

  /** The same with only the entities of these types. */
  public Result only(Set<EntityType> types) {
    List<Entity> some = entities.stream().filter(e -> types.contains(e.type())).toList();
    return new Result(content, article, text, summary, some, warnings);
  }
}
