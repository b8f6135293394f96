// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/**
 * An article in plain text, Markdown or a mail. Start with {@link
 * copytaster.article.plain.PlainText}. {@code Head} is what stands in fields above the text: front
 * matter, the exports of newspaper archives ({@code Archive}), a forwarded mail ({@code Forward}),
 * all read by {@code Fields}; {@code Letterhead} removes columns above a report. {@code PlainLines}
 * joins lines to blocks ({@code Part}), {@code InlineMarks} removes marks. {@code Opening} takes
 * title, deck, byline and date from the first blocks; {@code Release} knows the frame of a press
 * release; {@code Captions} and {@code copytaster.text.Furniture} recognise what is not body.
 */
package copytaster.article.plain;
