// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.plain;

import copytaster.lexicon.Rule;
import copytaster.text.Block;
import copytaster.text.SentenceCutter;
import copytaster.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Cuts the lines of a plain text into blocks: by blank lines, by the marks of Markdown, and by
 * detecting wrapped lines. Line ends inside a paragraph become blanks only where a program wrapped
 * the text, which shows in lines that stop just short of one width; verses, addresses and lists
 * keep theirs.
 */
final class PlainLines {
  /**
   * A block.
   *
   * @param alone whether a blank line or the text's end stands after it
   * @param linked share of its characters that were the address or the text of a link
   */
  record Part(Block.Kind kind, String text, boolean alone, double linked) {}

  /** Programs wrap text within these widths. */
  private static final int NARROWEST = 50;

  private static final int WIDEST = 100;

  /** A column of a newspaper or a telegram: below {@link #NARROWEST} the lines must prove it. */
  private static final int COLUMN = 28;

  /** In a narrow column at least this many lines in ten have no room for the next word. */
  private static final int FILLED = 8;

  /** And at least this many in ten continue in lower case; verses begin with capitals. */
  private static final int FLOWING = 4;

  /** How far a wrapped line may stop short of the width: a long word did not fit. */
  private static final int RAGGED = 14;

  /** Title, deck, byline and date may stand in lines without a blank line between them. */
  private static final int HEAD = 4;

  /** In place of a width for Markdown, where line ends mean nothing. */
  private static final int MARKDOWN = -1;

  /** A line that continues fills this share of the width; verses are shorter. */
  private static final double FULL = 0.6;

  private final List<Part> parts = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private Block.Kind openKind = Block.Kind.PARAGRAPH;
  private String lastLine = "";

  /** The whole text, for looking up words. */
  private final String whole;

  private PlainLines(String whole) {
    this.whole = whole;
  }

  /** The blocks of a text without its head lines, in order. */
  static List<Part> of(List<String> lines) {
    PlainLines cutter = new PlainLines(String.join("\n", lines));
    cutter.cut(lines, isMarkdown(lines) ? MARKDOWN : width(lines));
    return cutter.parts;
  }

  private void cut(List<String> lines, int width) {
    boolean fenced = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.startsWith("```") || line.startsWith("~~~")) {
        close(true);
        fenced = !fenced;
      } else if (fenced) {
        if (!line.isEmpty()) {
          add(Block.Kind.PREFORMATTED, line, false);
        }
      } else if (line.isEmpty() || isRule(line)) {
        boolean underlines = isUnderline(line) && !open.isEmpty() && !lastLine.isEmpty();
        if (underlines && !SentenceCutter.isTerminated(open.toString())) {
          openKind = Block.Kind.HEADING;
        }
        close(true);
      } else {
        line(line, width);
      }
      lastLine = line;
    }
    close(true);
  }

  private void line(String line, int width) {
    int hashes = hashes(line);
    String text = line;
    Block.Kind kind = Block.Kind.PARAGRAPH;
    if (hashes > 0) {
      kind = Block.Kind.HEADING;
      text = withoutClosingHashes(line.substring(hashes)).strip();
    } else if (line.startsWith("** ") && !line.endsWith("*") && Rule.on("plain.starred-heading")) {
      kind = Block.Kind.HEADING; // The plain text of a common newsletter service.
      text = line.substring(3).strip();
    } else if (line.startsWith(">")) {
      kind = Block.Kind.QUOTE;
      text = line.replaceAll("^[>\\s]+", "");
    } else if (isBullet(line)) {
      kind = Block.Kind.LIST_ITEM;
      text = line.substring(1).strip();
    } else if (isNumbered(line)) {
      kind = Block.Kind.LIST_ITEM;
    } else if (line.startsWith("|") && line.endsWith("|") && line.length() > 2) {
      kind = Block.Kind.TABLE_ROW;
      text =
          line.matches("[|\\s:-]+")
              ? ""
              : Arrays.stream(line.substring(1, line.length() - 1).split("\\|"))
                  .map(String::strip)
                  .collect(Collectors.joining(" "))
                  .strip();
    }
    boolean continues =
        !open.isEmpty()
            && !isHeadLine(line)
            && (kind == Block.Kind.PARAGRAPH && continues(lastLine, line, width)
                || kind == Block.Kind.QUOTE
                    && openKind == Block.Kind.QUOTE
                    && !text.isEmpty()
                    && continues(lastLine, text, width));
    if (!continues) {
      close(text.isEmpty());
      openKind = kind;
    }
    if (continues && isDivided(text) && Rule.on("plain.divided-word")) {
      open.setLength(open.length() - 1);
    } else if (!open.isEmpty()) {
      open.append(' ');
    }
    open.append(text);
    if (kind == Block.Kind.HEADING || kind == Block.Kind.TABLE_ROW) {
      close(true);
    }
  }

  /** Near the top, a byline or a date keeps its line, and the text begins below it. */
  private boolean isHeadLine(String line) {
    return parts.size() < HEAD && (Head.isSignature(line) || Head.isSignature(lastLine));
  }

  /**
   * Whether the previous line ends in the first half of a word, such as "com-" before "petition". A
   * compound that occurs with its hyphen elsewhere in the text keeps it.
   */
  private boolean isDivided(String next) {
    int end = open.length() - 1;
    if (end < 2
        || open.charAt(end) != '-'
        || !Character.isLowerCase(open.charAt(end - 1))
        || next.isEmpty()
        || !Character.isLowerCase(next.charAt(0))) {
      return false;
    }
    int start = open.lastIndexOf(" ") + 1;
    int stop = 0;
    while (stop < next.length() && Character.isLetter(next.charAt(stop))) {
      stop++;
    }
    return !whole.contains(open.substring(start) + next.substring(0, stop));
  }

  /** "Title ##" is "Title". A regular expression would be quadratic in a long row of blanks. */
  private static String withoutClosingHashes(String heading) {
    int end = heading.length();
    while (end > 0 && heading.charAt(end - 1) == '#') {
      end--;
    }
    boolean closing = end > 0 && Character.isWhitespace(heading.charAt(end - 1));
    return closing ? heading.substring(0, end) : heading;
  }

  private void close(boolean alone) {
    if (!open.isEmpty()) {
      add(openKind, open.toString(), alone);
      open.setLength(0);
      openKind = Block.Kind.PARAGRAPH;
    }
  }

  private void add(Block.Kind kind, String marked, boolean alone) {
    String text = folded(InlineMarks.plain(marked));
    if (!text.isEmpty() && !isAddress(text)) {
      parts.add(new Part(kind, text, alone, linked(marked, text)));
    }
  }

  /** The share of a line that was removed as the address of a link. */
  private static double linked(String marked, String text) {
    boolean link = marked.contains("://") || marked.contains("](");
    return link ? 1 - (double) text.length() / marked.length() : 0;
  }

  /** With single blanks for all white space. */
  private static String folded(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Words.isBlank(c)) {
        out.append(c);
      } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    return out.toString().strip();
  }

  /** Whether a line continues in the next one. */
  private static boolean continues(String line, String next, int width) {
    if (width == MARKDOWN) {
      return true;
    }
    int word = next.indexOf(' ') < 0 ? next.length() : next.indexOf(' ');
    if (width > 0 && line.length() + 1 + word > width) {
      return true;
    }
    if (SentenceCutter.isTerminated(line) || line.endsWith(":")) {
      return false;
    }
    return width > 0
        ? line.length() >= FULL * width
        : Character.isLowerCase(next.codePointAt(0)) && line.length() >= NARROWEST - RAGGED;
  }

  /** A heading with a hash, or a link. */
  private static boolean isMarkdown(List<String> lines) {
    for (String line : lines) {
      if (hashes(line) > 0 || line.contains("](http")) {
        return true;
      }
    }
    return false;
  }

  /** The width at which the text was wrapped; 0 if it was not. */
  private static int width(List<String> lines) {
    int longest = 0;
    int inner = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (isInner(lines, i)) {
        inner++;
        int length = lines.get(i).strip().length();
        longest = length > WIDEST ? longest : Math.max(longest, length);
      }
    }
    int full = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      int length = lines.get(i).strip().length();
      full += isInner(lines, i) && length <= longest && length >= longest - RAGGED ? 1 : 0;
    }
    boolean wrapped = longest >= NARROWEST && full >= 3 && full * 2 >= inner;
    return wrapped || isColumn(lines, longest, inner) ? longest : 0;
  }

  /** Whether a narrow text breaks its lines where the next word did not fit, in mid sentence. */
  private static boolean isColumn(List<String> lines, int longest, int inner) {
    int filled = 0;
    int flowing = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (isInner(lines, i)) {
        String next = lines.get(i + 1).strip();
        int word = next.indexOf(' ') < 0 ? next.length() : next.indexOf(' ');
        filled += lines.get(i).strip().length() + 1 + word > longest ? 1 : 0;
        flowing += Character.isLowerCase(next.codePointAt(0)) ? 1 : 0;
      }
    }
    return longest >= COLUMN
        && inner >= 3
        && filled * 10 >= inner * FILLED
        && flowing * 10 >= inner * FLOWING
        && Rule.on("plain.narrow-column");
  }

  private static boolean isInner(List<String> lines, int i) {
    return !lines.get(i).isBlank() && !lines.get(i + 1).isBlank();
  }

  /** "---", "* * *", "=====": nothing but one mark, three times or more. */
  private static boolean isRule(String line) {
    char mark = line.charAt(0);
    if ("-=*_~#+.•—–".indexOf(mark) < 0) {
      return false;
    }
    int marks = 0;
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == mark) {
        marks++;
      } else if (line.charAt(i) != ' ') {
        return false;
      }
    }
    return marks >= 3;
  }

  private static boolean isUnderline(String line) {
    return line.startsWith("---") || line.startsWith("===");
  }

  private static int hashes(String line) {
    int n = 0;
    while (n < line.length() && line.charAt(n) == '#') {
      n++;
    }
    return n > 0 && n <= 6 && n < line.length() && line.charAt(n) == ' ' ? n : 0;
  }

  private static boolean isBullet(String line) {
    return line.length() > 2
        && ("-*•·‣▪◦+–".indexOf(line.charAt(0)) >= 0 && line.charAt(1) == ' '
            || line.startsWith("o  "))
        && !line.endsWith(" " + line.charAt(0));
  }

  /** "1. Boil the water": the number stays, it may be meant. */
  private static boolean isNumbered(String line) {
    int n = 0;
    while (n < line.length() && n < 3 && Character.isDigit(line.charAt(n))) {
      n++;
    }
    return n > 0
        && n + 1 < line.length()
        && (line.charAt(n) == '.' || line.charAt(n) == ')')
        && line.charAt(n + 1) == ' ';
  }

  private static boolean isAddress(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return text.indexOf(' ') < 0
        && (lower.startsWith("http://")
            || lower.startsWith("https://")
            || lower.startsWith("www."));
  }
}
