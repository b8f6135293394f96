// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import copytaster.feed.FeedRun;
import copytaster.feed.Wanted;
import copytaster.report.Format;
import copytaster.source.Netrc;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The options of {@code feed}. */
final class FeedOptions {
  private static final int USUAL_FIRST = 10;
  private static final int FETCHES = 16;

  private static final Option<Optional<Path>> STATE =
      Option.file("What was seen and what is still to be done; made if missing.", "--state");
  private static final Option<Optional<Path>> OUTPUT =
      Option.file(
          "Append to FILE, each record exactly once, even when a run is killed.", "-o", "--output");
  private static final Option<Integer> FIRST =
      Option.number(
          "N",
          "Entries of a feed that is read for the first time, newest first; with --since all (default: 10).",
          USUAL_FIRST,
          0,
          Integer.MAX_VALUE,
          "--first");
  private static final Option<Integer> MAX =
      Option.number(
          "N",
          "Articles in this run; the rest wait for the next (default: all).",
          Integer.MAX_VALUE,
          0,
          Integer.MAX_VALUE,
          "--max");
  private static final Option<Optional<Instant>> SINCE =
      Option.optional("DATE", "Skip what was published before.", Dates::instant, "--since");
  private static final Option<Boolean> UPDATES =
      Option.flag(
          "Print articles again that have changed in their feed and in substance, with their changes.",
          "--updates");
  private static final Option<Duration> KEEP =
      Option.of(
          "TIME",
          "How long the text of an article is kept to tell its changes (default: 30d).",
          Duration.ofDays(30),
          FeedOptions::days,
          "--keep");
  private static final Option<Optional<Path>> NETRC =
      Option.file(
          "Logins of private feeds, as in .netrc: machine HOST login USER password WORD."
              + " Only its owner may be able to open it.",
          "--netrc");
  private static final Option<Boolean> FORCE =
      Option.flag("Poll every feed and try every waiting article now.", "--force");
  static final Option<Boolean> EXIT_STATUS =
      Option.flag("Exit 1 when nothing new was printed.", "--exit-status");
  static final Option<Boolean> DRY_RUN =
      Option.flag("Print what would be read, and change nothing.", "--dry-run");
  static final Option<Boolean> LIST =
      Option.flag("Print what the state knows of its feeds.", "--list");
  static final Option<Optional<String>> FORGET =
      Option.text("URL", "Make the state forget a feed and its entries.", "--forget");
  static final Option<Boolean> DUMP =
      Option.flag("Print feeds as they are read; without a state.", "--dump");
  static final Option<Format> FORMAT =
      OutputOptions.formats(
          "ndjson, json, text, tsv or md",
          Format.NDJSON,
          Format.JSON,
          Format.TEXT,
          Format.TSV,
          Format.MD);

  static final Syntax SYNTAX =
      new Syntax(
          "copytaster feed",
          "Reads what is new in news feeds since the last run, each article once, and prints a record for each."
              + " An article that several feeds of the state link to is printed once; its record names them all."
              + " Meant for cron: quiet when all is well, safe to kill, never two runs on one state.",
          "FEED...",
          "A URL or file (- is standard input): RSS, Atom, JSON Feed, a list of feeds as OPML or a URL a line, or a page that names its feed.",
          Syntax.with(
              List.of(
                  STATE,
                  OUTPUT,
                  FIRST,
                  MAX,
                  SINCE,
                  ReadingOptions.WHERE,
                  UPDATES,
                  KEEP,
                  NETRC,
                  FORCE,
                  EXIT_STATUS,
                  DRY_RUN,
                  LIST,
                  FORGET,
                  DUMP,
                  FORMAT),
              ReadingOptions.ALL));

  /** Modes that print no records. */
  private static final List<Option<?>> MODES = List.of(DUMP, LIST, FORGET, DRY_RUN);

  private static final List<Option<?>> OF_RECORDS =
      List.of(
          FORMAT,
          OUTPUT,
          ReadingOptions.SENTENCES,
          ReadingOptions.TYPES,
          ReadingOptions.WITH_TEXT,
          ReadingOptions.TAGGER,
          ReadingOptions.NAMES,
          ReadingOptions.WHERE,
          EXIT_STATUS);
  private static final List<Option<?>> OF_RUNS =
      List.of(FIRST, MAX, SINCE, UPDATES, KEEP, FORCE, ReadingOptions.JOBS);

  private final Typed typed;
  private final ReadingOptions reading;

  /**
   * @throws UsageException if the options contradict each other, or one has no effect
   */
  FeedOptions(Typed typed) throws UsageException {
    this.typed = typed;
    this.reading = new ReadingOptions(typed);
    check();
  }

  private void check() throws UsageException {
    reading.check(format());
    List<Option<?>> modes = MODES.stream().filter(typed::has).toList();
    if (modes.size() > 1) {
      throw new UsageException(
          modes.get(0).name() + " and " + modes.get(1).name() + " contradict each other");
    }
    String with = modes.isEmpty() ? "" : "with " + modes.get(0).name();
    boolean readsNone = typed.has(LIST) || typed.has(FORGET);
    if (!modes.isEmpty()) {
      typed.refuse(with, OF_RECORDS);
    }
    if (typed.has(DUMP) || readsNone) {
      typed.refuse(with, OF_RUNS);
    }
    if (readsNone) {
      typed.refuse(with, ReadingOptions.FETCHING);
      typed.refuse(with, List.of(ReadingOptions.MAX_BYTES, NETRC));
      if (!feeds().isEmpty()) {
        throw new UsageException(
            typed.has(LIST)
                ? "--list shows all feeds of the state, not some"
                : "--forget takes the feed itself: --forget URL");
      }
    } else if (feeds().isEmpty()) {
      throw new UsageException("no feed given");
    }
    if (feeds().contains("")) {
      throw new UsageException("a feed is empty: a variable that is not set?");
    }
    if (typed.has(DUMP)) {
      typed.refuse("with --dump", STATE);
    } else if (!typed.has(STATE)) {
      throw new UsageException("--state FILE is needed: it remembers what was seen");
    }
    if (!typed.has(UPDATES)) {
      typed.refuse("without --updates", KEEP);
    }
    checkOutput();
  }

  /** Refuses to append records to the state or to a list of feeds: that would destroy the file. */
  private void checkOutput() throws UsageException {
    Optional<Path> output = output().map(FeedOptions::real);
    if (output.isEmpty()) {
      return;
    }
    String file = output.get().toString();
    String state = real(state()).toString();
    if (file.startsWith(state)
        && file.substring(state.length()).matches("|\\.lock|\\.new|-wal|-shm|-journal")) {
      throw new UsageException(
          "--output: is the state, or a file that belongs to it: " + output().get());
    }
    for (String feed : feeds()) {
      if (!feed.contains("://") && output.get().equals(real(Path.of(feed)))) {
        throw new UsageException("--output: is one of the feeds: " + feed);
      }
    }
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize(); // it does not exist yet
    }
  }

  Typed typed() {
    return typed;
  }

  ReadingOptions reading() {
    return reading;
  }

  List<String> feeds() {
    return typed.operands();
  }

  Format format() {
    return typed.get(FORMAT);
  }

  /** Nothing for standard output, which is {@code -} as well. */
  Optional<Path> output() {
    return typed.get(OUTPUT).filter(file -> !file.toString().equals("-"));
  }

  Path state() {
    return typed.get(STATE).orElseThrow();
  }

  /**
   * @throws UsageException if the file cannot be read, or is not to be used
   */
  Netrc logins() throws UsageException {
    Optional<Path> file = typed.get(NETRC);
    if (file.isEmpty()) {
      return Netrc.NONE;
    }
    try {
      return Netrc.read(file.get());
    } catch (IOException e) {
      throw UsageException.unreadable(NETRC, file.get(), e);
    } catch (Netrc.RefusedException e) {
      throw UsageException.broken(NETRC, file.get(), e.getMessage());
    }
  }

  FeedRun.Plan plan() {
    boolean all = typed.has(SINCE) && !typed.has(FIRST);
    Wanted wanted =
        new Wanted(
            all ? Integer.MAX_VALUE : typed.get(FIRST),
            typed.get(MAX),
            typed.get(SINCE),
            typed.get(FORCE),
            typed.get(UPDATES) ? Optional.of(typed.get(KEEP)) : Optional.empty());
    return new FeedRun.Plan(
        feeds(),
        state(),
        natives(),
        wanted,
        new FeedRun.Threads(FETCHES, typed.get(ReadingOptions.JOBS)),
        reading.selection());
  }

  private static Duration days(String text) throws UsageException {
    if (!text.matches("[1-9][0-9]{0,3}d")) {
      throw new UsageException("not a number of days such as 30d: " + text);
    }
    return Duration.ofDays(Integer.parseInt(text.substring(0, text.length() - 1)));
  }

  static Path natives() {
    return Home.find().resolve("lib/native");
  }
}
