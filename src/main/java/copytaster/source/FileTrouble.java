// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/**
 * Why a file cannot be used, in words of every Unix tool; Java's often are the file's name alone.
 */
public final class FileTrouble {
  private FileTrouble() {}

  public static String reason(Exception thrown) {
    Throwable e = thrown instanceof UncheckedIOException wrapped ? wrapped.getCause() : thrown;
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    if (e instanceof FileSystemException told && told.getReason() != null) {
      return told.getReason().toLowerCase(Locale.ROOT);
    }
    String message = String.valueOf(e.getMessage());
    return message.equals("Is a directory") ? "is a directory" : message;
  }

  /** Whether the reader of a pipe has gone. */
  public static boolean isClosedPipe(IOException e) {
    return String.valueOf(e.getMessage()).contains("Broken pipe");
  }
}
