// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CookiesTest {
  private final Cookies cookies = new Cookies();

  private Optional<String> sentTo(String url) throws SourceException {
    return cookies.header(WebUrl.parse(url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://a.example/",
        "https://a.example:8443/",
        "https://www.a.example/",
        "https://example/",
        "https://b.example/",
      })
  void goToNobodyElse(String url) throws SourceException {
    cookies.keep(WebUrl.parse("https://a.example/x"), List.of("id=1; Domain=example; Path=/x"));
    assertEquals(Optional.of("id=1"), sentTo("https://a.example/y"));
    assertEquals(Optional.empty(), sentTo(url));
  }

  @Test
  void whatIsNoneIsPassedOver() throws SourceException {
    cookies.keep(
        WebUrl.parse("http://a/"),
        List.of("", ";", "x", "=x", "a=b\u0001", "c=caf\u00e9", "d=e f", "g="));
    assertEquals(Optional.of("g="), sentTo("http://a/"));
  }

  @Test
  void roomIsLimited() throws SourceException {
    List<String> many = IntStream.range(0, 10_000).mapToObj(i -> "c" + i + "=v").toList();
    cookies.keep(WebUrl.parse("http://a/"), many);
    assertTrue(sentTo("http://a/").orElseThrow().length() < 8000);
  }
}
