// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.report;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Locale;

/** Escapes controls that JSON allows but other readers choke on: delete, C1 and line separators. */
final class ControlEscapes extends CharacterEscapes {
  private static final long serialVersionUID = 1L;

  private final int[] ascii = standardAsciiEscapesForJSON();

  ControlEscapes() {
    ascii[0x7f] = CharacterEscapes.ESCAPE_STANDARD;
  }

  @Override
  public int[] getEscapeCodesForAscii() {
    return ascii;
  }

  @Override
  public SerializableString getEscapeSequence(int c) {
    boolean escaped = c >= 0x7f && c < 0xa0 || c == 0x2028 || c == 0x2029;
    return escaped ? new SerializedString(String.format(Locale.ROOT, "\\u%04x", c)) : null;
  }
}
