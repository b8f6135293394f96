// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import copytaster.nlp.ModelException;
import copytaster.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Lists the models and checks their hashes against those of the build. */
final class ModelsCommand {
  static final Syntax SYNTAX =
      Syntax.of(
          "copytaster models",
          "Lists the models: file, bytes, SHA-256, and whether it is the one that was built. Exit code 78 when one is"
              + " missing or differs. models/README.md tells what they are, how they were made and how good they are.");

  private ModelsCommand() {}

  static int run(Console console, Typed typed) throws OutputException, ModelException {
    Path models = Home.find().resolve("models");
    boolean whole = true;
    StringBuilder table = new StringBuilder();
    for (Map.Entry<String, String> model : built(models).entrySet()) {
      Path file = models.resolve(model.getKey());
      String state = state(file, model.getValue());
      whole &= state.equals("ok");
      table.append(
          String.format(
              Locale.ROOT,
              "%-24s %10d  %s  %s\n",
              model.getKey(),
              size(file),
              model.getValue(),
              state));
    }
    Output.print(console, table.toString());
    return (whole ? ExitCode.OK : ExitCode.CONFIG).number();
  }

  /** File name to SHA-256, from the build. */
  private static Map<String, String> built(Path models) throws ModelException {
    Map<String, String> sums = new TreeMap<>();
    try {
      for (String line : Files.readAllLines(models.resolve("SHA256SUMS.image"))) {
        String[] fields = line.split("\\s+\\*?", 2);
        if (fields.length == 2) {
          sums.put(fields[1], fields[0]);
        }
      }
    } catch (IOException e) {
      throw new ModelException(models.resolve("SHA256SUMS.image") + ": cannot be read", e);
    }
    return sums;
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }

  private static String state(Path file, String expected) {
    if (!Files.exists(file)) {
      return "missing";
    }
    try {
      return Sha256.of(Files.readAllBytes(file)).equals(expected) ? "ok" : "differs";
    } catch (IOException e) {
      return "unreadable";
    }
  }
}
