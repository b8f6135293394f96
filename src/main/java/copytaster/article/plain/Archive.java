// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.plain;

import copytaster.article.about.PeopleText;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.PlainTextTable;
import copytaster.lexicon.Rule;
import copytaster.text.SentenceCutter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * An article as newspaper archives export it. LexisNexis has fields around the text ("BYLINE: Ann
 * Poe"), under the paper, the day and the headline; newer exports have a line "Body" over the text.
 * Factiva has a code before each field ("BY Ann Poe"), or no names of fields at all. Stateless.
 */
final class Archive {
  private static final Set<String> FIELDS = Lexicon.set(PlainTextTable.ARCHIVE_FIELDS);
  private static final Set<String> CODES = Lexicon.set(PlainTextTable.ARCHIVE_CODES);

  /** The codes below the text. */
  private static final Set<String> TAIL_CODES = Lexicon.set(PlainTextTable.ARCHIVE_TAIL_CODES);

  /** The lines below the text of newer exports, or their beginning before a colon. */
  private static final Set<String> FOOT = Lexicon.set(PlainTextTable.ARCHIVE_FOOT);

  private static final List<String> TITLE =
      List.of("headline", "title", "titre", "título", "titolo", "überschrift", "koptekst");

  /** Most characters behind a code below the text; a paragraph is longer. */
  private static final int LONGEST_TAIL = 60;

  /** A text with fewer fields is not an export: "SUBJECT: a play in one act". */
  private static final int FEWEST = 2;

  /** Newer exports, whose fields are not in capitals. */
  private static final Pattern MODERN = Pattern.compile("Load-Date:|ProQuest document ID:");

  /** The line over their text, or the label before it. */
  private static final Pattern BODY = Pattern.compile("\\s{0,99}Body\\s*$|Full text: ?");

  /** Lines above the first field: paper, day, headline, a note on the edition. */
  private static final int MOST_ABOVE = 12;

  /** Characters of a line of running text. */
  private static final int PROSE = 60;

  private static final Pattern LENGTH =
      Pattern.compile("\\d[\\d,.]* (?:words|mots|palabras|parole|Wörter|palavras|woorden)");
  private static final Pattern COUNT = Pattern.compile("(?:Document )?\\d+ (?:of|de|von) \\d+");
  private static final Pattern DOCUMENT = Pattern.compile("(?:Document|Dokument) [A-Za-z\\d]{12,}");

  private Archive() {}

  /** The fields around the text, and the text; empty if this is not an export. */
  static Optional<Head> read(List<String> lines) {
    return coded(lines).or(() -> nameless(lines)).or(() -> named(lines));
  }

  /** LexisNexis and ProQuest: fields with names above and below the text. */
  private static Optional<Head> named(List<String> lines) {
    boolean modern =
        lines.stream().anyMatch(line -> MODERN.matcher(line).lookingAt())
            && lines.stream().anyMatch(line -> BODY.matcher(line).lookingAt())
            && Rule.on("plain.archive-with-body-line");
    Fields fields = new Fields();
    int first =
        find(
            lines,
            0,
            line -> field(line, modern).isPresent() || modern && BODY.matcher(line).lookingAt());
    if (first > MOST_ABOVE || first == lines.size()) {
      return Optional.empty();
    }
    int text = first;
    if (modern) {
      text = Math.min(lines.size() - 1, find(lines, first, line -> BODY.matcher(line).lookingAt()));
      for (int i = first; i < text; i++) {
        i = Math.max(i, fields.read(lines.subList(0, text), i, f -> isField(f, true)) - 1);
      }
      text++;
    } else {
      text = fields.read(lines, first, f -> isField(f, false));
    }
    int end = find(lines, text, line -> isFoot(line, modern));
    List<String> inner = new ArrayList<>(lines.subList(text, end));
    if (modern) {
      inner.add(0, BODY.matcher(lines.get(text - 1)).replaceFirst(""));
    }
    boolean prose = inner.stream().anyMatch(line -> line.length() > PROSE);
    List<String> above = above(lines.subList(0, first));
    Optional<String> day =
        lines.subList(0, first).stream()
            .filter(line -> line.length() <= PROSE)
            .flatMap(line -> Head.date(line).stream())
            .findFirst();
    Fields below = new Fields();
    for (String line : lines.subList(end, lines.size())) {
      field(line, modern).ifPresent(f -> below.put(f.name(), f.value()));
    }
    if (fields.size() + below.size() < FEWEST || !prose || !Rule.on("plain.archive-export")) {
      return Optional.empty();
    }
    int headline = modern ? 0 : Math.max(0, above.size() - 1);
    return Optional.of(
        new Head(
            fields.first(TITLE).or(() -> above.stream().skip(headline).findFirst()),
            PeopleText.names(fields.author().orElse("")),
            day.or(fields::date).or(below::date),
            inner));
  }

  /** The lines above the fields, without dates and the note on copyright. */
  private static List<String> above(List<String> lines) {
    List<String> above = new ArrayList<>();
    String last = "";
    for (String raw : lines) {
      String line = raw.strip();
      boolean day =
          line.length() <= PROSE && Head.date(line).isPresent() || COUNT.matcher(line).matches();
      if (!last.isBlank() && !above.isEmpty() && !line.isEmpty() && Fields.wraps(last, line)) {
        above.set(above.size() - 1, above.get(above.size() - 1) + " " + line);
      } else if (!line.isEmpty() && !day && !line.toLowerCase(Locale.ROOT).startsWith("copyr")) {
        above.add(line);
      }
      last = line;
    }
    return above;
  }

  /** The first such line from one on; the number of lines if there is none. */
  private static int find(List<String> lines, int from, Predicate<String> such) {
    int at = from;
    while (at < lines.size() && !such.test(lines.get(at))) {
      at++;
    }
    return at;
  }

  private static Optional<Fields.Field> field(String line, boolean anyCase) {
    return Fields.of(line).filter(f -> isField(f, anyCase));
  }

  private static boolean isField(Fields.Field field, boolean anyCase) {
    String name = field.name();
    return FIELDS.contains(name.toLowerCase(Locale.ROOT))
        && (anyCase || name.equals(name.toUpperCase(Locale.ROOT)));
  }

  private static boolean isFoot(String line, boolean modern) {
    int colon = line.indexOf(':');
    String name = (colon < 0 ? line : line.substring(0, colon)).strip().toLowerCase(Locale.ROOT);
    return modern && FOOT.contains(name) || field(line, false).isPresent();
  }

  /** Newer exports of Factiva: the length and the day stand under headline and byline. */
  private static Optional<Head> nameless(List<String> lines) {
    for (int i = 1; i + 1 < Math.min(lines.size(), MOST_ABOVE); i++) {
      if (LENGTH.matcher(lines.get(i).strip()).matches()
          && Head.isDateLine(lines.get(i + 1))
          && Rule.on("plain.archive-without-names")) {
        List<String> above =
            new ArrayList<>(lines.subList(0, i).stream().filter(line -> !line.isBlank()).toList());
        List<String> byline =
            above.size() < 2 ? List.of() : PeopleText.names(above.get(above.size() - 1), true);
        int title = above.size() - (byline.isEmpty() ? 1 : 2);
        int text = find(lines, i, String::isBlank);
        int end = find(lines, text, line -> DOCUMENT.matcher(line.strip()).matches());
        return Optional.of(
            new Head(
                Optional.of(above.get(title).strip()),
                byline,
                Head.date(lines.get(i + 1)),
                lines.subList(text, end)));
      }
    }
    return Optional.empty();
  }

  /** Factiva with codes: the headline is "HD", the lead "LP", the text "TD". */
  private static Optional<Head> coded(List<String> lines) {
    Map<String, List<String>> coded = codes(lines);
    if (!coded.containsKey("hd") || !coded.containsKey("lp") || !Rule.on("plain.archive-codes")) {
      return Optional.empty();
    }
    List<String> text = new ArrayList<>(coded.get("lp"));
    text.add("");
    text.addAll(coded.getOrDefault("td", List.of()));
    return Optional.of(
        new Head(
            Optional.of(String.join(" ", coded.get("hd")).strip()),
            PeopleText.names(String.join(" ", coded.getOrDefault("by", List.of()))),
            Head.date(String.join(" ", coded.getOrDefault("pd", List.of()))),
            text));
  }

  /** The lines below each code: "HD Pier sold". */
  private static Map<String, List<String>> codes(List<String> lines) {
    Map<String, List<String>> fields = new TreeMap<>();
    List<String> field = new ArrayList<>();
    for (String line : lines) {
      int end = line.indexOf(' ') < 0 ? line.length() : line.indexOf(' ');
      String code = line.substring(0, end).toLowerCase(Locale.ROOT);
      String value = line.substring(end).strip();
      if (line.startsWith(code.toUpperCase(Locale.ROOT))
          && CODES.contains(code)
          && (!fields.containsKey("lp") || isBelowLead(code, value, fields))) {
        field = fields.computeIfAbsent(code, key -> new ArrayList<>());
        field.add(value);
      } else {
        field.add(line);
      }
    }
    return fields;
  }

  /** Whether a code goes on from the lead or ends the text: "CO emissions fell" does not. */
  private static boolean isBelowLead(String code, String value, Map<String, List<String>> fields) {
    if (!TAIL_CODES.contains(code)) {
      return code.equals("td") && !fields.containsKey(code);
    }
    boolean entry = value.length() <= LONGEST_TAIL && !SentenceCutter.isTerminated(value);
    return value.isEmpty() || entry || value.contains(" : ");
  }
}
