// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/**
 * The running text of a page, without boilerplate. Start with {@link copytaster.article.body.Body}.
 * {@code Layout} walks over the page once: it cuts the text into {@code Segment}s and lets a
 * listener hear of all elements, as the headline, the byline and the date stand around the body.
 * {@code Region} tells the parts of the page by {@code regions.tsv}. {@code Features} describe each
 * segment, the {@code Classifier}'s trees say how likely it is body; what {@code ContainerVoice}
 * and {@code PrunerVoice} would keep are features. {@code Lists} and {@code Trim} look at the
 * choice as a whole, {@code Confidence} says how far to trust it.
 */
package copytaster.article.body;
