// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/**
 * The running text of a page, without boilerplate. Start with {@link copytaster.article.body.Body}.
 * {@code PageWalk} walks over the page once: it fills the {@code Layout}, cuts the text into {@code
 * Segment}s, and lets a listener see all elements, because headline, byline and date are around the
 * body. {@code Region} recognises the parts of the page by {@code regions.tsv}, {@code Inheritance}
 * says which of them hold a segment. {@code Features} describe each segment, among them the choice
 * of {@code ContainerVoice}; the trees of the {@code Classifier} give the odds that it is body.
 * {@code Lists}, {@code Trim} and {@code Comments} correct the choice as a whole, {@code
 * Confidence} says how far to trust it.
 */
package copytaster.article.body;
