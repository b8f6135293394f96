// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          -,                        STDIN
          news.html,                FILE
          ./http,                   FILE
          C:\\news.html,            FILE
          a/b:c.txt,                FILE
          notes:today.txt,          FILE
          http://example.org/,      URL
          HTTPS://example.org/,     URL
          http:example.org,         URL
          file:///etc/passwd,       URL
          file:/etc/passwd,         URL
          ftp://example.org/,       URL
          data:text/html,           URL
          javascript:alert(1),      URL
          netdoc:/etc/passwd,       URL
          foo+bar://x,              URL
          """)
  void isToldByItsLook(String ref, Source.Kind kind) {
    assertEquals(kind, Source.parse(ref).kind());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          http://user:secret@example.org/a,      http://***@example.org/a
          https://user@example.org,              https://***@example.org
          http://a:b@c@example.org?d@e,          http://***@example.org?d@e
          ftp://user:secret@example.org/,        ftp://***@example.org/
          //user:secret@example.org/,            //***@example.org/
          http://example.org/@name,              http://example.org/@name
          http://example.org/?a=b@c,             http://example.org/?a=b@c
          http://example.org/#a@b,               http://example.org/#a@b
          http://example.org,                    http://example.org
          mailto:a@b,                            mailto:a@b
          """)
  void passwordsAreMasked(String url, String shown) {
    assertEquals(shown, Source.withoutPassword(url));
  }

  @Test
  void noPasswordIsKept() {
    Source source =
        Source.parse("http://u:secret@a/", Optional.empty(), Optional.of("http://u:secret@b/"));
    assertEquals("http://***@a/", source.ref());
    assertEquals(Optional.of("http://***@b/"), source.baseUrl());
  }
}
