// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedTextTest {
  /** {@code -} stands for nothing said. */
  @ParameterizedTest
  @CsvSource({
    "UTF-8, -, -, café",
    "UTF-8, -, iso-8859-1, café",
    "UTF-8, iso-8859-1, -, café",
    "UTF-8, utf-16, utf-16, café",
    "windows-1252, -, utf-8, café — “so”",
    "windows-1252, iso-8859-1, -, café — “so”",
    "windows-1252, us-ascii, -, café — “so”",
    "windows-1252, no-such-charset, ebcdic-cp-us, café",
    "KOI8-R, -, koi8-r, мир",
    "KOI8-R, koi8-r, utf-8, мир",
    "Shift_JIS, -, Shift_JIS, 東京",
    "GB18030, -, gb2312, 镕",
    "EUC-KR, euc-kr, -, 서울",
    "ISO-8859-9, -, iso-8859-9, Iğdır",
    "windows-1252, -, cp819, café — “so”",
    "x-windows-949, -, ks_c_5601-1987, 똠방각하",
    "x-windows-874, -, tis-620, “ไทย”",
    "UTF-16LE, -, utf-16, 東京 café",
    "UTF-16BE, -, -, 東京 café",
    "UTF-32LE, -, -, 東京 café",
    "UTF-32BE, -, -, 東京 café"
  })
  void decides(String real, String http, String declared, String text) {
    String declaration =
        declared.equals("-") ? "" : "<?xml version='1.0' encoding='" + declared + "'?>";
    String document = declaration + "<a>" + text + "</a>";
    Optional<String> type =
        http.equals("-")
            ? Optional.empty()
            : Optional.of("text/xml; Charset=\"" + http + "\"; x=y");
    assertEquals(document, FeedText.decode(document.getBytes(Charset.forName(real)), type));
  }

  @Test
  void dropsMarksAndControls() {
    byte[] bytes = "\ufeff\ufeff<a>x\u0000\u0008\u000by\r\nz\rw\ufffe</a>".getBytes(UTF_8);
    assertEquals("<a>xy\nz\nw</a>", FeedText.decode(bytes, Optional.empty()));
  }

  @Test
  void keepsUtf8WithAStrayByte() {
    byte[] bytes = ("<a>" + latin("東京 ") + "\u00e9 caf" + latin("é") + "</a>").getBytes(ISO_8859_1);
    assertEquals("<a>東京 \ufffd café</a>", FeedText.decode(bytes, Optional.empty()));
  }

  /** UTF-8 bytes as the characters of ISO 8859-1. */
  private static String latin(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1);
  }

  @Test
  void survivesACharacterCutInTwo() {
    byte[] bytes = "<a>caf\u00e9".getBytes(UTF_8);
    byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length - 1);
    byte[] two = ("<a>" + latin("京") + "\u00e6").getBytes(ISO_8859_1);
    assertEquals("<a>caf", FeedText.decode(cut, Optional.empty()).substring(0, 6));
    assertEquals("<a>京\ufffd", FeedText.decode(two, Optional.empty()));
  }
}
