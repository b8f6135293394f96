// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.diff;

import copytaster.Copytaster;
import copytaster.Settings;
import copytaster.Versions;
import copytaster.article.Hints;
import copytaster.source.Content;
import copytaster.source.Source;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Compares texts as the program does, with the models of the project. */
final class Compared implements AutoCloseable {
  private final Copytaster copytaster;

  Compared() throws Exception {
    Path home = Path.of(System.getProperty("copytaster.home"));
    copytaster = Copytaster.open(home, Settings.DEFAULT);
  }

  Version version(String text) throws Exception {
    Content content =
        new Content(
            Source.parse("a.txt"),
            text.getBytes(StandardCharsets.UTF_8),
            Optional.empty(),
            Optional.empty());
    return new Versions(copytaster.pipeline()).of(copytaster.pipeline().read(content, Hints.NONE));
  }

  Comparison compare(String old, String now) throws Exception {
    return Comparer.compare(version(old), version(now));
  }

  /** A change in a line; of sentences and notes only what became of them. */
  static String line(Change change) {
    String what = change.how().word() + " " + change.of().word();
    boolean textOnly =
        change.of() == Change.Of.SENTENCE
            || change.of() == Change.Of.CORRECTION
            || change.of() == Change.Of.UPDATE
            || change.of() == Change.Of.SPELLING;
    if (textOnly) {
      return what;
    }
    boolean both = !change.before().isEmpty() && !change.after().isEmpty();
    return what + ": " + change.before() + (both ? " > " : "") + change.after();
  }

  @Override
  public void close() {
    copytaster.close();
  }
}
