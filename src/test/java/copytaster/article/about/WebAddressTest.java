// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import copytaster.calendar.Stamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebAddressTest {
  @ParameterizedTest
  @CsvSource({
    "https://www.bell.co.uk/a/b?c#d, www.bell.co.uk, /a/b, bell",
    "http://bell.example, bell.example, '', bell",
    "HTTPS://User@News.Bell.com.au:8080/x, news.bell.com.au, /x, bell",
    "https://web.archive.org/web/2013/http://www.bell.de/x, www.bell.de, /x, bell",
    "https://web.archive.org/web/2013/bell.de/x, bell.de, /x, bell",
  })
  void parts(String url, String host, String path, String label) {
    WebAddress address = WebAddress.of(url).orElseThrow();
    assertEquals(host, address.host());
    assertEquals(path, address.path());
    assertEquals(label, address.label());
  }

  @ParameterizedTest
  @CsvSource({
    "mailto:a@b.c",
    "/relative",
    "''",
    "http:",
    "http://",
    "https://localhost",
    "httpfoo"
  })
  void whatIsNoAddress(String url) {
    assertTrue(WebAddress.of(url).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "/2019/10/19/dam-holds, 2019-10-19",
    "/2019/oct/19/dam-holds, 2019-10-19",
    "/news/2019-10-19-dam, 2019-10-19",
    "/news/20191019/dam, 2019-10-19",
    "/dam-20191019.html, 2019-10-19",
    "/2019/13/45/2018/01/02/, 2018-01-02",
    "/2019/10/dam, none",
    "/dam-20191399, none",
    "/id-1234567890, none",
    "/1/2/3, none",
    "'', none",
  })
  void datesInAddresses(String path, String expected) {
    assertEquals(
        expected,
        AddressDate.read(new WebAddress("bell.example", path)).map(Stamp::iso).orElse("none"));
  }

  @Test
  void homeIsTheRoot() {
    assertTrue(WebAddress.of("https://bell.example/").orElseThrow().isHome());
    assertTrue(!WebAddress.of("https://bell.example/dam").orElseThrow().isHome());
  }
}
