// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import copytaster.Pipeline;
import copytaster.Result;
import copytaster.Selection;
import copytaster.article.NoArticleException;
import copytaster.nlp.ModelException;
import copytaster.report.Problem;
import copytaster.report.ReportWriter;
import copytaster.source.Source;
import copytaster.source.SourceException;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes an input's record, or says why there is none. May be shared between threads.
 *
 * @param pipeline reads
 * @param writer prints
 * @param selection what to print
 */
record ArticleWork(Pipeline pipeline, ReportWriter writer, Selection selection)
    implements Function<Source, Attempt> {
  @Override
  public Attempt apply(Source source) {
    Problem problem;
    Optional<RuntimeException> bug = Optional.empty();
    try {
      Result result = pipeline.read(source);
      Optional<Result> shown = selection.of(result);
      return shown.isPresent()
          ? Attempt.done(source, writer.write(shown.get()), remark(result))
          : Attempt.passedOver(source);
    } catch (SourceException e) {
      problem = Problems.of(e);
    } catch (NoArticleException e) {
      problem = Problems.of(e);
    } catch (ModelException e) {
      return Attempt.broken(source, e);
    } catch (StackOverflowError | OutOfMemoryError e) {
      problem = Problems.tooDemanding(e);
    } catch (RuntimeException e) { // one page that we cannot cope with must not cost the others
      problem = Problems.ofAny(e);
      bug = Optional.of(e);
    }
    return Attempt.failed(source, writer.write(source, problem), problem, bug);
  }

  private static String remark(Result result) {
    return result.article().verdict().word()
        + ", "
        + result.text().sentences().size()
        + " sentences, "
        + result.entities().size()
        + " entities"
        + (result.warnings().isEmpty() ? "" : "; " + String.join("; ", result.warnings()));
  }
}
