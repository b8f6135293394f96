// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import copytaster.RecordSchema;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What an article says reaches the reader as text, whatever it says. */
class ReportSafetyTest {
  private static final List<String> ODD =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "javascript:alert(1)",
          "[x](javascript:alert(1)) ![y](https://evil.example/p.png) `c` | <b>",
          "=HYPERLINK(\"https://evil.example\")",
          "+1+cmd|' /C calc'!A0",
          "@SUM(A1:A9)",
          "-2+3",
          "a\tb\nc\rd",
          "\u001b[31mred\u001b]8;;https://evil.example\u0007link\u0007",
          "\u009b31m\u0085\u2028\u2029\u202e\u2066\u200f\u0000\u007f",
          "lone \ud83d half \ude00 pair \ud83d\ude00",
          "# heading * item 1. one",
          "</style></title><!-- --> &amp; &lt;",
          "ordinary");

  static List<String> odd() {
    return ODD;
  }

  @ParameterizedTest
  @MethodSource("odd")
  void jsonRoundTripsAndObeysItsSchema(String odd) throws Exception {
    String json = Results.write(Format.NDJSON, Results.with(odd));
    assertEquals(json.length() - 1, json.indexOf('\n'), "one line");
    assertTrue(json.chars().allMatch(c -> c == '\n' || c >= 0x20 && !(c >= 0x7f && c < 0xa0)));
    JsonNode record = new JsonMapper().readTree(json);
    assertEquals(List.of(), RecordSchema.violations(json));
    assertEquals(Unicode.wellFormed(odd), record.at("/article/title").asText());
    String text = record.at("/article/text").asText();
    for (JsonNode entity : record.get("entities")) {
      for (JsonNode mention : entity.get("mentions")) {
        int start = text.offsetByCodePoints(0, mention.get("start").asInt());
        int end = text.offsetByCodePoints(0, mention.get("end").asInt());
        assertEquals(mention.get("text").asText(), text.substring(start, end));
      }
    }
  }

  @Test
  void numbersArePlain() {
    String json = Results.write(Format.JSON, Results.with("x"));
    assertTrue(json.contains("\"value\":12000000000000,\"max\":15000000000000"), json);
    assertTrue(json.contains("\"lat\":-0.000010,") || json.contains("\"lat\":-0.00001,"), json);
    assertTrue(json.contains("\"confidence\":0.938"), json);
    assertFalse(json.matches("(?s).*\\d[eE][+-]?\\d.*\"schema.*"), json);
  }

  @Test
  void randomTextRoundTrips() throws Exception {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      StringBuilder odd = new StringBuilder("x");
      for (int i = random.nextInt(30); i >= 0; i--) {
        odd.append((char) (random.nextBoolean() ? random.nextInt(0x10000) : random.nextInt(0xa0)));
      }
      String string = odd.append('x').toString();
      Result result = Results.with(string);
      JsonNode record = new JsonMapper().readTree(Results.write(Format.JSON, result));
      assertEquals(Unicode.wellFormed(string), record.at("/article/title").asText());
      for (Format format : List.of(Format.TEXT, Format.TSV, Format.MD, Format.HTML)) {
        assertPrintable(Results.write(format, result));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"TEXT", "TSV", "MD", "HTML"})
  void noControlsForPeople(Format format) {
    for (String odd : ODD) {
      assertPrintable(Results.write(format, Results.with(odd)));
    }
  }

  private static void assertPrintable(String out) {
    out.codePoints()
        .forEach(
            c -> {
              boolean control = c < 0x20 && c != '\n' && c != '\t' || c >= 0x7f && c < 0xa0;
              boolean direction = c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
              boolean half = c >= 0xd800 && c <= 0xdfff;
              assertFalse(
                  control || direction || half, () -> Integer.toHexString(c) + " in " + out);
            });
  }

  @Test
  void onlyColorPutsEscapesIntoText() {
    ReportWriter writer = new ReportWriter(Format.TEXT, false, false, Results.PROVENANCE);
    String colored = writer.with(true, false).write(Results.with("\u001b[31mred"));
    assertTrue(colored.startsWith("\u001b[1m[31mred\u001b[0m\n"), colored);
    assertEquals(
        writer.write(Results.with("\u001b[31mred")), colored.replaceAll("\u001b\\[[0-9]m", ""));
  }

  @ParameterizedTest
  @MethodSource("odd")
  void tsvHasItsColumnsAndNoFormula(String odd) {
    for (String line : Results.write(Format.TSV, Results.with(odd)).split("\n")) {
      String[] fields = line.split("\t", -1);
      assertEquals(TsvReport.COLUMNS.size(), fields.length, line);
      for (String field : fields) {
        boolean number = field.matches("-?[0-9.]+");
        assertFalse(field.length() > 1 && "=+-@".indexOf(field.charAt(0)) >= 0 && !number, line);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("odd")
  void htmlHoldsTheTextAndNothingActive(String odd) {
    Document page = Jsoup.parse(Results.write(Format.HTML, Results.with(odd)));
    assertEquals(
        0, page.select("script, img, iframe, object, embed, form, link, base, svg").size());
    for (Element element : page.getAllElements()) {
      element
          .attributes()
          .forEach(
              a -> assertFalse(a.getKey().startsWith("on") || a.getKey().equals("src"), a.html()));
    }
    for (Element a : page.select("a[href]")) {
      assertTrue(a.attr("href").matches("(#a[0-9a-f]+-[0-9]+|https?://.*)"), a.attr("href"));
    }
    assertEquals(
        Printable.text(odd).replaceAll("\\s+", " ").strip(),
        page.select("h1").text().replaceAll("\\s+", " ").strip());
    assertEquals(1, page.select("mark:has(span.e)").size());
  }

  @Test
  void linksWithinAPageLeadSomewhere() {
    Document page = Jsoup.parse(Results.write(Format.HTML, Results.with("ordinary")));
    assertEquals(2, page.select("td a").size(), "person and amount; the others lie under these");
    assertEquals(4, page.select("td span.e").size());
    for (Element link : page.select("td a")) {
      assertEquals(1, page.select(link.attr("href")).size(), link.outerHtml());
    }
  }

  @ParameterizedTest
  @MethodSource("odd")
  void markdownMakesNothingOfIt(String odd) {
    String escaped = MarkdownReport.escape(odd);
    for (int i = 0; i < escaped.length(); i++) {
      if ("`*_[]<>|".indexOf(escaped.charAt(i)) >= 0) {
        assertEquals('\\', escaped.charAt(i - 1), escaped);
      }
    }
    assertFalse(escaped.startsWith("#") || escaped.startsWith("- ") || escaped.startsWith("+"));
    assertFalse(escaped.contains("javascript:"), escaped);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1. one; 1\\. one",
        "12) one; 12\\) one",
        "In 1. one; In 1. one",
        "+1; \\+1",
        "- a - b; \\- a - b",
        "=x= ; \\=x=",
        "a + b = c; a + b = c",
        "JavaScript:x; javascript\\:x",
        "a_b*c; a\\_b\\*c",
      })
  void markdownEscapesWhatItMust(String text, String escaped) {
    assertEquals(escaped, MarkdownReport.escape(text));
  }
}
