// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/**
 * Mentions of one thing joined, typed by vote, named, weighed by salience, and placed on the map.
 * Start with {@link copytaster.entity.EntityTagger}. Knows nothing of models or output.
 */
package copytaster.entity;
