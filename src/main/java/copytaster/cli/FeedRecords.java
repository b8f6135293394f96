// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import copytaster.diff.Change;
import copytaster.feed.Item;
import copytaster.feed.Records;
import copytaster.feed.Story;
import copytaster.report.Extras;
import copytaster.report.ReportWriter;
import copytaster.report.Result;
import copytaster.source.Source;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The records of {@code feed}: those of the main job, and what the feed knows besides. */
final class FeedRecords implements Records {
  private final ReportWriter writer;

  FeedRecords(ReportWriter writer) {
    this.writer = writer;
  }

  @Override
  public String opening() {
    return writer.opening();
  }

  @Override
  public String article(Result result, Item item, Story story, List<Change> changes) {
    return writer.write(
        result, extras(item, Optional.of(new Extras.Story(story.id(), story.because())), changes));
  }

  @Override
  public String failure(Source source, Item item, Throwable cause) {
    return writer.write(source, Problems.of(cause), extras(item, Optional.empty(), List.of()));
  }

  private static Extras extras(Item item, Optional<Extras.Story> story, List<Change> changes) {
    return new Extras(
        item.id(),
        new Extras.Feed(
            item.feedUrl(),
            item.feedTitle(),
            item.alsoIn(),
            item.key(),
            item.link(),
            item.title(),
            item.published().map(Instant::toString),
            item.authors(),
            item.revision()),
        story,
        changes);
  }
}
