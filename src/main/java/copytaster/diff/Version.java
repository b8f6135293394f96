// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.diff;

import copytaster.article.about.Metadata;
import copytaster.entity.Entity;
import copytaster.source.Source;
import copytaster.text.Text;
import java.util.List;
import java.util.Objects;

/**
 * One version of an article, prepared for comparison.
 *
 * @param source where it came from
 * @param metadata its metadata
 * @param head title and deck, one block each, if present
 * @param headFacts the amounts and dates in the head
 * @param body the running text
 * @param entities the entities of the body
 */
public record Version(
    Source source,
    Metadata metadata,
    Text head,
    List<Entity> headFacts,
    Text body,
    List<Entity> entities) {
  public Version {
    Objects.requireNonNull(source);
    Objects.requireNonNull(metadata);
    Objects.requireNonNull(head);
    Objects.requireNonNull(body);
    headFacts = List.copyOf(headFacts);
    entities = List.copyOf(entities);
  }
}
