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
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cuts the lines of a plain text into blocks: by blank lines, by the marks of Markdown, and by
 * detecting wrapped lines. Line ends inside a paragraph become blanks only where a program wrapped
 * the text, which shows in lines that stop just short of one width; verses, addresses and lists
 * keep theirs.
 */
final class PlainLines {
  /** Programs wrap text within these widths. */
  static final int NARROWEST = 50;

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

  /** "[1]: https://a.example": the address of a link that the text names. */
  private static final Pattern DEFINITION =
      Pattern.compile("\\[[^\\]^][^\\]]{0,99}\\]:\\s+(?:<|\\w+:|/|#|www\\.)\\S*.*");

  /** "[^1]: He was ill.": a footnote. */
  private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^[^\\]\\s]{1,40}\\]:\\s.*");

  private static final Pattern UNDER_HEADER = Pattern.compile("\\|[|\\s:-]+\\|");
  private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?://|www\\.)[^ ]*");
  private static final Pattern NUMBERED = Pattern.compile("\\d{1,3}[.)] .*");

  private final List<Part> parts = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private Block.Kind openKind = Block.Kind.PARAGRAPH;
  private String lastLine = "";

  /** The whole text, for looking up words. */
  private final String whole;

  private final int width;

  private PlainLines(List<String> lines) {
    whole = String.join("\n", lines);
    width = isMarkdown(lines) ? MARKDOWN : width(lines);
  }

  /** The blocks of a text without its head lines, in order. */
  static List<Part> of(List<String> lines) {
    PlainLines cutter = new PlainLines(lines);
    cutter.cut(lines);
    return cutter.parts;
  }

  private void cut(List<String> lines) {
    String until = ""; // the end of a block of code or of a comment
    int comments = lines.size() - 1; // the last line that may end one
    while (comments >= 0 && !lines.get(comments).contains("-->")) {
      comments--;
    }
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (until.equals("-->") ? line.contains(until) : !until.isEmpty() && line.startsWith(until)) {
        until = "";
      } else if (until.equals("-->") || until.isEmpty() && DEFINITION.matcher(line).matches()) {
        continue;
      } else if (!until.isEmpty()) {
        if (!line.isEmpty()) {
          add(Block.Kind.PREFORMATTED, line, false);
        }
      } else if (isFence(line)) {
        close(true);
        until = line.substring(0, 3);
      } else if (line.startsWith("<!--") && !line.contains("-->") && i < comments) {
        until = "-->";
      } else if (line.isEmpty() || isRule(line)) {
        boolean underlines =
            (line.startsWith("---") || line.startsWith("===")) && !lastLine.isEmpty();
        if (underlines && !open.isEmpty() && !SentenceCutter.isTerminated(open.toString())) {
          openKind = Block.Kind.HEADING;
        }
        close(true);
      } else {
        line(line);
      }
      lastLine = line;
    }
    close(true);
  }

  private void line(String line) {
    Block.Kind kind = kind(line);
    String text = withoutMark(kind, line);
    boolean sameKind = kind == Block.Kind.PARAGRAPH || kind == Block.Kind.QUOTE && openKind == kind;
    boolean continues =
        !open.isEmpty()
            && !text.isEmpty()
            && sameKind
            && !isHeadLine(line)
            && continues(lastLine, text);
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

  /** The kind of block that a line begins, by its first characters. */
  private static Block.Kind kind(String line) {
    boolean starred = // The plain text of a common newsletter service.
        line.startsWith("** ") && !line.endsWith("*") && Rule.on("plain.starred-heading");
    if (hashes(line) > 0 || starred) {
      return Block.Kind.HEADING;
    }
    if (line.startsWith(">")) {
      return Block.Kind.QUOTE;
    }
    if (isBullet(line)
        || NUMBERED.matcher(line).matches()
        || FOOTNOTE.matcher(line).matches() && Rule.on("plain.footnote")) {
      return Block.Kind.LIST_ITEM;
    }
    boolean row = line.startsWith("|") && line.endsWith("|") && line.length() > 2;
    return row ? Block.Kind.TABLE_ROW : Block.Kind.PARAGRAPH;
  }

  private static String withoutMark(Block.Kind kind, String line) {
    return switch (kind) {
      case HEADING ->
          line.startsWith("*")
              ? line.substring(3).strip()
              : withoutClosingHashes(line.substring(hashes(line))).strip();
      case QUOTE -> line.replaceAll("^[>\\s]+", "");
      case LIST_ITEM -> isBullet(line) ? line.substring(1).strip() : line; // A number is meant.
      case TABLE_ROW -> UNDER_HEADER.matcher(line).matches() ? "" : cells(line);
      default -> line;
    };
  }

  /** The cells of a row as those of a page's table are written. */
  private static String cells(String row) {
    return Arrays.stream(row.substring(1, row.length() - 1).split("\\|"))
        .map(String::strip)
        .filter(cell -> !cell.isEmpty())
        .collect(Collectors.joining(" | "));
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
    String text = folded(kind == Block.Kind.PREFORMATTED ? marked : InlineMarks.plain(marked));
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
  private boolean continues(String line, String next) {
    if (width == MARKDOWN || width > 0 && !hasRoom(line, next, width)) {
      return true;
    }
    if (SentenceCutter.isTerminated(line) || line.endsWith(":")) {
      return false;
    }
    return width > 0
        ? line.length() >= FULL * width
        : Character.isLowerCase(next.codePointAt(0)) && line.length() >= NARROWEST - RAGGED;
  }

  /** Whether the first word of the next line would have fit at the end of a line. */
  private static boolean hasRoom(String line, String next, int width) {
    int word = next.indexOf(' ') < 0 ? next.length() : next.indexOf(' ');
    return line.length() + 1 + word <= width;
  }

  /** Whether a line has marks that only Markdown has. */
  private static boolean isMarkdown(List<String> lines) {
    return lines.stream()
        .map(String::strip)
        .anyMatch(
            line ->
                hashes(line) > 0
                    || isFence(line)
                    || line.contains("](http")
                    || DEFINITION.matcher(line).matches()
                    || FOOTNOTE.matcher(line).matches()
                    || UNDER_HEADER.matcher(line).matches());
  }

  /** The width at which the text was wrapped; 0 if it was not. */
  private static int width(List<String> lines) {
    List<String[]> inner = new ArrayList<>(); // lines, each with the one that follows it
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!lines.get(i).isBlank() && !lines.get(i + 1).isBlank()) {
        inner.add(new String[] {lines.get(i).strip(), lines.get(i + 1).strip()});
      }
    }
    int longest =
        inner.stream().mapToInt(l -> l[0].length()).filter(n -> n <= WIDEST).max().orElse(0);
    int full = 0;
    int ended = 0;
    int filled = 0;
    int flowing = 0;
    for (String[] pair : inner) {
      int length = pair[0].length();
      full += length <= longest && length >= longest - RAGGED ? 1 : 0;
      ended += SentenceCutter.isTerminated(pair[0]) ? 1 : 0;
      filled += hasRoom(pair[0], pair[1], longest) ? 0 : 1;
      flowing += Character.isLowerCase(pair[1].codePointAt(0)) ? 1 : 0;
    }
    boolean few = full == inner.size() && full == 2 && ended == 0 && Rule.on("plain.few-lines");
    boolean wrapped = longest >= NARROWEST && (full >= 3 && full * 2 >= inner.size() || few);
    boolean column =
        longest >= COLUMN
            && inner.size() >= 3
            && filled * 10 >= inner.size() * FILLED
            && flowing * 10 >= inner.size() * FLOWING
            && Rule.on("plain.narrow-column");
    return wrapped || column ? longest : 0;
  }

  private static boolean isFence(String line) {
    return line.startsWith("```") || line.startsWith("~~~");
  }

  /** "---", "* * *", "=====": nothing but one mark, three times or more. */
  private static boolean isRule(String line) {
    char mark = line.charAt(0);
    return "-=*_~#+.•—–".indexOf(mark) >= 0
        && line.chars().allMatch(c -> c == mark || c == ' ')
        && line.chars().filter(c -> c == mark).count() >= 3;
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

  private static boolean isAddress(String text) {
    return ADDRESS.matcher(text).matches();
  }
}
