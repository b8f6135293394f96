// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InlineTagsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<em>Salt Road</em> is back | Salt Road is back",
        "Rain<br/> and <a href='x'>mud</a> | Rain and mud",
        "<P class=x>Dam</P> | Dam",
        "<The Palace> reopens | <The Palace> reopens",
        "2 < 3 > 1 | 2 < 3 > 1",
        "Dam <b | Dam <b",
        "Dam < | Dam <",
        "Dam | Dam",
      })
  void onlyTagsOfRunningTextGo(String text, String expected) {
    assertEquals(expected, InlineTags.strip(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<", "<b", "<b ", "</", "<b>"})
  void hostileTextsCostLinearTime(String part) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> assertFalse(InlineTags.strip(part.repeat(2_000_000) + ">").contains("<b>")));
  }
}
