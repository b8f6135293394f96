// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import copytaster.Settings;
import copytaster.article.Hints;
import java.util.List;

/**
 * The options of the main job for programs that run it elsewhere, such as on a cluster.
 *
 * @param settings how articles are read
 * @param hints what is known of every input
 * @param maxBytes of a page; a larger one is an error
 */
public record JobOptions(Settings settings, Hints hints, long maxBytes) {
  /**
   * @param options as on the command line, without inputs
   * @throws IllegalArgumentException if they make no sense; the message says what is wrong
   */
  public static JobOptions parse(List<String> options) {
    try {
      ReadOptions read = new ReadOptions(Typed.parse(ReadOptions.SYNTAX, options));
      return new JobOptions(
          read.reading().settings(), read.hints(), read.typed().get(ReadingOptions.MAX_BYTES));
    } catch (UsageException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}
