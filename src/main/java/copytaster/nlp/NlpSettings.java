// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.nlp;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Which models to run.
 *
 * @param home the application image: {@code models/} and {@code lib/native/} lie in it
 * @param tagger the name finder wanted
 */
public record NlpSettings(Path home, Tagger tagger) {
  public NlpSettings {
    Objects.requireNonNull(home);
    Objects.requireNonNull(tagger);
  }

  public Path models() {
    return home.resolve("models");
  }
}
