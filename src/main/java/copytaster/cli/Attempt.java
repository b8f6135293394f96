// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import copytaster.Record;
import copytaster.report.Problem;
import copytaster.source.Source;
import java.util.List;
import java.util.Optional;

/**
 * The outcome of one input.
 *
 * @param source the input
 * @param matched whether it is an article that the user asked for
 * @param printed what to print for it
 * @param title of the article
 * @param remarks what {@code --verbose} reports about it
 * @param failure why no article was read
 */
record Attempt(
    Source source,
    boolean matched,
    String printed,
    Optional<String> title,
    List<String> remarks,
    Optional<Failure> failure) {
  /**
   * The reason why no article was read.
   *
   * @param bug our own bug, if the problem is one
   */
  record Failure(Problem problem, Optional<RuntimeException> bug) {}

  static Attempt of(Record record, String printed, List<String> remarks) {
    return new Attempt(
        record.source(),
        record.result().isPresent(),
        printed,
        record.result().flatMap(result -> result.article().metadata().title()),
        remarks,
        record.problem().map(problem -> new Failure(problem, record.bug())));
  }
}
