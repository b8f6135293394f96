// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster;

import copytaster.report.Problem;
import copytaster.report.ReportWriter;
import copytaster.report.Result;
import copytaster.source.Source;
import java.util.Optional;

/**
 * The outcome of one input: an article, one that was skipped, or a failure.
 *
 * @param result the article's parts, unless it failed or was skipped
 * @param passedOver why an article was skipped: the selection in the settings excludes it
 * @param problem why no article could be read
 * @param bug the exception behind the problem if it is a bug of ours, worth reporting with its
 *     stack trace
 * @param writer of {@link #json}
 */
public record Record(
    Source source,
    Optional<Result> result,
    Optional<String> passedOver,
    Optional<Problem> problem,
    Optional<RuntimeException> bug,
    ReportWriter writer) {
  static Record read(Result result, ReportWriter writer) {
    return new Record(
        result.content().source(),
        Optional.of(result),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        writer);
  }

  static Record passedOver(Source source, String reason, ReportWriter writer) {
    return new Record(
        source, Optional.empty(), Optional.of(reason), Optional.empty(), Optional.empty(), writer);
  }

  static Record failed(Source source, Throwable cause, ReportWriter writer) {
    Problem problem = Problem.of(cause);
    boolean bug = problem.code() == Problem.BUG && cause instanceof RuntimeException;
    return new Record(
        source,
        Optional.empty(),
        Optional.empty(),
        Optional.of(problem),
        bug ? Optional.of((RuntimeException) cause) : Optional.empty(),
        writer);
  }

  /** Whether no article could be read. */
  public boolean failed() {
    return problem.isPresent();
  }

  /**
   * One line of JSON without a line end, as the command line prints it ({@code copytaster schema});
   * also for failures; empty if the article was skipped.
   */
  public String json() {
    return print(writer).stripTrailing();
  }

  /** The record in another format, with its line end; may be empty. */
  public String print(ReportWriter writer) {
    if (problem.isPresent()) {
      return writer.write(source, problem.get());
    }
    return result.map(writer::write).orElse("");
  }
}
