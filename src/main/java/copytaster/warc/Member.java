// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.warc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * One member of a gzip file, inflated; its end is reached when its CRC and its length (RFC 1952,
 * section 2.3.1) were found right. Reads no byte beyond it.
 */
final class Member extends InputStream {
  /** How much of a member is inflated to see whether an archive's record begins in it, in bytes. */
  private static final int GLANCE = 1024;

  private static final int TRAILER = 8;

  private final Tape tape;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private long length;
  private boolean ended;

  /** A byte that was read and put back, or -1. */
  private int unread = -1;

  /**
   * @throws DamageException if no member begins here
   */
  Member(Tape tape) throws IOException {
    this.tape = tape;
    int header = header(tape);
    if (header < 0) {
      throw new DamageException("a broken gzip header");
    }
    tape.take(header);
  }

  static boolean beginsAt(Tape tape) throws IOException {
    return tape.startsWith("\u001f\u008b\u0008");
  }

  /** Whether a member begins here whose first bytes are those of an archive's record. */
  static boolean holdsRecordAt(Tape tape) throws IOException {
    int header = beginsAt(tape) ? header(tape) : -1;
    if (header < 0) {
      return false;
    }
    int ahead = tape.ahead(header + GLANCE);
    byte[] start = new byte[Captures.MAGIC.length()];
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(tape.copy(ahead), header, Math.max(0, ahead - header));
      return inflater.inflate(start) == start.length
          && new String(start, StandardCharsets.ISO_8859_1).equals(Captures.MAGIC);
    } catch (DataFormatException e) {
      return false;
    } finally {
      inflater.end();
    }
  }

  /** Length of the header with its optional fields (RFC 1952, section 2.3), or -1. */
  private static int header(Tape tape) throws IOException {
    if (!tape.has(10) || (tape.peek(3) & 0xe0) != 0) {
      return -1;
    }
    int flags = tape.peek(3);
    int at = 10;
    if ((flags & 4) != 0) { // FEXTRA
      if (!tape.has(at + 2)) {
        return -1;
      }
      at += 2 + tape.peek(at) + (tape.peek(at + 1) << 8);
    }
    for (int text = 8; text <= 16; text *= 2) { // FNAME, FCOMMENT
      if ((flags & text) != 0) {
        do {
          if (at > GLANCE << 6 || !tape.has(at + 1)) {
            return -1;
          }
        } while (tape.peek(at++) != 0);
      }
    }
    at += (flags & 2) != 0 ? 2 : 0; // FHCRC
    return tape.has(at) ? at : -1;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] to, int offset, int count) throws IOException {
    if (count == 0 || ended) {
      return count == 0 ? 0 : -1;
    }
    if (unread >= 0) {
      to[offset] = (byte) unread;
      unread = -1;
      return 1;
    }
    try {
      while (true) {
        if (inflater.needsInput() && !tape.feed(inflater)) {
          throw new DamageException("the archive ends within a record");
        }
        int got = inflater.inflate(to, offset, count);
        tape.takeFrom(inflater);
        if (got > 0) {
          crc.update(to, offset, got);
          length += got;
          return got;
        }
        if (inflater.finished()) {
          ended = true;
          check();
          return -1;
        }
        if (inflater.needsDictionary()) {
          throw new DamageException("broken gzip data");
        }
      }
    } catch (DataFormatException e) {
      throw new DamageException("broken gzip data");
    }
  }

  /** Puts the byte back that was read last. */
  void unread(int value) {
    unread = value;
  }

  private void check() throws IOException {
    if (!tape.has(TRAILER)) {
      throw new DamageException("the archive ends within a record");
    }
    boolean right = number(0) == crc.getValue() && number(4) == (length & 0xffffffffL);
    tape.take(TRAILER);
    if (!right) {
      throw new DamageException("its CRC is wrong");
    }
  }

  private long number(int at) {
    return tape.peek(at)
        | tape.peek(at + 1) << 8
        | tape.peek(at + 2) << 16
        | (long) tape.peek(at + 3) << 24;
  }

  @Override
  public void close() {
    inflater.end();
  }
}
