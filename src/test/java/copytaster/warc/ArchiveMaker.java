// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.warc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Makes archives, sound and broken ones, out of nothing but what a test says. */
public final class ArchiveMaker {
  private ArchiveMaker() {}

  public static byte[] bytes(String latin) {
    return latin.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] bytes(String text, String charset) {
    return text.getBytes(Charset.forName(charset));
  }

  public static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  /** A record with these fields besides its length; lines are separated by {@code |}. */
  static byte[] record(String fields, byte[] block) {
    return recordSaying(fields + "|Content-Length: " + block.length, block);
  }

  /** The same with a length of the fields' own, or none. */
  static byte[] recordSaying(String fields, byte[] block) {
    return join(
        bytes("WARC/1.0\r\n" + fields.replace("|", "\r\n") + "\r\n\r\n"), block, bytes("\r\n\r\n"));
  }

  /** An HTTP response; lines of its header are separated by {@code |}. */
  static byte[] http(String header, byte[] body) {
    return join(bytes("HTTP/1.1 " + header.replace("|", "\r\n") + "\r\n\r\n"), body);
  }

  static String fields(String name) {
    return "WARC-Type: response|WARC-Record-ID: <urn:test:"
        + name
        + ">|WARC-Target-URI: https://example.com/"
        + name
        + "|WARC-Date: 2024-03-08T10:11:12Z|Content-Type: application/http; msgtype=response";
  }

  /** A sound record of a page. */
  public static byte[] page(String name, String html) {
    return record(fields(name), http("200 OK|Content-Type: text/html", bytes(html)));
  }

  public static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] deflate(byte[] plain, boolean bare) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(6, bare);
    try (DeflaterOutputStream stream = new DeflaterOutputStream(out, deflater)) {
      stream.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return out.toByteArray();
  }

  static byte[] chunked(byte[] body) {
    int half = body.length / 2;
    return join(
        bytes(Integer.toHexString(half) + "\r\n"),
        java.util.Arrays.copyOf(body, half),
        bytes("\r\n" + Integer.toHexString(body.length - half) + "\r\n"),
        java.util.Arrays.copyOfRange(body, half, body.length),
        bytes("\r\n0\r\n\r\n"));
  }

  /** With one byte changed, counted from the end where it is negative. */
  static byte[] changed(byte[] bytes, int at) {
    byte[] copy = bytes.clone();
    copy[at < 0 ? copy.length + at : at] ^= 0x55;
    return copy;
  }
}
