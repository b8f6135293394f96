// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import copytaster.report.Format;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The options of every command that prints records: how to print them, and where. */
record OutputOptions(Typed typed, Option<Format> formats) {
  static final Option<Optional<Path>> OUTPUT =
      Option.file("Write to FILE: all of the output or nothing.", "-o", "--output");
  static final Option<When> COLOR =
      Option.choice(
          "WHEN",
          "Colour in text: auto, always or never (default: auto).",
          List.of(When.values()),
          "--color");

  /**
   * @param help the formats that the command prints, the usual one first
   */
  static Option<Format> formats(String help, Format... formats) {
    String usual = " (default: " + formats[0].word() + ").";
    return Option.choice("FORMAT", help + usual, List.of(formats), "-f", "--format");
  }

  void check() throws UsageException {
    if (typed.get(COLOR) == When.ALWAYS && format() != Format.TEXT) {
      typed.refuse("with --format " + format().word(), COLOR);
    }
  }

  Format format() {
    return typed.get(formats);
  }

  /** Nothing for standard output, which is {@code -} as well. */
  Optional<Path> file() {
    return typed.get(OUTPUT).filter(file -> !file.toString().equals("-"));
  }

  /**
   * @throws OutputException if no file can be made there
   */
  Output open(Console console) throws OutputException {
    Optional<Path> file = file();
    return file.isPresent() ? Output.to(file.get()) : Output.to(console.out());
  }

  private boolean onTerminal(Console console) {
    return console.terminal().out() && file().isEmpty();
  }

  boolean indents(Console console) {
    return format() == Format.JSON && onTerminal(console);
  }

  /** On a terminal, unless the environment objects (no-color.org, or a dumb terminal). */
  boolean colors(Console console) {
    return typed
        .get(COLOR)
        .holds(
            onTerminal(console)
                && System.getenv().getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(System.getenv("TERM")));
  }
}
