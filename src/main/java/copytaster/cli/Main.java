// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import copytaster.nlp.ModelException;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The program. {@link #main} only exits; {@link #run} turns what went wrong into a message and a
 * code (see {@link ExitCode}); {@link #dispatch} finds the command.
 */
public final class Main {
  private final Console console;

  Main(Console console) {
    this.console = console;
  }

  public static void main(String[] args) {
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    Console console =
        new Console(
            new BufferedInputStream(
                new FileInputStream(
                    FileDescriptor.in)), // which alone cannot read a pipe to its end
            new FileOutputStream(FileDescriptor.out),
            err,
            Terminal.detect());
    int code = new Main(console).run(args);
    Runtime.getRuntime().exit(code);
  }

  int run(String... args) {
    try {
      return dispatch(List.of(args));
    } catch (UsageException e) {
      console.say(e.getMessage() + (e.code() == ExitCode.USAGE ? hint(List.of(args)) : ""));
      return e.code().number();
    } catch (OutputException e) {
      if (e.isClosedPipe()) {
        return ExitCode.OK.number();
      }
      console.say(e.getMessage());
      return ExitCode.CANNOT_WRITE.number();
    } catch (ModelException e) {
      console.say(e.getMessage());
      return ExitCode.CONFIG.number();
    } catch (OutOfMemoryError e) { // threads count as memory
      console.say("not enough memory or threads here: " + e.getMessage());
      return ExitCode.CONFIG.number();
    } catch (RuntimeException | Error e) {
      console.say("this is a bug in copytaster, please report it");
      e.printStackTrace(console.err());
      return ExitCode.BUG.number();
    }
  }

  /** Points to the help that applies. */
  private static String hint(List<String> args) {
    String word = command(args).word();
    return " (see copytaster " + word + (word.isEmpty() ? "" : " ") + "--help)";
  }

  /** A command is the first argument: a file of the same name is written {@code ./feed}. */
  private static Command command(List<String> args) {
    return args.isEmpty() ? Command.READ : Command.of(args.get(0)).orElse(Command.READ);
  }

  private int dispatch(List<String> args) throws UsageException, OutputException, ModelException {
    Command command = command(args);
    int first = command == Command.READ ? 0 : 1;
    return command.run(console, args.subList(first, args.size()));
  }
}
