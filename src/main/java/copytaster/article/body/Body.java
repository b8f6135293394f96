// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import copytaster.lexicon.Rule;
import copytaster.text.Block;
import copytaster.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;

/**
 * The running text found in a page.
 *
 * @param blocks its blocks in order; empty if there is none
 * @param confidence how likely nearly all of it is right, 0 to 1
 * @param layout the page that it was chosen from
 * @param keep which of the segments were chosen
 */
public record Body(List<Block> blocks, double confidence, Layout layout, boolean[] keep) {
  /** Most doubtful blocks in a row that are kept between two sure ones. */
  private static final int LONGEST_GAP = 4;

  /** Log odds nearer to zero than this do not decide. */
  private static final double DOUBT = 0.8;

  private static final double LAST_DOUBT = 1;

  /** Blocks below the text of which the first that is no furniture may end it. */
  private static final int NEXT = 3;

  /** Lines with lower mean log odds are not part of a run of lines alike. */
  private static final double UNLIKELY = -2;

  /** With more of the declared words visible, menus and headline apart, the page shows its text. */
  private static final double MOST_SHOWN = 0.5;

  /** A cell with more words holds paragraphs: the page is laid out with tables. */
  private static final int LONG_CELL = 25;

  /**
   * The body of a page.
   *
   * @param told what the page says about its article outside the text
   */
  public static Body of(Layout layout, Told told) {
    int n = layout.segments.size();
    Optional<Body> declared = declared(layout, told);
    if (declared.isPresent() || n == 0) {
      return declared.orElseGet(() -> new Body(List.of(), 0, layout, new boolean[n]));
    }
    ContainerVoice container = ContainerVoice.of(layout);
    if (n > Classifier.MOST_SEGMENTS) {
      return decide(layout, told, new double[n], container.keep());
    }
    float[][] rows = Features.of(layout, told, container).rows;
    return decide(layout, told, Classifier.odds(rows), container.keep());
  }

  /**
   * The body that the odds of the blocks make.
   *
   * @param odds log odds that each segment is body
   * @param other what to keep if the odds select nothing
   */
  static Body decide(Layout layout, Told told, double[] odds, boolean[] other) {
    Trim trim = new Trim(layout, told, odds);
    boolean[] keep = new boolean[odds.length];
    double threshold = Confidence.threshold(layout, odds);
    for (int i = 0; i < keep.length; i++) {
      keep[i] = odds[i] > threshold;
    }
    fill(layout, odds, threshold, keep);
    end(layout, odds, keep);
    Lists.complete(layout, keep);
    trim.apply(keep);
    boolean[] contained = other.clone();
    trim.apply(contained);
    double confidence =
        Confidence.of(Confidence.promised(layout, odds, keep), layout.likeness(keep, contained));
    if (layout.words(keep) == 0) {
      keep = layout.words(contained) > 0 ? contained : Fallback.keep(layout);
    }
    return new Body(blocks(layout, keep), confidence, layout, keep);
  }

  /** Blocks that the trees doubt stay between two of the same box that they are sure of. */
  private static void fill(Layout layout, double[] odds, double threshold, boolean[] keep) {
    int last = -1;
    for (int i = 0; i < keep.length; i++) {
      if (odds[i] <= threshold) {
        continue;
      }
      if (last >= 0 && last < i - 1 && i - last - 1 <= LONGEST_GAP) {
        double mean = layout.mean(odds, last + 1, i);
        int box = layout.parent[layout.segments.get(last).box];
        if (box == layout.parent[layout.segments.get(i).box]
            ? mean > -DOUBT && Rule.on("body.gap")
            : mean > UNLIKELY
                && areAlike(layout, layout.segments.subList(last, i + 1))
                && Rule.on("body.like-lines")) {
          for (Segment s : layout.segments.subList(last + 1, i)) {
            keep[s.index] |= !s.in(Region.CAPTION);
          }
        }
      }
      last = i;
    }
  }

  /** Whether lines without links are in boxes of the same tags: what people say, verses. */
  private static boolean areAlike(Layout layout, List<Segment> lines) {
    return lines.stream()
        .allMatch(
            s ->
                s.linkWords == 0
                    && !s.in(Features.NOISE)
                    && Copies.alike(layout, lines.get(0).index, s.index));
  }

  /** A doubtful sentence below the text ends it: its box is another, or a pointer stands before. */
  private static void end(Layout layout, double[] odds, boolean[] keep) {
    int end = keep.length;
    while (end > 0 && !keep[end - 1]) {
      end--;
    }
    boolean prose = end > 0 && layout.segments.get(end - 1).prose();
    for (Segment s : layout.segments.subList(end, Math.min(keep.length, end + NEXT))) {
      if (s.furniture().isEmpty()) {
        keep[s.index] =
            prose
                && s.prose()
                && s.linkWords == 0
                && !s.in(Features.NOISE | Region.CAPTION | Region.HIDDEN)
                && odds[s.index] > -LAST_DOUBT
                && Rule.on("body.last-sentence");
        break;
      }
    }
  }

  /** The text declared in JSON-LD, if the page itself shows none. */
  private static Optional<Body> declared(Layout layout, Told told) {
    if (told.bodies().size() != 1) {
      return Optional.empty();
    }
    String given = told.bodies().get(0);
    String text = given.indexOf('<') >= 0 ? Jsoup.parse(given).wholeText() : given;
    int shown = layout.size == 0 ? 0 : layout.words[0];
    if (shown > MOST_SHOWN * Words.count(text) || !Rule.on("body.declared-alone")) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    for (String paragraph : Limits.bound(text).split("\\R")) {
      if (!paragraph.isBlank()) {
        blocks.add(new Block(Block.Kind.PARAGRAPH, paragraph.strip()));
      }
    }
    return Optional.of(new Body(blocks, 1, layout, new boolean[layout.segments.size()]));
  }

  /** Whether the body comes from JSON-LD alone. */
  public boolean isDeclared() {
    return !blocks.isEmpty() && layout.words(keep) == 0;
  }

  public int words() {
    return Words.count(blocks);
  }

  /** Segments as blocks: the cells of one row become one block again. */
  private static List<Block> blocks(Layout layout, boolean[] keep) {
    List<Block> blocks = new ArrayList<>();
    StringBuilder row = new StringBuilder();
    int rowOf = -1;
    for (Segment s : layout.segments) {
      if (!keep[s.index]) {
        continue;
      }
      boolean cell =
          s.kind == Block.Kind.TABLE_ROW && s.row >= 0 && layout.words[layout.cell(s)] < LONG_CELL;
      if (row.length() > 0 && (!cell || s.row != rowOf)) {
        blocks.add(new Block(Block.Kind.TABLE_ROW, row.toString()));
        row.setLength(0);
      }
      if (cell) {
        row.append(row.length() > 0 ? " | " : "").append(s.text);
        rowOf = s.row;
      } else {
        Block.Kind kind = s.kind == Block.Kind.TABLE_ROW ? Block.Kind.PARAGRAPH : s.kind;
        blocks.add(new Block(kind, s.text));
      }
    }
    if (row.length() > 0) {
      blocks.add(new Block(Block.Kind.TABLE_ROW, row.toString()));
    }
    return blocks;
  }
}
