// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.plain;

import copytaster.article.about.MetadataReader;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.PlainTextTable;
import copytaster.lexicon.Rule;
import copytaster.text.Block;
import copytaster.text.ContentStems;
import copytaster.text.Folding;
import copytaster.text.SentenceCutter;
import copytaster.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The blocks above the body: it takes title, deck, byline and date from the front of a list. */
final class Opening {
  private static final int LONGEST_TITLE = 30;
  private static final int LONGEST_DECK = 40;

  /** Fewest words of a line under the title that is a deck and no heading. */
  private static final int SHORTEST_DECK = 5;

  /** Fewest words of a paragraph that begins a story. */
  private static final int FEWEST_OF_LEAD = 15;

  /** Words of the name of a section or of a site. */
  private static final int LONGEST_NAME = 4;

  /** Jaccard similarity of the content stems of two versions of one headline. */
  private static final double SAME_TITLE = 0.9;

  /** Share of the title's stems in a deck; and of the deck's stems in the lead that it sums up. */
  private static final double TELLS_THE_SAME = 0.5;

  /** Fewest stems of a title to compare with: "York" is in most sentences on York. */
  private static final int FEWEST_STEMS = 4;

  /** Blocks below the title that are searched for a repeated title, deck, byline or date. */
  private static final int HEAD = 5;

  private static final Set<String> WIRE_MARKS = Lexicon.set(PlainTextTable.WIRE_MARKS);

  /** "FERRY-SKARN/ (UPDATE 2)", "AP-FERRY, 1st Ld": by which newsrooms know a story of a wire. */
  private static final Pattern SLUG =
      Pattern.compile(
          "[\\p{Lu}\\d&]{2,20}(?:[-/][\\p{Lu}\\d&]{1,20}){0,6}+[-/]?(?: ?\\(.*\\)|, .*)?");

  private final List<Part> parts;
  private final boolean release;
  private final List<String> byline;
  Optional<String> title;
  Optional<String> deck = Optional.empty();
  Optional<String> published;
  Optional<String> modified;

  /**
   * @param head what is known already; its title is not looked for
   * @param parts all blocks; those above the body are removed
   * @param release whether they are a press release
   */
  Opening(Head head, List<Part> parts, boolean release) {
    this.parts = parts;
    this.release = release;
    byline = new ArrayList<>(head.byline());
    title = head.title();
    published = head.published();
    modified = head.modified();
    for (int i = Math.min(parts.size(), HEAD) - 1; i >= 0; i--) {
      if (isOfWire(parts.get(i).text()) && parts.size() > 1 && Rule.on("plain.wire-mark")) {
        parts.remove(i);
      }
    }
    while (parts.size() > 1 && title.isEmpty() && isAboveTitle()) {
      String above = parts.remove(0).text();
      published = published.or(() -> release ? Head.date(above) : Optional.empty());
    }
    if (title.isEmpty() && parts.size() > 1 && isTitle(parts.get(0))) {
      boolean over = isOverLead(1) && !parts.get(0).alone();
      title = Optional.of(parts.remove(0).text());
      deck = over ? Optional.of(parts.remove(0).text()) : deck;
    }
    title = title.map(Opening::betweenBars);
    title.ifPresent(this::belowTitle);
    deck = deck.or(head::deck);
    published = published.or(() -> modified);
  }

  List<String> byline() {
    return byline;
  }

  private void belowTitle(String title) {
    Set<String> stems = ContentStems.distinct(title);
    int at = 0;
    for (int looked = 0; looked < 2 * HEAD && at < HEAD && at < parts.size() - 1; looked++) {
      String line = parts.get(at).text();
      List<String> authors = Head.authors(line);
      if (isSameTitle(betweenBars(line), title, stems)) {
        at -= removeMasthead(at);
      } else if (!authors.isEmpty()
          || Head.isDateLine(line)
          || at == 0 && Head.isSourceLine(line)) {
        byline.addAll(byline.isEmpty() ? authors : List.of());
        Optional<String> changed = MetadataReader.updated(line);
        modified = modified.or(() -> changed);
        published =
            published.or(() -> Head.date(line).filter(day -> !changed.equals(Optional.of(day))));
      } else if (Release.isProvider(line) && at + 2 < parts.size()) {
        parts.remove(at + 1);
      } else if (deck.isEmpty()
          && (isOverSignature(at) || at == 0 && tellsLead() || repeatsTitle(at, stems))) {
        deck = Optional.of(line);
      } else {
        at++;
        continue;
      }
      parts.remove(at);
    }
  }

  private boolean isTitle(Part first) {
    Part next = parts.get(1);
    boolean marked =
        first.alone()
            || next.text().equals(first.text())
            || Head.isSignature(next.text())
            || isOverSignature(1)
            || isOverParagraph(first.text(), next)
            || isOverLead(1) && !first.isTerminated()
            || next.kind() == Block.Kind.LIST_ITEM && Rule.on("plain.title-over-points");
    boolean heading = first.kind() == Block.Kind.HEADING;
    return (heading || first.isParagraph() && marked) && isTitleLike(first.text());
  }

  /** What stands between a title and its byline or date: one sentence at most. */
  private boolean isOverSignature(int i) {
    Part line = parts.get(i);
    return i + 2 < parts.size()
        && line.isParagraph()
        && Head.isSignature(parts.get(i + 1).text())
        && line.words() <= LONGEST_DECK
        && line.isOneSentence()
        && line.furniture().isEmpty()
        && Rule.on("plain.deck-over-byline");
  }

  /** A line without a full stop, between the title and a paragraph of some length. */
  private boolean isOverLead(int i) {
    Part line = parts.get(i);
    return i + 1 < parts.size()
        && line.alone()
        && line.isParagraph()
        && Character.isLetterOrDigit(line.text().charAt(line.text().length() - 1))
        && !Head.isSignature(line.text())
        && line.words() <= LONGEST_DECK
        && line.words() >= SHORTEST_DECK
        && line.furniture().isEmpty()
        && parts.get(i + 1).isProse(FEWEST_OF_LEAD)
        && Rule.on("plain.title-over-deck");
  }

  /** Whether the first block is a line that the paragraph below it says again. */
  private boolean tellsLead() {
    return isOverLead(0)
        && shared(
                ContentStems.distinct(parts.get(0).text()),
                ContentStems.distinct(parts.get(1).text()))
            >= TELLS_THE_SAME;
  }

  /** A line that ends without a mark, over a longer one that is whole sentences. */
  private static boolean isOverParagraph(String line, Part next) {
    return Character.isLetterOrDigit(line.charAt(line.length() - 1))
        && next.isProse(Words.count(line) + 1)
        && Rule.on("plain.title-over-paragraph");
  }

  /** "FOR IMMEDIATE RELEASE", "View this email in your browser", "FERRY-SKARN/ (UPDATE 2)". */
  private boolean isAboveTitle() {
    Part first = parts.get(0);
    return Release.isMark(first.text())
        || release && Release.isAboveTitle(first.text())
        || isTitleLike(parts.get(1).text()) && isSlug(first.text()) && Rule.on("plain.wire-slug")
        || first.isParagraph()
            && first.furniture().isPresent()
            && Rule.on("plain.furniture-above-title");
  }

  private static boolean isSlug(String line) {
    return (line.indexOf('-') > 0 || line.indexOf('/') > 0) && SLUG.matcher(line).matches();
  }

  /** "URGENT", "Eds: UPDATES with toll", "BC-FERRY, 2nd Ld-Writethru": for newsrooms only. */
  private static boolean isOfWire(String line) {
    String folded = Folding.words(line);
    return WIRE_MARKS.contains(folded)
        || folded.startsWith("eds ") && line.startsWith(":", 3)
        || line.contains("Writethru");
  }

  /** At most 30 words and no full stop, unless it is that of an abbreviation. */
  static boolean isTitleLike(String line) {
    String[] words = line.split(" ");
    if (words.length > LONGEST_TITLE || SentenceCutter.sentences(line).size() > 2) {
      return false;
    }
    String last = words[words.length - 1].replaceAll("[\"'”’)]+$", "");
    boolean abbreviation = last.indexOf('.') < last.length() - 1 && last.length() <= 6;
    return !last.endsWith(".") || abbreviation || last.endsWith("...");
  }

  /** "Opinion | The pier was never ours to sell | The Sound" without the section and the site. */
  private static String betweenBars(String title) {
    String longest = "";
    int names = 0;
    String[] pieces = title.split("\\s\\|\\s|\\s?｜\\s?");
    for (String piece : pieces) {
      longest = piece.length() > longest.length() ? piece : longest;
      names += Words.count(piece) <= LONGEST_NAME ? 1 : 0;
    }
    boolean one = names == pieces.length - 1 && Words.count(longest) > LONGEST_NAME;
    return one && names > 0 && Rule.on("plain.title-between-bars") ? longest.strip() : title;
  }

  private static boolean isSameTitle(String line, String title, Set<String> stems) {
    if (Folding.words(line).replace(" ", "").equals(Folding.words(title).replace(" ", ""))) {
      return true;
    }
    Set<String> own = ContentStems.distinct(line);
    Set<String> all = new HashSet<>(own);
    all.addAll(stems);
    own.retainAll(stems);
    return stems.size() >= 3 && own.size() >= SAME_TITLE * all.size() && isTitleLike(line);
  }

  /** Removes the unfinished lines above a repeated title: the name of the newsletter. */
  private int removeMasthead(int title) {
    int before = parts.size();
    for (int i = title - 1; i >= 0; i--) {
      if (!parts.get(i).isTerminated()) {
        parts.remove(i);
      }
    }
    return before - parts.size();
  }

  /**
   * One sentence before a paragraph of three or more that says the same again. A lead of one
   * sentence is not repeated by the next paragraph.
   */
  private boolean repeatsTitle(int i, Set<String> title) {
    Part line = parts.get(i);
    if (i + 1 >= parts.size()
        || !line.isParagraph()
        || line.words() > LONGEST_DECK
        || line.text().endsWith("?")
        || title.size() < FEWEST_STEMS
        || !line.isOneSentence()) {
      return false;
    }
    List<String> next = SentenceCutter.sentences(parts.get(i + 1).text());
    Set<String> own = ContentStems.distinct(line.text());
    Set<String> lead = ContentStems.distinct(next.get(0));
    return next.size() >= 3
        && shared(title, own) >= TELLS_THE_SAME
        && Math.max(shared(own, lead), shared(title, lead)) >= TELLS_THE_SAME;
  }

  /** The share of the first set that is in the second. */
  private static double shared(Set<String> of, Set<String> in) {
    return of.isEmpty() ? 0 : (double) of.stream().filter(in::contains).count() / of.size();
  }
}
