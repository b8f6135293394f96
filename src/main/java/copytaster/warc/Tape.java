// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.warc;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.Inflater;

/**
 * Bytes that arrive once, as from a pipe. The last few are kept, so that reading can go back to the
 * mark when the bytes after it turn out to be damaged.
 */
final class Tape extends InputStream {
  /** Kept behind the mark, in bytes; compressed, a page has some tens of thousands. */
  private static final int KEPT = 4 << 20;

  private final InputStream in;
  private byte[] bytes = new byte[1 << 16];
  private int at;
  private int end;
  private int mark = -1;

  /** Where the first of {@code bytes} lies in the archive. */
  private long base;

  Tape(InputStream in, long offset) {
    this.in = in;
    this.base = offset;
  }

  long position() {
    return base + at;
  }

  void mark() {
    mark = at;
  }

  /** Goes back to the mark, if it was not left too far behind. */
  void rewind() {
    at = mark < 0 ? at : mark;
  }

  /** Whether there are this many more bytes; they can be looked at by {@link #peek} then. */
  boolean has(int count) throws IOException {
    while (end - at < count) {
      if (!more()) {
        return false;
      }
    }
    return true;
  }

  /** How many bytes can be looked at without reading further, up to a wanted number. */
  int ahead(int wanted) throws IOException {
    has(wanted);
    return Math.min(wanted, end - at);
  }

  int peek(int index) {
    return bytes[at + index] & 0xff;
  }

  boolean startsWith(String latin) throws IOException {
    if (!has(latin.length())) {
      return false;
    }
    for (int i = 0; i < latin.length(); i++) {
      if (peek(i) != latin.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Takes bytes that were looked at. */
  void take(int count) {
    at += count;
  }

  /** Gives an inflater all bytes at hand, at least one. */
  boolean feed(Inflater inflater) throws IOException {
    if (!has(1)) {
      return false;
    }
    inflater.setInput(bytes, at, end - at);
    return true;
  }

  /** Takes what an inflater has used of what it was fed. */
  void takeFrom(Inflater inflater) {
    at = end - inflater.getRemaining();
  }

  /** What can be looked at, without taking it. */
  byte[] copy(int count) {
    return Arrays.copyOfRange(bytes, at, at + count);
  }

  private boolean more() throws IOException {
    if (mark >= 0 && at - mark > KEPT) {
      mark = -1;
    }
    int from = mark < 0 ? at : mark;
    if (end == bytes.length && from > bytes.length / 2) {
      System.arraycopy(bytes, from, bytes, 0, end - from);
      base += from;
      at -= from;
      end -= from;
      mark = mark < 0 ? mark : 0;
    } else if (end == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    int read = in.read(bytes, end, bytes.length - end);
    end += Math.max(read, 0);
    return read > 0;
  }

  @Override
  public int read() throws IOException {
    return has(1) ? bytes[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    if (length == 0 || !has(1)) {
      return length == 0 ? 0 : -1;
    }
    int count = Math.min(length, end - at);
    System.arraycopy(bytes, at, to, offset, count);
    at += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
