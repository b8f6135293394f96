// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/**
 * What we conclude of a page: title, byline, dates, and the blocks of running text without
 * boilerplate. Start with {@link copytaster.article.Extractor}; what is known beside the text is
 * for {@code MetadataReader}. The text of a page: {@code Layout} cuts it into segments, four voices
 * ({@code ContainerVoice}, {@code PrunerVoice}, {@code TrainedVoice}, {@code DeclaredVoice}) choose
 * among them, {@code Trim} takes away what is never body, {@code Vote} decides, {@code Judgement}
 * says what the page turned out to be. Plain text: {@code PlainText}. Names jsoup's types as it
 * gets them from {@code page}; decodes and parses nothing itself.
 */
package copytaster.article;
