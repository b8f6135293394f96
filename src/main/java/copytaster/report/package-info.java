// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/**
 * A {@link copytaster.report.Result} or a {@link copytaster.report.Problem} as text for programs or
 * people. Start with {@link copytaster.report.ReportWriter}: a class a format, {@code Wording} for
 * what those for people say alike, {@code Printable} for what may reach a terminal. The only
 * package that names JSON fields and aligns columns.
 *
 * <p>Every span of the JSON counts code points of {@code article.text}, half-open; inside the
 * program spans count UTF-16 units.
 */
package copytaster.report;
