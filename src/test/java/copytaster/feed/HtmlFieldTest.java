// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlFieldTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Dam holds | Dam holds",
        "<b>Dam</b> holds<br/>for <i>now</i> | Dam holds for now",
        "<p>Dam</p><p>holds</p> | Dam holds",
        "Dam<sup>2</sup> | Dam2",
        "5 < 6 and a <dam> and <3 | 5 < 6 and a <dam> and <3",
        "Dam &lt;b&gt; &amp;amp; holds &eacute; | Dam <b> &amp; holds é",
        "R&D and AT&T | R&D and AT&T",
        "Dam<script>alert('</b>')</script> holds<style>p{}</STYLE> | Dam holds",
        "Dam <script>alert(1) | Dam",
        "Dam <!-- not > this --> holds | Dam holds",
        "Dam <!-- not this | Dam",
        "Dam <b | Dam",
        "Dam < | Dam <",
        "Dam </ | Dam </",
        "</p> | none",
        "&nbsp; | none",
        "` \t` | none",
      })
  void plain(String text, String plain) {
    assertEquals(plain, HtmlField.plain(text).orElse("none"));
  }

  @ParameterizedTest
  @CsvSource({
    "' a \u00a0\n\t b ', a b",
    "'a\u007f\u009fb\ufffe\uffff\u0007c', ab c",
    "'~\u00a1', ~\u00a1",
    "'\u0007', ''",
  })
  void line(String text, String line) {
    assertEquals(line, HtmlField.line(text).orElse(""));
  }

  @Test
  void endlessTitlesAreCut() {
    assertEquals(Optional.of(4000), HtmlField.plain("x".repeat(4000)).map(String::length));
    assertEquals(Optional.of(4000), HtmlField.plain("x".repeat(4001)).map(String::length));
  }
}
