// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.warc;

import copytaster.source.BodyLimit;
import copytaster.source.Content;
import copytaster.source.Failure;
import copytaster.source.Input;
import copytaster.source.Source;
import copytaster.source.SourceException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The pages of an archive or a part of it, in order and read lazily: responses with status 200 that
 * hold HTML or plain text. A damaged record is one failure, and reading continues at the next one.
 * Not to be shared between threads.
 *
 * <p>A record begins in the part in which its gzip member begins, so adjoining parts give every
 * page exactly once.
 */
public final class Captures implements Iterator<Input>, Closeable {
  /** Start of every record. */
  static final String MAGIC = "WARC/";

  private final Tape tape;
  private final Source archive;
  private final long to;
  private final BodyLimit limit;
  private final Tally tally = new Tally();

  /** The current gzip member; if there is none, the next begins at the tape's position. */
  private Optional<Member> member = Optional.empty();

  private long offset;
  private Optional<Input> next = Optional.empty();
  private boolean ended;

  private Captures(InputStream in, Source archive, long from, long to, long maxBytes) {
    this.tape = new Tape(in, from);
    this.archive = archive;
    this.to = to;
    this.limit = BodyLimit.whole(maxBytes);
  }

  /**
   * A whole archive.
   *
   * @param in its bytes, compressed record by record or not at all
   * @param archive its name in records
   * @param maxBytes of a page; a larger one is a failure
   */
  public static Captures of(InputStream in, Source archive, long maxBytes) {
    return new Captures(in, archive, 0, Long.MAX_VALUE, maxBytes);
  }

  /**
   * The records that begin in a part of an archive.
   *
   * @param in the archive's bytes from {@code from} on, and beyond {@code to}
   * @param from the part's first byte
   * @param to the byte after the part's last one
   * @throws IOException if the bytes cannot be read
   */
  public static Captures part(InputStream in, Source archive, long from, long to, long maxBytes)
      throws IOException {
    Captures captures = new Captures(in, archive, from, to, maxBytes);
    if (from > 0) {
      captures.seek();
    }
    return captures;
  }

  /**
   * Whether these are the first bytes of an archive, compressed or not. Reads up to some thousand
   * bytes.
   */
  public static boolean begin(InputStream in) throws IOException {
    Tape tape = new Tape(in, 0);
    return tape.startsWith(MAGIC) || Member.holdsRecordAt(tape);
  }

  /** The counts so far. */
  public Tally tally() {
    return tally;
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty() && !ended) {
      try {
        next = step();
      } catch (IOException e) {
        ended = true;
        tally.damaged();
        next = failure(tape.position(), Failure.UNREADABLE, "cannot be read: " + e.getMessage());
      }
    }
    return next.isPresent();
  }

  @Override
  public Input next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Input current = next.get();
    next = Optional.empty();
    return current;
  }

  /** Reads one record; empty if it is neither a page nor a failure. */
  private Optional<Input> step() throws IOException {
    try {
      if (member.isEmpty() && !begin()) {
        ended = true;
        return Optional.empty();
      }
      return record(member.isPresent() ? member.get() : tape);
    } catch (DamageException e) {
      long at = offset;
      leave();
      tape.rewind();
      tape.take(tape.has(1) ? 1 : 0);
      seek();
      tally.damaged();
      return failure(at, Failure.DAMAGED, e.getMessage());
    }
  }

  /** Begins a member or a bare record; false at the end. */
  private boolean begin() throws IOException {
    while (tape.has(1) && "\r\n\0".indexOf(tape.peek(0)) >= 0) { // padding
      tape.take(1);
    }
    offset = tape.position();
    if (!tape.has(1) || offset >= to) {
      return false;
    }
    tape.mark();
    if (Member.beginsAt(tape)) {
      member = Optional.of(new Member(tape));
    } else if (!tape.startsWith(MAGIC)) {
      throw new DamageException("no WARC record");
    }
    return true;
  }

  private void leave() {
    member.ifPresent(Member::close);
    member = Optional.empty();
  }

  private Optional<Input> record(InputStream in) throws IOException {
    Heading heading = Heading.read(in);
    Block block = new Block(in, heading.length());
    Optional<Tally.Reason> reason = passedOver(heading);
    Optional<Content> page = Optional.empty();
    Optional<SourceException> failure = Optional.empty();
    Source source = source(heading);
    if (reason.isEmpty()) {
      try {
        Answer answer = Answer.read(block, heading.field("warc-identified-payload-type"), limit);
        reason = answer.passedOver();
        page = Optional.of(content(source, answer, heading));
      } catch (SourceException e) {
        failure = Optional.of(e);
      }
    }
    block.drain();
    end(in);
    if (reason.isPresent()) {
      tally.passOver(reason.get());
      return Optional.empty();
    }
    tally.page();
    return Optional.of(new Capture(source, page, failure, heading.day()));
  }

  private static Content content(Source source, Answer answer, Heading heading)
      throws SourceException {
    if (answer.passedOver().isEmpty() && heading.target().isEmpty()) {
      throw new SourceException(Failure.PROTOCOL, "the record names no address");
    }
    return new Content(source, answer.body(), answer.contentType(), heading.target());
  }

  private Source source(Heading heading) {
    return archive.captured(
        new Source.Capture(
            offset, heading.id(), heading.target(), heading.field("warc-truncated")));
  }

  private static Optional<Tally.Reason> passedOver(Heading heading) {
    if (!heading.type().equals("response")) {
      return Optional.of(Tally.Reason.ofType(heading.type()));
    }
    String target = heading.target().orElse("http:");
    if (!target.regionMatches(true, 0, "http", 0, 4)) {
      return Optional.of(Tally.Reason.NOT_HTTP);
    }
    return target.endsWith("/robots.txt") ? Optional.of(Tally.Reason.ROBOTS_TXT) : Optional.empty();
  }

  /** A record ends with two line ends; behind them is another one or the end of the member. */
  private void end(InputStream in) throws IOException {
    if (member.isEmpty()) {
      while (tape.has(1) && "\r\n".indexOf(tape.peek(0)) >= 0) {
        tape.take(1);
      }
      if (tape.has(1) && !tape.startsWith(MAGIC) && !Member.beginsAt(tape)) {
        throw new DamageException("a record is longer than it says");
      }
      return;
    }
    int c = in.read();
    while (c == '\r' || c == '\n') {
      c = in.read();
    }
    if (c < 0) {
      leave();
    } else if (c == MAGIC.charAt(0)) {
      member.get().unread(c);
    } else {
      throw new DamageException("a record is longer than it says");
    }
  }

  /** Goes to the next place where a record begins, or to the end. */
  private void seek() throws IOException {
    boolean lineStart = false;
    while (tape.has(1)) {
      if (Member.holdsRecordAt(tape) || lineStart && tape.startsWith(MAGIC)) {
        return;
      }
      tape.mark(); // nothing before this is asked for again
      lineStart = tape.peek(0) == '\n';
      tape.take(1);
    }
  }

  private Optional<Input> failure(long at, Failure failure, String message) {
    Source source =
        archive.captured(
            new Source.Capture(at, Optional.empty(), Optional.empty(), Optional.empty()));
    return Optional.of(
        new Capture(
            source,
            Optional.empty(),
            Optional.of(new SourceException(failure, message)),
            Optional.empty()));
  }

  @Override
  public void close() throws IOException {
    leave();
    tape.close();
  }
}
