// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.plain;

import copytaster.lexicon.Rule;
import copytaster.text.Block;
import copytaster.text.Dateline;
import copytaster.text.Furniture;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An article from plain text, Markdown or an e-mail newsletter. As with a page, title, deck,
 * captions, credits and footers are not part of the body. Whatever no rule recognises is body.
 *
 * @param title the first line if it is alone
 * @param deck the sentence under the title that sums up the article
 * @param byline the authors' names
 * @param published ISO 8601, as far as the text's head says
 * @param modified ISO 8601, as front matter or a line under the title says
 * @param body the other blocks in order; empty only if the text is
 * @param forwarded whether author and day are those of a mail that another one holds
 */
public record PlainText(
    Optional<String> title,
    Optional<String> deck,
    List<String> byline,
    Optional<String> published,
    Optional<String> modified,
    List<Block> body,
    boolean forwarded) {
  /** Least share of the characters above a footer, unless half of the blocks are. */
  private static final double ABOVE_FOOTER = 0.4;

  /** Characters of a paragraph that is not repeated by chance. */
  private static final int LONG = 80;

  private static final int LONGEST_CROSSHEAD = 12;

  /** Place and day before a dash: "Vernac, le 4 mars 2026 – ", "Arbela, 4 de marzo de 2026.- ". */
  private static final Pattern DASH = Pattern.compile("(.{4,60}?)(?: [–—-]+ |\\.? ?[–—-]+ )");

  /** "[laughter]", "(Applause.)": what a transcript hears besides words. */
  private static final Pattern NOISE =
      Pattern.compile("\\[(?:\\p{L}+|\\p{Ll}[\\p{L} ,]{2,40})\\.?\\]|\\(\\p{L}+\\.\\)");

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
    Head head = Head.of(text.split("\n", -1)).titled(given);
    List<Part> parts = new ArrayList<>(PlainLines.of(head.rest()));
    boolean release =
        parts.stream().anyMatch(p -> Release.isMark(p.text()) || Release.isEnd(p.text()));
    Opening opening = new Opening(head, parts, release);
    Optional<String> day =
        opening.published.or(() -> parts.stream().findFirst().flatMap(PlainText::dateline));
    return new PlainText(
        opening.title,
        opening.deck,
        opening.byline(),
        day,
        opening.modified,
        body(parts, release),
        head.forwarded());
  }

  /** The day in a dateline: "BRENHOLT, March 4, 2026 - The council". */
  private static Optional<String> dateline(Part lead) {
    Matcher dash = DASH.matcher(lead.text());
    boolean day = dash.lookingAt() && Release.isPlaceAndDay(dash.group(1));
    int end = day ? dash.end() : Dateline.length(lead.text());
    return end == 0 || !Rule.on("plain.date-in-dateline")
        ? Optional.empty()
        : Head.date(lead.text().substring(0, end));
  }

  private static List<Block> body(List<Part> parts, boolean release) {
    List<Part> kept =
        withoutFooter(parts, release).stream()
            .filter(p -> p.furniture().isEmpty() && !isNoise(p))
            .toList();
    Captions captions =
        new Captions(kept.stream().filter(Part::isParagraph).map(Part::text).toList());
    Set<String> seen = new LinkedHashSet<>();
    List<Block> body = new ArrayList<>();
    int paragraph = 0;
    for (int i = 0; i < kept.size(); i++) {
      Part part = kept.get(i);
      if (!part.isParagraph()) {
        body.add(new Block(part.kind(), part.text()));
        continue;
      }
      boolean caption = captions.isCaption(paragraph++);
      String text = part.text().substring(0, Captions.gluedFrom(part.text()));
      boolean repeated = text.length() > LONG && !seen.add(text);
      if (!caption && !repeated) {
        body.add(new Block(isCrossHead(kept, i) ? Block.Kind.HEADING : part.kind(), text));
      }
    }
    if (body.isEmpty()) {
      parts.forEach(p -> body.add(new Block(p.kind(), p.text())));
    }
    return body;
  }

  private static boolean isNoise(Part part) {
    return Release.isMailTop(part.text())
        || NOISE.matcher(part.text()).matches() && Rule.on("plain.noise-in-transcript");
  }

  /** A short line without a full stop between paragraphs that have one. */
  private static boolean isCrossHead(List<Part> parts, int i) {
    Part line = parts.get(i);
    return i > 0
        && i + 1 < parts.size()
        && line.alone()
        && line.words() <= LONGEST_CROSSHEAD
        && !line.isTerminated()
        && !line.text().endsWith(":")
        && !line.text().endsWith(",")
        && parts.get(i + 1).isProse(0)
        && parts.get(i - 1).isTerminated();
  }

  /** Without everything from the first footer in the second half on: addresses, small print. */
  private static List<Part> withoutFooter(List<Part> parts, boolean release) {
    int all = parts.stream().mapToInt(part -> part.text().length()).sum();
    int before = 0;
    for (int i = 0; i < parts.size(); i++) {
      boolean late = i > 0 && (before >= ABOVE_FOOTER * all || i >= parts.size() / 2);
      if (late && isFooter(parts.get(i), release)) {
        return parts.subList(0, i);
      }
      before += parts.get(i).text().length();
    }
    return parts;
  }

  private static boolean isFooter(Part part, boolean release) {
    return part.text().equals("--")
        || Release.isEnd(part.text())
        || Release.isMailFoot(part.text())
        || release && Release.isAbout(part.text())
        || part.furniture().filter(kind -> kind == Furniture.Kind.FOOTER).isPresent();
  }
}
