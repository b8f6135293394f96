// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SnifferTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><p>x",
        "  \n\n<!-- made by hand -->\n<html><body>x</body></html>",
        "<?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN'><html>x</html>",
        "<p>One paragraph.</p>",
        "<DIV CLASS=a>x</DIV>",
        "HTTP/1.1 200 OK\n\n<html><head></head><body><p>x</p></body></html>",
        "First <b>bold</b> then <i>italic</i>, a <a href=x>link</a>.<br>Next line.<br>",
        "<custom-element>One paragraph.</custom-element>",
        "See <html> and <body> in any text that has both: a page that was saved without its start"
      })
  void isHtml(String text) {
    assertEquals(true, Sniffer.isHtml(chars(text), Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The council voted on Tuesday.",
        "<3 is how they sign off.",
        "Use the <p> tag for paragraphs, and <div> for boxes.",
        "a < b and b > c",
        "Between <p>, <b>, <i>, <em> and <strong> there is a choice, and none of them is closed here.",
        "<q is a quarter.",
        "<",
        "A text that ends in a tag: <p",
        "# Title\n\nSome *Markdown* with a [link](http://example.org).",
        "From: <editor@example.org>\nSubject: News"
      })
  void isPlain(String text) {
    assertEquals(false, Sniffer.isHtml(chars(text), Optional.empty()));
  }

  /** A server that says HTML is believed as soon as there is any tag. */
  @ParameterizedTest
  @CsvSource({
    "text/html, Some <b>bold</b> words., true",
    "'application/xhtml+xml; charset=utf-8', Some <b>bold</b> words., true",
    "text/html, Some bold words., false",
    "text/plain, Some <b>bold</b> words., false",
    " TEXT/HTML, Some <BR/>bold words., true",
  })
  void whatTheServerSays(String type, String text, boolean html) {
    assertEquals(html, Sniffer.isHtml(chars(text), Optional.of(type)));
  }

  @ParameterizedTest
  @CsvSource({
    "image/png, xyz, of type image",
    "audio/mpeg, xyz, of type audio",
    "font/woff2, xyz, of type font",
    "VIDEO/mp4, xyz, of type video",
    "image/svg+xml, ' <svg/>', ''",
    "application/octet-stream, xyz, ''",
  })
  void mediaTypesAreBelievedUnlessThereIsMarkup(String type, String head, String what) {
    byte[] bytes = head.getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(what, Sniffer.unsupported(bytes, Optional.of(type)).orElse(""));
  }

  @ParameterizedTest
  @CsvSource({"39, false", "41, true"})
  void zerosAndLostCharactersInAHundred(int zeros, boolean binary) {
    String text = "\0".repeat(zeros) + "x".repeat(100 - zeros);
    assertEquals(binary, Sniffer.unsupported(chars(text)).isPresent());
    String lost = "\ufffd".repeat(zeros - 10) + "x".repeat(110 - zeros);
    assertEquals(binary, Sniffer.unsupported(chars(lost)).isPresent());
    String escapes = "\u001b".repeat(zeros) + "x".repeat(100 - zeros);
    assertEquals(Optional.empty(), Sniffer.unsupported(chars(escapes)));
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"a\": \"text\"}', JSON",
    "'{}', JSON",
    "'[\"a\", \"b\"]', JSON",
    "'<feed xmlns=\"http://www.w3.org/2005/Atom\"/>', a news feed (copytaster feed reads those)",
    "'<rdf:RDF/>', a news feed (copytaster feed reads those)",
    "'<?xml version=\"1.0\"?><rdf:RDF/>', a news feed (copytaster feed reads those)",
    "'<svg/>', an image",
    "'[{\"a\": 1}]', JSON",
    "'<rss version=\"2.0\"><channel/></rss>', a news feed (copytaster feed reads those)",
    "'<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"/>', a news feed (copytaster feed reads those)",
    "'<?xml version=\"1.0\"?><svg/>', an image",
    "'<?xml version=\"1.0\"?><invoice/>', XML",
  })
  void namesTextThatNobodyReads(String text, String what) {
    assertEquals(Optional.of(what), Sniffer.unsupported(chars(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Editor's note] It rained.",
        "{{draft}} It rained.",
        "It rained.",
        "<p>x",
        "<?xml version='1.0'?><html/>",
        "<?xml version='1.0'?><body/>"
      })
  void leavesTextAlone(String text) {
    assertEquals(Optional.empty(), Sniffer.unsupported(chars(text)));
  }

  @ParameterizedTest
  @CsvSource({
    "%PDF-1.7, a PDF file",
    "\u0089PNG, an image",
    "GIF89a, an image",
    "BZh91AY, a bzip2 archive",
  })
  void namesFilesByTheirFirstBytes(String head, String what) {
    byte[] bytes = (head + "xyz").getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(Optional.of(what), Sniffer.unsupported(bytes, Optional.of("text/html")));
  }

  @Test
  void refusesBinaryDataUnderAnyName() {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 256; i++) {
      all.append((char) i);
    }
    assertEquals(Optional.of("binary data"), Sniffer.unsupported(chars(all.toString().repeat(40))));
  }

  @Test
  void readsTextThatOnlyHasZeroBytesInIt() {
    assertEquals(
        Optional.empty(), Sniffer.unsupported(chars("The \0council \0voted \0today. ".repeat(30))));
  }

  private static CharBuffer chars(String text) {
    return CharBuffer.wrap(text.toCharArray());
  }
}
