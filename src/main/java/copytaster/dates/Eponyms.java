// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import copytaster.text.Tokens;

/**
 * Days that an event took for its name, so that no year is printed with them: the September 11
 * attacks are not those of the last September. Stateless.
 */
final class Eponyms {
  private Eponyms() {}

  /** The year of the event whose day and month end before {@code i}, or 0. */
  static int year(Tokens t, int i, int month, int day) {
    if (month == 9 && day == 11) {
      boolean event =
          t.isAny(
              i,
              "attacks",
              "terror",
              "terrorist",
              "hijackers",
              "hijackings",
              "hijacking",
              "victims",
              "commission",
              "memorial",
              "mastermind",
              "families",
              "plot",
              "plotters");
      return event ? 2001 : 0;
    }
    if (month == 10 && day == 7) {
      return t.isAny(i, "attack", "attacks", "massacre", "assault", "onslaught") ? 2023 : 0;
    }
    if (month == 1 && day == 6) {
      boolean event =
          t.isAny(
              i,
              "riot",
              "riots",
              "rioters",
              "rioter",
              "attack",
              "attacks",
              "insurrection",
              "defendants",
              "committee",
              "pardons",
              "mob");
      return event ? 2021 : 0;
    }
    return 0;
  }
}
