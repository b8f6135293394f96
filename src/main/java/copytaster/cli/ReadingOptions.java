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
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The options that every command which reads articles shares: what to find in them, how to print
 * it, how to fetch.
 */
final class ReadingOptions {
  private static final String USUAL_TYPES = "person,place,organization,amount,date";

  private final Typed typed;

  /** Once it was read. */
  private Optional<Selection> selection = Optional.empty();

  ReadingOptions(Typed typed) {
    this.typed = typed;
  }

  /**
   * @param others what becomes of other articles
   */
  static void addWhere(CommandSpec spec, String others) {
    Typed.option(
        spec,
        "EXPR",
        "Print only articles whose facts match, such as 'money>=1e9 GBP and place=UA'; " + others,
        "--where");
  }

  /**
   * @param formats those that the command prints, the usual one first
   */
  static void addTo(CommandSpec spec, String formats) {
    Typed.option(
        spec,
        "FORMAT",
        formats + " (default: " + formats.substring(0, formats.indexOf(',')) + ").",
        "-f",
        "--format");
    Typed.option(
        spec,
        "LENGTH",
        "Length of the summary: 3 (sentences), 20%% (of the sentences), 280c (characters), 60w (words) (default: 3).",
        "-n",
        "--sentences");
    Typed.option(
        spec,
        "LIST",
        "What to find: person, place, organization, amount, date, group, other, with commas; or all (default: "
            + USUAL_TYPES
            + ").",
        "--types");
    Typed.flag(spec, "Put the cleaned text into the JSON.", "--with-text");
    Typed.option(
        spec,
        "N",
        "Articles worked on at once (default: the number of processors).",
        "-j",
        "--jobs");
    Typed.flag(spec, "Say on standard error what became of each input.", "-v", "--verbose");
    addBasics(spec);
  }

  /** How names are found, how to fetch, and what every command has. */
  static void addBasics(CommandSpec spec) {
    Typed.option(
        spec,
        "NAME",
        "Name finder: neural, or maxent, which is pure Java (default: neural).",
        "--tagger");
    Typed.option(
        spec,
        "FILE",
        "Corrections of names, tab-separated: the text, its type or - to forbid it, and its canonical name.",
        "--names");
    Typed.option(
        spec, "S", "Seconds for one attempt to fetch, body included (default: 15).", "--timeout");
    Typed.option(
        spec,
        "N",
        "Largest input in bytes; k, M and G are understood (default: 8M).",
        "--max-bytes");
    Typed.option(
        spec,
        "N",
        "How often a fetch that may yet succeed is tried again (default: 2).",
        "--retries");
    Typed.option(spec, "TEXT", "What to call ourselves to servers.", "--user-agent");
    Typed.repeated(
        spec,
        "HOST:PORT",
        "Fetch from there although it is a private address, and without pauses. May be repeated.",
        "--allow-host");
    Typed.flag(spec, "Say nothing of inputs that fail: the exit code tells.", "-q", "--quiet");
    Typed.flag(spec, "Print the version and exit.", "-V", "--version");
    Typed.flag(spec, "Print this help and exit.", "-h", "--help");
  }

  /**
   * @throws UsageException if two options contradict each other or one has no effect with another
   */
  void check(String usualFormat) throws UsageException {
    Format format = format(usualFormat);
    if (!format.recordsErrors()) {
      typed.refuse("with --format " + format.word(), "--with-text");
    }
    if (format == Format.TSV) {
      typed.refuse("with --format tsv, which lists entities", "-n");
    }
    if (typed.has("-q") && typed.has("-v")) {
      throw new UsageException("--quiet and --verbose contradict each other");
    }
    if (selection().needed().stream().noneMatch(EntityType::tagged)) {
      typed.refuse("as no type asked for needs a name finder", "--tagger", "--names");
    }
  }

  Format format(String usual) throws UsageException {
    String word = typed.value("--format").orElse(usual);
    return Format.of(word)
        .orElseThrow(
            () ->
                new UsageException(
                    "--format: not one of json, ndjson, text, tsv, md, html: " + word));
  }

  int jobs() throws UsageException {
    return typed.number("--jobs", Runtime.getRuntime().availableProcessors(), 1, 1024);
  }

  private boolean withText() {
    return typed.has("--with-text");
  }

  Tagger tagger() throws UsageException {
    String word = typed.word("--tagger", "neural", "neural", "maxent");
    return word.equals("neural") ? Tagger.NEURAL : Tagger.MAXENT;
  }

  /**
   * @throws UsageException if the file cannot be read, or a line of it makes no sense
   */
  Corrections corrections() throws UsageException {
    Optional<String> file = typed.value("--names");
    if (file.isEmpty()) {
      return Corrections.NONE;
    }
    try {
      return Corrections.read(typed.path("--names").get());
    } catch (IOException e) {
      throw UsageException.unreadable("--names", file.get());
    } catch (CorrectionsException e) {
      throw new UsageException("--names: " + file.get() + ": " + e.getMessage());
    }
  }

  FetchSettings fetching() throws UsageException {
    FetchSettings usual = FetchSettings.DEFAULT;
    List<String> hosts = typed.values("--allow-host");
    for (String host : hosts) {
      if (!host.matches("[^/\\s@]+:[0-9]{1,5}")) {
        throw new UsageException("--allow-host: not HOST:PORT: " + host);
      }
    }
    String agent = typed.value("--user-agent").orElse(usual.userAgent());
    if (agent.isBlank() || agent.chars().anyMatch(c -> c < 0x20 || c > 0x7e)) {
      throw new UsageException("--user-agent: not plain text: " + agent);
    }
    return new FetchSettings(
        Duration.ofSeconds(typed.number("--timeout", (int) usual.timeout().toSeconds(), 1, 86_400)),
        typed.bytes("--max-bytes", usual.maxBytes()),
        typed.number("--retries", usual.retries(), 0, 100),
        agent,
        Set.copyOf(hosts));
  }

  Settings settings() throws UsageException {
    return new Settings(selection(), length(), tagger(), corrections(), withText());
  }

  /**
   * @throws UsageException if the expression of {@code --where} is not understood
   */
  Selection selection() throws UsageException {
    if (selection.isEmpty()) {
      selection = Optional.of(readSelection());
    }
    return selection.get();
  }

  private Selection readSelection() throws UsageException {
    Optional<String> where = typed.value("--where");
    try {
      return new Selection(
          where.isPresent() ? Optional.of(Query.parse(where.get())) : Optional.empty(),
          types(),
          languages());
    } catch (QueryException e) {
      throw new UsageException("--where: " + e.getMessage());
    }
  }

  private Set<String> languages() throws UsageException {
    Optional<String> list = typed.value("--language");
    if (list.isEmpty()) {
      return Set.of();
    }
    Set<String> languages = new TreeSet<>();
    for (String part : list.get().split(",", -1)) {
      String code = part.strip().toLowerCase(Locale.ROOT);
      if (!code.matches("[a-z]{2,3}")) {
        throw new UsageException("--language: not a code such as en: " + part);
      }
      languages.add(code);
    }
    return languages;
  }

  private Set<EntityType> types() throws UsageException {
    String list = typed.value("--types").orElse(USUAL_TYPES);
    if (list.equals("all")) {
      return EnumSet.allOf(EntityType.class);
    }
    Set<EntityType> types = EnumSet.noneOf(EntityType.class);
    for (String part : list.split(",", -1)) {
      String word = part.strip();
      types.add(
          EntityType.of(word)
              .orElseThrow(() -> new UsageException("--types: no such type: " + word)));
    }
    return types;
  }

  private Length length() throws UsageException {
    String text = typed.value("--sentences").orElse("3");
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
      throw new UsageException("--sentences: not a length such as 3, 20%, 280c or 60w: " + text);
    }
  }
}
