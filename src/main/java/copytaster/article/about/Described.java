// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import java.util.List;

/**
 * What an input says of itself.
 *
 * @param metadata what it says
 * @param warnings what its sources disagree on, a line each
 */
public record Described(Metadata metadata, List<String> warnings) {
  public Described {
    warnings = List.copyOf(warnings);
  }
}
