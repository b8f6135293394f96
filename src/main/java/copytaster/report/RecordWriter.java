// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.report;

import copytaster.article.Article;
import copytaster.text.Block;
import copytaster.text.Text;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Writes an article as a compressed record for {@link RecordReader}. Stateless. */
public final class RecordWriter {
  private RecordWriter() {}

  /** Title, deck, byline, dates and text as JSON, compressed by zlib. */
  public static byte[] deflate(Article article) {
    String text = article.body().stream().map(Block::text).collect(Collectors.joining(Text.BREAK));
    String record =
        Json.object(
            false,
            json -> {
              json.text("schema", JsonReport.SCHEMA);
              new JsonReport(json, text).article(article, true);
            });
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(bytes, best)) {
      deflated.write(record.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // it is written to memory
    } finally {
      best.end();
    }
    return bytes.toByteArray();
  }

  /** The record decompressed, as far as it is intact. */
  public static byte[] inflate(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
      in.transferTo(out);
    } catch (IOException e) {
      // a reader finds that it is cut off
    }
    return out.toByteArray();
  }
}
