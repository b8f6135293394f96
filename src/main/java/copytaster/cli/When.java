// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

/** When to show colour or progress. */
enum When {
  AUTO,
  ALWAYS,
  NEVER;

  /**
   * @param usual whether it makes sense here
   */
  boolean holds(boolean usual) {
    return this == AUTO ? usual : this == ALWAYS;
  }
}
