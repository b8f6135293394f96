// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/**
 * An article in plain text, Markdown or a mail. Start with {@link
 * copytaster.article.plain.PlainText}. {@code Head} reads front matter and lines of names or dates,
 * {@code Archive} the exports of newspaper archives, {@code Release} the frame of a press release,
 * {@code Forward} that of a forwarded mail, {@code Letterhead} that of a memo; {@code PlainLines}
 * joins lines to paragraphs, {@code InlineMarks} removes marks; {@code Captions} and {@code
 * copytaster.text.Furniture} recognise what is not body.
 */
package copytaster.article.plain;
