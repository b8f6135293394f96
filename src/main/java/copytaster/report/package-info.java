// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/**
 * A {@link copytaster.report.Result} or a {@link copytaster.report.Problem} as text for programs or
 * people. Start with {@link copytaster.report.ReportWriter}: one class per format, {@code Json}
 * under those for programs, {@code Wording} shared by those for people, {@code Printable} for text
 * that is safe on a terminal. The only package that names JSON fields and aligns columns.
 *
 * <p>Every span of the JSON counts code points of {@code article.text}, half-open; inside the
 * program spans count UTF-16 units.
 */
package copytaster.report;
