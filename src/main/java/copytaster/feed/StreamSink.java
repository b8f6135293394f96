// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import copytaster.source.FileTrouble;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Standard output: a line is written and flushed, then it counts as delivered. Killed in between, a
 * run leaves it to be written again: at least once, and the record's id tells.
 */
final class StreamSink implements Sink {
  private final OutputStream out;
  private final String name;
  private final Database database;
  private final Outbox outbox;
  private byte[] opening;

  /**
   * @param opening what stands before the first line, unless the stream goes on a file
   */
  StreamSink(OutputStream out, Database database, byte[] opening) {
    this(out, "standard output", database, opening);
  }

  private StreamSink(OutputStream out, String name, Database database, byte[] opening) {
    this.out = out;
    this.name = name;
    this.opening = opening;
    this.database = database;
    this.outbox = new Outbox(database);
  }

  /** A device or a named pipe. */
  static StreamSink to(Path path, Database database, byte[] opening) throws SinkException {
    try {
      return new StreamSink(Files.newOutputStream(path), path.toString(), database, opening);
    } catch (IOException e) {
      throw SinkException.of(path.toString(), FileTrouble.reason(e));
    }
  }

  @Override
  public void deliver(Outbox.Line line) throws SinkException, StateException {
    long before = size();
    byte[] bytes = before > 0 ? line.bytes() : line.after(opening);
    try {
      if (HaltPoint.MID_LINE.isArmed()) {
        out.write(bytes, 0, bytes.length / 2);
        out.flush();
        HaltPoint.MID_LINE.pass();
        out.write(bytes, bytes.length / 2, bytes.length - bytes.length / 2);
      } else {
        out.write(bytes);
      }
      out.flush();
      opening = new byte[0];
    } catch (IOException e) {
      cutBack(before);
      throw FileTrouble.isClosedPipe(e)
          ? SinkException.closedPipe(name)
          : SinkException.of(name, FileTrouble.reason(e));
    }
    HaltPoint.AFTER_WRITE.pass();
    database.atomically(() -> outbox.remove(line.seq()));
    HaltPoint.AFTER_T3.pass();
  }

  /** Of a file that standard output was redirected to; -1 if it is something else. */
  private long size() {
    try {
      FileChannel channel = channel();
      return channel == null || channel.position() == 0 && channel.size() == 0
          ? -1
          : channel.size();
    } catch (IOException e) {
      return -1; // a pipe has no size
    }
  }

  /** A full disk takes half a line: the next run must not append to it. */
  private void cutBack(long size) {
    try {
      FileChannel channel = channel();
      if (channel != null && size >= 0 && channel.size() > size) {
        channel.truncate(size);
      }
    } catch (IOException e) {
      // then the half line stays
    }
  }

  private FileChannel channel() {
    return out instanceof FileOutputStream file ? file.getChannel() : null;
  }

  @Override
  public void close() {}
}
