// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.query;

/** A malformed expression. The message shows the position. */
public final class QueryException extends Exception {
  private static final long serialVersionUID = 1L;

  /** How much of a long expression to show on each side. */
  private static final int SHOWN = 40;

  private final int position;

  QueryException(String what, String expression, int position) {
    super(what + " at " + (position + 1) + ": " + around(expression, position));
    this.position = position;
  }

  /** Where it went wrong: index of a UTF-16 unit of the expression, its length for the end. */
  public int position() {
    return position;
  }

  /** The expression about the place, which is marked: {@code money>=»abc}. */
  private static String around(String expression, int position) {
    int from = Math.max(0, position - SHOWN);
    int to = Math.min(expression.length(), position + SHOWN);
    return (from > 0 ? "…" : "")
        + expression.substring(from, position)
        + "»"
        + expression.substring(position, to)
        + (to < expression.length() ? "…" : "");
  }
}
