// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.report;

import java.util.List;
import java.util.Objects;

/**
 * Which event a record is about.
 *
 * @param id shared by the records of one event: it is made of the first one's
 * @param because what this record shares with an earlier one; empty for the first of its story
 */
public record Story(String id, List<String> because) {
  public Story {
    Objects.requireNonNull(id);
    because = List.copyOf(because);
  }
}
