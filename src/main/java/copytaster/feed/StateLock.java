// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import copytaster.source.FileTrouble;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One run per state. The kernel frees the lock when the program ends, however it ends: a lock file
 * left behind means nothing.
 */
final class StateLock implements AutoCloseable {
  private final FileChannel channel;

  private StateLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * @throws StateException if another run holds it, or the file cannot be made
   */
  static StateLock take(Path state) throws StateException {
    Path file = StateFile.beside(state, ".lock");
    FileChannel channel = null;
    try {
      channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return new StateLock(channel);
      }
      channel.close();
      throw StateException.busy(state);
    } catch (OverlappingFileLockException e) {
      closeQuietly(channel);
      throw StateException.busy(state);
    } catch (IOException e) {
      closeQuietly(channel);
      throw StateException.of(file, "cannot be locked: " + FileTrouble.reason(e));
    }
  }

  @Override
  public void close() {
    closeQuietly(channel);
  }

  private static void closeQuietly(FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      // the kernel frees the lock all the same
    }
  }
}
