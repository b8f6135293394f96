// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/**
 * The expressions of {@code --where}: which articles are wanted, by the facts in them. Start with
 * {@link copytaster.query.Query}. Knows entities, nothing of how they were found.
 */
package copytaster.query;
