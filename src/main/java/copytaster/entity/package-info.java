// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/**
 * Joins the mentions of one thing, types them by vote, names and weighs the entity, and resolves
 * places. Start with {@link copytaster.entity.EntityTagger}: its passes ({@code Pass}) mend the
 * tagger's names, {@code TypeVote} types them, {@code ToponymResolver} finds places, {@code
 * PersonJoiner} and {@code NameJoiner} join. Knows nothing of models or output.
 */
package copytaster.entity;
