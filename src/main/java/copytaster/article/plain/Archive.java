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

/**
 * An article as newspaper archives export it (LexisNexis, Factiva): the paper, the day and the
 * headline above fields in capitals ("BYLINE: Ann Poe", "SECTION: NEWS; Pg. 4"), the text, and more
 * fields below. Stateless.
 */
final class Archive {
  private static final Set<String> FIELDS = Lexicon.set(PlainTextTable.ARCHIVE_FIELDS);
  private static final Set<String> CODES = Lexicon.set(PlainTextTable.ARCHIVE_CODES);

  /** The codes below the text. */
  private static final Set<String> TAIL_CODES = Lexicon.set(PlainTextTable.ARCHIVE_TAIL_CODES);

  /** The fields below the text of newer exports. */
  private static final Set<String> FOOT = Set.of("load-date", "classification");

  /** Most characters behind a code below the text; a paragraph is longer. */
  private static final int LONGEST_TAIL = 60;

  /** A text with fewer fields is not an export: "SUBJECT: a play in one act". */
  private static final int FEWEST = 2;

  /** The line over the text in newer exports, whose fields are not in capitals. */
  private static final String BODY = "Body";

  /** Lines above the first field: paper, day, headline, a note on the edition. */
  private static final int MOST_ABOVE = 12;

  private Archive() {}

  /** The fields around the text, and the text; empty if this is not an export. */
  static Optional<Head> read(List<String> lines) {
    Map<String, List<String>> coded = coded(lines);
    if (coded.containsKey("hd") && coded.containsKey("lp") && Rule.on("plain.archive-codes")) {
      List<String> text = new ArrayList<>(coded.get("lp"));
      text.add("");
      text.addAll(coded.getOrDefault("td", List.of()));
      return Optional.of(
          new Head(
              Optional.of(String.join(" ", coded.get("hd")).strip()),
              Optional.empty(),
              PeopleText.names(String.join(" ", coded.getOrDefault("by", List.of()))),
              Head.date(String.join(" ", coded.getOrDefault("pd", List.of()))),
              text));
    }
    int first = -1;
    int last = -1;
    int tail = lines.size();
    int fields = 0;
    boolean modern =
        lines.stream().anyMatch(line -> line.strip().equals(BODY))
            && lines.stream().anyMatch(line -> line.strip().startsWith("Load-Date:"))
            && Rule.on("plain.archive-with-body-line");
    Map<String, String> values = new TreeMap<>();
    int prose = 0;
    boolean inText = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      Optional<String> name = field(line, modern, inText);
      if (modern && !inText && line.equals(BODY)) {
        inText = true;
        last = i;
        tail = lines.size(); // A long field above it wraps like prose.
        prose = 0;
      } else if (inText
          && (line.equals("Classification") || name.filter(FOOT::contains).isPresent())) {
        name.ifPresent(n -> values.putIfAbsent(n, line.substring(line.indexOf(':') + 1).strip()));
        fields += name.isPresent() ? 1 : 0;
        tail = Math.min(tail, i);
      } else if (name.isPresent()) {
        fields++;
        first = first < 0 ? i : first;
        values.putIfAbsent(name.get(), line.substring(line.indexOf(':') + 1).strip());
        last = prose == 0 && tail == lines.size() ? i : last;
        tail = prose > 0 ? Math.min(tail, i) : tail;
      } else if (first >= 0 && line.length() > 60) {
        prose++;
      }
    }
    if (fields < FEWEST || first > MOST_ABOVE || prose == 0 || !Rule.on("plain.archive-export")) {
      return Optional.empty();
    }
    List<String> above = new ArrayList<>();
    Optional<String> day = Optional.empty();
    for (String raw : lines.subList(0, first)) {
      String line = raw.strip();
      Optional<String> date = line.length() <= 60 ? Head.date(line) : Optional.empty();
      day = day.or(() -> date);
      if (!line.isEmpty() && date.isEmpty() && !line.toLowerCase(Locale.ROOT).startsWith("copyr")) {
        above.add(line);
      }
    }
    Optional<String> title =
        Optional.ofNullable(values.getOrDefault("headline", values.get("title")))
            .or(() -> above.stream().skip(modern ? 0 : Math.max(0, above.size() - 1)).findFirst())
            .filter(text -> !text.isEmpty());
    List<String> byline =
        PeopleText.names(values.getOrDefault("byline", values.getOrDefault("author", "")));
    Optional<String> published =
        day.or(() -> Optional.ofNullable(values.get("date")).flatMap(Head::date))
            .or(() -> Optional.ofNullable(values.get("load-date")).flatMap(Head::date));
    return Optional.of(
        new Head(title, Optional.empty(), byline, published, lines.subList(last + 1, tail)));
  }

  /** The lines below each code of a Factiva export: "HD Pier sold". */
  private static Map<String, List<String>> coded(List<String> lines) {
    Map<String, List<String>> fields = new TreeMap<>();
    List<String> field = new ArrayList<>();
    for (String line : lines) {
      boolean text = fields.containsKey("lp");
      int end = line.indexOf(' ') < 0 ? line.length() : line.indexOf(' ');
      String code = line.substring(0, end);
      if (code.equals(code.toUpperCase(Locale.ROOT))
          && CODES.contains(lower(code))
          && (!text || isBelowLead(lower(code), line.substring(end).strip(), fields))) {
        field = fields.computeIfAbsent(lower(code), key -> new ArrayList<>());
        field.add(line.substring(end).strip());
      } else {
        field.add(line);
      }
    }
    return fields;
  }

  /** Whether a code goes on from the lead or ends the text: "CO emissions fell" does not. */
  private static boolean isBelowLead(String code, String behind, Map<String, List<String>> fields) {
    if (!TAIL_CODES.contains(code)) {
      return code.equals("td") && !fields.containsKey(code);
    }
    boolean entry = behind.length() <= LONGEST_TAIL && !SentenceCutter.isTerminated(behind);
    return behind.isEmpty() || entry || behind.contains(" : ");
  }

  /** The name of the field that a line begins with, in lower case. */
  private static Optional<String> field(String line, boolean modern, boolean inText) {
    int colon = line.indexOf(':');
    if (colon < 3 || colon > 20) {
      return Optional.empty();
    }
    String name = line.substring(0, colon);
    boolean anyCase = modern && (!inText || FOOT.contains(lower(name)));
    return (anyCase || name.equals(name.toUpperCase(Locale.ROOT))) && FIELDS.contains(lower(name))
        ? Optional.of(lower(name))
        : Optional.empty();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
