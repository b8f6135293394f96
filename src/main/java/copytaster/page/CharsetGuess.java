// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.page;

import java.nio.charset.Charset;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Guesses the charset of undeclared bytes with Mozilla's detector (Li and Momoi, "A composite
 * approach to language/encoding detection", 2001). Used only for scripts other than Latin, which it
 * tells apart well; loading it costs some 20 ms. Stateless.
 */
final class CharsetGuess {
  /** How much of a page to examine, in bytes. */
  private static final int WINDOW = 1 << 18;

  /** With fewer bytes above 127 there is no evidence. */
  private static final int LEAST = 8;

  private CharsetGuess() {}

  static Optional<Charset> of(byte[] bytes) {
    int length = Math.min(bytes.length, WINDOW);
    if (!isOtherScript(bytes, length)) {
      return Optional.empty();
    }
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, length);
    detector.dataEnd();
    return Optional.ofNullable(detector.getDetectedCharset()).flatMap(CharsetLabels::charset);
  }

  /**
   * Letters of other scripts are adjacent, accented Latin ones stand between plain ones; markup
   * changes neither.
   */
  private static boolean isOtherScript(byte[] bytes, int length) {
    int high = 0;
    int beside = 0;
    for (int i = 0; i < length; i++) {
      if (bytes[i] < 0) {
        high++;
        beside += i > 0 && bytes[i - 1] < 0 ? 1 : 0;
      }
    }
    return high >= LEAST && 2 * beside > high;
  }
}
