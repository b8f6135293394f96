// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/**
 * The expressions of {@code --where}, which select articles by the facts in them. Start with {@link
 * copytaster.query.Query}. Knows entities but not how they were found.
 */
package copytaster.query;
