// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/**
 * What an input says about its article: title, byline, dates, site, language, web address. Start
 * with {@link copytaster.article.about.MetadataReader}. {@code Surface} collects what a page shows
 * around its body. {@code TitleClaims}, {@code BylineClaims} and {@code DateClaims} gather all that
 * a page declares and shows as candidates, and {@code Chooser} takes the one with the most weight
 * of signs. {@code PeopleText} finds the names in a byline, {@code Signers} tells people from
 * organisations, {@code SiteNames} and {@code TitleParts} tell a headline from the name of its
 * site.
 */
package copytaster.article.about;
