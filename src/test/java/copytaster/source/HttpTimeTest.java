// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpTimeTest {
  private static final String NOW = "Sat, 02 Mar 2024 10:00:00 GMT";

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0,                               0
          120,                             120
          ' 120 ',                         120
          86400,                           86400
          86401,                           86400
          99999999999,                     86400
          99999999999999999999999999,      86400
          'Sat, 02 Mar 2024 10:02:00 GMT', 120
          'Mon, 01 Jan 1990 00:00:00 GMT', 0
          'Fri, 31 Dec 9999 23:59:59 GMT', 86400
          -5,
          1.5,
          soon,
          '',
          'Sat, 32 Mar 2024 10:02:00 GMT',
          2024-03-02T10:02:00Z,
          """)
  void retryAfter(String value, Long seconds) {
    assertEquals(
        Optional.ofNullable(seconds).map(Duration::ofSeconds),
        HttpTime.retryAfter(value, Optional.of(NOW)));
  }

  @Test
  void withoutTheServersClockOursIsTaken() {
    assertEquals(
        Optional.of(Duration.ZERO),
        HttpTime.retryAfter("Mon, 01 Jan 1990 00:00:00 GMT", Optional.empty()));
    assertEquals(
        Optional.of(HttpTime.LONGEST),
        HttpTime.retryAfter("Fri, 31 Dec 9999 23:59:59 GMT", Optional.of("what time?")));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          max-age=600,                          ,                                600
          'public, MAX-AGE=600',                ,                                600
          'max-age="600"',                      ,                                600
          's-maxage=9, max-age=600',            ,                                600
          max-age=600,            'Sat, 02 Mar 2024 10:01:00 GMT',               600
          'max-age=600, no-cache',              ,                                600
          'no-cache, max-age=600',              ,                                0
          no-store,               'Sat, 02 Mar 2024 10:01:00 GMT',               0
          private,                'Sat, 02 Mar 2024 10:01:00 GMT',               60
                 ,                'Sat, 02 Mar 2024 10:01:00 GMT',               60
                 ,                'Sat, 02 Mar 2024 09:00:00 GMT',               0
                 ,                0,
                 ,                ,
          max-age=x,              ,
          """)
  void freshFor(String cacheControl, String expires, Long seconds) {
    assertEquals(
        Optional.ofNullable(seconds).map(Duration::ofSeconds),
        HttpTime.freshFor(
            Optional.ofNullable(cacheControl), Optional.ofNullable(expires), Optional.of(NOW)));
  }

  @ParameterizedTest
  @CsvSource({
    "200, true, false", "203, true, false", "204, false, false", "206, false, false",
    "304, false, false", "404, false, false", "408, false, true", "410, false, false",
    "429, false, true", "500, false, true", "501, false, false", "503, false, true",
    "504, false, true", "522, false, true", "999, false, false"
  })
  void statuses(int status, boolean success, boolean passing) {
    Response response = new Response("http://a/", Optional.empty(), status, Map.of(), new byte[0]);
    assertEquals(success, response.isSuccess());
    assertEquals(passing, RetryPolicy.isTransient(status));
  }

  @ParameterizedTest
  @CsvSource({
    "1, ,    500",
    "2, ,    1000",
    "3, ,    2000",
    "4, ,    4000",
    "6, ,    10000",
    "99, ,   10000",
    "1, 0,  500",
    "1, 3,  3000",
    "3, 1,  2000",
    "1, 10, 10000",
    "1, 11, ",
    "1, 99999999999, "
  })
  void pauses(int attempts, String asked, Long millis) {
    Map<String, String> headers = asked == null ? Map.of() : Map.of("retry-after", asked);
    Response busy = new Response("http://a/", Optional.empty(), 503, headers, new byte[0]);
    assertEquals(
        Optional.ofNullable(millis).map(Duration::ofMillis), RetryPolicy.pause(attempts, busy));
  }

  @Test
  void whatWillNotPassIsNotTriedAgain() {
    Response gone = new Response("http://a/", Optional.empty(), 410, Map.of(), new byte[0]);
    assertTrue(RetryPolicy.pause(1, gone).isEmpty());
    assertTrue(RetryPolicy.pause(1, Faults.timeout()).isEmpty());
    assertTrue(RetryPolicy.pause(1, new SourceException(Failure.TLS, "x")).isEmpty());
  }
}
