// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.warc;

import static copytaster.warc.ArchiveMaker.bytes;
import static copytaster.warc.ArchiveMaker.changed;
import static copytaster.warc.ArchiveMaker.chunked;
import static copytaster.warc.ArchiveMaker.deflate;
import static copytaster.warc.ArchiveMaker.fields;
import static copytaster.warc.ArchiveMaker.gzip;
import static copytaster.warc.ArchiveMaker.http;
import static copytaster.warc.ArchiveMaker.join;
import static copytaster.warc.ArchiveMaker.page;
import static copytaster.warc.ArchiveMaker.record;
import static copytaster.warc.ArchiveMaker.recordSaying;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import copytaster.source.Content;
import copytaster.source.Input;
import copytaster.source.Source;
import copytaster.source.SourceException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Records as archives have them, odd ones above all, each between two that are sound. */
class CapturesTest {
  private static final Source ARCHIVE = Source.parse("news.warc.gz");
  private static final long MOST = 8L << 20;
  private static final String HTML = "<p>The odd page.</p>";
  private static final byte[] ODD = bytes(HTML);

  /** {@link #HTML} in one stored meta-block (RFC 7932, section 9.2), and an empty last one. */
  private static final byte[] BROTLI = join(bytes("\60\1\20"), ODD, bytes("\3"));

  private static final byte[] FIRST = gzip(page("first", "<p>One.</p>"));
  private static final byte[] LAST = gzip(page("last", "<p>Two.</p>"));

  /**
   * A stretch of an archive.
   *
   * @param expected what it gives: {@code page TEXT}, {@code error KIND}, or what is passed over
   */
  private record Odd(String name, byte[] bytes, String expected) {}

  private static Odd odd(String name, String expected, String header, byte[] body) {
    return new Odd(name, gzip(record(fields("odd"), http(header, body))), expected);
  }

  private static Odd typed(String type, String expected) {
    String fields = fields("odd").replace("Type: response", "Type: " + type);
    return new Odd(type, gzip(record(fields, ODD)), expected);
  }

  private static Odd told(String name, String expected, String fields) {
    byte[] block = http("200 OK|Content-Type: text/html", ODD);
    return new Odd(name, gzip(record(fields, block)), expected);
  }

  private static Odd raw(String name, String expected, byte[] bytes) {
    return new Odd(name, bytes, expected);
  }

  private static List<Odd> odd() {
    String html = "200 OK|Content-Type: text/html|";
    String right = "page " + HTML;
    byte[] sound = page("odd", HTML);
    byte[] packed = gzip(sound);
    byte[] block = http("200 OK|Content-Type: text/html", ODD);
    return List.of(
        odd("chunked", right, html + "Transfer-Encoding: chunked", chunked(ODD)),
        odd("gzip", right, html + "Content-Encoding: gzip", gzip(ODD)),
        odd("x-gzip", right, html + "Content-Encoding: x-gzip", gzip(ODD)),
        odd("deflate", right, html + "Content-Encoding: deflate", deflate(ODD, false)),
        odd("bare deflate", right, html + "Content-Encoding: deflate", deflate(ODD, true)),
        odd("brotli", right, html + "Content-Encoding: br", BROTLI),
        odd(
            "chunked and gzip",
            right,
            html + "Transfer-Encoding: chunked|Content-Encoding: gzip",
            chunked(gzip(ODD))),
        odd("says gzip and is not", right, html + "Content-Encoding: gzip", ODD),
        odd("says brotli and is not", right, html + "Content-Encoding: br", ODD),
        odd("says chunked and is not", right, html + "Transfer-Encoding: chunked", ODD),
        odd("gzip without a word", right, "200 OK|Content-Type: text/html", gzip(ODD)),
        odd("HTTP length too long", right, html + "Content-Length: 9999", ODD),
        odd("HTTP length too short", right, html + "Content-Length: 6", ODD),
        odd("no media type", right, "200 OK", ODD),
        odd("no media type and no HTML", "not html or text", "200 OK", bytes("%PDF")),
        odd("XHTML", right, "200 OK|Content-Type: application/xhtml+xml", ODD),
        odd(
            "plain text",
            "page Two words.",
            "200 OK|Content-Type: text/plain",
            bytes("Two words.")),
        odd(
            "charset of HTTP",
            "page <p>Порт</p>",
            "200 OK|Content-Type: text/html; charset=windows-1251",
            ArchiveMaker.bytes("<p>Порт</p>", "windows-1251")),
        raw(
            "line feeds alone",
            right,
            gzip(
                record(
                    fields("odd"), bytes("HTTP/1.1 200 OK\nContent-Type: text/html\n\n" + HTML)))),
        odd("empty", "page ", html + "Content-Length: 0", new byte[0]),
        told("a fraction of a second", right, fields("odd").replace("12Z", "12.345678Z")),
        told("a year for a date", right, fields("odd").replace("2024-03-08T10:11:12Z", "2024")),
        told(
            "address in brackets",
            right,
            fields("odd").replace("https://example.com/odd", "<https://example.com/odd>")),
        told("names in lower case", right, fields("odd").toLowerCase(Locale.ROOT)),
        told("a line that goes on", right, fields("odd").replace("; msgtype", ";\r\n msgtype")),
        told("truncated", right, fields("odd") + "|WARC-Truncated: length"),
        told(
            "identified as something else",
            "not html or text",
            fields("odd") + "|WARC-Identified-Payload-Type: application/pdf"),
        raw(
            "WARC/1.1",
            right,
            gzip(
                bytes(
                    new String(sound, StandardCharsets.ISO_8859_1)
                        .replace("WARC/1.0", "WARC/1.1")))),
        raw("named member", right, named(packed)),
        raw("a record that is not compressed", right, sound),
        raw("padding", right, join(packed, bytes("\r\n\0\0\0\0"))),
        typed("warcinfo", "warcinfo"),
        typed("request", "request"),
        typed("metadata", "metadata"),
        typed("revisit", "revisit"),
        typed("conversion", "conversion"),
        typed("resource", "resource"),
        typed("continuation", "continuation"),
        typed("dream", "other type"),
        told("not the web", "not http", fields("odd").replace("https://example.com/", "dns:")),
        told("robots.txt", "robots txt", fields("robots.txt")),
        odd("moved", "not status 200", "301 Moved|Content-Type: text/html", ODD),
        odd("not found", "not status 200", "404 Not Found|Content-Type: text/html", ODD),
        odd("PDF", "not html or text", "200 OK|Content-Type: application/pdf", bytes("%PDF")),
        odd("zstd", "error protocol", html + "Content-Encoding: zstd", bytes("(\u00b5/\u00fd")),
        odd(
            "damaged brotli",
            "error protocol",
            html + "Content-Encoding: br",
            bytes("\u00ff\u00fe")),
        odd("damaged gzip", "error protocol", "200 OK", Arrays.copyOf(gzip(ODD), 20)),
        odd("large", "error too_large", "200 OK", new byte[10 << 20]),
        odd("bomb", "error too_large", html + "Content-Encoding: gzip", gzip(new byte[120 << 20])),
        raw("HTTP garbage", "error protocol", gzip(record(fields("odd"), bytes("\1\2\3\n\n")))),
        raw("no HTTP header", "error protocol", gzip(record(fields("odd"), new byte[1 << 20]))),
        told("no address", "error protocol", fields("odd").replaceAll("WARC-Target[^|]*\\|", "")),
        raw("damaged deflate", "error damaged", changed(packed, 40)),
        raw("wrong CRC", "error damaged", changed(packed, -8)),
        raw("wrong size", "error damaged", changed(packed, -2)),
        raw("junk between members", "error damaged", bytes("junk, and more of it\n")),
        raw(
            "garbage in the header",
            "error damaged",
            gzip(record(fields("odd") + "|garbage", block))),
        raw("no length", "error damaged", gzip(recordSaying(fields("odd"), block))),
        raw("negative length", "error damaged", saying("-5", block)),
        raw("length too long", "error damaged", saying("9999", block)),
        raw("length too short", "error damaged", saying("9", block)),
        raw("cut off", "error damaged", Arrays.copyOf(packed, packed.length / 2)),
        raw("cut in its trailer", "error damaged", Arrays.copyOf(packed, packed.length - 3)));
  }

  private static byte[] saying(String length, byte[] block) {
    return gzip(recordSaying(fields("odd") + "|Content-Length: " + length, block));
  }

  /** With a file name and an extra field in the header. */
  private static byte[] named(byte[] member) {
    byte[] head = Arrays.copyOf(member, 10);
    head[3] = 4 + 8;
    return join(
        head, bytes("\2\0ab" + "news.warc\0"), Arrays.copyOfRange(member, 10, member.length));
  }

  /** What an archive gave, in order. */
  private static List<String> read(byte[] archive) {
    return read(archive, new StringBuilder());
  }

  private static List<String> read(byte[] archive, StringBuilder line) {
    Captures captures = Captures.of(new Trickle(archive), ARCHIVE, MOST);
    List<String> given = new ArrayList<>();
    captures.forEachRemaining(input -> given.add(shown(input)));
    line.append(captures.tally().line());
    return given;
  }

  private static String shown(Input input) {
    try {
      Content content = input.content();
      Charset charset =
          content.contentType().orElse("").endsWith("1251")
              ? Charset.forName("windows-1251")
              : StandardCharsets.ISO_8859_1;
      return "page " + new String(content.bytes(), charset);
    } catch (SourceException e) {
      return "error " + e.failure().name().toLowerCase(Locale.ROOT);
    }
  }

  /** As a pipe gives bytes: some at a time, and never again. */
  private static final class Trickle extends ByteArrayInputStream {
    Trickle(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized int read(byte[] to, int offset, int count) {
      return super.read(to, offset, Math.min(count, 4_321));
    }
  }

  @TestFactory
  Stream<DynamicTest> eachOddRecordCostsNoOther() {
    return odd().stream().map(o -> DynamicTest.dynamicTest(o.name(), () -> check(o)));
  }

  private static void check(Odd odd) {
    StringBuilder line = new StringBuilder();
    List<String> given = read(join(FIRST, odd.bytes(), LAST), line);
    boolean shown = odd.expected().startsWith("page ") || odd.expected().startsWith("error ");
    List<String> expected = new ArrayList<>(List.of("page <p>One.</p>", "page <p>Two.</p>"));
    if (shown) {
      expected.add(1, odd.expected());
    } else {
      assertTrue(line.toString().endsWith(" 1 skipped (1 " + odd.expected() + ")"), line::toString);
    }
    assertEquals(expected, given);
  }

  @Test
  void allOddRecordsInOneArchive() {
    byte[] archive = FIRST;
    List<String> expected = new ArrayList<>(List.of("page <p>One.</p>"));
    for (Odd odd : odd()) {
      archive = join(archive, odd.bytes(), LAST);
      if (odd.expected().startsWith("page ") || odd.expected().startsWith("error ")) {
        expected.add(odd.expected());
      }
      expected.add("page <p>Two.</p>");
    }
    assertEquals(expected, read(archive));
  }

  @Test
  void aMemberMayHoldSeveralRecords() {
    byte[] two = gzip(join(page("a", "<p>A</p>"), page("b", "<p>B</p>")));
    assertEquals(
        List.of("page <p>A</p>", "page <p>B</p>", "page <p>Two.</p>"), read(join(two, LAST)));
  }

  @Test
  void anArchiveNeedNotBeCompressed() {
    byte[] a = page("a", "<p>A</p>");
    byte[] long_ =
        recordSaying(fields("b") + "|Content-Length: 700", bytes("HTTP/1.1 200\r\n\r\nB"));
    byte[] c = page("c", "<p>C</p>");
    assertEquals(
        List.of("page <p>A</p>", "error damaged", "page <p>C</p>", "page <p>C</p>"),
        read(join(a, long_, c, c)));
  }

  @Test
  void aRecordIsNamedByWhatIsKnownOfIt() {
    byte[] broken = changed(LAST, -8);
    Captures captures = Captures.of(new Trickle(join(FIRST, broken)), ARCHIVE, MOST);
    Input first = captures.next();
    assertEquals(
        "news.warc.gz@0 https://example.com/first urn:test:first 2024-03-08",
        first.source().name()
            + " "
            + first.source().capture().get().record().get().replaceAll("[<>]", "")
            + " "
            + first.captured().get());
    assertEquals("news.warc.gz@" + FIRST.length, captures.next().source().name());
    assertEquals("2 records, 1 pages, 1 damaged, 0 skipped", captures.tally().line());
  }

  /** Bytes are lost in the midst of an archive, or its end is: 200 places, from a fixed seed. */
  @Test
  void aCutLosesTheRecordThatItCuts() {
    Random random = new Random(20240308);
    List<byte[]> members = new ArrayList<>();
    List<String> pages = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String html = "<p>" + random.ints(200 + 90L * i, 0, 50).boxed().toList() + "</p>";
      byte[] page = page("p" + i, html);
      members.add(
          i % 4 == 3
              ? gzip(
                  join(record(fields("r").replace("Type: response", "Type: request"), ODD), page))
              : gzip(page));
      pages.add("page " + html);
    }
    byte[] whole = join(members.toArray(byte[][]::new));
    for (int round = 0; round < 200; round++) {
      int from = random.nextInt(whole.length);
      int to =
          round % 2 == 0 ? whole.length : Math.min(whole.length, from + 1 + random.nextInt(60));
      byte[] cut = join(Arrays.copyOf(whole, from), Arrays.copyOfRange(whole, to, whole.length));
      Set<String> expected = new HashSet<>();
      int at = 0;
      for (int i = 0; i < members.size(); i++) {
        int end = at + members.get(i).length;
        if (end <= from || at >= to) {
          expected.add(pages.get(i));
        }
        at = end;
      }
      List<String> given = read(cut);
      assertTrue(new HashSet<>(given).containsAll(expected), "cut from " + from + " to " + to);
      long errors = given.stream().filter(g -> g.startsWith("error")).count();
      assertTrue(errors <= 2, errors + " errors, cut from " + from + " to " + to);
    }
  }

  /** Parts that meet, of any length, give every page once and in order. */
  @Test
  void partsGiveEveryPageOnce() throws IOException {
    List<byte[]> members = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      members.add(gzip(page("p" + i, "<p>" + "Page ".repeat(i * 7) + i + "</p>")));
    }
    byte[] archive = join(members.toArray(byte[][]::new));
    List<String> whole = read(archive);
    for (int size : new int[] {1, 7, 100, 333, archive.length}) {
      List<String> given = new ArrayList<>();
      for (int from = 0; from < archive.length; from += size) {
        InputStream in = new ByteArrayInputStream(archive, from, archive.length - from);
        try (Captures part = Captures.part(in, ARCHIVE, from, from + size, MOST)) {
          part.forEachRemaining(input -> given.add(shown(input)));
        }
      }
      assertEquals(whole, given, "parts of " + size);
    }
  }

  @Test
  void whatIsNoArchiveIsToldApart() throws IOException {
    for (byte[] no :
        List.of(bytes(""), bytes("W"), bytes("WARN"), gzip(bytes("text")), gzip(bytes("")))) {
      assertEquals(false, Captures.begin(new ByteArrayInputStream(no)));
    }
    for (byte[] yes : List.of(FIRST, page("a", ""), named(LAST))) {
      assertEquals(true, Captures.begin(new ByteArrayInputStream(yes)));
    }
  }
}
