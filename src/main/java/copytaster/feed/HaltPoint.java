// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

/**
 * Places at which a test can kill a run, each between two steps. The system property {@code
 * copytaster.halt} names one, {@code after-t1}, or its third passing, {@code after-t1:3}; then the
 * program is gone as by {@code kill -9}.
 */
enum HaltPoint {
  /** Inside the first transaction: validators are written, entries are not. */
  AFTER_VALIDATORS,
  /** A feed's validators and new entries are committed. */
  AFTER_T1,
  /** An article is finished and its line waits. */
  AFTER_T2,
  /** Half of a line is written. */
  MID_LINE,
  /** The line is written but not yet recorded. */
  AFTER_WRITE,
  /** The line is known to be written. */
  AFTER_T3;

  private static final String WANTED = System.getProperty("copytaster.halt", "");

  private int passed;

  /** Ends the program here if that was asked for. */
  void pass() {
    if (isArmed() && ++passed >= turn()) {
      Runtime.getRuntime().halt(137); // what a shell reports of kill -9
    }
  }

  /** Whether this is the place that was asked for. */
  boolean isArmed() {
    return !WANTED.isEmpty() && WANTED.split(":", 2)[0].equals(word());
  }

  private static int turn() {
    String[] parts = WANTED.split(":", 2);
    return parts.length == 1 ? 1 : Integer.parseInt(parts[1]);
  }

  private String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
