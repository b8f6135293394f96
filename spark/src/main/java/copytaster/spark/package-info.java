// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/**
 * copytaster over web archives on a Spark cluster. Start with {@link copytaster.spark.Job}: the
 * driver cuts archives into {@code Part}s, {@code Extract} reads the pages of one on an executor,
 * {@code Columns} turns records into rows. What is read and how is the library's; nothing is decided
 * here.
 */
package copytaster.spark;
