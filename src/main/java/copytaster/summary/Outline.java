// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.summary;

import copytaster.text.Block;
import copytaster.text.ContentStems;
import copytaster.text.Words;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The headings of an article and what its sentences have to do with them. A short line that does
 * not end as sentences do counts as a heading, too: many pages set theirs in bold paragraphs.
 */
final class Outline {
  private static final int LONGEST_HEADING = 9;
  private static final int MOST_STEMS = 4;
  private static final int MOST_HEADINGS = 40;

  private final BitSet items = new BitSet();
  private final BitSet named = new BitSet();
  private final Set<Set<String>> headings = new LinkedHashSet<>();
  private int introduction;

  Outline(Story story) {
    List<Block> blocks = story.text.blocks();
    int i = 0;
    boolean opened = false; // by a heading
    Set<String> heading = Set.of();
    for (int b = 0; b < blocks.size(); b++) {
      Block block = blocks.get(b);
      if (isHeading(block)) {
        String line = block.text().toLowerCase(Locale.ROOT);
        Set<String> stems = new HashSet<>(ContentStems.distinct(line));
        stems.removeAll(story.title);
        stems.removeIf(stem -> Character.isDigit(stem.charAt(0)));
        if (!stems.isEmpty() && stems.size() <= MOST_STEMS && headings.size() < MOST_HEADINGS) {
          headings.add(stems);
        }
        if (introduction == 0 && block.kind() != Block.Kind.PARAGRAPH) {
          introduction = i;
        }
        opened = true;
        heading = stems;
        while (i < story.size() && story.sentences.get(i).block() <= b) {
          i++;
        }
        continue;
      }
      for (int first = i; i < story.size() && story.sentences.get(i).block() <= b; i++) {
        items.set(i, i == first && (opened || block.kind() == Block.Kind.LIST_ITEM));
        named.set(i, !heading.isEmpty() && story.stems(i).containsAll(heading));
      }
      opened = false;
    }
  }

  private static boolean isHeading(Block block) {
    String line = block.text();
    return block.kind() == Block.Kind.HEADING
        || Character.isLetterOrDigit(line.codePointBefore(line.length()))
            && Words.count(line) <= LONGEST_HEADING;
  }

  /** How many headings the article has, those of the title's words alone left out. */
  int size() {
    return headings.size();
  }

  /** The first sentence of a list's item, or of what stands below a heading. */
  boolean isItem(int i) {
    return items.get(i);
  }

  /** Whether the sentence has all words of the heading above it: it tells what it speaks of. */
  boolean namesHeading(int i) {
    return named.get(i);
  }

  /** How many sentences stand before the first heading. */
  int introduction() {
    return introduction;
  }
}
