// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import copytaster.source.Content;
import copytaster.source.Failure;
import copytaster.source.Input;
import copytaster.source.Reader;
import copytaster.source.Source;
import copytaster.source.SourceException;
import copytaster.warc.Captures;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The pages of the inputs, in order: a file, a URL or standard input is one page, an archive holds
 * many. Archives are recognized by content. One thread iterates; another may read the reports on
 * archives.
 */
final class Inputs implements Iterator<Input> {
  /** How many bytes to look at for recognizing an archive; gzip may begin with a long file name. */
  private static final int GLANCE = 1 << 18;

  private final Iterator<Source> sources;
  private final Reader reader;
  private final InputStream in;
  private final long maxBytes;
  private final Queue<String> told = new ConcurrentLinkedQueue<>();
  private Optional<Archive> archive = Optional.empty();
  private Optional<Input> next = Optional.empty();

  private record Archive(Source source, Captures captures) {}

  /** An archive with a base URL, which would fit one of its pages at most. */
  private record Misplaced(Source source) implements Input {
    @Override
    public Content content() throws SourceException {
      throw new SourceException(
          Failure.BAD_URL,
          "an archive names the address of each page itself: a base URL has no effect on it");
    }
  }

  /**
   * @param in standard input, which can go back to a mark
   * @param maxBytes of a page
   */
  Inputs(Iterator<Source> sources, Reader reader, InputStream in, long maxBytes) {
    this.sources = sources;
    this.reader = reader;
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /** A report on each archive that has been read to its end. */
  Iterable<String> told() {
    return told;
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty() && !inArchive() && sources.hasNext()) {
      Source source = sources.next();
      archive = archive(source);
      if (archive.isEmpty()) {
        next = Optional.of(reader.input(source));
      } else if (source.baseUrl().isPresent()) {
        archive = Optional.empty();
        next = Optional.of(new Misplaced(source));
      }
    }
    return next.isPresent() || archive.isPresent();
  }

  /** Whether there is a current archive and it has another page. */
  private boolean inArchive() {
    if (archive.isEmpty()) {
      return false;
    }
    Captures captures = archive.get().captures();
    if (captures.hasNext()) {
      return true;
    }
    told.add(archive.get().source().ref() + ": " + captures.tally().line());
    archive = Optional.empty();
    try {
      captures.close();
    } catch (IOException e) {
      // it was read to its end
    }
    return false;
  }

  @Override
  public Input next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    if (archive.isPresent()) {
      return archive.get().captures().next();
    }
    Input input = next.get();
    next = Optional.empty();
    return input;
  }

  /** An input that cannot be opened is not an archive; reading it will report why. */
  private Optional<Archive> archive(Source source) {
    try {
      if (source.kind() == Source.Kind.STDIN) {
        return archive(source, in);
      }
      if (source.kind() == Source.Kind.FILE && Files.isRegularFile(Path.of(source.ref()))) {
        InputStream file = new BufferedInputStream(Files.newInputStream(Path.of(source.ref())));
        Optional<Archive> found = archive(source, file);
        if (found.isEmpty()) {
          file.close();
        }
        return found;
      }
    } catch (IOException | RuntimeException e) {
      // said by whoever reads it
    }
    return Optional.empty();
  }

  private Optional<Archive> archive(Source source, InputStream bytes) throws IOException {
    if (!bytes.markSupported()) {
      return Optional.empty();
    }
    bytes.mark(GLANCE);
    int first = bytes.read();
    bytes.reset();
    boolean archived = false;
    if (first == 0x1f || first == 'W') { // else nothing of archives is loaded
      archived = Captures.begin(bytes);
      bytes.reset();
    }
    return archived
        ? Optional.of(new Archive(source, Captures.of(bytes, source, maxBytes)))
        : Optional.empty();
  }
}
