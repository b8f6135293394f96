// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import copytaster.WholeRecords;
import copytaster.source.FileTrouble;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Optional;

/**
 * Writes records to standard output, flushing each one, or to a file that appears complete or not
 * at all: it is written beside its place and renamed at the end. On a signal the current record is
 * finished and an unfinished file is removed.
 */
final class Output implements AutoCloseable {
  private final OutputStream stream;
  private final String name;
  private final Optional<Path> file;
  private final Optional<Path> partial;
  private final WholeRecords whole;

  private Output(OutputStream stream, String name, Optional<Path> file, Optional<Path> partial) {
    this.stream = stream;
    this.name = name;
    this.file = file;
    this.partial = partial;
    this.whole = new WholeRecords(this::discard); // last: a signal may come at once
  }

  static Output to(OutputStream standardOutput) {
    return new Output(standardOutput, "standard output", Optional.empty(), Optional.empty());
  }

  /** All that a command has to print; gives its exit code. */
  static int print(Console console, String text) throws OutputException {
    try (Output output = to(console.out())) {
      output.write(text);
    }
    return ExitCode.OK.number();
  }

  /**
   * @throws OutputException if no file can be made there
   */
  static Output to(Path file) throws OutputException {
    try {
      Path absolute = file.toAbsolutePath();
      if (Files.isDirectory(absolute)) {
        throw new OutputException(file + ": is a directory");
      }
      if (Files.exists(absolute) && !Files.isRegularFile(absolute)) {
        return new Output(
            Files.newOutputStream(absolute), // whose real path may be no path: /dev/stdout
            file.toString(),
            Optional.empty(),
            Optional.empty()); // a device or a pipe
      }
      boolean there = Files.exists(absolute);
      Path target = there ? absolute.toRealPath() : absolute;
      if (there && !Files.isWritable(target)) { // to be replaced all the same, if its folder is
        throw new OutputException(file + ": cannot be written: permission denied");
      }
      String hidden = "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part";
      Path partial = target.resolveSibling(hidden);
      OutputStream stream =
          Files.newOutputStream(partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      if (there) {
        keepPermissions(target, partial);
      }
      return new Output(stream, file.toString(), Optional.of(target), Optional.of(partial));
    } catch (IOException e) {
      throw new OutputException(file + ": cannot be written: " + FileTrouble.reason(e));
    }
  }

  /** Keeps the permissions of the file that is replaced. */
  private static void keepPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView before = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    if (before != null) {
      Files.setPosixFilePermissions(to, before.readAttributes().permissions());
    }
  }

  /**
   * @throws OutputException if it cannot be written, or the reader has closed the pipe
   */
  void write(String record) throws OutputException {
    whole.begin();
    try {
      stream.write(record.getBytes(StandardCharsets.UTF_8));
      stream.flush();
    } catch (IOException e) {
      if (file.isEmpty() && FileTrouble.isClosedPipe(e)) {
        throw OutputException.closedPipe();
      }
      throw new OutputException(name + ": cannot be written: " + FileTrouble.reason(e));
    } finally {
      whole.end();
    }
  }

  /** Moves a complete file to its place. */
  void commit() throws OutputException {
    if (file.isEmpty()) {
      return;
    }
    try {
      stream.close();
      Files.move(
          partial.get(),
          file.get(),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new OutputException(file.get() + ": cannot be written: " + FileTrouble.reason(e));
    }
  }

  @Override
  public void close() {
    try {
      if (file.isPresent()) {
        stream.close();
      }
    } catch (IOException e) {
      // what matters was said by write or commit
    }
    discard();
    whole.close();
  }

  private void discard() {
    try {
      if (partial.isPresent()) {
        Files.deleteIfExists(partial.get());
      }
    } catch (IOException e) {
      // left behind: nothing more can be done
    }
  }
}
