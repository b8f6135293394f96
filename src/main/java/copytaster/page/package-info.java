// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/**
 * A page as it is: its charset decided, its tree built by jsoup, and what it says of itself
 * (JSON-LD, OpenGraph, meta, microdata). Start with {@link copytaster.page.Page} and {@link
 * copytaster.page.Declared}; {@code Sniffer} refuses what is no text, {@code Charsets} decides how
 * to read the rest, {@code Characters} cleans it, {@code Mail} opens a mail. Concludes nothing:
 * that is {@code article}.
 */
package copytaster.page;
