// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.report;

/** Keeps lone surrogates out of the output. */
final class Unicode {
  private Unicode() {}

  /**
   * The same text with U+FFFD in place of every lone surrogate: as long as before, so that offsets
   * hold.
   */
  static String wellFormed(String text) {
    int bad = firstLone(text, 0);
    if (bad < 0) {
      return text;
    }
    char[] chars = text.toCharArray();
    for (; bad >= 0; bad = firstLone(text, bad + 1)) {
      chars[bad] = '\ufffd';
    }
    return new String(chars);
  }

  private static int firstLone(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return i;
      }
    }
    return -1;
  }
}
