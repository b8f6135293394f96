// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import copytaster.report.Printable;
import copytaster.report.Problem;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * The standard streams. A message on standard error is one line, free of anything that could move a
 * cursor.
 *
 * @param in standard input
 * @param out standard output, unbuffered: data only
 * @param err standard error: everything else
 * @param terminal which of them are a terminal
 */
record Console(InputStream in, OutputStream out, PrintStream err, Terminal terminal) {
  /** Characters of an input's name that are always shown, however long the message. */
  private static final int LEAST_OF_NAME = 60;

  /** A line of the program's own. */
  void say(String message) {
    err.println("copytaster: " + Printable.line(message));
  }

  /** A line about one input. A long name is cut so that the reason still fits. */
  void say(String input, String message) {
    int room = Printable.LONGEST_LINE - Printable.line(message).length() - 2;
    say(Printable.line(input, Math.max(LEAST_OF_NAME, room)) + ": " + message);
  }

  void say(String input, Problem problem) {
    say(input, problem.message());
  }
}
