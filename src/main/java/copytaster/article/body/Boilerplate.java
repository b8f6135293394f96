// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import copytaster.text.Block;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What press releases end with: who the company is. It begins with a line "About X", or with a
 * paragraph that says what X is and where it has its seat, and goes on to the end.
 */
final class Boilerplate {
  /** A larger part of the text is no appendix. */
  private static final double LARGEST = 0.35;

  /** Words of a line that may head it. */
  private static final int LONGEST_HEADING = 8;

  private static final Pattern ABOUT =
      Pattern.compile(
          "(?:about|über|à propos de|à propos d|acerca de|sobre|informazioni su|over|om) (?:the )?(.+)");

  private static final Pattern IS =
      Pattern.compile(
          "(?U)\\p{Lu}[\\w&.’'-]*( [\\w&.,’'()-]+){0,6} (is|are|was founded|ist|est|es|è) .*");

  /** What a company says of itself and a reporter rarely of it. */
  private static final Set<String> SELF =
      Set.of(
          "is headquartered in",
          "headquartered in",
          "is a global",
          "is a leading",
          "is the leading",
          "leading provider of",
          "global provider of",
          "global leader in",
          "world leader in",
          "solutions provider",
          "for more information visit",
          "for more information please visit",
          "traded on the",
          "is listed on",
          "employees worldwide",
          "mit hauptsitz in",
          "ist ein führender",
          "ist der führende",
          "leader mondial",
          "est un leader",
          "es líder en",
          "con sede en");

  /** Where one of these is, a reporter writes. */
  private static final Set<String> TOLD =
      Set.of(
          " said ",
          " says ",
          " told ",
          " according to ",
          " sagte ",
          " teilte ",
          " dijo ",
          " a déclaré ",
          " a dit ",
          " ha detto ");

  /** What may head a part behind it. */
  private static final Pattern CONTACT =
      Pattern.compile(
          "(?:media|press|investor|company|for more|more information|further|notes?|forward looking"
              + "|contacts?|kontakt|presse\\p{L}*|contacto|contatti|safe harbor)\\b.*");

  private Boilerplate() {}

  static void drop(Layout layout, boolean[] keep) {
    List<Segment> kept = layout.segments.stream().filter(s -> keep[s.index]).toList();
    int all = layout.words(keep);
    int words = 0;
    // Ranks of headings below: "About Oslo" is no appendix before "Getting there".
    Set<String> chapters = new HashSet<>();
    for (int i = kept.size() - 1; i > 0; i--) {
      words += kept.get(i).words;
      if (words > LARGEST * all) {
        return;
      }
      if (i + 1 < kept.size()
              && isHeading(kept.get(i), kept.get(i + 1))
              && !chapters.contains(layout.tag(kept.get(i).box))
          || !beside(layout, kept.get(i - 1), kept.get(i)) && isSelfPortrait(kept.get(i).text)) {
        kept.subList(i, kept.size()).forEach(s -> keep[s.index] = false);
        return;
      }
      if (isChapter(kept.get(i))) {
        chapters.add(layout.tag(kept.get(i).box));
      }
    }
  }

  /** "About Falk Ferries", and below: "Falk Ferries runs …". */
  private static boolean isHeading(Segment s, Segment below) {
    if (s.words > LONGEST_HEADING || s.endsSentence()) {
      return false;
    }
    Matcher about = ABOUT.matcher(Words.folded(s.text));
    if (!about.matches()) {
      return false;
    }
    String start = Words.folded(below.text.substring(0, Math.min(200, below.text.length())));
    return (start.startsWith("the ") ? start.substring(4) : start).startsWith(about.group(1));
  }

  /** Whether a chapter begins that neither says who the company is nor whom to call. */
  private static boolean isChapter(Segment s) {
    String folded = Words.folded(s.text);
    return s.kind == Block.Kind.HEADING
        && !ABOUT.matcher(folded).matches()
        && !CONTACT.matcher(folded).matches();
  }

  private static boolean beside(Layout layout, Segment one, Segment other) {
    return layout.parent[one.box] == layout.parent[other.box];
  }

  private static boolean isSelfPortrait(String text) {
    String folded = Words.folded(text);
    return SELF.stream().anyMatch(folded::contains)
        && TOLD.stream().noneMatch((folded + ' ')::contains)
        && IS.matcher(text).matches();
  }
}
