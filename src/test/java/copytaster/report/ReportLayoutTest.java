// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import copytaster.RecordSchema;
import copytaster.article.Article;
import copytaster.article.about.Metadata;
import copytaster.source.Content;
import copytaster.source.Source;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportLayoutTest {
  @ParameterizedTest
  @CsvSource({
    "abc, 3",
    "Łódź, 4",
    "e\u0301, 1",
    "1\u20dd, 1",
    "a\u200db, 2",
    "東京, 4",
    "한글, 4",
    "ｆ（, 4",
    "ﾊﾝ, 2",
    "豈, 2",
    "￥, 2",
    "ᄀ, 2",
    "\ud83d\ude00, 2",
    "\ud840\udc00, 2",
    "\ud835\udd18, 1",
    "'', 0"
  })
  void width(String text, int columns) {
    assertEquals(columns, Columns.width(text));
  }

  @ParameterizedTest
  @CsvSource({
    "Velmora, 7, Velmora",
    "Velmora, 6, Velmo…",
    "Velmora a, 9, Velmora a",
    "Velmora abc, 9, Velmora…",
    "東京都庁, 5, 東京…",
    "東京都庁, 6, 東京…",
    "東京都庁, 8, 東京都庁",
    "'', 3, ''"
  })
  void cut(String text, int width, String expected) {
    assertEquals(expected, Columns.cut(text, width));
    assertTrue(Columns.width(Columns.cut(text, width)) <= width);
  }

  @Test
  void pad() {
    assertEquals("東京 |", Columns.pad("東京", 5) + "|");
    assertEquals(" 東京|", Columns.padLeft("東京", 5) + "|");
    assertEquals("Velmora|", Columns.pad("Velmora", 5) + "|");
    assertEquals("Velmora|", Columns.padLeft("Velmora", 5) + "|");
  }

  @Test
  void wrap() {
    assertEquals("- one two\n  three\n", Columns.wrap("one two three", 9, "- ", "  "));
    assertEquals("- one\n  two\n  three\n", Columns.wrap("one two three", 8, "- ", "  "));
    assertEquals("東京 都\n庁\n", Columns.wrap("東京 都 庁", 8, "", ""));
    assertEquals(
        "- one two\n  three\n  fourfivesixseven\n  8\n",
        Columns.wrap("one two three fourfivesixseven 8", 10, "- ", "  "));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-02-13T10:04:00Z, 2025-02-13 10:04 UTC",
    "2025-02-13T10:04:00+01:00, 2025-02-13 10:04 +01:00",
    "2025-02-13T10:04:00, 2025-02-13 10:04",
    "2025-02-13, 2025-02-13",
  })
  void moments(String iso, String shown) {
    Metadata metadata =
        Metadata.NONE
            .withByline(List.of("Ada Lind", "Tom Hale"))
            .with(new Metadata.Dates(Optional.of(iso), Optional.empty()));
    assertEquals(List.of("Ada Lind, Tom Hale", shown), Wording.origin(metadata));
  }

  @ParameterizedTest
  @CsvSource({"STDIN, -, standard input", "FILE, a/b.txt, a/b.txt"})
  void whatHasNoTitleIsCalledByItsInput(Source.Kind kind, String ref, String heading) {
    Result odd = Results.with("x");
    Article article = odd.article();
    Source source = new Source(kind, ref, Optional.empty(), Optional.empty());
    Result untitled =
        new Result(
            new Content(source, new byte[0], Optional.empty(), Optional.empty()),
            new Article(
                Metadata.NONE, article.body(), article.verdict(), Optional.empty(), List.of()),
            odd.text(),
            odd.summary(),
            odd.entities(),
            List.of());
    assertEquals(heading, Wording.title(untitled));
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/x?y=1&z, true",
    "HTTP://a.example, true",
    "javascript:alert(1), false",
    "data:text/html;x, false",
    "https://a.example/\"x, false",
    "https://a.example/a b, false",
    "//a.example, false",
  })
  void onlyTheseAreLinks(String url, boolean link) {
    assertEquals(link, Wording.link(Optional.of(url)).isPresent());
  }

  @Test
  void amountsAreReadable() {
    String text = Results.write(Format.TEXT, Results.with("Velmora"));
    String whole = Results.write(Format.MD, Results.with("Velmora"));
    assertTrue(whole.contains("about 12,000,000,000,000 to 15,000,000,000,000 GBP per year"));
    assertTrue(text.contains("about 2025-03 or 2025-04"), text);
    assertTrue(text.contains("GB; also Velmora"), text);
  }

  @Test
  void aRowOfTsv() {
    String[] rows = Results.write(Format.TSV, Results.with("Velmora")).split("\n");
    String before = "Velmora\tVelmora\tVelmora\t";
    assertEquals(5, rows.length);
    assertEquals(String.join("\t", TsvReport.COLUMNS), rows[0]);
    assertEquals(before + "person\tVelmora\t\t\t\t\t\t\t\t\t\t2\t0.5\t3\t\t", rows[1]);
    assertEquals(
        before + "place\tVelmora\t\t\t\t\t\t\tGB\t-0.000010\t-3.5\t2\t0.5\t3\t\t", rows[2]);
    assertEquals(
        before
            + "amount\t£12trn\tmoney\t12000000000000\t15000000000000\tGBP\t\ttrue\t\t\t\t1\t\t44\tyear\tat_least",
        rows[3]);
    assertEquals(before + "date\tVelmora\t\t2025-03\t\t\t\ttrue\t\t\t\t2\t\t3\t\t", rows[4]);
  }

  @Test
  void aWholeTextReport() {
    assertEquals(
        """
        Velmora
        Velmora · Velmora · 2025-02-13 10:04 UTC
        Velmora

        - In Velmora on Monday Velmora fell.

        People         Velmora    2  also Velmora
        Places         Velmora    2  GB; also Velmora
        Amounts        £12trn     1  about 12,000,000,000,000 to 15,000,000,000,000 GBP…
        Dates          Velmora    2  about 2025-03 or 2025-04

        note: Velmora

        """,
        Results.write(Format.TEXT, Results.with("Velmora")));
  }

  @Test
  void aWholeMarkdownReport() {
    assertEquals(
        """
        # Velmora

        Velmora · Velmora · 2025-02-13 10:04 UTC

        - In Velmora on Monday Velmora fell.

        | People | Mentions | |
        |---|---:|---|
        | Velmora | 2 | also Velmora |

        | Places | Mentions | |
        |---|---:|---|
        | Velmora | 2 | GB; also Velmora |

        | Amounts | Mentions | |
        |---|---:|---|
        | £12trn | 1 | about 12,000,000,000,000 to 15,000,000,000,000 GBP per year \\(currency assumed\\) |

        | Dates | Mentions | |
        |---|---:|---|
        | Velmora | 2 | about 2025-03 or 2025-04 |

        > Velmora

        """,
        Results.write(Format.MD, Results.with("Velmora")));
    assertTrue(
        Results.write(Format.MD, Results.with("https://a.example/1"))
            .contains(" · <https://a.example/1>\n"));
  }

  @Test
  void columnsAreAligned() {
    List<String> rows =
        Results.write(Format.TEXT, Results.with("Velmora"))
            .lines()
            .filter(l -> l.matches("(People|Places|Amounts|Dates) .*"))
            .toList();
    assertEquals(4, rows.size());
    for (String row : rows) {
      assertEquals(
          rows.get(0).indexOf(" 2"),
          row.matches(".*£12trn.*") ? row.indexOf(" 1") : row.indexOf(" 2"),
          row);
    }
  }

  @Test
  void failuresObeyTheSchema() throws Exception {
    ReportWriter writer = new ReportWriter(Format.JSON, true, false, Results.PROVENANCE);
    Problem problem = new Problem(69, "http", OptionalInt.of(403), false, "HTTP\u001b 403");
    Source source =
        new Source(Source.Kind.URL, "https://a.example", Optional.empty(), Optional.empty());
    Item item =
        new Item(
            "abc",
            new Item.Feed(
                "https://a.example/feed", Optional.of("A"), List.of("https://a.example/other")),
            new Item.Entry(
                "k",
                1,
                Optional.of("https://a.example/1"),
                Optional.of("T"),
                Optional.of(Instant.parse("2025-02-13T00:00:00Z")),
                List.of("Ada Lind")));
    Extras extras = new Extras(item, Optional.of(new Story("s1", List.of("title"))), List.of());
    Extras failed = new Extras(item, Optional.empty(), List.of());
    assertEquals(List.of(), RecordSchema.violations(writer.write(source, problem)));
    assertEquals(List.of(), RecordSchema.violations(writer.write(source, problem, failed)));
    assertEquals(List.of(), RecordSchema.violations(writer.write(Results.with("x"), extras)));
    assertEquals(
        "", new ReportWriter(Format.TEXT, true, false, Results.PROVENANCE).write(source, problem));
  }

  @Test
  void theSchemaIsOneItself() throws Exception {
    JsonNode schema = new JsonMapper().readTree(Schema.text());
    assertEquals(
        0,
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(
                com.networknt.schema.SchemaLocation.of(
                    "https://json-schema.org/draft/2020-12/schema"))
            .validate(schema)
            .size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}",
        "{\"schema\":\"copytaster/1\",\"status\":\"error\",\"input\":{\"kind\":\"file\",\"ref\":\"\"},\"error\":{\"code\":66,\"kind\":\"missing\",\"retryable\":false,\"message\":\"x\"}}",
        "{\"schema\":\"copytaster/1\",\"status\":\"error\",\"input\":{\"kind\":\"file\",\"ref\":\"x\"},\"error\":{\"code\":66,\"kind\":\"missing\",\"retryable\":false,\"message\":null}}",
        "{\"schema\":\"copytaster/1\",\"status\":\"ok\",\"input\":{\"kind\":\"file\",\"ref\":\"x\"}}",
      })
  void theSchemaRefuses(String record) throws Exception {
    assertTrue(!RecordSchema.violations(record).isEmpty());
  }
}
