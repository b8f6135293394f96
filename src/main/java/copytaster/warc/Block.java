// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.warc;

import java.io.IOException;
import java.io.InputStream;

/** A record's block, limited to the length that the record declares. */
final class Block extends InputStream {
  private final InputStream in;
  private long left;

  Block(InputStream in, long length) {
    this.in = in;
    this.left = length;
  }

  /** How many bytes are left. */
  long left() {
    return left;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] to, int offset, int count) throws IOException {
    if (left == 0) {
      return -1;
    }
    int got = in.read(to, offset, (int) Math.min(count, left));
    if (got < 0) {
      throw new DamageException("a record is shorter than it says");
    }
    left -= got;
    return got;
  }

  /** Reads the rest. */
  void drain() throws IOException {
    byte[] sink = new byte[1 << 13];
    while (left > 0) {
      read(sink, 0, sink.length);
    }
  }
}
