// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

/**
 * Which standard streams are a terminal. The launcher tells (system property {@code
 * copytaster.tty}: letters out of {@code i}, {@code o}, {@code e}), as Java cannot ask for one
 * stream alone; without the launcher none counts as one.
 */
record Terminal(boolean in, boolean out, boolean err) {
  static Terminal detect() {
    String tty = System.getProperty("copytaster.tty", "");
    return new Terminal(tty.contains("i"), tty.contains("o"), tty.contains("e"));
  }
}
