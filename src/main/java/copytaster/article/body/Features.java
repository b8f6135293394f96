// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import copytaster.text.Block;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the block classifier sees of each segment: itself, what stands around it, where it stands,
 * and what the page repeats. A change here asks for training anew: the table in the resources knows
 * features by their number.
 */
final class Features {
  /** Neighbours looked at, before and after. */
  private static final int[] AROUND = {-3, -2, -1, 1, 2, 3};

  private final Layout layout;
  private final int n;
  private final float[][] rows;
  private int row;
  private int at;

  private Features(Layout layout) {
    this.layout = layout;
    this.n = layout.segments.size();
    this.rows = new float[n][];
  }

  /** A row of numbers for each segment. */
  static float[][] of(Layout layout, Trim trim, ContainerVoice container, boolean[] pruned) {
    Features features = new Features(layout);
    features.fill(trim, container, pruned);
    return features.rows;
  }

  private void add(double value) {
    if (rows[row].length == at) {
      rows[row] = Arrays.copyOf(rows[row], 2 * at);
    }
    rows[row][at++] = (float) value;
  }

  private void add(boolean value) {
    add(value ? 1 : 0);
  }

  private void fill(Trim trim, ContainerVoice voice, boolean[] pruned) {
    List<Segment> segments = layout.segments;
    boolean[] contained = voice.keep();
    int box = voice.container;
    String[] folded = new String[n];
    Map<String, Integer> copies = new HashMap<>();
    Map<String, int[]> paths = new HashMap<>();
    String[][] path = new String[3][n];
    int[] nextProse = new int[n];
    int[] lastProse = new int[n];
    int title = -1;
    for (Segment s : segments) {
      int i = s.index;
      folded[i] = Words.folded(s.text.length() > 400 ? s.text.substring(0, 400) : s.text);
      copies.merge(folded[i], 1, Integer::sum);
      for (int level = 0; level < 3; level++) {
        path[level][i] = path(s.box, level);
        int[] sum = paths.computeIfAbsent(path[level][i], k -> new int[3]);
        sum[0] += s.prose() ? s.words : 0;
        sum[1]++;
        sum[2] += s.words;
      }
      if (title < 0 && s.words > 2 && trim.isTitle(folded[i]) && s.kind == Block.Kind.HEADING) {
        title = i;
      }
      lastProse[i] = s.prose() ? 0 : i == 0 ? 50 : Math.min(50, lastProse[i - 1] + 1);
    }
    for (int i = n - 1; i >= 0; i--) {
      nextProse[i] =
          segments.get(i).prose() ? 0 : i == n - 1 ? 50 : Math.min(50, nextProse[i + 1] + 1);
    }
    int allProse = Math.max(1, layout.proseWords[0]);
    int allWords = Math.max(1, layout.words[0]);
    int first = layout.firstSegment[box];
    int last = layout.endSegment[box];
    int proseBefore = 0;
    int wordsBefore = 0;
    Segment heading = null;
    for (Segment s : segments) {
      int i = s.index;
      row = i;
      at = 0;
      rows[i] = new float[128];
      itself(s);
      cues(s, folded[i]);
      for (int bit = 0; bit < 29; bit++) {
        add(s.in(1 << bit));
      }
      add(trim.isTitle(folded[i]));
      add(copies.get(folded[i]) - 1);
      add((double) i / n);
      add((double) wordsBefore / allWords);
      add((double) proseBefore / allProse);
      add(title < 0 ? -1 : Math.max(-20, Math.min(60, i - title)));
      add(Math.min(20, first - i));
      add(Math.min(20, i - last));
      add(contained[i]);
      add(pruned[i]);
      add(layout.inside(s, box) ? depth(s.box, box) : -1);
      add((double) layout.proseWords[box] / allProse);
      for (int level = 0; level < 3; level++) {
        int[] sum = paths.get(path[level][i]);
        add((double) sum[0] / allProse);
        add(Math.log1p(sum[1]));
        add((double) sum[2] / sum[1]);
      }
      add(lastProse[i]);
      add(nextProse[i]);
      around(s);
      boxes(s);
      add(heading == null ? 50 : Math.min(50, i - heading.index));
      add(heading == null ? -1 : ordinal(Cue.start(folded[heading.index])));
      add(heading != null && heading.in(Region.RELATED | Region.PROMO | Region.COMMENTS));
      add(Math.log1p(n));
      add(Math.log1p(allProse));
      if (s.kind == Block.Kind.HEADING) {
        heading = s;
      }
      proseBefore += s.prose() ? s.words : 0;
      wordsBefore += s.words;
      rows[i] = Arrays.copyOf(rows[i], at);
    }
  }

  private void itself(Segment s) {
    String text = s.text;
    int digits = 0;
    int commas = 0;
    int upper = 0;
    int stops = 0;
    int odd = 0;
    boolean start = true;
    int length = Math.min(text.length(), 4000);
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        upper += start && Character.isUpperCase(c) ? 1 : 0;
        start = false;
      } else {
        digits += c >= '0' && c <= '9' ? 1 : 0;
        commas += c == ',' || c == '，' || c == '、' ? 1 : 0;
        stops += c == '.' || c == '。' || c == '!' || c == '?' ? 1 : 0;
        odd += c == '|' || c == '/' || c == '»' || c == '›' || c == '•' || c == '·' ? 1 : 0;
        start = c == ' ' || start;
      }
    }
    double words = Math.max(1, s.words);
    add(Math.log1p(s.words));
    add(text.length() / words);
    add(s.linkDensity());
    add(s.linkWords);
    add(s.boldWords / words);
    add(s.endsSentence());
    add(commas / words);
    add((double) digits / length);
    add(upper / words);
    add(stops);
    add(odd);
    add(Character.isLowerCase(text.charAt(0)));
    add(text.endsWith(":"));
    add("\"“„«'‘".indexOf(text.charAt(0)) >= 0);
    String tag = layout.tag(s.box);
    add(tag.equals("p"));
    add(s.kind == Block.Kind.LIST_ITEM);
    add(s.kind == Block.Kind.HEADING ? tag.length() == 2 ? tag.charAt(1) - '0' : 7 : 0);
    add(s.kind == Block.Kind.TABLE_ROW);
    add(tag.equals("div"));
    add(s.scope != s.box);
  }

  private static int ordinal(Cue cue) {
    return cue == null ? -1 : cue.ordinal();
  }

  private void cues(Segment s, String folded) {
    Cue start = s.words > 60 ? null : Cue.start(folded);
    for (Cue cue : Cue.values()) {
      add(start == cue);
    }
    add(ordinal(Cue.whole(folded)) >= 0);
    Cue inside = s.words > 120 ? null : Cue.inside(folded);
    add(inside == Cue.OFFER);
    add(inside == Cue.NOTICE);
    add(inside == Cue.CREDIT);
  }

  private void around(Segment s) {
    for (int step : AROUND) {
      int i = s.index + step;
      if (i < 0 || i >= n) {
        for (int k = 0; k < 6; k++) {
          add(-1);
        }
        continue;
      }
      Segment other = layout.segments.get(i);
      add(Math.log1p(other.words));
      add(other.linkDensity());
      add(other.endsSentence());
      add(other.kind == Block.Kind.HEADING);
      add(layout.parent[other.box] == layout.parent[s.box]);
      add(Integer.bitCount(other.regions & NOISE));
    }
  }

  private static final int NOISE =
      Region.NAV
          | Region.FOOTER
          | Region.ASIDE
          | Region.RELATED
          | Region.SHARE
          | Region.PROMO
          | Region.COMMENTS
          | Region.FORM
          | Region.BIO
          | Region.TAGS
          | Region.POPUP;

  /** The boxes around: how long, how linked, how many blocks. */
  private void boxes(Segment s) {
    int at = s.box;
    for (int level = 0; level < 3; level++) {
      at = Math.max(0, layout.parent[at]);
      add(Math.log1p(layout.words[at]));
      add((double) layout.linkWords[at] / Math.max(1, layout.words[at]));
      add((double) layout.proseWords[at] / Math.max(1, layout.words[at]));
      add(Math.log1p(layout.endSegment[at] - layout.firstSegment[at]));
    }
  }

  private int depth(int element, int container) {
    int depth = 0;
    for (int at = element; at > container; at = layout.parent[at]) {
      depth++;
    }
    return depth;
  }

  private String path(int element, int levels) {
    StringBuilder path = new StringBuilder();
    int at = element;
    for (int level = 0; level <= levels && at > 0; level++) {
      path.append(layout.tag(at))
          .append('.')
          .append(layout.elements.get(at).className())
          .append('/');
      at = layout.parent[at];
    }
    return path.toString();
  }
}
