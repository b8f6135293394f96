// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetaRefreshTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <meta http-equiv="refresh" content="0; url=/dam">                      | /dam
          <META CONTENT='0;URL=/dam' HTTP-EQUIV='Refresh'>                       | /dam
          <meta http-equiv=refresh content="5;url='/dam?a=1&amp;b=2'">           | /dam?a=1&b=2
          <meta http-equiv=refresh content="0, /dam">                            | /dam
          <meta http-equiv=refresh content="300">                                | ''
          <meta http-equiv=refresh content="300; url=/dam">                      | ''
          <noscript><meta http-equiv=refresh content="0; url=/dam"></noscript>   | ''
          <!-- <meta http-equiv=refresh content="0; url=/dam"> -->               | ''
          <script>'<meta http-equiv=refresh content="0; url=/dam">'</script>     | ''
          <meta name=refresh content="0; url=/dam">                              | ''
          <meta http-equiv=refresh content="0; url=                              | ''
          """)
  void findsWhereAPageLeadsOnTo(String html, String target) {
    assertEquals(
        target,
        MetaRefresh.target(html.getBytes(UTF_8), Optional.of("text/html; charset=utf-8"))
            .orElse(""));
  }

  @Test
  void looksAtPagesAloneAndNotForLong() {
    byte[] page = "<meta http-equiv=refresh content='0; url=/dam'>".getBytes(UTF_8);
    assertEquals(Optional.empty(), MetaRefresh.target(page, Optional.of("text/plain")));
    byte[] many = "<meta http-equiv http-equiv ".repeat(200_000).getBytes(UTF_8);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> MetaRefresh.target(many, Optional.empty()));
  }
}
