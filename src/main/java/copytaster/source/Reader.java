// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads any input: files and standard input here, URLs through a {@link Fetcher}. May be shared
 * between threads.
 */
public final class Reader {
  private final FetchSettings settings;
  private final InputStream standardInput;
  private Fetcher fetcher;

  public Reader(FetchSettings settings, InputStream standardInput) {
    this.settings = settings;
    this.standardInput = standardInput;
  }

  /** An input that is read when its content is asked for. */
  public Input input(Source source) {
    return new Input() {
      @Override
      public Source source() {
        return source;
      }

      @Override
      public Content content() throws SourceException {
        return read(source);
      }
    };
  }

  /**
   * @throws SourceException if the input cannot be read, or is larger than the settings allow
   */
  public Content read(Source source) throws SourceException {
    return switch (source.kind()) {
      case URL -> fetcher().fetch(source);
      case FILE -> file(source);
      case STDIN -> stream(source, standardInput);
      case WARC -> throw new IllegalArgumentException("a record is read by its archive");
    };
  }

  /** Made when the first URL comes: a run over files loads no HTTP client. */
  private synchronized Fetcher fetcher() {
    if (fetcher == null) {
      fetcher = new Fetcher(settings);
    }
    return fetcher;
  }

  /** Devices and pipes are files as well: their limit is the one on bytes. */
  private Content file(Source source) throws SourceException {
    try {
      Path path = Path.of(source.ref());
      if (source.ref().isEmpty()) { // Java takes it for the current folder
        throw new SourceException(Failure.MISSING, "no such file");
      }
      if (Files.isDirectory(path)) {
        throw new SourceException(Failure.UNREADABLE, "is a directory");
      }
      try (InputStream in = Files.newInputStream(path)) {
        return stream(source, in);
      }
    } catch (NoSuchFileException | InvalidPathException e) {
      boolean undecoded = source.ref().indexOf('\ufffd') >= 0;
      throw new SourceException(
          Failure.MISSING,
          "no such file" + (undecoded ? " (if its name is not UTF-8, use < FILE)" : ""));
    } catch (AccessDeniedException e) {
      throw new SourceException(Failure.UNREADABLE, FileTrouble.reason(e));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private Content stream(Source source, InputStream in) throws SourceException {
    try {
      byte[] bytes = BodyLimit.whole(settings.maxBytes()).read(in);
      return new Content(source, bytes, Optional.empty(), Optional.empty());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static SourceException unreadable(IOException e) {
    String why = FileTrouble.reason(e);
    return new SourceException(
        Failure.UNREADABLE,
        why.contains("Bad file descriptor") ? "is closed" : "cannot be read: " + why);
  }
}
