// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import java.util.Arrays;

/**
 * The container whose paragraphs score best, with similar containers beside it. The idea is that of
 * Arc90's Readability (paragraphs score for their length and commas and hand the score up, links
 * reduce it). Containers split over the page are joined here: those on the same path of tags and
 * classes hold the same article.
 */
final class ContainerVoice {
  /** Shares of a paragraph's score for the elements above it, nearest first. */
  private static final double[] SHARE = {1, 0.55, 0.25, 0.15, 0.1};

  private static final int BAD =
      Region.NAV
          | Region.FOOTER
          | Region.COMMENTS
          | Region.POPUP
          | Region.HIDDEN
          | Region.FORM
          | Region.BUTTON;

  private final Layout layout;
  private final double[] score;
  private final double[] values;

  private double top;

  /** The element that scored best. */
  final int container;

  private ContainerVoice(Layout layout) {
    this.layout = layout;
    this.score = new double[layout.size];
    this.values = new double[layout.segments.size()];
    for (Segment segment : layout.segments) {
      values[segment.index] = value(segment);
      spread(segment);
    }
    this.container = best();
  }

  static ContainerVoice of(Layout layout) {
    return new ContainerVoice(layout);
  }

  private static double value(Segment s) {
    if (s.in(BAD)
        || s.words < 6
        || s.linkDensity() > 0.5
        || s.in(Region.CAPTION | Region.HEADING)) {
      return 0;
    }
    double value = Math.min(4, s.text.length() / 80.0) * (1 - s.linkDensity());
    value += Math.min(2, 0.3 * commas(s.text));
    if (!s.endsSentence()) {
      value *= 0.5;
    }
    if (s.in(Region.LIST)) {
      value *= 0.5;
    }
    if (s.in(Region.RELATED | Region.PROMO | Region.ASIDE | Region.BIO | Region.SHARE)) {
      value *= 0.3;
    }
    return value;
  }

  private static int commas(String text) {
    int commas = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',' || c == '，' || c == '、' || c == '،') {
        commas++;
      }
    }
    return commas;
  }

  private void spread(Segment segment) {
    double value = values[segment.index];
    int at = paragraph(segment);
    for (int level = 0; level < SHARE.length && value > 0 && at > 0; level++) {
      score[at] += value * SHARE[level];
      at = layout.parent[at];
    }
  }

  /** The first element that could hold more than this segment. */
  private int paragraph(Segment segment) {
    int at = segment.box;
    if (at > 0
        && switch (layout.tag(at)) {
          case "p", "li", "h2", "h3", "blockquote", "td" -> true;
          default -> layout.endSegment[at] - layout.firstSegment[at] == 1;
        }) {
      at = layout.parent[at];
    }
    while (at > 0
        && (layout.tag(at).equals("ul")
            || layout.tag(at).equals("ol")
            || layout.tag(at).equals("blockquote"))) {
      at = layout.parent[at];
    }
    return at;
  }

  /** The scores of the boxes around a segment, the nearest first, as shares of the best. */
  double[] shares(Segment s) {
    double[] shares = new double[4];
    int at = s.box;
    for (int level = 0; level < shares.length && at > 0; level++) {
      shares[level] = top == 0 ? 0 : score[at] / top;
      at = layout.parent[at];
    }
    return shares;
  }

  private int best() {
    int best = 0;
    for (int i = 0; i < score.length; i++) {
      if (score[i] == 0) {
        continue;
      }
      double density = layout.words[i] == 0 ? 1 : (double) layout.linkWords[i] / layout.words[i];
      double s = score[i] * (1 - density);
      if ((layout.own[i] & Region.BODY) != 0) {
        s *= 1.5;
      }
      if (s > top) {
        top = s;
        best = i;
      }
    }
    return best;
  }

  private double value(int element) {
    double sum = 0;
    for (int i = layout.firstSegment[element]; i < layout.endSegment[element]; i++) {
      sum += values[i];
    }
    return sum;
  }

  private int prose(int element) {
    int words = 0;
    for (int i = layout.firstSegment[element]; i < layout.endSegment[element]; i++) {
      words += values[i] > 0 ? layout.segments.get(i).words : 0;
    }
    return words;
  }

  /** The segments of the container and of similar containers. */
  boolean[] keep() {
    boolean[] keep = new boolean[layout.segments.size()];
    if (keep.length == 0) {
      return keep;
    }
    Arrays.fill(keep, layout.firstSegment[container], layout.endSegment[container], true);
    long path = layout.path(container, 2);
    double own = value(container);
    for (int i = 1; i < score.length; i++) {
      if (layout.end[i] <= container || i >= layout.end[container]) {
        if (path == layout.path(i, 2)
            && !layout.inside(container, i)
            && value(i) > Math.min(0.1 * own, 6)
            && prose(i) > 0.6 * layout.words[i]) {
          Arrays.fill(keep, layout.firstSegment[i], layout.endSegment[i], true);
        }
      }
    }
    for (Segment s : layout.segments) {
      if (keep[s.index] && drop(s)) {
        keep[s.index] = false;
      }
    }
    return keep;
  }

  private boolean drop(Segment s) {
    if (s.in(BAD)) {
      return true;
    }
    if (s.in(Region.CAPTION | Region.FIGURE)) {
      return s.words < 60;
    }
    return s.linkDensity() > 0.5 && s.words < 40
        || s.in(Region.RELATED | Region.SHARE | Region.PROMO | Region.ASIDE) && s.words < 40
        || s.in(Region.BYLINE | Region.TAGS) && s.words < 15;
  }
}
