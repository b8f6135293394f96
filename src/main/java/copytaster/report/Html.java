// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Puts a page of HTML together; everything that fills a template is escaped. */
final class Html {
  private final StringBuilder out = new StringBuilder();

  /** Adds a template; the values stand in for its braces {@code {}}, one after the other. */
  Html add(String template, Object... values) {
    int from = 0;
    for (Object value : values) {
      int at = template.indexOf("{}", from);
      out.append(template, from, at).append(escape(value.toString()));
      from = at + 2;
    }
    out.append(template, from, template.length());
    return this;
  }

  /** The head of a page and the start of its body. */
  Html head(String title, String css) {
    return add(
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="referrer" content="no-referrer">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{}</title>
            <style>
            """,
            title)
        .add(style(css))
        .add("</style>\n</head>\n<body>\n");
  }

  private static String style(String css) {
    try (InputStream in = HtmlReport.class.getResourceAsStream(css)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For element content and for attributes in double quotes. */
  private static String escape(String text) {
    String clean = Printable.text(text);
    StringBuilder out = new StringBuilder(clean.length() + 16);
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
