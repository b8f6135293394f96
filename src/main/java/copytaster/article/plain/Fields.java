// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.plain;

import copytaster.article.about.MetadataReader;
import copytaster.article.about.PeopleText;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.PlainTextTable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Named values that stand in lines of their own, such as "BYLINE: Ann Poe": front matter, the
 * fields of an archive, the header of a forwarded mail. The first value of a name counts.
 */
final class Fields {
  private static final List<String> TITLE = Lexicon.list(PlainTextTable.TITLE_FIELDS);
  private static final List<String> AUTHOR = Lexicon.list(PlainTextTable.AUTHOR_FIELDS);
  private static final List<String> DATE = Lexicon.list(PlainTextTable.DATE_FIELDS);
  private static final List<String> DECK = Lexicon.list(PlainTextTable.DECK_FIELDS);
  private static final List<String> MODIFIED = Lexicon.list(PlainTextTable.MODIFIED_FIELDS);
  private static final Set<String> OTHER = Lexicon.set(PlainTextTable.OTHER_FIELDS);

  /** "From: The Sound", "*Gesendet:* Montag", "title = 'Pier sold'". */
  private static final Pattern FIELD =
      Pattern.compile("\\*?(\\p{L}[\\p{L}\\d _-]{0,40}?)\\s?[:=]\\*?(?:\\s+(.*))?");

  /** A name and its value, which may be empty. */
  record Field(String name, String value) {
    /** Whether this is a field of a mail or of a text's own head. */
    boolean isKnown() {
      String key = key(name);
      return OTHER.contains(key)
          || List.of(TITLE, AUTHOR, DATE, DECK).stream().anyMatch(names -> names.contains(key));
    }
  }

  private final Map<String, String> values = new HashMap<>();
  private String last = "";

  static Optional<Field> of(String line) {
    Matcher field = FIELD.matcher(line.strip());
    return field.matches()
        ? Optional.of(new Field(field.group(1), Optional.ofNullable(field.group(2)).orElse("")))
        : Optional.empty();
  }

  void put(String name, String value) {
    last = key(name);
    values.putIfAbsent(last, value.strip());
  }

  /** Adds an item, or a line that wraps, to the value that was put last. */
  void more(String text, String between) {
    values.merge(last, text.strip(), (a, b) -> a + (a.isEmpty() || b.isEmpty() ? "" : between) + b);
  }

  /**
   * Reads the fields from a line on, which end where a line is none.
   *
   * @return the index of the line behind them
   */
  int read(List<String> lines, int from, Predicate<Field> known) {
    int end = from;
    for (int i = from; i < lines.size(); i++) {
      Optional<Field> field = of(lines.get(i)).filter(known);
      field.ifPresent(f -> put(f.name(), f.value()));
      if (field.isPresent()) {
        end = i + 1;
      } else if (end > from && end == i && wraps(lines.get(i - 1), lines.get(i))) {
        more(lines.get(i), " ");
        end = i + 1;
      } else if (!lines.get(i).isBlank()) {
        break;
      }
    }
    return end;
  }

  /** Whether a line without a name goes on with the value of the line above it. */
  static boolean wraps(String line, String next) {
    boolean full = line.strip().length() >= PlainLines.NARROWEST || line.strip().endsWith(",");
    return !next.isBlank() && (full || Character.isWhitespace(next.charAt(0)));
  }

  int size() {
    return values.size();
  }

  Optional<String> title() {
    return first(TITLE).map(MetadataReader::subject).filter(text -> !text.isEmpty());
  }

  Optional<String> author() {
    return first(AUTHOR);
  }

  Optional<String> date() {
    return first(DATE).flatMap(Head::date);
  }

  /** The head that the fields make. */
  Head head(List<String> rest) {
    List<String> names = PeopleText.names(author().orElse("").replaceAll("[\\[\\]\"]", ""));
    Optional<String> modified = first(MODIFIED).flatMap(Head::date);
    return new Head(title(), first(DECK), names, date(), modified, rest, false);
  }

  /** The first of these names that has a value. */
  Optional<String> first(List<String> names) {
    return names.stream().map(values::get).filter(v -> v != null && !v.isBlank()).findFirst();
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
