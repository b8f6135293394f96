// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import copytaster.page.Charsets;
import java.util.Optional;

/** A feed's bytes as characters. */
final class FeedText {
  private FeedText() {}

  /** The characters, without byte order marks and control characters. */
  static String decode(byte[] bytes, Optional<String> contentType) {
    return clean(Charsets.decode(bytes, contentType));
  }

  /** Without what XML forbids; line ends become {@code \n}. */
  private static String clean(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r') {
        if (i + 1 >= text.length() || text.charAt(i + 1) != '\n') {
          out.append('\n');
        }
      } else if (c >= 0x20 && c < 0xfffe && c != 0xfeff && c != 0x7f || c == '\n' || c == '\t') {
        out.append(c);
      }
    }
    return out.toString();
  }
}
