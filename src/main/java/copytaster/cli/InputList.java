// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import copytaster.source.Source;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The inputs of {@code --input-list}, read lazily: {@code INPUT} or, tab-separated, {@code ID
 * INPUT} or {@code ID INPUT BASE_URL} a line. Blank lines and lines that begin with {@code #} are
 * skipped.
 */
final class InputList implements Iterator<Source> {
  /** In characters. Guards against files that are not lists, such as endless zeros. */
  private static final int LONGEST_LINE = 1 << 16;

  private final BufferedReader in;
  private Optional<Source> next = Optional.empty();

  /**
   * @throws UncheckedIOException if the list cannot be read; so do the other methods
   */
  InputList(InputStream in) {
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    skipMark();
  }

  /** Skips the byte order mark that Windows editors write. */
  private void skipMark() {
    try {
      in.mark(1);
      if (in.read() != '\ufeff') {
        in.reset();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty()) {
      Optional<String> line = line();
      if (line.isEmpty()) {
        return false;
      }
      next = line.filter(InputList::isInput).map(InputList::parse);
    }
    return true;
  }

  @Override
  public Source next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Source current = next.get();
    next = Optional.empty();
    return current;
  }

  private static boolean isInput(String line) {
    return !line.isBlank() && !line.stripLeading().startsWith("#");
  }

  /** Without its line end; empty at the end of the list. */
  private Optional<String> line() {
    try {
      StringBuilder line = new StringBuilder();
      int c = in.read();
      if (c < 0) {
        return Optional.empty();
      }
      for (; c >= 0 && c != '\n'; c = in.read()) {
        if (line.length() == LONGEST_LINE) {
          throw new IOException("a line has more than " + LONGEST_LINE + " characters");
        }
        line.append((char) c);
      }
      return Optional.of(line.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Source parse(String line) {
    String[] fields = line.split("\t", 3);
    if (fields.length == 1) {
      return Source.parse(line.strip());
    }
    Optional<String> base = fields.length == 3 ? field(fields[2]) : Optional.empty();
    return Source.parse(fields[1].strip(), field(fields[0]), base);
  }

  private static Optional<String> field(String text) {
    return Optional.of(text.strip()).filter(t -> !t.isEmpty());
  }
}
