// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.warc;

import copytaster.source.Content;
import copytaster.source.Input;
import copytaster.source.Source;
import copytaster.source.SourceException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A page of an archive, or the reason why it cannot be read.
 *
 * @param source the archive and the record in it
 * @param page its bytes, unless there is a failure
 * @param failure why there are no bytes
 * @param captured the day it was fetched
 */
record Capture(
    Source source,
    Optional<Content> page,
    Optional<SourceException> failure,
    Optional<LocalDate> captured)
    implements Input {
  @Override
  public Content content() throws SourceException {
    if (failure.isPresent()) {
      throw failure.get();
    }
    return page.orElseThrow();
  }
}
