// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands above a plain text: the front matter of Markdown, the header of an e-mail. And how
 * bylines and date lines look.
 *
 * @param title headline
 * @param deck description
 * @param byline the authors' names
 * @param published ISO 8601
 * @param rest the lines below
 */
record Head(
    Optional<String> title,
    Optional<String> deck,
    List<String> byline,
    Optional<String> published,
    List<String> rest) {
  private static final int MOST_FIELDS = 60;

  private static final Pattern FIELD = Pattern.compile("^([A-Za-z][A-Za-z0-9_-]{0,40}):\\s*(.*)$");
  private static final Pattern BYLINE = Pattern.compile("^(?:[Bb]y|BY)[: ]\\s*(.{3,120})$");
  private static final Pattern NAME_SEPARATOR = Pattern.compile("\\s*(?:,|;|\\||/| and | & )\\s*");
  private static final Pattern NAME =
      Pattern.compile(
          "^\\p{Lu}[\\p{L}.'’-]*(?: (?:\\p{Lu}[\\p{L}.'’-]*|de|da|van|von|der|den|del|di|la|le|el|al|bin|ibn|y|ten|ter|dos)){1,4}$");
  private static final Pattern ROLE =
      Pattern.compile(
          "(?i).*\\b(staff|correspondent|reporter|editor|writer|reuters|associated press|afp|news"
              + "|times|post|daily|agency|press|bureau|desk|columnist|contributor|courier|tribune|herald|gazette"
              + "|journal|chronicle|observer|telegraph|standard|mail|weekly|magazine|radio|media"
              + "|network|online|service)\\b.*");
  private static final String MONTH =
      "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?i)\\b(\\d{1,2})(?:st|nd|rd|th)? " + MONTH + ",? (\\d{4})\\b");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(?i)\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b");
  private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
  private static final Pattern DATE_WORDS =
      Pattern.compile(
          "(?i)^(published|posted|updated|last updated|last modified|date|first published|on|at|:|by"
              + "|mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun|monday|tuesday|wednesday|thursday"
              + "|friday|saturday|sunday|am|pm|gmt|utc|bst|cet|est|edt|a\\.m\\.|p\\.m\\.|\\||-|–|•|·"
              + "|\\d{1,2}[:.]\\d{2}(am|pm)?)$");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  Head {
    byline = List.copyOf(byline);
    rest = List.copyOf(rest);
  }

  static Head of(String[] lines) {
    int first = 0;
    while (first < lines.length && lines[first].isBlank()) {
      first++;
    }
    List<String> rest = Arrays.asList(lines).subList(first, lines.length);
    if (!rest.isEmpty() && rest.get(0).strip().equals("---")) {
      return frontMatter(rest);
    }
    return mail(rest);
  }

  private static Head none(List<String> lines) {
    return new Head(Optional.empty(), Optional.empty(), List.of(), Optional.empty(), lines);
  }

  private static Head frontMatter(List<String> lines) {
    Map<String, String> fields = new TreeMap<>();
    for (int i = 1; i < Math.min(lines.size(), MOST_FIELDS); i++) {
      String line = lines.get(i).strip();
      if (line.equals("---") || line.equals("...")) {
        return new Head(
            field(fields, "title"),
            field(fields, "description").or(() -> field(fields, "subtitle")),
            field(fields, "author").map(Head::names).orElse(List.of()),
            field(fields, "date").flatMap(Head::date),
            lines.subList(i + 1, lines.size()));
      }
      Matcher field = FIELD.matcher(line);
      if (field.matches()) {
        fields.putIfAbsent(field.group(1).toLowerCase(Locale.ROOT), unquoted(field.group(2)));
      }
    }
    return none(lines);
  }

  /** The header of an e-mail has a subject and a sender or a date. */
  private static Head mail(List<String> lines) {
    Map<String, String> fields = new TreeMap<>();
    String last = "";
    for (int i = 0; i < Math.min(lines.size(), MOST_FIELDS); i++) {
      String line = lines.get(i);
      Matcher field = FIELD.matcher(line);
      if (line.isBlank()) {
        boolean mail =
            fields.containsKey("subject")
                && (fields.containsKey("from") || fields.containsKey("date"));
        return mail
            ? new Head(
                field(fields, "subject").map(Head::subject),
                Optional.empty(),
                List.of(),
                field(fields, "date").flatMap(Head::date),
                lines.subList(i + 1, lines.size()))
            : none(lines);
      } else if (field.matches()) {
        last = field.group(1).toLowerCase(Locale.ROOT);
        fields.putIfAbsent(last, field.group(2).strip());
      } else if (Character.isWhitespace(line.charAt(0)) && !last.isEmpty()) {
        fields.merge(last, line.strip(), (a, b) -> a + " " + b);
      } else {
        return none(lines);
      }
    }
    return none(lines);
  }

  private static String subject(String subject) {
    return subject.replaceFirst("(?i)^((re|fw|fwd|aw|wg): ?){1,5}", "");
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

  /** The names in "By Ada Lind and Tom Hale, Velmora Courier"; none if it is no byline. */
  static List<String> authors(String line) {
    Matcher byline = BYLINE.matcher(line);
    if (!byline.matches() || line.split(" ").length > 14 || RoughSentences.isTerminated(line)) {
      return List.of();
    }
    return names(byline.group(1));
  }

  private static List<String> names(String list) {
    List<String> names = new ArrayList<>();
    for (String part : NAME_SEPARATOR.split(list.replaceAll("[\\[\\]\"]", "").strip())) {
      if (NAME.matcher(part).matches() && !ROLE.matcher(part).matches()) {
        names.add(part);
      }
    }
    return names;
  }

  /** "Published 13 February 2025, 10:04 GMT": a date and nothing else that matters. */
  static boolean isDateLine(String line) {
    if (line.length() > 80 || date(line).isEmpty()) {
      return false;
    }
    String rest = ISO.matcher(line).replaceAll(" ");
    rest = MONTH_FIRST.matcher(DAY_FIRST.matcher(rest).replaceAll(" ")).replaceAll(" ");
    for (String word : rest.replaceAll("[,()]", " ").strip().split("\\s+")) {
      if (!word.isEmpty() && !DATE_WORDS.matcher(word.replaceAll(":$", "")).matches()) {
        return false;
      }
    }
    return true;
  }

  /** The first date in a line, as ISO 8601: an instant where the whole line is one, else a day. */
  static Optional<String> date(String line) {
    String stripped = line.strip();
    for (DateTimeFormatter format :
        List.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME, DateTimeFormatter.RFC_1123_DATE_TIME)) {
      try {
        return Optional.of(
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OffsetDateTime.parse(stripped, format)));
      } catch (DateTimeException e) {
        // another form
      }
    }
    try {
      Matcher iso = ISO.matcher(stripped);
      if (iso.find()) {
        return day(number(iso, 1), number(iso, 2), number(iso, 3));
      }
      Matcher day = DAY_FIRST.matcher(stripped);
      if (day.find()) {
        return day(number(day, 3), month(day.group(2)), number(day, 1));
      }
      Matcher month = MONTH_FIRST.matcher(stripped);
      if (month.find()) {
        return day(number(month, 3), month(month.group(1)), number(month, 2));
      }
    } catch (DateTimeException e) {
      // the 31st of February
    }
    return Optional.empty();
  }

  private static Optional<String> day(int year, int month, int day) {
    return Optional.of(LocalDate.of(year, month, day).toString());
  }

  private static int month(String name) {
    return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
