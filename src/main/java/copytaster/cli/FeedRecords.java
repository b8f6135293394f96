// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import copytaster.diff.Change;
import copytaster.feed.Records;
import copytaster.report.Extras;
import copytaster.report.Item;
import copytaster.report.ReportWriter;
import copytaster.report.Result;
import copytaster.report.Story;
import copytaster.source.Source;
import java.util.List;
import java.util.Optional;

/** The records of {@code feed}: those of the main job plus what the feed says about the article. */
record FeedRecords(ReportWriter writer) implements Records {
  @Override
  public String opening() {
    return writer.opening();
  }

  @Override
  public String article(Result result, Item item, Story story, List<Change> changes) {
    return writer.write(result, new Extras(item, Optional.of(story), changes));
  }

  @Override
  public String failure(Source source, Item item, Throwable cause) {
    return writer.write(source, Problems.of(cause), new Extras(item, Optional.empty(), List.of()));
  }
}
