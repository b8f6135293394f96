// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.plain;

import copytaster.lexicon.Rule;
import copytaster.text.Block;
import copytaster.text.ContentStems;
import copytaster.text.Dateline;
import copytaster.text.Furniture;
import copytaster.text.SentenceCutter;
import copytaster.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An article from plain text, Markdown or an e-mail newsletter. As with a page, title, deck,
 * captions, credits and footers are not part of the body. Whatever no rule recognises is body.
 *
 * @param title the first line if it is alone
 * @param deck the sentence under the title that sums up the article
 * @param byline the authors' names
 * @param published ISO 8601, as far as the text's head says
 * @param body the other blocks in order; empty only if the text is
 * @param forwarded whether author and day are those of a mail that another one holds
 */
public record PlainText(
    Optional<String> title,
    Optional<String> deck,
    List<String> byline,
    Optional<String> published,
    List<Block> body,
    boolean forwarded) {
  private static final int LONGEST_TITLE = 30;
  private static final int LONGEST_DECK = 40;

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

  /** Least share of the characters above a footer, unless half of the blocks are. */
  private static final double ABOVE_FOOTER = 0.4;

  /** Blocks below the title that are searched for a repeated title, deck, byline or date. */
  private static final int HEAD = 5;

  public PlainText {
    body = List.copyOf(body);
    byline = List.copyOf(byline);
  }

  /** Reads a text with line ends {@code \n}. */
  public static PlainText read(String text) {
    return read(text, Optional.empty());
  }

  /**
   * @param given the title if it is already known: the subject of a mail
   */
  public static PlainText read(String text, Optional<String> given) {
    Head head = Head.of(text.split("\n", -1));
    List<Part> parts = new ArrayList<>(PlainLines.of(head.rest()));
    boolean release =
        parts.stream().anyMatch(p -> Release.isMark(p.text()) || Release.isEnd(p.text()));
    Optional<String> title =
        head.forwarded() ? head.title().or(() -> given) : given.or(head::title);
    Optional<String> published = head.published();
    while (parts.size() > 1 && title.isEmpty() && isAboveTitle(parts.get(0), release)) {
      String above = parts.remove(0).text();
      published = published.or(() -> release ? Head.date(above) : Optional.empty());
    }
    Optional<String> deck = Optional.empty();
    if (title.isEmpty() && parts.size() > 1 && isTitle(parts.get(0), parts)) {
      boolean over = isOverDeck(parts);
      title = Optional.of(parts.remove(0).text());
      deck = over ? Optional.of(parts.remove(0).text()) : deck;
    }
    title = title.map(PlainText::betweenBars);
    List<String> byline = new ArrayList<>(head.byline());
    if (title.isPresent()) {
      Set<String> stems = ContentStems.distinct(title.get());
      int looked = 0;
      for (int i = 0; looked < 2 * HEAD && i < HEAD && i < parts.size() - 1; i++, looked++) {
        String line = parts.get(i).text();
        if (isSameTitle(betweenBars(line), title.get(), stems)) {
          i -= removeWithMasthead(parts, i);
        } else if (!Head.authors(line).isEmpty()) {
          byline.addAll(byline.isEmpty() ? Head.authors(line) : List.of());
          published = published.or(() -> Head.date(line));
          parts.remove(i--);
        } else if (Head.isDateLine(line)) {
          published = published.or(() -> Head.date(line));
          parts.remove(i--);
        } else if (deck.isEmpty() && (isOverSignature(parts, i) || isDeck(parts, i, stems))) {
          deck = Optional.of(line);
          parts.remove(i--);
        }
      }
    }
    Optional<String> day =
        published.isPresent() || parts.isEmpty() ? published : dateline(parts.get(0).text());
    return new PlainText(
        title, deck.or(head::deck), byline, day, body(parts, release), head.forwarded());
  }

  /** The day in a dateline: "BRENHOLT, March 4, 2026 - The council". */
  private static Optional<String> dateline(String lead) {
    int end = Dateline.length(lead);
    return end == 0 || !Rule.on("plain.date-in-dateline")
        ? Optional.empty()
        : Head.date(lead.substring(0, end));
  }

  private static boolean isTitle(Part first, List<Part> parts) {
    boolean heading = first.kind() == Block.Kind.HEADING;
    String next = parts.get(1).text();
    boolean marked =
        first.alone()
            || next.equals(first.text())
            || Head.isSignature(next)
            || isOverSignature(parts, 1)
            || isOverParagraph(first.text(), parts.get(1))
            || isOverDeck(parts)
            || parts.get(1).kind() == Block.Kind.LIST_ITEM && Rule.on("plain.title-over-points");
    return (heading || first.kind() == Block.Kind.PARAGRAPH && marked) && isTitleLike(first.text());
  }

  /** What stands between a title and its byline or date: one sentence at most. */
  private static boolean isOverSignature(List<Part> parts, int i) {
    return i + 2 < parts.size()
        && isParagraph(parts.get(i))
        && Head.isSignature(parts.get(i + 1).text())
        && Words.count(parts.get(i).text()) <= LONGEST_DECK
        && SentenceCutter.sentences(parts.get(i).text()).size() == 1
        && !Furniture.is(parts.get(i).text(), 0)
        && Rule.on("plain.deck-over-byline");
  }

  /** Two lines without a blank line between them or a full stop, over a paragraph. */
  private static boolean isOverDeck(List<Part> parts) {
    return parts.size() > 2
        && !parts.get(0).alone()
        && parts.get(1).alone()
        && parts.subList(0, 3).stream().allMatch(PlainText::isParagraph)
        && !Head.isSignature(parts.get(1).text())
        && !SentenceCutter.isTerminated(parts.get(0).text())
        && !SentenceCutter.isTerminated(parts.get(1).text())
        && Words.count(parts.get(1).text()) <= LONGEST_DECK
        && Words.count(parts.get(2).text()) >= FEWEST_OF_LEAD
        && SentenceCutter.isTerminated(parts.get(2).text())
        && Rule.on("plain.title-over-deck");
  }

  /** A line that ends without a mark, over a longer one that is whole sentences. */
  private static boolean isOverParagraph(String line, Part next) {
    return Character.isLetterOrDigit(line.charAt(line.length() - 1))
        && isParagraph(next)
        && SentenceCutter.isTerminated(next.text())
        && Words.count(next.text()) > Words.count(line)
        && Rule.on("plain.title-over-paragraph");
  }

  /** "FOR IMMEDIATE RELEASE", "View this email in your browser", "FERRY-SKARN/ (UPDATE 2)". */
  private static boolean isAboveTitle(Part first, boolean release) {
    return Release.isMark(first.text())
        || release && (Release.isEnd(first.text()) || Release.isDay(first.text()))
        || isSlug(first.text()) && Rule.on("plain.wire-slug")
        || first.kind() == Block.Kind.PARAGRAPH
            && Furniture.is(first.text(), first.linked())
            && Rule.on("plain.furniture-above-title");
  }

  /** The name by which newsrooms know a story of a wire service. */
  private static boolean isSlug(String line) {
    int slash = line.indexOf('/');
    return slash > 2
        && (slash == line.length() - 1 || line.charAt(slash + 1) == ' ')
        && line.equals(line.toUpperCase(Locale.ROOT))
        && line.substring(0, slash).indexOf(' ') < 0;
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
    if (folded(line).equals(folded(title))) {
      return true;
    }
    Set<String> own = ContentStems.distinct(line);
    Set<String> all = new HashSet<>(own);
    all.addAll(stems);
    own.retainAll(stems);
    return stems.size() >= 3 && own.size() >= SAME_TITLE * all.size() && isTitleLike(line);
  }

  /** Removes a repeated title and the unfinished lines above it: the name of the newsletter. */
  private static int removeWithMasthead(List<Part> parts, int title) {
    parts.remove(title);
    int removed = 1;
    for (int i = title - 1; i >= 0; i--) {
      if (!SentenceCutter.isTerminated(parts.get(i).text())) {
        parts.remove(i);
        removed++;
      }
    }
    return removed;
  }

  private static String folded(String line) {
    StringBuilder out = new StringBuilder();
    line.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  /**
   * One sentence before a paragraph of three or more that says the same again. A lead of one
   * sentence is not repeated by the next paragraph.
   */
  private static boolean isDeck(List<Part> parts, int i, Set<String> title) {
    if (i + 1 >= parts.size()
        || parts.get(i).kind() != Block.Kind.PARAGRAPH
        || Words.count(parts.get(i).text()) > LONGEST_DECK
        || parts.get(i).text().endsWith("?")
        || title.size() < FEWEST_STEMS
        || SentenceCutter.sentences(parts.get(i).text()).size() > 1) {
      return false;
    }
    List<String> next = SentenceCutter.sentences(parts.get(i + 1).text());
    Set<String> own = ContentStems.distinct(parts.get(i).text());
    return next.size() >= 3
        && shared(title, own) >= TELLS_THE_SAME
        && Math.max(
                shared(own, ContentStems.distinct(next.get(0))),
                shared(title, ContentStems.distinct(next.get(0))))
            >= TELLS_THE_SAME;
  }

  /** The share of the first set that is in the second. */
  private static double shared(Set<String> of, Set<String> in) {
    return of.isEmpty() ? 0 : (double) of.stream().filter(in::contains).count() / of.size();
  }

  private static List<Block> body(List<Part> parts, boolean release) {
    List<Part> kept = withoutFooter(parts, release);
    kept = kept.stream().filter(p -> !Furniture.is(p.text(), p.linked())).toList();
    List<Part> paragraphs = kept.stream().filter(PlainText::isParagraph).toList();
    Captions captions = new Captions(paragraphs.stream().map(Part::text).toList());
    Set<String> seen = new LinkedHashSet<>();
    List<Block> body = new ArrayList<>();
    int paragraph = 0;
    for (int i = 0; i < kept.size(); i++) {
      Part part = kept.get(i);
      if (!isParagraph(part)) {
        body.add(new Block(part.kind(), part.text()));
        continue;
      }
      boolean caption = captions.isCaption(paragraph++);
      String text = part.text().substring(0, Captions.gluedFrom(part.text()));
      boolean repeated = text.length() > 80 && !seen.add(text);
      if (!caption && !repeated) {
        body.add(new Block(isCrossHead(kept, i) ? Block.Kind.HEADING : part.kind(), text));
      }
    }
    if (body.isEmpty()) {
      parts.forEach(p -> body.add(new Block(p.kind(), p.text())));
    }
    return body;
  }

  private static boolean isParagraph(Part part) {
    return part.kind() == Block.Kind.PARAGRAPH;
  }

  /** A short line without a full stop between paragraphs that have one. */
  private static boolean isCrossHead(List<Part> parts, int i) {
    String line = parts.get(i).text();
    return i > 0
        && i + 1 < parts.size()
        && parts.get(i).alone()
        && Words.count(line) <= 12
        && !SentenceCutter.isTerminated(line)
        && !line.endsWith(":")
        && !line.endsWith(",")
        && isParagraph(parts.get(i + 1))
        && SentenceCutter.isTerminated(parts.get(i + 1).text())
        && SentenceCutter.isTerminated(parts.get(i - 1).text());
  }

  /** Without everything from the first footer in the second half on: addresses, small print. */
  private static List<Part> withoutFooter(List<Part> parts, boolean release) {
    int all = parts.stream().mapToInt(part -> part.text().length()).sum();
    int before = 0;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      boolean late = i > 0 && (before >= ABOVE_FOOTER * all || i >= parts.size() / 2);
      if (late
          && (isFooter(part)
              || Release.isEnd(part.text())
              || release && Release.isAbout(part.text()))) {
        return parts.subList(0, i);
      }
      before += part.text().length();
    }
    return parts;
  }

  private static boolean isFooter(Part part) {
    return part.text().equals("--")
        || Furniture.of(part.text(), part.linked())
            .filter(kind -> kind == Furniture.Kind.FOOTER)
            .isPresent();
  }
}
