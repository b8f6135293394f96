// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import copytaster.report.Printable;
import copytaster.report.Problem;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * The standard streams, and the manners of standard error: one line a message, nothing in it that
 * could move a cursor.
 *
 * @param in standard input
 * @param out standard output, unbuffered: data only
 * @param err standard error: everything else
 * @param terminal which of them are a terminal
 */
record Console(InputStream in, OutputStream out, PrintStream err, Terminal terminal) {
  /** What is always seen of an input's name, however long the message. */
  private static final int LEAST_OF_NAME = 60;

  /** A line of the program's own. */
  void say(String message) {
    err.println("copytaster: " + Printable.line(message));
  }

  /** A line on one input. Of a long name the end is missing rather than what was wrong. */
  void say(String input, String message) {
    int room = Printable.LONGEST_LINE - Printable.line(message).length() - 2;
    say(Printable.line(input, Math.max(LEAST_OF_NAME, room)) + ": " + message);
  }

  void say(String input, Problem problem) {
    say(input, problem.message());
  }
}
