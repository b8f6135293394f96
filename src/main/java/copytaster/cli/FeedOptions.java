// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import copytaster.Settings;
import copytaster.feed.FeedRun;
import copytaster.report.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** What was typed for {@code feed}. */
final class FeedOptions {
  private static final String USUAL_FORMAT = "ndjson";
  private static final int USUAL_FIRST = 10;
  private static final String USUAL_KEEP = "30d";

  private final Typed typed;
  private final ReadingOptions reading;

  private FeedOptions(Typed typed) {
    this.typed = typed;
    this.reading = new ReadingOptions(typed);
  }

  /**
   * @throws UsageException if what was typed makes no sense, or has no effect
   */
  static FeedOptions parse(List<String> args) throws UsageException {
    FeedOptions options = new FeedOptions(Typed.parse(spec(), args));
    if (!options.typed.has("--help") && !options.typed.has("--version")) {
      options.check();
    }
    return options;
  }

  static CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("copytaster feed");
    spec.usageMessage()
        .description(
            "",
            "Reads what is new in news feeds since the last run, each article once, and prints a record for each."
                + " An article that several feeds of the state link to is printed once; its record names them all."
                + " Meant for cron: quiet when all is well, safe to kill, never two runs on one state.",
            "");
    Typed.operands(
        spec,
        "FEED",
        "A URL or file (- is standard input): RSS, Atom, JSON Feed, a list of feeds as OPML or a URL a line, or a page that names its feed.");
    Typed.option(
        spec, "FILE", "What was seen and what is still to be done; made if missing.", "--state");
    Typed.option(
        spec,
        "FILE",
        "Append there, each record exactly once, also when a run is killed.",
        "-o",
        "--output");
    Typed.option(
        spec,
        "N",
        "Entries of a feed that is read for the first time, newest first; with --since all (default: "
            + USUAL_FIRST
            + ").",
        "--first");
    Typed.option(
        spec, "N", "Articles in this run; the others wait for the next (default: all).", "--max");
    Typed.option(spec, "DATE", "Nothing that was published before.", "--since");
    ReadingOptions.addWhere(spec, "the others count as read.");
    Typed.flag(
        spec,
        "Print articles again that have changed in their feed and in substance, with their changes.",
        "--updates");
    Typed.option(
        spec,
        "TIME",
        "How long the text of an article is kept to tell its changes (default: "
            + USUAL_KEEP
            + ").",
        "--keep");
    Typed.flag(spec, "Poll every feed and try every waiting article now.", "--force");
    Typed.flag(spec, "Exit 1 when nothing new was printed.", "--exit-status");
    Typed.flag(spec, "Print what would be read, and change nothing.", "--dry-run");
    Typed.flag(spec, "Print what the state knows of its feeds.", "--list");
    Typed.option(spec, "URL", "Make the state forget a feed and its entries.", "--forget");
    Typed.flag(spec, "Print feeds as they are read; without a state.", "--dump");
    ReadingOptions.addTo(spec, "ndjson, json, text, tsv or md");
    return spec;
  }

  private void check() throws UsageException {
    reading.check(USUAL_FORMAT);
    List<String> modes = List.of("--dump", "--list", "--forget", "--dry-run");
    List<String> given = modes.stream().filter(typed::has).toList();
    if (given.size() > 1) {
      throw new UsageException(given.get(0) + " and " + given.get(1) + " contradict each other");
    }
    if (!given.isEmpty()) {
      typed.refuse(
          "with " + given.get(0),
          "--format",
          "--output",
          "--sentences",
          "--types",
          "--with-text",
          "--tagger",
          "--names",
          "--where",
          "--exit-status");
    }
    boolean readsNone = typed.has("--list") || typed.has("--forget");
    if (typed.has("--dump") || readsNone) {
      typed.refuse(
          "with " + given.get(0),
          "--first",
          "--max",
          "--since",
          "--updates",
          "--keep",
          "--force",
          "--jobs");
    }
    if (readsNone) {
      typed.refuse(
          "with " + given.get(0),
          "--timeout",
          "--max-bytes",
          "--retries",
          "--user-agent",
          "--allow-host");
      if (!feeds().isEmpty()) {
        throw new UsageException(
            typed.has("--list")
                ? "--list shows all feeds of the state, not some"
                : "--forget takes the feed itself: --forget URL");
      }
    } else if (feeds().isEmpty()) {
      throw new UsageException("no feed given");
    }
    if (feeds().contains("")) {
      throw new UsageException("a feed is empty: a variable that is not set?");
    }
    if (typed.has("--dump")) {
      typed.refuse("with --dump", "--state");
    } else if (!typed.has("--state")) {
      throw new UsageException("--state FILE is needed: it remembers what was seen");
    }
    if (format() == Format.HTML) {
      throw new UsageException("--format html: a page an article cannot be appended to another");
    }
    since();
    keep();
    if (!typed.has("--updates")) {
      typed.refuse("without --updates", "--keep");
    }
    checkOutput();
  }

  /** Records appended to the state would destroy it, and to a list of feeds, that. */
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
      return path.toAbsolutePath().normalize(); // there is none yet
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

  Format format() throws UsageException {
    return reading.format(USUAL_FORMAT);
  }

  Settings settings() throws UsageException {
    return reading.settings();
  }

  Optional<Path> output() throws UsageException {
    return typed.output();
  }

  Path state() throws UsageException {
    return typed.path("--state").orElseThrow();
  }

  FeedRun.Plan plan() throws UsageException {
    int first = typed.has("--since") ? Integer.MAX_VALUE : USUAL_FIRST;
    return new FeedRun.Plan(
        feeds(),
        state(),
        natives(),
        typed.number("--first", first, 0, Integer.MAX_VALUE),
        typed.number("--max", Integer.MAX_VALUE, 0, Integer.MAX_VALUE),
        since(),
        typed.has("--force"),
        keep(),
        reading.jobs(),
        reading.selection());
  }

  /** How long texts are kept to tell what changed; nothing without {@code --updates}. */
  private Optional<Duration> keep() throws UsageException {
    String text = typed.value("--keep").orElse(USUAL_KEEP);
    if (!text.matches("[1-9][0-9]{0,3}d")) {
      throw new UsageException("--keep: not a number of days such as 30d: " + text);
    }
    Duration keep = Duration.ofDays(Integer.parseInt(text.substring(0, text.length() - 1)));
    return typed.has("--updates") ? Optional.of(keep) : Optional.empty();
  }

  static Path natives() {
    return Home.find().resolve("lib/native");
  }

  private Optional<Instant> since() throws UsageException {
    Optional<String> date = typed.value("--since");
    if (date.isEmpty()) {
      return Optional.empty();
    }
    Dates.check("--since", date.get());
    return Optional.of(
        date.get().length() == 10
            ? LocalDate.parse(date.get()).atStartOfDay(ZoneOffset.UTC).toInstant()
            : OffsetDateTime.parse(date.get()).toInstant());
  }
}
