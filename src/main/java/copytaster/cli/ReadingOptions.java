// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import copytaster.Selection;
import copytaster.Settings;
import copytaster.entity.Corrections;
import copytaster.entity.CorrectionsException;
import copytaster.entity.EntityType;
import copytaster.nlp.Tagger;
import copytaster.query.Query;
import copytaster.query.QueryException;
import copytaster.report.Format;
import copytaster.source.FetchSettings;
import copytaster.summary.Length;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The options that commands which read articles share: what to find in them, how to fetch. */
record ReadingOptions(Typed typed) {
  private static final FetchSettings USUAL = FetchSettings.DEFAULT;

  static final Option<Optional<Query>> WHERE =
      where(
          "Print only articles whose facts match, such as 'money>=1e9 GBP and place=UA'. Exit 1 when none does; feed: 0, and they count as read.",
          Query::parse);
  static final Option<Set<String>> LANGUAGE =
      Option.of(
          "LIST",
          "Skip articles in other languages than these, such as en or en,de.",
          Set.of(),
          ReadingOptions::languages,
          "--language");
  static final Option<Length> SENTENCES =
      Option.of(
          "LENGTH",
          "Length of the summary: 3 (sentences at most), 20% (of the sentences), 280c (characters), 60w (words) (default: 3).",
          Settings.DEFAULT.length(),
          ReadingOptions::length,
          "-n",
          "--sentences");
  static final Option<Set<EntityType>> TYPES =
      Option.of(
          "LIST",
          "What to find: person, place, organization, amount, date, group, other, with commas; or all (default: person,place,organization,amount,date).",
          Settings.DEFAULT.selection().types(),
          ReadingOptions::types,
          "--types");
  static final Option<Boolean> WITH_TEXT =
      Option.flag("Put the cleaned text into the JSON.", "--with-text");
  static final Option<Integer> JOBS =
      Option.number(
          "N",
          "Articles to work on at once (default: the number of processors).",
          Runtime.getRuntime().availableProcessors(),
          1,
          1024,
          "-j",
          "--jobs");
  static final Option<Boolean> VERBOSE =
      Option.flag(
          "Report on standard error what became of each input, and who says its title, byline and date.",
          "-v",
          "--verbose");
  static final Option<Tagger> TAGGER =
      Option.choice(
          "NAME",
          "Name finder: neural, or maxent, which is pure Java (default: neural).",
          List.of(Tagger.NEURAL, Tagger.MAXENT),
          "--tagger");
  static final Option<Optional<Path>> NAMES =
      Option.file(
          "Corrections of names, tab-separated: the text, its type or - to forbid it, and its canonical name.",
          "--names");
  static final Option<Integer> TIMEOUT =
      Option.number(
          "S",
          "Seconds for one attempt to fetch, body included (default: 15).",
          (int) USUAL.timeout().toSeconds(),
          1,
          86_400,
          "--timeout");
  static final Option<Long> MAX_BYTES =
      Option.of(
          "N",
          "Largest input in bytes, with k, M or G for short (default: 8M).",
          USUAL.maxBytes(),
          ReadingOptions::bytes,
          "--max-bytes");
  static final Option<Integer> RETRIES =
      Option.number(
          "N",
          "How often to repeat a fetch that may yet succeed (default: 2).",
          USUAL.retries(),
          0,
          100,
          "--retries");
  static final Option<String> USER_AGENT =
      Option.of(
          "TEXT",
          "User-Agent header to send.",
          USUAL.userAgent(),
          ReadingOptions::agent,
          "--user-agent");
  static final Option<Set<String>> ALLOW_HOST =
      Option.repeated(
          "HOST:PORT",
          "Fetch from there even if its address is private, and without pauses. May be repeated.",
          Set.of(),
          ReadingOptions::hosts,
          "--allow-host");
  static final Option<Boolean> QUIET =
      Option.flag("Do not report failed inputs; only the exit code tells.", "-q", "--quiet");

  static final List<Option<?>> FETCHING = List.of(TIMEOUT, RETRIES, USER_AGENT, ALLOW_HOST);

  /** How names are found, how to fetch, and what every command has. */
  static final List<Option<?>> BASICS =
      List.of(
          TAGGER,
          NAMES,
          TIMEOUT,
          MAX_BYTES,
          RETRIES,
          USER_AGENT,
          ALLOW_HOST,
          QUIET,
          Syntax.VERSION,
          Syntax.HELP);

  static final List<Option<?>> ALL =
      Syntax.with(List.of(SENTENCES, TYPES, WITH_TEXT, JOBS, VERBOSE), BASICS);

  /**
   * @throws UsageException if two options contradict each other or one has no effect with another
   */
  void check(Format format) throws UsageException {
    if (!format.recordsErrors()) {
      typed.refuse("with --format " + format.word(), WITH_TEXT);
    }
    if (format == Format.TSV) {
      typed.refuse("with --format tsv, which lists entities", SENTENCES);
    }
    if (typed.get(QUIET) && typed.get(VERBOSE)) {
      throw new UsageException("--quiet and --verbose contradict each other");
    }
    if (selection().needed().stream().noneMatch(EntityType::tagged)) {
      typed.refuse("because no requested type needs a name finder", List.of(TAGGER, NAMES));
    }
  }

  /**
   * @throws UsageException if the file cannot be read, or a line of it makes no sense
   */
  Corrections corrections() throws UsageException {
    Optional<Path> file = typed.get(NAMES);
    if (file.isEmpty()) {
      return Corrections.NONE;
    }
    try {
      return Corrections.read(file.get());
    } catch (IOException e) {
      throw UsageException.unreadable(NAMES, file.get(), e);
    } catch (CorrectionsException e) {
      throw new UsageException(file.get() + ": " + e.getMessage()).of(NAMES.name());
    }
  }

  FetchSettings fetching() {
    return new FetchSettings(
        Duration.ofSeconds(typed.get(TIMEOUT)),
        typed.get(MAX_BYTES),
        typed.get(RETRIES),
        typed.get(USER_AGENT),
        typed.get(ALLOW_HOST));
  }

  Settings settings() throws UsageException {
    return new Settings(
        selection(), typed.get(SENTENCES), typed.get(TAGGER), corrections(), typed.get(WITH_TEXT));
  }

  Selection selection() {
    return new Selection(typed.get(WHERE), typed.get(TYPES), typed.get(LANGUAGE));
  }

  /** Parses an expression. */
  interface Queries {
    Query parse(String text) throws QueryException;
  }

  static Option<Optional<Query>> where(String help, Queries queries) {
    return Option.optional(
        "EXPR",
        help,
        text -> {
          try {
            return queries.parse(text);
          } catch (QueryException e) {
            throw new UsageException(e.getMessage());
          }
        },
        "--where");
  }

  private static Set<String> languages(String list) throws UsageException {
    Set<String> languages = new TreeSet<>();
    for (String part : list.split(",", -1)) {
      String code = part.strip().toLowerCase(Locale.ROOT);
      if (!code.matches("[a-z]{2,3}")) {
        throw new UsageException("not a code such as en: " + part);
      }
      languages.add(code);
    }
    return languages;
  }

  private static Set<EntityType> types(String list) throws UsageException {
    if (list.equals("all")) {
      return EnumSet.allOf(EntityType.class);
    }
    Set<EntityType> types = EnumSet.noneOf(EntityType.class);
    for (String part : list.split(",", -1)) {
      String word = part.strip();
      types.add(EntityType.of(word).orElseThrow(() -> unknownType(word)));
    }
    return types;
  }

  private static UsageException unknownType(String word) {
    String all = String.join(", ", Stream.of(EntityType.values()).map(EntityType::word).toList());
    return new UsageException("not one of " + all + ", or all: " + word);
  }

  private static Length length(String text) throws UsageException {
    Optional<Length.Unit> suffix =
        switch (text.isEmpty() ? ' ' : text.charAt(text.length() - 1)) {
          case '%' -> Optional.of(Length.Unit.PERCENT);
          case 'c' -> Optional.of(Length.Unit.CHARACTERS);
          case 'w' -> Optional.of(Length.Unit.WORDS);
          default -> Optional.empty();
        };
    try {
      String digits = suffix.isPresent() ? text.substring(0, text.length() - 1) : text;
      return new Length(Integer.parseInt(digits), suffix.orElse(Length.Unit.SENTENCES));
    } catch (IllegalArgumentException e) {
      throw new UsageException("not a length such as 3, 20%, 280c or 60w: " + text);
    }
  }

  /** With k, M or G for powers of 1024. */
  private static long bytes(String text) throws UsageException {
    String digits = text.toUpperCase(Locale.ROOT);
    int power = digits.isEmpty() ? -1 : "KMG".indexOf(digits.charAt(digits.length() - 1));
    try {
      long number = Long.parseLong(power < 0 ? digits : digits.substring(0, digits.length() - 1));
      long bytes = Math.multiplyExact(number, 1L << 10 * (power + 1));
      if (bytes > 0) {
        return bytes;
      }
    } catch (ArithmeticException | NumberFormatException e) {
      // reported below
    }
    throw new UsageException("not a number of bytes such as 500k or 8M: " + text);
  }

  private static String agent(String text) throws UsageException {
    if (text.isBlank() || text.chars().anyMatch(c -> c < 0x20 || c > 0x7e)) {
      throw new UsageException("not plain text: " + text);
    }
    return text;
  }

  private static Set<String> hosts(String list) throws UsageException {
    Set<String> hosts = new TreeSet<>();
    for (String host : list.split(" ", -1)) {
      if (!host.matches("[^/\\s@]+:[0-9]{1,5}")) {
        throw new UsageException("not HOST:PORT: " + host);
      }
      hosts.add(host);
    }
    return hosts;
  }
}
