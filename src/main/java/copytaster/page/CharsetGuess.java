// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.page;

import java.nio.charset.Charset;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Guesses the charset of bytes that nothing is declared of, by Mozilla's detector (Li and Momoi, "A
 * composite approach to language/encoding detection", 2001). It is asked for other scripts than
 * Latin alone: those it tells apart well, and loading it costs some 20 ms. Stateless.
 */
final class CharsetGuess {
  /** As far as a page is looked at, in bytes. */
  private static final int WINDOW = 1 << 18;

  /** Fewer bytes above 127 tell nothing. */
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
   * Letters of other scripts stand next to each other, accented Latin ones between plain ones, and
   * mark-up changes neither.
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
