// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebUrlTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          http://example.org,                     http://example.org/
          HTTP://Example.ORG/A/b,                 http://example.org/A/b
          https://IIII.example/I,                 https://iiii.example/I
          http://example.org:80/,                 http://example.org/
          https://example.org:443/,               https://example.org/
          http://example.org:443/,                http://example.org:443/
          http://example.org:/x,                  http://example.org/x
          http://example.org?q=1,                 http://example.org/?q=1
          http://example.org/a#part,              http://example.org/a
          http://example.org/?a=b#c?d,            http://example.org/?a=b
          http://example.org./a,                  http://example.org./a
          http://example.org/a/../b/./c/..,       http://example.org/b/
          http://example.org/../../x,             http://example.org/x
          http://example.org/?x=../y,             http://example.org/?x=../y
          http://example.org/a b|c,               http://example.org/a%20b%7Cc
          http://example.org/50%25,               http://example.org/50%25
          http://example.org/50%,                 http://example.org/50%25
          http://example.org/caf\u00e9,           http://example.org/caf%C3%A9
          http://example.org/\\x,                 http://example.org/%5Cx
          http://example.org/a[1]?b[]=2,          http://example.org/a%5B1%5D?b[]=2
          http://m\u00fcnchen.example/,           http://xn--mnchen-3ya.example/
          http://\uff11\uff12\uff17.0.0.1/,       http://127.0.0.1/
          http://127\u30020\u30020\u30021/,       http://127.0.0.1/
          http://8.8.8.8:8080/,                   http://8.8.8.8:8080/
          http://[2001:4860:4860::8888]/x,        http://[2001:4860:4860::8888]/x
          http://[::FFFF:127.0.0.1]:81/,          http://[::ffff:127.0.0.1]:81/
          http://3com.example/,                   http://3com.example/
          http://my_blog.example/,                http://my_blog.example/
          http://a-c0z9.example:1/,               http://a-c0z9.example:1/
          http://example.org:65535/,              http://example.org:65535/
          http://example.org:00081/,              http://example.org:81/
          """)
  void isReadAsBrowsersDo(String typed, String read) throws SourceException {
    assertEquals(read, WebUrl.parse(typed).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.org",
        "//example.org/",
        "file:///etc/passwd",
        "ftp://example.org/",
        "jar:http://example.org/x.jar!/y",
        "javascript:alert(1)",
        "http:example.org",
        "http:/example.org",
        "http:///path",
        "http://:80/",
        "http://?q",
        "http://user@example.org/",
        "http://user:secret@example.org/",
        "http://example.com@127.0.0.1/",
        "http://127.0.0.1\\@example.com/",
        "http://127.0.0.1:80\\@example.com/",
        "http://example.org:0/",
        "http://example.org:65536/",
        "http://example.org:99999/",
        "http://example.org:000081/",
        "http://example.org:99999999999/",
        "ht+tp://example.org/",
        "-http://example.org/",
        "http://example.org:8o/",
        "http://example.org:+80/",
        "http://example.org:80:80/",
        "http://127.1/",
        "http://2130706433/",
        "http://0177.0.0.1/",
        "http://127.0.0.01/",
        "http://0x7f000001/",
        "http://0x7f.0.0.1/",
        "http://0/",
        "http://256.1.1.1/",
        "http://1.2.3.4.5/",
        "http://127.0.0.1./",
        "http://example.123/",
        "http://%31%32%37.0.0.1/",
        "http://exa mple.org/",
        "http://a..b/",
        "http://.example.org/",
        "http://example.org\t/",
        "http://example.org/\u001b[31m",
        "http://example.org/\u0000",
        "http://example.org/\u0085x",
        "http://[::1/",
        "http://[::1%25lo]/",
        "http://[fe80::1%eth0]/",
        "http://[]/",
        "http://[example.org]/",
        "http://[1.2.3.4]/",
        "http://[::1]x/",
        "http://\u2488example.org:x/",
        "http://<script>/",
      })
  void whatHasTwoReadingsOrNoneIsRefused(String typed) {
    SourceException refusal = assertThrows(SourceException.class, () -> WebUrl.parse(typed));
    assertEquals(Failure.BAD_URL, refusal.failure());
  }

  @Test
  void aPasswordIsNotInTheMessage() {
    SourceException refusal =
        assertThrows(SourceException.class, () -> WebUrl.parse("http://user:secret@example.org/"));
    assertEquals(-1, refusal.getMessage().indexOf("secret"));
  }

  @Test
  void lengthIsALimit() {
    String longest = "http://example.org/" + "a".repeat(WebUrl.LONGEST);
    SourceException refusal = assertThrows(SourceException.class, () -> WebUrl.parse(longest));
    assertEquals(Failure.LIMIT, refusal.failure());
  }

  /** RFC 1035, section 2.3.4. */
  @ParameterizedTest
  @CsvSource({"63, 61, true", "64, 60, false", "63, 62, false"})
  void namesHaveTheirLimits(int label, int last, boolean good) throws SourceException {
    String l = "a".repeat(63) + ".";
    String url = "http://" + "b".repeat(label) + "." + l + l + "c".repeat(last) + "/";
    if (good) {
      assertEquals(url, WebUrl.parse(url).toString());
    } else {
      assertEquals(
          Failure.BAD_URL, assertThrows(SourceException.class, () -> WebUrl.parse(url)).failure());
    }
  }

  /** The base and most links are the examples of RFC 3986 section 5.4. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          g,            http://a/b/c/g
          ./g,          http://a/b/c/g
          g/,           http://a/b/c/g/
          /g,           http://a/g
          //g,          http://g/
          ?y,           http://a/b/c/d;p?y
          g?y,          http://a/b/c/g?y
          #s,           http://a/b/c/d;p?q
          g#s,          http://a/b/c/g
          ;x,           http://a/b/c/;x
          '',           http://a/b/c/d;p?q
          .,            http://a/b/c/
          ..,           http://a/b/
          ../g,         http://a/b/g
          ../..,        http://a/
          ../../../g,   http://a/g
          /./g,         http://a/g
          g.,           http://a/b/c/g.
          ..g,          http://a/b/c/..g
          ./../g,       http://a/b/g
          g/../h,       http://a/b/c/h
          g?y/../x,     http://a/b/c/g?y/../x
          1:2,          http://a/b/c/1:2
          https://x/y,  https://x/y
          /a b,         http://a/a%20b
          """)
  void resolvesLinks(String link, String target) throws SourceException {
    assertEquals(target, WebUrl.parse("http://a/b/c/d;p?q").resolve(link).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/html,x",
        "http:g",
        "//",
        "//u@h/",
      })
  void linksToElsewhereAreRefused(String link) throws SourceException {
    WebUrl base = WebUrl.parse("http://a/b");
    assertEquals(
        Failure.BAD_URL, assertThrows(SourceException.class, () -> base.resolve(link)).failure());
  }
}
