// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.report;

/** Converts UTF-16 offsets of a text to code points; free for text without surrogates. */
final class CodePoints {
  private final int[] pairs;

  CodePoints(String text) {
    int count = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
        count++;
      }
    }
    pairs = new int[count];
    count = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
        pairs[count++] = i;
      }
    }
  }

  /** The code points before a UTF-16 offset. */
  int of(int offset) {
    int at = java.util.Arrays.binarySearch(pairs, offset);
    return offset - (at < 0 ? -at - 1 : at);
  }
}
