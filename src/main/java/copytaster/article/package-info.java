// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/**
 * What we conclude of a page: title, byline, dates, and the blocks of running text without
 * boilerplate. Start with {@link copytaster.article.Extractor}; what is known beside the text is
 * for {@code MetadataReader}. Names jsoup's types as it gets them from {@code page}; decodes and
 * parses nothing itself.
 */
package copytaster.article;
