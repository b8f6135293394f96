// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import copytaster.source.FileTrouble;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/**
 * A file that is appended to, each line exactly once, however often the program is killed: the
 * length up to which it was written is kept in the state. Bytes beyond it at the start of a run are
 * ours, and cut off, if they begin the waiting lines; anything else was written by others and
 * stays. A file that has become shorter, or another one, was rotated: writing goes on at its end,
 * also within a run. An empty file gets the opening of the records first. Runs with different
 * states may share a file, one at a time.
 */
final class FileSink implements Sink {
  private final Path path;
  private final FileChannel channel;
  private final Database database;
  private final Outbox outbox;
  private final String inode;
  private final byte[] opening;
  private long length;

  private FileSink(Path path, FileChannel channel, Database database, byte[] opening)
      throws IOException {
    this.path = path;
    this.channel = channel;
    this.opening = opening;
    this.database = database;
    this.outbox = new Outbox(database);
    this.inode = inode(path);
  }

  /**
   * @param opening what stands before the first line
   * @throws SinkException if it cannot be opened or put in order
   */
  static FileSink open(Path path, Database database, byte[] opening)
      throws SinkException, StateException {
    try {
      FileChannel channel =
          FileChannel.open(
              path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      // Now that it exists, it has the name that the next run will know it by.
      FileSink sink = new FileSink(path.toRealPath(), channel, database, opening);
      boolean ready = false;
      try {
        if (isTaken(channel)) {
          throw SinkException.busy(path.toString());
        }
        sink.begin();
        ready = true;
        return sink;
      } finally {
        if (!ready) {
          sink.close();
        }
      }
    } catch (IOException e) {
      throw SinkException.of(path.toString(), FileTrouble.reason(e));
    }
  }

  /** The lock ends with the channel, or with the program. */
  private static boolean isTaken(FileChannel channel) {
    try {
      return channel.tryLock() == null;
    } catch (OverlappingFileLockException e) {
      return true;
    } catch (IOException e) {
      return false; // there are file systems without locks
    }
  }

  private record Known(String inode, long length) {}

  private void begin() throws IOException, StateException {
    long size = channel.size();
    Optional<Known> known =
        database.row(
            "SELECT inode, length FROM sink WHERE path = ?",
            row -> new Known(row.getString(1), row.getLong(2)),
            path.toString());
    boolean same =
        known.isPresent() && known.get().inode().equals(inode) && known.get().length() <= size;
    if (same && known.get().length() < size && isOurs(known.get().length(), size)) {
      channel.truncate(known.get().length());
      size = known.get().length();
    }
    goOn(size);
  }

  /** Continues at the end of the file, on a new line. */
  private void goOn(long end) throws IOException, StateException {
    long size = end;
    if (size > 0 && !endsALine(size)) {
      // Somebody else's last line has no end: ours must not be glued to it.
      channel.write(ByteBuffer.wrap(new byte[] {'\n'}), size);
      size++;
    }
    channel.force(true);
    length = size;
    database.atomically(this::keepLength);
  }

  private boolean endsALine(long size) throws IOException {
    ByteBuffer last = ByteBuffer.allocate(1);
    channel.read(last, size - 1);
    return last.get(0) == '\n';
  }

  /** Whether the tail is the beginning of the lines that wait. */
  private boolean isOurs(long from, long to) throws IOException, StateException {
    long at = from;
    Optional<Outbox.Line> line = outbox.oldest();
    while (at < to && line.isPresent()) {
      byte[] whole = bytes(line.get(), at);
      int part = (int) Math.min(whole.length, to - at);
      ByteBuffer read = ByteBuffer.allocate(part);
      while (read.hasRemaining() && channel.read(read, at + read.position()) > 0) {
        // read on
      }
      if (!Arrays.equals(read.array(), Arrays.copyOf(whole, part))) {
        return false;
      }
      at += part;
      line = outbox.after(line.get().seq());
    }
    return at == to;
  }

  /** The bytes to write for a line at a position. */
  private byte[] bytes(Outbox.Line line, long at) {
    return at == 0 ? line.after(opening) : line.bytes();
  }

  @Override
  public void deliver(Outbox.Line line) throws SinkException, StateException {
    byte[] whole;
    try {
      long size = channel.size();
      if (size != length) {
        // Somebody else has written, or has moved what was there elsewhere (logrotate's
        // copytruncate).
        goOn(size);
      }
      whole = bytes(line, length);
      ByteBuffer bytes = ByteBuffer.wrap(whole);
      if (HaltPoint.MID_LINE.isArmed()) {
        channel.write(ByteBuffer.wrap(whole, 0, whole.length / 2), length);
        HaltPoint.MID_LINE.pass();
      }
      while (bytes.hasRemaining()) {
        channel.write(bytes, length + bytes.position());
      }
      channel.force(false);
    } catch (IOException e) {
      cutBack();
      throw SinkException.of(path.toString(), FileTrouble.reason(e));
    }
    HaltPoint.AFTER_WRITE.pass();
    long before = length;
    length += whole.length;
    boolean kept = false;
    try {
      database.atomically(
          () -> {
            outbox.remove(line.seq());
            keepLength();
          });
      kept = true;
    } finally {
      if (!kept) {
        length = before;
      }
    }
    HaltPoint.AFTER_T3.pass();
  }

  private void keepLength() throws StateException {
    database.run(
        """
        INSERT INTO sink (path, inode, length) VALUES (?, ?, ?)
        ON CONFLICT (path) DO UPDATE SET inode = excluded.inode, length = excluded.length
        """,
        path.toString(),
        inode,
        length);
  }

  /** A full disk takes half a line. */
  private void cutBack() {
    try {
      channel.truncate(length);
    } catch (IOException e) {
      // the next run does it
    }
  }

  /** Identifies a file behind its name; empty on systems without such a key. */
  private static String inode(Path path) throws IOException {
    Object key =
        Files.readAttributes(path, java.nio.file.attribute.BasicFileAttributes.class).fileKey();
    return key == null ? "" : key.toString();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // every line was forced to disk
    }
  }
}
