// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.spark;

import copytaster.Copytaster;
import copytaster.Record;
import copytaster.Settings;
import copytaster.article.Hints;
import copytaster.nlp.Tagger;
import copytaster.source.Source;
import copytaster.warc.Captures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** Archives that the tests make, and what one process makes of them. */
final class Archives {
  static final Path PROJECT = Path.of(System.getProperty("copytaster.project"));
  static final Path HOME = Path.of(System.getProperty("copytaster.home"));

  private Archives() {}

  /** An archive of made-up pages, each with its own number, a gzip member a record. */
  static Path of(Path folder, int pages) throws IOException {
    Path archive = folder.resolve("news.warc.gz");
    try (var out = Files.newOutputStream(archive)) {
      for (int i = 0; i < pages; i++) {
        out.write(member("warcinfo", "", "software: test\r\n".getBytes(StandardCharsets.UTF_8), i));
        out.write(member("response", "https://example.org/" + i, response(i), i));
      }
    }
    return archive;
  }

  private static byte[] response(int i) {
    String page =
        i % 7 == 6
            ? "<html><title>Page not found</title><body><h1>404</h1></body></html>"
            : "<html lang=en><title>Ferry number " + i + " stays in port</title><body><article><h1>Ferry number "
                + i + " stays in port</h1><p>The ferry between Skarn and Velmora will not sail before Monday, the"
                + " harbour office said, because a crack was found in its hull when divers looked at it on"
                + " Thursday.</p><p>Some " + (400 + i) + " people cross the strait on a working day, said Ada Lind of"
                + " the Norwegian Coastal Administration, and the repair will cost $" + (i + 1) + ".5 million.</p>"
                + "<p>A smaller boat was hired from a neighbouring island and takes sixty passengers at a time, but"
                + " it carries no cars and stays in port when the wind is stronger than force six.</p>"
                + "</article></body></html>";
    byte[] body = page.getBytes(StandardCharsets.UTF_8);
    String head =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + body.length + "\r\n\r\n";
    return (head + page).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] member(String type, String target, byte[] block, int i) throws IOException {
    String head =
        "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-"
            + String.format("%012d", i) + ">\r\nWARC-Date: 2025-02-13T10:00:00Z\r\n"
            + (target.isEmpty() ? "" : "WARC-Target-URI: " + target + "\r\n")
            + "Content-Type: application/http; msgtype=response\r\nContent-Length: " + block.length + "\r\n\r\n";
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(head.getBytes(StandardCharsets.UTF_8));
      gzip.write(block);
      gzip.write("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  /** The records that the library gives for a whole archive, in order. */
  static List<String> records(Path archive) throws Exception {
    List<String> records = new ArrayList<>();
    Source source = Source.parse("file:" + archive, Optional.empty(), Optional.empty());
    try (Copytaster copytaster =
            Copytaster.open(HOME, Settings.DEFAULT.withTagger(Tagger.MAXENT));
        InputStream in = Files.newInputStream(archive);
        Captures captures = Captures.of(in, source, 8_000_000)) {
      while (captures.hasNext()) {
        Record record = copytaster.read(captures.next(), Hints.NONE);
        records.add(record.json());
      }
    }
    return records;
  }
}
