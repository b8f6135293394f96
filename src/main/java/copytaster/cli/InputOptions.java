// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import copytaster.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks on inputs that the main job and {@code diff} share. */
final class InputOptions {
  private InputOptions() {}

  static List<Source> sources(Typed typed, Optional<String> id, Optional<String> base) {
    List<Source> sources = new ArrayList<>();
    for (String input : typed.operands()) {
      sources.add(Source.parse(input, id, base));
    }
    return sources;
  }

  static boolean any(List<Source> sources, Source.Kind kind) {
    return sources.stream().anyMatch(source -> source.kind() == kind);
  }

  /**
   * @param fetches whether there may be more inputs that are URLs
   */
  static void check(Typed typed, List<Source> sources, boolean fetches) throws UsageException {
    if (typed.operands().contains("")) {
      throw new UsageException("an input is empty: a variable that is not set?");
    }
    if (sources.stream().filter(source -> source.kind() == Source.Kind.STDIN).count() > 1) {
      throw new UsageException("standard input (-) can be read only once");
    }
    if (!fetches && !any(sources, Source.Kind.URL)) {
      typed.refuse("because no input is a URL", ReadingOptions.FETCHING);
    }
  }
}
