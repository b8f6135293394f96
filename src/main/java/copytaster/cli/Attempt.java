// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import copytaster.nlp.ModelException;
import copytaster.report.Problem;
import copytaster.source.Source;
import java.util.Optional;

/**
 * What became of one input.
 *
 * @param source the input
 * @param record what to print of it; empty if it does not match
 * @param remark what to say of it to those who asked
 * @param problem why there is no article
 * @param broken why no input at all can be read
 */
record Attempt(
    Source source,
    String record,
    String remark,
    Optional<Problem> problem,
    Optional<ModelException> broken) {
  static Attempt done(Source source, String record, String remark) {
    return new Attempt(source, record, remark, Optional.empty(), Optional.empty());
  }

  static Attempt failed(Source source, String record, Problem problem) {
    return new Attempt(source, record, "", Optional.of(problem), Optional.empty());
  }

  static Attempt broken(Source source, ModelException cause) {
    return new Attempt(source, "", "", Optional.empty(), Optional.of(cause));
  }

  boolean failed() {
    return problem.isPresent();
  }

  boolean matched() {
    return !failed() && !record.isEmpty();
  }
}
