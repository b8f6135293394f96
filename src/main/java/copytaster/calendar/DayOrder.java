// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.calendar;

/** The meaning of the first number in a date like 05/06/2020. */
public enum DayOrder {
  DAY_FIRST,
  MONTH_FIRST
}
