// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.plain;

import copytaster.article.about.AuthorName;
import copytaster.article.about.Outlets;
import copytaster.article.about.PeopleText;
import copytaster.calendar.DateText;
import copytaster.calendar.DayOrder;
import copytaster.calendar.Stamp;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Months;
import copytaster.lexicon.PlainTextTable;
import copytaster.lexicon.Rule;
import copytaster.text.SentenceCutter;
import copytaster.text.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The head of a plain text: front matter of Markdown, fields of an archive or of a mail; and lines
 * of names or dates under a title.
 *
 * @param title headline
 * @param deck description
 * @param byline the authors' names
 * @param published ISO 8601
 * @param modified ISO 8601
 * @param rest the lines below
 * @param forwarded whether it is the head of a mail that another one holds
 */
record Head(
    Optional<String> title,
    Optional<String> deck,
    List<String> byline,
    Optional<String> published,
    Optional<String> modified,
    List<String> rest,
    boolean forwarded) {
  private static final int MOST_FIELDS = 60;

  /** The lines around YAML and around TOML. */
  private static final Set<String> FRONT_MATTER = Set.of("---", "+++");

  /** The first line of a value of YAML that follows in indented lines. */
  private static final Set<String> FOLDED = Set.of(">", "|", ">-", "|-");

  private static final int LONGEST_BYLINE = 14;
  private static final int LONGEST_DATE_LINE = 80;

  /** Words of the name of a newspaper. */
  private static final int LONGEST_PAPER = 4;

  /** The page at the end of a source. */
  private static final Pattern PAGE = Pattern.compile(",? (?:pp?|S|Seite|page)\\.? ?[A-Z]?\\d+$");

  /** Words allowed beside a date in a date line. */
  private static final Set<String> DATE_WORDS = Lexicon.set(PlainTextTable.DATE_LINE_WORDS);

  Head {
    byline = List.copyOf(byline);
    rest = List.copyOf(rest);
  }

  /** The head that an archive gives an article. */
  Head(Optional<String> title, List<String> byline, Optional<String> published, List<String> rest) {
    this(title, Optional.empty(), byline, published, Optional.empty(), rest, false);
  }

  /** The same as the head of a mail that was forwarded. */
  Head sentBy(List<String> names) {
    return new Head(title, deck, names, published, modified, rest, true);
  }

  /** With the subject of the mail that holds the text, unless that is only a forwarded one's. */
  Head titled(Optional<String> subject) {
    Optional<String> first = forwarded ? title.or(() -> subject) : subject.or(() -> title);
    return new Head(first, deck, byline, published, modified, rest, forwarded);
  }

  static Head of(String[] lines) {
    int first = 0;
    while (first < lines.length && lines[first].isBlank()) {
      first++;
    }
    List<String> rest = Arrays.asList(lines).subList(first, lines.length);
    return frontMatter(rest)
        .or(() -> Archive.read(rest))
        .or(() -> Forward.read(rest))
        .orElseGet(() -> new Fields().head(Letterhead.without(rest)));
  }

  private static Optional<Head> frontMatter(List<String> lines) {
    String fence = lines.isEmpty() ? "" : lines.get(0).strip();
    Fields fields = new Fields();
    int top = -1;
    for (int i = 1; i < Math.min(lines.size(), MOST_FIELDS) && FRONT_MATTER.contains(fence); i++) {
      String line = lines.get(i).strip();
      if (line.equals(fence) || line.equals("...")) {
        return Optional.of(fields.head(lines.subList(i + 1, lines.size())));
      }
      int indent = lines.get(i).indexOf(line);
      boolean item = line.startsWith("- ");
      String text = item ? line.substring(2).strip() : line;
      Optional<Fields.Field> field = Fields.of(text);
      top = field.isPresent() && top < 0 ? indent : top;
      if (fence.equals("+++") && line.startsWith("[") && line.endsWith("]")) {
        fields.put(line, ""); // A table of TOML.
      } else if (field.isEmpty()) {
        fields.more(unquoted(text), item ? ", " : " ");
      } else if (item || indent > top) { // A map in a list: "- name: Ann Poe".
        String name = field.get().name();
        fields.more(name.equals("name") ? unquoted(field.get().value()) : "", ", ");
        if (name.startsWith("author")) { // "params:", "author: Ann Poe" below it.
          fields.put(name, unquoted(field.get().value()));
        }
      } else {
        String value = unquoted(field.get().value());
        fields.put(field.get().name(), FOLDED.contains(value) ? "" : value);
      }
    }
    return Optional.empty();
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() > 1
            && (value.startsWith("\"") && value.endsWith("\"")
                || value.startsWith("'") && value.endsWith("'"));
    return quoted ? value.substring(1, value.length() - 1) : value.strip();
  }

  /** A byline or a date in a line of its own, as under a title. */
  static boolean isSignature(String line) {
    return (!authors(line).isEmpty() || isDateLine(line)) && Rule.on("plain.signed-title");
  }

  /** The names in "By Ada Lind and Tom Hale, Velmora Courier"; empty if it is not a byline. */
  static List<String> authors(String line) {
    boolean byline =
        Words.count(line) <= LONGEST_BYLINE
            && !SentenceCutter.isTerminated(line)
            && PeopleText.isIntroduced(line);
    List<String> names =
        !byline
            ? List.of()
            : PeopleText.names(line, true).stream()
                .filter(name -> !Outlets.isOrganisation(name))
                .toList();
    boolean people = names.stream().allMatch(AuthorName::isFullName); // "By rail and road"
    return people ? names : List.of();
  }

  /** "Published 13 February 2025, 10:04 GMT": a date with words that belong to it. */
  static boolean isDateLine(String line) {
    return line.length() <= LONGEST_DATE_LINE
        && date(line).isPresent()
        && Arrays.stream(line.split("[\\s,()|:·•–-]+"))
            .map(word -> word.replace(".", "").toLowerCase(Locale.ROOT))
            .allMatch(Head::isOfDate);
  }

  /** "The Sound, 4 March 2026, p. 3": where and when a clipping was printed. */
  static boolean isSourceLine(String line) {
    int comma = line.indexOf(", ");
    return comma > 0
        && Words.count(line.substring(0, comma)) <= LONGEST_PAPER
        && Character.isUpperCase(line.charAt(0))
        && isDateLine(PAGE.matcher(line.substring(comma + 2)).replaceFirst(""))
        && Rule.on("plain.source-line");
  }

  private static boolean isOfDate(String word) {
    return word.isEmpty()
        || Character.isDigit(word.charAt(0))
        || DATE_WORDS.contains(word)
        || Months.month(word) > 0;
  }

  static Optional<String> date(String line) {
    return DateText.read(line, DayOrder.DAY_FIRST).map(Stamp::iso);
  }
}
