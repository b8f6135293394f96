// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.report;

import copytaster.article.about.Metadata;
import copytaster.entity.Entity;
import copytaster.entity.EntityType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The result as CommonMark with GitHub's tables, to paste into notes. All punctuation of the input
 * is escaped, so that it cannot form links, images or HTML.
 */
final class MarkdownReport {
  private MarkdownReport() {}

  static String write(Result result) {
    StringBuilder out = new StringBuilder();
    Metadata metadata = result.article().metadata();
    out.append("# ").append(escape(Wording.title(result))).append("\n\n");
    List<String> origin = Wording.origin(metadata).stream().map(MarkdownReport::escape).toList();
    Optional<String> link = Wording.link(metadata.url());
    if (!origin.isEmpty() || link.isPresent()) {
      out.append(String.join(" · ", origin));
      link.ifPresent(
          url -> out.append(origin.isEmpty() ? "" : " · ").append("<").append(url).append('>'));
      out.append("\n\n");
    }
    result
        .summary()
        .sentences()
        .forEach(
            chosen ->
                out.append("- ")
                    .append(escape(result.text().at(chosen.sentence().span())))
                    .append('\n'));
    out.append(result.summary().sentences().isEmpty() ? "" : "\n");
    entities(result, out);
    for (String warning : result.warnings()) {
      out.append("> ").append(escape(warning)).append("\n\n");
    }
    return out.toString();
  }

  private static void entities(Result result, StringBuilder out) {
    EntityType type = null;
    String text = result.text().string();
    for (Entity entity : result.entities()) {
      if (entity.type() != type) {
        out.append(type == null ? "" : "\n");
        type = entity.type();
        out.append("| ").append(Wording.heading(type)).append(" | Mentions | |\n|---|---:|---|\n");
      }
      out.append("| ")
          .append(escape(Wording.label(entity, text)))
          .append(" | ")
          .append(entity.mentions().size())
          .append(" | ")
          .append(escape(Wording.detail(entity)))
          .append(" |\n");
    }
    out.append(type == null ? "" : "\n");
  }

  /** One line with all markup characters escaped. */
  static String escape(String text) {
    String line = Printable.flat(text);
    StringBuilder out = new StringBuilder(line.length() + 16);
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean always = "\\`*_[]()<>|~&!#".indexOf(c) >= 0;
      boolean atStart = i == 0 && "+-=".indexOf(c) >= 0;
      boolean afterNumber = (c == '.' || c == ')') && isNumber(line, i);
      if (always || atStart || afterNumber) {
        out.append('\\');
      }
      out.append(c);
    }
    return defused(out.toString());
  }

  /**
   * Many sites turn addresses in text into links, so only harmless schemes are left as they are.
   */
  private static String defused(String line) {
    return line.toLowerCase(Locale.ROOT).contains("javascript:")
        ? line.replaceAll("(?i)javascript:", "javascript\\\\:")
        : line;
  }

  /** Whether everything before a position is a number, which would start a list. */
  private static boolean isNumber(String line, int end) {
    for (int i = 0; i < end; i++) {
      if (!Character.isDigit(line.charAt(i))) {
        return false;
      }
    }
    return end > 0;
  }
}
