// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

/**
 * Which standard streams are terminals. Java cannot test one stream alone, so the launcher does
 * (system property {@code copytaster.tty}: any of the letters {@code i}, {@code o}, {@code e});
 * without it no stream counts as a terminal.
 */
record Terminal(boolean in, boolean out, boolean err) {
  static Terminal detect() {
    String tty = System.getProperty("copytaster.tty", "");
    return new Terminal(tty.contains("i"), tty.contains("o"), tty.contains("e"));
  }
}
