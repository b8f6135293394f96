// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article;

import copytaster.article.about.Metadata;
import copytaster.text.Block;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What we conclude of a page: its metadata and the blocks of its body, without title, deck,
 * captions and boilerplate.
 *
 * @param metadata what is known of it beside the text
 * @param body the blocks of running text, in order
 * @param verdict what the page turned out to be
 * @param confidence how likely the text is nearly right, 0 to 1; empty for plain text
 * @param warnings what a careful reader should know, a line each
 */
public record Article(
    Metadata metadata,
    List<Block> body,
    Verdict verdict,
    Optional<Double> confidence,
    List<String> warnings) {
  public Article {
    Objects.requireNonNull(metadata);
    body = List.copyOf(body);
    warnings = List.copyOf(warnings);
  }
}
