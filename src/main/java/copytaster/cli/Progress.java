// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import java.io.PrintStream;

/** A counter on standard error that disappears at the end. */
final class Progress {
  private final PrintStream err;
  private final boolean shown;
  private int done;
  private int failed;

  Progress(PrintStream err, boolean shown) {
    this.err = err;
    this.shown = shown;
  }

  void count(boolean ok) {
    done++;
    failed += ok ? 0 : 1;
    if (shown) {
      err.print("\r" + done + " read" + (failed == 0 ? "" : ", " + failed + " failed") + " ");
      err.flush();
    }
  }

  /** Clears the counter, for another line or for good. */
  void clear() {
    if (shown && done > 0) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }
}
