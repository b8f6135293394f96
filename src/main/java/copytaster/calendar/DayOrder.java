// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.calendar;

/** What the first number of a date like 05/06/2020 means. */
public enum DayOrder {
  DAY_FIRST,
  MONTH_FIRST
}
