// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.warc;

import copytaster.calendar.IsoDay;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A record's own header (ISO 28500, section 5): field names in lower case to their first values.
 */
final class Heading {
  /** In bytes, all lines together. */
  private static final int LONGEST = 1 << 16;

  private final Map<String, String> fields = new HashMap<>();
  private final InputStream in;
  private int left = LONGEST;

  private Heading(InputStream in) {
    this.in = in;
  }

  /**
   * Reads up to the blank line after the header.
   *
   * @throws DamageException if no record begins here, or its length is malformed
   */
  static Heading read(InputStream in) throws IOException {
    Heading heading = new Heading(in);
    if (!heading.line().startsWith(Captures.MAGIC)) {
      throw new DamageException("no WARC record");
    }
    String last = "";
    for (String line = heading.line(); !line.isEmpty(); line = heading.line()) {
      int colon = line.indexOf(':');
      if (line.charAt(0) == ' ' || line.charAt(0) == '\t') { // a line that goes on
        String more = " " + line.strip();
        heading.fields.computeIfPresent(last, (name, value) -> value + more);
      } else if (colon > 0) {
        last = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        heading.fields.putIfAbsent(last, line.substring(colon + 1).strip());
      } else {
        throw new DamageException("garbage in the header of a record");
      }
    }
    heading.length();
    return heading;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new DamageException("the archive ends within a record");
      }
      if (--left < 0) {
        throw new DamageException("a record's header does not end");
      }
      line.append((char) c);
    }
    String latin = line.toString();
    String text =
        latin.chars().allMatch(c -> c < 0x80)
            ? latin
            : new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(name)).filter(v -> !v.isEmpty());
  }

  String type() {
    return field("warc-type").orElse("").toLowerCase(Locale.ROOT);
  }

  /** Of the block, in bytes. */
  long length() throws DamageException {
    String digits = field("content-length").orElse("");
    if (!digits.matches("[0-9]{1,18}")) {
      throw new DamageException("a record without a proper length");
    }
    return Long.parseLong(digits);
  }

  Optional<String> id() {
    return field("warc-record-id").map(Heading::bare);
  }

  Optional<String> target() {
    return field("warc-target-uri").map(Heading::bare).filter(t -> !t.isEmpty());
  }

  /** Some writers put URIs in angle brackets, as the grammar of ISO 28500:2009 does. */
  private static String bare(String uri) {
    return uri.startsWith("<") && uri.endsWith(">") ? uri.substring(1, uri.length() - 1) : uri;
  }

  /** The day of the capture; a date that is not exact to a day gives none. */
  Optional<LocalDate> day() {
    return field("warc-date").flatMap(IsoDay::of);
  }
}
