// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CharsetsTest {
  private static final String PAGE =
      "<html><p>Caf\u00e9 \u20ac 5, na\u00efve \u201cquote\u201d</p>";

  /** What the bytes are, what HTTP says, what meta says: the text must come out in any case. */
  @ParameterizedTest
  @CsvSource({
    "UTF-8, text/html; charset=utf-8, ",
    "UTF-8, , ",
    "UTF-8, text/html; charset=iso-8859-1, ",
    "UTF-8, , iso-8859-1",
    "UTF-8, text/html; charset=utf-16, utf-16",
    "UTF-8, text/html; charset=klingon, ../../etc/passwd",
    "UTF-8, text/html; charset=utf-7, ",
    "UTF-8, 'text/html; charset=\"UTF-8\"', ",
    "windows-1252, text/html; charset=windows-1252, ",
    "windows-1252, text/html; charset=ISO-8859-1, ",
    "windows-1252, , latin1",
    "windows-1252, text/html, utf-8",
    "windows-1252, , ",
    "UTF-16LE, , ",
    "UTF-16BE, text/html; charset=utf-16be, ",
    "GB18030, text/html; charset=gb2312, ",
    "GB18030, , gbk",
  })
  void decodes(String real, String http, String meta) {
    String page = (meta == null ? "" : "<meta charset=\"" + meta + "\">") + PAGE;
    byte[] bytes = page.getBytes(Charset.forName(real));
    assertEquals(page, Charsets.decode(bytes, Optional.ofNullable(http)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void aByteOrderMarkWinsOverEveryLabel(String real) {
    byte[] bytes = ("\uFEFF" + PAGE).getBytes(Charset.forName(real));
    assertEquals(PAGE, Charsets.decode(bytes, Optional.of("text/html; charset=koi8-r")));
  }

  @Test
  void readsCyrillicByItsLabel() {
    String text =
        "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>\u041f\u0440\u0438\u0432\u0435\u0442";
    assertEquals(
        text, Charsets.decode(text.getBytes(Charset.forName("windows-1251")), Optional.empty()));
  }

  @Test
  void someStrayBytesDoNotMakeUtf8AnotherCharset() {
    byte[] good = "\u00e9".repeat(200).getBytes(StandardCharsets.UTF_8);
    byte[] bytes = java.util.Arrays.copyOf(good, good.length + 1);
    bytes[good.length] = (byte) 0xFF;
    String text = Charsets.decode(bytes, Optional.empty());
    assertTrue(text.startsWith("\u00e9\u00e9\u00e9"), text.substring(0, 10));
  }

  @Test
  void anEmptyPageIsEmpty() {
    assertEquals("", Charsets.decode(new byte[0], Optional.of("text/html; charset=")));
  }
}
