// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.plain;

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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of a plain text: front matter of Markdown, fields of an archive, bylines and date lines.
 *
 * @param title headline
 * @param deck description
 * @param byline the authors' names
 * @param published ISO 8601
 * @param rest the lines below
 */
public record Head(
    Optional<String> title,
    Optional<String> deck,
    List<String> byline,
    Optional<String> published,
    List<String> rest) {
  private static final int MOST_FIELDS = 60;

  /** The lines around YAML and around TOML. */
  private static final Set<String> FRONT_MATTER = Set.of("---", "+++");

  /** A field of YAML or of TOML. */
  private static final Pattern FIELD =
      Pattern.compile("^([A-Za-z][A-Za-z0-9_-]{0,40})\\s?[:=]\\s*(.*)$");

  private static final int LONGEST_BYLINE = 14;
  private static final int LONGEST_DATE_LINE = 80;

  /** Words allowed beside a date in a date line. */
  private static final Set<String> DATE_WORDS = Lexicon.set(PlainTextTable.DATE_LINE_WORDS);

  public Head {
    byline = List.copyOf(byline);
    rest = List.copyOf(rest);
  }

  static Head of(String[] lines) {
    int first = 0;
    while (first < lines.length && lines[first].isBlank()) {
      first++;
    }
    List<String> rest = Arrays.asList(lines).subList(first, lines.length);
    if (!rest.isEmpty() && FRONT_MATTER.contains(rest.get(0).strip())) {
      return frontMatter(rest);
    }
    return Archive.read(rest).orElseGet(() -> none(Forward.without(Letterhead.without(rest))));
  }

  private static Head none(List<String> lines) {
    return new Head(Optional.empty(), Optional.empty(), List.of(), Optional.empty(), lines);
  }

  private static Head frontMatter(List<String> lines) {
    Map<String, String> fields = new TreeMap<>();
    String name = "";
    int top = -1;
    for (int i = 1; i < Math.min(lines.size(), MOST_FIELDS); i++) {
      String line = lines.get(i).strip();
      if (line.equals(lines.get(0).strip()) || line.equals("...")) {
        return new Head(
            field(fields, "title"),
            field(fields, "description").or(() -> field(fields, "subtitle")),
            field(fields, "author")
                .or(() -> field(fields, "authors"))
                .map(a -> PeopleText.names(a.replaceAll("[\\[\\]\"]", "")))
                .orElse(List.of()),
            field(fields, "date").flatMap(Head::date),
            lines.subList(i + 1, lines.size()));
      }
      int indent = lines.get(i).indexOf(line);
      boolean item = line.startsWith("- ");
      Matcher field = FIELD.matcher(item ? line.substring(2).strip() : line);
      boolean map = field.matches();
      top = map && top < 0 ? indent : top;
      if (map && (item || indent > top)) { // A map in a list: "- name: Ann Poe".
        boolean person = field.group(1).equals("name");
        fields.merge(name, person ? unquoted(field.group(2)) : "", Head::joined);
        if (field.group(1).startsWith("author")) { // "params:", "author: Ann Poe" below it.
          fields.putIfAbsent(field.group(1), unquoted(field.group(2)));
        }
      } else if (map) {
        name = field.group(1).toLowerCase(Locale.ROOT);
        fields.putIfAbsent(name, unquoted(field.group(2)));
      } else if (item) {
        fields.merge(name, unquoted(line.substring(2)), Head::joined);
      }
    }
    return none(lines);
  }

  private static String joined(String list, String item) {
    return list.isEmpty() || item.isEmpty() ? list + item : list + ", " + item;
  }

  private static Optional<String> field(Map<String, String> fields, String name) {
    return Optional.ofNullable(fields.get(name)).filter(v -> !v.isBlank());
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
        (line.startsWith("By ") || line.startsWith("BY ") || line.startsWith("by "))
            && Words.count(line) <= LONGEST_BYLINE
            && !SentenceCutter.isTerminated(line);
    List<String> names =
        !byline
            ? List.of()
            : PeopleText.names(line, true).stream()
                .filter(name -> !Outlets.isOrganisation(name))
                .toList();
    boolean people = names.stream().allMatch(Head::isFullName); // "By rail and road"
    return people ? names : List.of();
  }

  private static boolean isFullName(String name) {
    return name.indexOf(' ') > 0 && Character.isUpperCase(name.codePointAt(0));
  }

  /** "Published 13 February 2025, 10:04 GMT": a date with words that belong to it. */
  public static boolean isDateLine(String line) {
    if (line.length() > LONGEST_DATE_LINE || date(line).isEmpty()) {
      return false;
    }
    for (String word : line.split("[\\s,()|:·•–-]+")) {
      String bare = word.replace(".", "").toLowerCase(Locale.ROOT);
      boolean number = !bare.isEmpty() && Character.isDigit(bare.charAt(0));
      if (!bare.isEmpty() && !number && !DATE_WORDS.contains(bare) && Months.month(bare) == 0) {
        return false;
      }
    }
    return true;
  }

  static Optional<String> date(String line) {
    return DateText.read(line, DayOrder.DAY_FIRST).map(Stamp::iso);
  }
}
