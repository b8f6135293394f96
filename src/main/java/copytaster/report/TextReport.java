// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.report;

import copytaster.Result;

/** The result for people. */
final class TextReport {
  private TextReport() {}

  static String write(Result result) {
    StringBuilder out = new StringBuilder();
    result
        .article()
        .metadata()
        .title()
        .ifPresent(title -> out.append(Printable.line(title)).append("\n\n"));
    result
        .summary()
        .sentences()
        .forEach(
            c -> out.append(Printable.line(result.text().at(c.sentence().span()))).append('\n'));
    return out.append('\n').toString();
  }
}
