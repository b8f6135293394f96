// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import java.time.LocalDate;
import java.util.Optional;

/** One page or text to read: a {@link Content} at hand, or a promise of one. */
public interface Input {
  /** Where it comes from. */
  Source source();

  /**
   * Its bytes; asked for once.
   *
   * @throws SourceException if they cannot be had
   */
  Content content() throws SourceException;

  /** The day on which it was fetched, as far as known: it was published then or before. */
  default Optional<LocalDate> captured() {
    return Optional.empty();
  }
}
