// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
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

  /** Nothing is declared, on a page and in plain text, among mark-up and alone. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "windows-1251 | Порт открылся в понедельник после трёх дней шторма, и рыба снова в продаже.",
        "KOI8-R | Порт открылся в понедельник после трех дней шторма, и рыба снова в продаже.",
        "windows-1251 | Порт відкрився в понеділок після трьох днів шторму, і риба знову у продажу.",
        "windows-1253 | Το λιμάνι άνοιξε τη Δευτέρα μετά από τρεις ημέρες καταιγίδας στη θάλασσα.",
        "windows-1255 | הנמל נפתח ביום שני אחרי שלושה ימים של סערה, והדגים חזרו לשוק של העיר.",
        "windows-31j | 港は三日間の嵐のあと月曜日に再開し、市場には新しい魚が並んだ。",
        "EUC-JP | 港は三日間の嵐のあと月曜日に再開し、市場には新しい魚が並んだ。",
        "GB18030 | 港口在三天的风暴之后于星期一重新开放，市场上又有了新鲜的鱼。",
        "Big5-HKSCS | 港口在三天的風暴之後於星期一重新開放，市場上又有了新鮮的魚。",
        "x-windows-949 | 항구는 사흘간의 폭풍 끝에 월요일에 다시 열렸고 시장에는 신선한 생선이 나왔다.",
        "windows-1252 | Le marché a rouvert après l'été, « déjà », dit-on à l'hôtel de la forêt.",
        "windows-1252 | Die Börse öffnete früh, die Händler grüßten: „Schönes Wetter“, hieß es.",
        "windows-1252 | ¿Qué pasó en el año? «¡Volvió la lluvia!», gritó el señor Núñez.",
      })
  void guessesWhatIsNotDeclared(String real, String text) {
    Charset charset = Charset.forName(real);
    for (String page : new String[] {text, "<html><p class=\"a\">" + text + "</p></html>"}) {
      assertEquals(page, Charsets.decode(page.getBytes(charset), Optional.empty()));
    }
  }

  /** A label is read as browsers read it: pages are written for them. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "l1, windows-1252, Caf\u00e9 \u201cx\u201d",
        "cp819, windows-1252, Caf\u00e9 \u201cx\u201d",
        "latin-1, windows-1252, Caf\u00e9 \u201cx\u201d",
        "x-cp1252, windows-1252, Caf\u00e9 \u201cx\u201d",
        "ansi_x3.4-1968, windows-1252, Caf\u00e9 \u201cx\u201d",
        "iso-8859-9, windows-1254, \u0130\u015f \u201cx\u201d",
        "iso-8859-8-i, iso-8859-8, \u05e9\u05dc\u05d5\u05dd",
        "tis-620, x-windows-874, \u0e44\u0e17\u0e22 \u201cx\u201d",
        "euc-kr, x-windows-949, \ub620\ubc29\uac01\ud558", // not in KS X 1001
        "ks_c_5601-1987, x-windows-949, \ub620\ubc29\uac01\ud558",
        "shift_jis, windows-31j, \u2460\u3231", // NEC's row 13
        "x-sjis, windows-31j, \u2460\u3231",
        "big5, Big5-HKSCS, \u5605\u5572",
        "gb2312, GB18030, \u9555\u20ac",
        "gb_2312-80, GB18030, \u9555",
        "x-gbk, GB18030, \u9555",
        "koi8-r, KOI8-R, \u041f\u0440\u0438\u0432\u0435\u0442",
        "iso-8859-2, iso-8859-2, \u0141\u00f3d\u017a",
      })
  void labelsMeanWhatBrowsersTakeThemFor(String label, String real, String text) {
    String page = "<meta charset='" + label + "'><p>" + text + "</p>";
    byte[] bytes = page.getBytes(Charset.forName(real));
    assertEquals(page, Charsets.decode(bytes, Optional.empty()));
    assertEquals(
        page,
        Charsets.decode(bytes, Optional.of("text/html;charset=" + label.toUpperCase(Locale.ROOT))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "text/html;charset=utf-8~ utf-8",
        "text/html;charset = \"UTF-8\"~ utf-8",
        "<?xml version='1.0' encoding='koi8-r'?>~ koi8-r",
        "<p>charset is a word</p><meta charset=big5>~ big5",
        "charset~ none",
        "charset=~ none",
        "charset==x~ none",
      })
  void declaredCharset(String declaration, String charset) {
    assertEquals(charset, Charsets.parameter(declaration).orElse("none"));
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
