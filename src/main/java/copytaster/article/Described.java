// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article;

import java.util.List;

/**
 * @param metadata what is known of an article beside its text
 * @param warnings what its sources disagree on
 */
record Described(Metadata metadata, List<String> warnings) {
  Described {
    warnings = List.copyOf(warnings);
  }
}
