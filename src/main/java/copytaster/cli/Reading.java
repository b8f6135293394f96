// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import copytaster.Pipeline;
import copytaster.Settings;
import copytaster.entity.EntityTagger;
import copytaster.nlp.Annotator;
import copytaster.nlp.ModelException;
import copytaster.nlp.NlpSettings;
import copytaster.nlp.Tagger;
import copytaster.report.Format;
import copytaster.report.Provenance;
import copytaster.report.ReportWriter;
import copytaster.source.Reader;
import java.io.InputStream;

/** What {@link ReadingOptions} ask for, made: the pipeline, and the writer of what it reads. */
final class Reading implements AutoCloseable {
  private final Tagger asked;
  private final Annotator annotator;
  private final Pipeline pipeline;
  private final ReportWriter writer;

  /**
   * @param indent JSON over several lines
   * @param in what the input {@code -} stands for
   * @throws UsageException if what was typed makes no sense
   * @throws ModelException if a model is missing or broken
   */
  Reading(ReadingOptions options, Settings settings, Format format, boolean indent, InputStream in)
      throws UsageException, ModelException {
    asked = options.tagger();
    annotator = new Annotator(new NlpSettings(Home.find(), asked));
    pipeline =
        new Pipeline(
            new Reader(options.fetching(), in),
            annotator,
            new EntityTagger(Places.open(), options.corrections()),
            settings);
    Provenance provenance =
        new Provenance(Version.number(), () -> annotator.tagger().word(), annotator::models);
    writer = new ReportWriter(format, indent, options.withText(), provenance);
  }

  Pipeline pipeline() {
    return pipeline;
  }

  ReportWriter writer() {
    return writer;
  }

  /** Whether names were found by another tagger than the one asked for, which cannot run here. */
  boolean fellBack() {
    return annotator.tagger() != asked;
  }

  @Override
  public void close() {
    annotator.close();
  }
}
