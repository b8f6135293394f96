// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <p>The dam held.</p><p>The post <a href=x>Dam</a> appeared first on <a>Bell</a>.</p> | The dam held.
          <p>Der Damm hielt.</p><p>Der Beitrag Damm erschien zuerst auf Bell.</p>              | Der Damm hielt.
          <p>The dam held. It is old. <a href=x>Read more</a></p>                              | The dam held. It is old.
          The dam held. It is old. <a href=x>Continue reading &rarr;</a>                       | The dam held. It is old.
          <p>Der Damm hielt. <a href=x>Weiterlesen</a></p>                                     | Der Damm hielt.
          The dam held. It is old. Read more                                                   | The dam held. It is old.
          <p>The dam held.</p><p><a href=x>Read more</a></p>                                   | The dam held.
          <p>The dam held, <a href=x>engineers said</a></p>                                    | The dam held, engineers said
          <p>The cartoon first appeared on Monday.</p>                                         | The cartoon first appeared on Monday.
          """)
  void leavesOutWhatSystemsWriteUnderAnEntry(String html, String text) {
    assertEquals(text, Jsoup.parse(OwnText.clean(html)).text());
  }
}
