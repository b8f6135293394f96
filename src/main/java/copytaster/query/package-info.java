// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/**
 * The expressions of {@code --where}, which select articles by the facts in them. Start with {@link
 * copytaster.query.Query}: {@code QueryScanner} takes words, numbers and values from the
 * expression, {@code QueryParser} makes a {@code Condition} of them, {@code Facts} are held against
 * it. Knows entities but not how they were found.
 */
package copytaster.query;
