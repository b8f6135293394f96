// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed and what it means, without running it. */
class OptionsTest {
  private static List<String> args(String line) {
    return line == null ? List.of() : List.of(line.split(" "));
  }

  private static ReadOptions readOptions(List<String> args) throws UsageException {
    return new ReadOptions(Typed.parse(ReadOptions.SYNTAX, args));
  }

  private static FeedOptions feedOptions(List<String> args) throws UsageException {
    return new FeedOptions(Typed.parse(FeedOptions.SYNTAX, args));
  }

  private interface Parse {
    void run() throws UsageException;
  }

  private static String problem(Parse parse) {
    try {
      parse.run();
      return "none";
    } catch (UsageException e) {
      assertEquals(ExitCode.USAGE, e.code());
      return e.getMessage();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --state s f                        | none
          f                                  | --state FILE is needed: it remembers what was seen
          --state s                          | no feed given
          --dump f                           | none
          --dump                             | no feed given
          --dump --state s f                 | --state has no effect with --dump
          --dump --force f                   | --force has no effect with --dump
          --dump --jobs 2 f                  | --jobs has no effect with --dump
          --dump --timeout 2 f               | none
          --list --state s                   | none
          --list                             | --state FILE is needed: it remembers what was seen
          --list --state s f                 | --list shows all feeds of the state, not some
          --list --state s --timeout 2       | --timeout has no effect with --list
          --list --state s --max 2           | --max has no effect with --list
          --list --dump f                    | --dump and --list contradict each other
          --dry-run --list --state s         | --list and --dry-run contradict each other
          --dry-run --state s f              | none
          --dry-run --state s --max 2 f      | none
          --dry-run --state s -o x f         | --output has no effect with --dry-run
          --dry-run --state s -f json f      | --format has no effect with --dry-run
          --dry-run --state s --exit-status f | --exit-status has no effect with --dry-run
          --dry-run --state s --where place=UA f | --where has no effect with --dry-run
          --state s -f html f                | --format: not one of ndjson, json, text, tsv, md: html
          --state s -f tsv -n 2 f            | --sentences has no effect with --format tsv, which lists entities
          --state s --first -1 f             | --first: not a whole number from 0 to 2147483647: -1
          --state s --max x f                | --max: not a whole number from 0 to 2147483647: x
          --state s --since 2025-02-30 f     | --since: not a date such as 2025-02-13 or 2025-02-13T10:04:00Z: 2025-02-30
          --state s --since 2025-02-13T10:04 f | --since: not a date such as 2025-02-13 or 2025-02-13T10:04:00Z: 2025-02-13T10:04
          --state s --where money>= f        | --where: expected a number at 8: money>=»
          --state s -o s f                   | --output: is the state, or a file that belongs to it: s
          --state s -o ./s-wal f             | --output: is the state, or a file that belongs to it: ./s-wal
          --state s -o s.txt f               | none
          --state s -o f f                   | --output: is one of the feeds: f
          --state s -q -v f                  | --quiet and --verbose contradict each other
          --state s --tagger maxent --types amount f | --tagger has no effect because no requested type needs a name finder
          """)
  void feed(String line, String problem) {
    assertEquals(
        problem,
        problem(
            () -> {
              feedOptions(args(line));
            }));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a                                  | none
          --color always a                   | --color has no effect with --format json
          --color always -f text a           | none
          --color sometimes a                | --color: not one of auto, always, never: sometimes
          --progress never a                 | none
          --progress on a                    | --progress: not one of auto, always, never: on
          --explain -f md a                  | --explain has no effect with --format md
          --with-text -f md a                | --with-text has no effect with --format md
          --with-text -f ndjson a            | none
          -f tsv -n 2 a                      | --sentences has no effect with --format tsv, which lists entities
          --tagger x a                       | --tagger: not one of neural, maxent: x
          --tagger maxent --types amount,date a | --tagger has no effect because no requested type needs a name finder
          --tagger maxent --types amount --where person=x a | none
          --retries 101 http://x             | --retries: not a whole number from 0 to 100: 101
          --timeout 0 http://x               | --timeout: not a whole number from 1 to 86400: 0
          --max-bytes 1T a                   | --max-bytes: not a number of bytes such as 500k or 8M: 1T
          --max-bytes 9999999999G a          | --max-bytes: not a number of bytes such as 500k or 8M: 9999999999G
          --allow-host h http://x            | --allow-host: not HOST:PORT: h
          --allow-host h:1 a                 | --allow-host has no effect because no input is a URL
          --allow-host h:1 http://x          | none
          --allow-host h:1 --allow-host [::1]:2 http://x | none
          --base-url http://x/y http://x     | --base-url has no effect on a URL
          --base-url HTTPS://x/y a           | none
          --base-url http:///y a             | --base-url: not an http or https URL: http:///y
          -i l --base-url http://x/y         | --base-url has no effect on several inputs
          --published 2025-02-13 a           | none
          --published 2025-02-13T10:04:00+01:00 a | none
          --published 13.2.2025 a            | --published: not a date such as 2025-02-13 or 2025-02-13T10:04:00Z: 13.2.2025
          --types person,,place a            | --types: not one of person, place, organization, group, other, amount, date, or all:
          --types all a                      | none
          -n 3 -n 4 a                        | --sentences is given twice
          """)
  void read(String line, String problem) {
    assertEquals(
        problem,
        problem(
                () -> {
                  readOptions(args(line));
                })
            .strip());
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "500k, 512000", "8M, 8388608", "2g, 2147483648"})
  void bytes(String typed, long bytes) throws UsageException {
    ReadOptions options = readOptions(List.of("--max-bytes", typed, "http://x"));
    assertEquals(bytes, options.reading().fetching().maxBytes());
  }

  @Test
  void whatIsFetchedWithoutAWord() throws UsageException {
    var usual = readOptions(List.of("http://x")).reading().fetching();
    assertEquals(Duration.ofSeconds(15), usual.timeout());
    assertEquals(8 << 20, usual.maxBytes());
    assertEquals(2, usual.retries());
  }

  @Test
  void aFirstRunTakesAFewUnlessADayIsNamed() throws UsageException {
    var usual = feedOptions(List.of("--state", "s", "f")).plan();
    var since = feedOptions(List.of("--state", "s", "--since", "2025-02-13", "f")).plan();
    assertEquals(10, usual.wanted().first());
    assertEquals(Integer.MAX_VALUE, since.wanted().first());
    assertEquals("2025-02-13T00:00:00Z", since.wanted().since().orElseThrow().toString());
    assertEquals(Integer.MAX_VALUE, usual.wanted().most());
  }
}
