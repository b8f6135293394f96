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
 * The inputs of {@code --input-list}, read as they are needed: {@code INPUT} or, tab-separated,
 * {@code ID INPUT} or {@code ID INPUT BASE_URL} a line. Blank lines are passed over.
 */
final class InputList implements Iterator<Source> {
  private final BufferedReader lines;
  private Optional<Source> next;

  InputList(InputStream in) {
    lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    skipMark();
    next = advance();
  }

  /** A byte order mark, which editors on Windows put before the first line. */
  private void skipMark() {
    try {
      lines.mark(1);
      if (lines.read() != '\ufeff') {
        lines.reset();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean hasNext() {
    return next.isPresent();
  }

  @Override
  public Source next() {
    Source current = next.orElseThrow(NoSuchElementException::new);
    next = advance();
    return current;
  }

  private Optional<Source> advance() {
    try {
      String line = lines.readLine();
      while (line != null && line.isBlank()) {
        line = lines.readLine();
      }
      return Optional.ofNullable(line).map(InputList::parse);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Source parse(String line) {
    String[] fields = line.split("\t", 3);
    if (fields.length == 1) {
      return Source.parse(line.strip(), Optional.empty(), Optional.empty());
    }
    Optional<String> base = fields.length == 3 ? field(fields[2]) : Optional.empty();
    return Source.parse(fields[1].strip(), field(fields[0]), base);
  }

  private static Optional<String> field(String text) {
    return Optional.of(text.strip()).filter(t -> !t.isEmpty());
  }
}
