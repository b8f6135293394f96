// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.summary;

import copytaster.text.Text;
import java.util.List;
import java.util.Optional;

/** Picks the sentences that carry the story. Stateless. */
public final class Summarizer {
  private Summarizer() {}

  /** A summary of at most the wanted length; at least one sentence where there is one. */
  public static Summary summarize(Text text, Optional<String> title, Length length) {
    List<Summary.Chosen> chosen =
        text.sentences().stream()
            .limit(length.amount())
            .map(s -> new Summary.Chosen(s, 0))
            .toList();
    return new Summary(chosen);
  }
}
