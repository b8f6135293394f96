// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import copytaster.Copytaster;
import copytaster.OrderedWork;
import copytaster.Record;
import copytaster.article.Hints;
import copytaster.nlp.ModelException;
import copytaster.report.Printable;
import copytaster.report.ReportWriter;
import copytaster.report.Result;
import copytaster.source.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Makes an input's record and prints it. May be shared between threads.
 *
 * @param copytaster reads
 * @param writer prints
 * @param hints hints that hold for every input
 */
record ArticleWork(Copytaster copytaster, ReportWriter writer, Hints hints)
    implements Function<Input, Attempt> {
  @Override
  public Attempt apply(Input input) {
    try {
      Record record = copytaster.read(input, hints);
      List<String> remarks =
          record
              .result()
              .map(ArticleWork::remarks)
              .orElseGet(() -> record.passedOver().stream().toList());
      return Attempt.of(record, record.print(writer), remarks);
    } catch (ModelException e) {
      throw new OrderedWork.Halt(e);
    }
  }

  /** The outcome, then the witnesses of its title, byline and date. */
  private static List<String> remarks(Result result) {
    List<String> remarks = new ArrayList<>();
    remarks.add(outcome(result));
    result
        .article()
        .metadata()
        .witnesses()
        .forEach((field, witness) -> remarks.add(field + ": said by " + witness));
    return remarks;
  }

  private static String outcome(Result result) {
    return result.article().verdict().word()
        + ", "
        + Printable.count(result.text().sentences().size(), "sentence", "sentences")
        + ", "
        + Printable.count(result.entities().size(), "entity", "entities")
        + (result.warnings().isEmpty() ? "" : "; " + String.join("; ", result.warnings()));
  }
}
