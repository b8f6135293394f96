// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster;

/** A daemon thread whose stack holds the deepest page that the parser accepts. */
final class DeepThread extends Thread {
  /** In bytes. Pages nested 500 deep need a few hundred kilobytes; hostile ones need more. */
  private static final long STACK = 8L << 20;

  DeepThread(Runnable task, String name) {
    super(null, task, name, STACK);
    setDaemon(true);
  }
}
