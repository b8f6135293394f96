// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The program. {@link #main} only exits; {@link #run} turns what went wrong into a message and a
 * code (see {@link ExitCode}); {@link #dispatch} finds the command.
 */
public final class Main {
  private final InputStream in;
  private final OutputStream out;
  private final PrintStream err;
  private final Terminal terminal;

  Main(InputStream in, OutputStream out, PrintStream err, Terminal terminal) {
    this.in = in;
    this.out = out;
    this.err = err;
    this.terminal = terminal;
  }

  public static void main(String[] args) {
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    Main main =
        new Main(
            new FileInputStream(FileDescriptor.in),
            new FileOutputStream(FileDescriptor.out),
            err,
            Terminal.detect());
    int code = main.run(args);
    Runtime.getRuntime().exit(code);
  }

  int run(String... args) {
    try {
      return dispatch(List.of(args));
    } catch (UsageException e) {
      err.println("copytaster: " + copytaster.report.Printable.line(e.getMessage()));
      err.println("copytaster: try 'copytaster --help'");
      return ExitCode.USAGE.number();
    } catch (OutputException e) {
      err.println("copytaster: " + copytaster.report.Printable.line(e.getMessage()));
      return ExitCode.CANNOT_WRITE.number();
    } catch (ClosedPipeException e) {
      return ExitCode.OK.number();
    } catch (RuntimeException | Error e) {
      err.println("copytaster: this is a bug in copytaster, please report it");
      e.printStackTrace(err);
      return ExitCode.BUG.number();
    }
  }

  private int dispatch(List<String> args)
      throws UsageException, OutputException, ClosedPipeException {
    return new ReadCommand(in, out, err, terminal).run(args);
  }
}
