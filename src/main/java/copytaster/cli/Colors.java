// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

/** Whether text has colour. */
final class Colors {
  private Colors() {}

  /**
   * On a terminal, unless the environment says no (no-color.org, and terminals that know none).
   *
   * @param when auto, always or never
   * @param toFile whether the text goes to a file
   */
  static boolean wanted(String when, Console console, boolean toFile) {
    return switch (when) {
      case "always" -> true;
      case "never" -> false;
      default ->
          console.terminal().out()
              && !toFile
              && System.getenv().getOrDefault("NO_COLOR", "").isEmpty()
              && !"dumb".equals(System.getenv("TERM"));
    };
  }
}
