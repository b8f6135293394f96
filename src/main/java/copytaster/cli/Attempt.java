// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import copytaster.Record;
import copytaster.nlp.ModelException;
import copytaster.report.Problem;
import copytaster.source.Source;
import java.util.List;
import java.util.Optional;

/**
 * The outcome of one input.
 *
 * @param source the input
 * @param matched whether it is an article that the user asked for
 * @param record what to print for it
 * @param title of the article
 * @param remarks what {@code --verbose} reports about it
 * @param problem why there is no article
 * @param bug our own bug, if the problem is one
 * @param broken why no input can be read at all
 */
record Attempt(
    Source source,
    boolean matched,
    String record,
    Optional<String> title,
    List<String> remarks,
    Optional<Problem> problem,
    Optional<RuntimeException> bug,
    Optional<ModelException> broken) {
  static Attempt of(Record record, String printed, List<String> remarks) {
    return new Attempt(
        record.source(),
        record.result().isPresent(),
        printed,
        record.result().flatMap(result -> result.article().metadata().title()),
        remarks,
        record.problem(),
        record.bug(),
        Optional.empty());
  }

  static Attempt broken(Source source, ModelException cause) {
    return new Attempt(
        source,
        false,
        "",
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(cause));
  }

  boolean failed() {
    return problem.isPresent();
  }
}
