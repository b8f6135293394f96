// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import copytaster.text.Block;
import copytaster.text.Furniture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The inputs of the block classifier for each segment: its text, the regions and blocks around it,
 * its place, and what the page repeats. The trained table refers to features by number: train again
 * after any change here.
 */
final class Features {
  /** Offsets of the neighbours used. */
  private static final int[] AROUND = {-3, -2, -1, 1, 2, 3};

  /** Larger distances count as this one. */
  private static final int FAR = 50;

  /** Parts of a page beside its text. */
  static final int NOISE =
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

  /** Number of {@link Region} bits used, author and date included. */
  private static final int REGIONS = 33;

  /** The name of a group of features and the number of its first one. */
  record Group(String name, int from) {}

  /** A row of numbers for each segment. */
  final float[][] rows;

  final List<Group> groups = new ArrayList<>();

  private final Layout layout;
  private final Told told;
  private final int n;
  private final int[] titled;
  private final int[] lastProse;
  private final int[] nextProse;
  private final List<Map<Long, double[]>> paths =
      List.of(new HashMap<>(), new HashMap<>(), new HashMap<>());

  /** How often a text stands in the page, how often so far, and where last as a heading. */
  private final Map<String, int[]> copies = new HashMap<>();

  private int row;
  private int at;

  private Features(Layout layout, Told told) {
    this.layout = layout;
    this.told = told;
    this.n = layout.segments.size();
    this.rows = new float[n][];
    this.titled = new int[n];
    this.lastProse = new int[n];
    this.nextProse = new int[n];
  }

  static Features of(Layout layout, Told told, ContainerVoice container) {
    Features features = new Features(layout, told);
    features.survey();
    features.fill(container);
    return features;
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

  private void group(String name) {
    if (row == 0) {
      groups.add(new Group(name, at));
    }
  }

  /** Counts over the whole page. */
  private void survey() {
    int headings = 0;
    for (Segment s : layout.segments) {
      int i = s.index;
      int[] same = copies.computeIfAbsent(s.folded(), k -> new int[3]);
      same[0]++;
      same[2] = s.kind == Block.Kind.HEADING ? i : same[2];
      for (int level = 0; level < paths.size(); level++) {
        double[] sums =
            paths.get(level).computeIfAbsent(layout.path(s.box, level), k -> new double[4]);
        sums[0] += s.prose() ? s.words : 0;
        sums[1]++;
        sums[2] += s.words;
        sums[3] += s.linkWords;
      }
      headings += s.words > 2 && s.kind == Block.Kind.HEADING && told.isTitle(s.folded()) ? 1 : 0;
      titled[i] = headings;
      lastProse[i] = s.prose() ? 0 : i == 0 ? FAR : Math.min(FAR, lastProse[i - 1] + 1);
    }
    for (int i = n - 1; i >= 0; i--) {
      boolean prose = layout.segments.get(i).prose();
      nextProse[i] = prose ? 0 : i == n - 1 ? FAR : Math.min(FAR, nextProse[i + 1] + 1);
    }
  }

  private void fill(ContainerVoice voice) {
    boolean[] contained = voice.keep();
    int box = voice.container;
    double allProse = Math.max(1, layout.proseWords[0]);
    double allWords = Math.max(1, layout.words[0]);
    int title = Arrays.binarySearch(titled, 1);
    while (title > 0 && titled[title - 1] == 1) {
      title--;
    }
    int proseBefore = 0;
    int wordsBefore = 0;
    int mainHeadings = 0;
    Segment heading = null;
    int wordsSince = 0;
    for (Segment s : layout.segments) {
      int i = s.index;
      row = i;
      at = 0;
      rows[i] = new float[256];
      String tag = layout.tag(s.box);
      mainHeadings += tag.equals("h1") ? 1 : 0;
      itself(s, tag);
      group("furniture");
      furniture(s.furniture());
      byline(s);
      group("regions");
      for (int bit = 0; bit < REGIONS; bit++) {
        add(s.in(1L << bit));
      }
      group("told");
      add(told.isTitle(s.folded()));
      add(told.described(s.folded()));
      add(told.namesAuthor(s.folded()));
      add(told.besideAuthor(s.folded()));
      add(told.namesSite(s.folded()));
      group("place");
      add((double) i / n);
      add(wordsBefore / allWords);
      add(proseBefore / allProse);
      add(title < 0 ? -30 : Math.max(-20, Math.min(60, i - title)));
      add(titled[i]);
      add(mainHeadings);
      add(lastProse[i]);
      add(nextProse[i]);
      group("container");
      add(Math.min(20, layout.firstSegment[box] - i));
      add(Math.min(20, i - layout.endSegment[box]));
      add(contained[i]);
      add(layout.inside(s, box) ? depth(s.box, box) : -1);
      add(layout.proseWords[box] / allProse);
      for (double share : voice.shares(s)) {
        add(share);
      }
      group("repeated names");
      int[] same = copies.get(s.folded());
      add(same[0] - 1);
      add(same[1]++);
      add(same[2] > i);
      for (int level = 0; level < paths.size(); level++) {
        double[] sums = paths.get(level).get(layout.path(s.box, level));
        add(sums[0] / allProse);
        add(Math.log1p(sums[1]));
        add(sums[2] / sums[1]);
        add(sums[3] / Math.max(1, sums[2]));
      }
      group("neighbours");
      around(s);
      group("boxes");
      boxes(s);
      group("heading above");
      above(heading, i);
      add(Math.log1p(wordsSince));
      group("page");
      add(Math.log1p(n));
      add(Math.log1p(allProse));
      add(allProse / allWords);
      wordsSince += s.words;
      if (s.kind == Block.Kind.HEADING) {
        heading = s;
        wordsSince = 0;
      }
      proseBefore += s.prose() ? s.words : 0;
      wordsBefore += s.words;
      rows[i] = Arrays.copyOf(rows[i], at);
    }
  }

  /** The heading above a block, or null. */
  private void above(Segment heading, int i) {
    if (heading == null) {
      for (int none : new int[] {FAR, -1, -1, -1, 0, 0}) {
        add(none);
      }
    } else {
      add(Math.min(FAR, i - heading.index));
      add(heading.words);
      add(heading.linkDensity());
      add(ordinal(heading.furniture()));
      add(Long.bitCount(heading.regions & NOISE));
      add(level(heading));
    }
  }

  /** The number of a heading, 7 if only its style says so. */
  private int level(Segment heading) {
    String tag = layout.tag(heading.box);
    return tag.length() == 2 ? tag.charAt(1) - '0' : 7;
  }

  private void itself(Segment s, String tag) {
    group("itself");
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
        stops += ".!?。！？".indexOf(c) >= 0 ? 1 : 0;
        odd += c == '|' || c == '/' || c == '»' || c == '›' || c == '•' || c == '·' ? 1 : 0;
        start = c == ' ' || start;
      }
    }
    double words = Math.max(1, s.words);
    char first = text.charAt(0);
    char last = text.charAt(text.length() - 1);
    add(Math.log1p(s.words));
    add(text.length() / words);
    add(s.linkDensity());
    add(s.linkWords);
    add(s.jumpWords / words);
    add(s.boldWords / words);
    add(s.italicWords / words);
    add(text.indexOf('@') >= 0);
    add(s.endsSentence());
    add(commas / words);
    add((double) digits / length);
    add(upper / words);
    add(stops);
    add(odd);
    add(Character.isLowerCase(first));
    add(last == ':' || last == '：');
    add(last == '…' || text.endsWith("..."));
    add("\"“„«'‘".indexOf(first) >= 0);
    add("([【（".indexOf(first) >= 0);
    add(tag.equals("p"));
    add(s.kind == Block.Kind.LIST_ITEM);
    add(s.kind == Block.Kind.HEADING ? level(s) : 0);
    add(s.kind == Block.Kind.TABLE_ROW);
    add(tag.equals("div"));
    add(s.scope != s.box);
  }

  private void furniture(Optional<Furniture.Kind> kind) {
    for (Furniture.Kind one : Furniture.Kind.values()) {
      add(kind.isPresent() && kind.get() == one);
    }
  }

  private void byline(Segment s) {
    boolean starts = Bylines.starts(s);
    boolean month = Bylines.namesMonth(s);
    add(starts);
    add(month);
    add(starts || month ? s.words : -1);
  }

  private static int ordinal(Optional<Furniture.Kind> kind) {
    return kind.map(Enum::ordinal).orElse(-1);
  }

  private void around(Segment s) {
    for (int step : AROUND) {
      int i = s.index + step;
      if (i < 0 || i >= n) {
        for (int k = 0; k < 7; k++) {
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
      add(Long.bitCount(other.regions & NOISE));
      add(ordinal(other.furniture()));
    }
  }

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
    for (int at = element; at > container && depth < FAR; at = layout.parent[at]) {
      depth++;
    }
    return depth;
  }
}
