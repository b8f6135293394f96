// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import java.io.PrintStream;

/** A line on standard error that counts what is done, and is gone when all is. */
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

  /** Makes room for another line, or ends. */
  void clear() {
    if (shown && done > 0) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }
}
