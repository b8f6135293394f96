// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/**
 * The article in an input: {@link copytaster.article.Extractor} is the door, {@code Article} what
 * it hands out, {@code Judgement} says what the input turned out to be: it asks {@code ErrorPage},
 * {@code Shell}, {@code ConsentDialog}, {@code Offer} and {@code Teasers} in turn, and {@code
 * Evidence} is what they see. Three rooms do the work, and nothing outside this package enters
 * them: {@link copytaster.article.about.MetadataReader} (title, byline, dates, site, language),
 * {@link copytaster.article.body.Body} (the running text of a page) and {@link
 * copytaster.article.plain.PlainText} (plain text, Markdown, mail). Readers of an article see
 * {@code about}'s metadata. {@code about} listens to the one walk over the page, which is {@code
 * body}'s; {@code plain} uses {@code about}. Decodes and parses nothing itself.
 */
package copytaster.article;
