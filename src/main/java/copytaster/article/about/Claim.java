// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

/**
 * What one witness says about the article.
 *
 * @param witness who says it: "JSON-LD", the name of a meta element, "page" for what readers see
 * @param value what it says
 * @param cost how doubtful it is that this is about the article, 0 for none; for what readers see,
 *     about the number of elements between it and the headline
 */
record Claim<T>(String witness, T value, int cost) {}
