// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import copytaster.lexicon.CommentsTable;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Rule;
import copytaster.text.Block;
import java.util.Arrays;
import java.util.Set;

/**
 * Readers' comments in boxes that no name tells from the story: they begin below a line such as "13
 * comments" and reach to the end of the page. Stateless.
 */
final class Comments {
  private static final Set<String> HEADS = Lexicon.set(CommentsTable.COMMENT_HEADS);
  private static final Set<String> DOUBTFUL = Lexicon.set(CommentsTable.DOUBTFUL_COMMENT_HEADS);
  private static final Set<String> BESIDE = Lexicon.set(CommentsTable.BESIDE_COMMENTS);

  /** Most words of the line above them. */
  private static final int LONGEST = 10;

  /** Blocks below that line in which a form or the name of a reader stands. */
  private static final int NEXT = 3;

  /** Most words of a name with its day. */
  private static final int NAME = 6;

  private Comments() {}

  /**
   * Drops them.
   *
   * @param brief words of the shortest story that has comments
   */
  static void cut(Layout layout, boolean[] keep, int brief) {
    int story = 0;
    for (Segment s : layout.segments) {
      if (story >= brief && isHead(s) && areBelow(layout, s) && Rule.on("body.comments-below")) {
        Arrays.fill(keep, s.index, keep.length, false);
        return;
      }
      story += keep[s.index] ? s.words : 0;
    }
  }

  /** Whether a form or a name stands below a line; a counter in mid story has prose below it. */
  private static boolean areBelow(Layout layout, Segment line) {
    boolean doubtful = line.words == 1 && DOUBTFUL.contains(line.folded());
    int end = Math.min(layout.segments.size(), line.index + 1 + NEXT);
    return layout.segments.subList(line.index + 1, end).stream()
        .anyMatch(
            s ->
                s.in(Region.COMMENTS | Region.FORM)
                    || !doubtful
                        && s.kind != Block.Kind.LIST_ITEM
                        && s.words <= NAME
                        && s.kind != Block.Kind.HEADING
                        && !s.endsSentence());
  }

  /** Whether a line says nothing but that comments stand below; a column or a counter does not. */
  private static boolean isHead(Segment s) {
    boolean column = s.words == 1 && s.kind != Block.Kind.HEADING;
    if (s.words > LONGEST || s.linkDensity() > 0.5 || column) {
      return false;
    }
    boolean head = false;
    for (String word : s.folded().split(" ")) {
      boolean number = word.chars().allMatch(Character::isDigit);
      head |= HEADS.contains(word);
      if (number ? s.in(Region.COMMENTS) : !HEADS.contains(word) && !BESIDE.contains(word)) {
        return false;
      }
    }
    return head;
  }
}
