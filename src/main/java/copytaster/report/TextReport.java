// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.report;

import copytaster.entity.Entity;
import copytaster.entity.EntityType;
import java.util.List;

/**
 * The result for a terminal: title, origin, summary, and the entities in columns. Only printable
 * characters of the input reach the terminal.
 */
final class TextReport {
  private static final int WIDTH = 80;
  private static final int WIDEST_NAME = 36;
  private static final String BOLD = "\u001b[1m";
  private static final String DIM = "\u001b[2m";
  private static final String PLAIN = "\u001b[0m";

  private final StringBuilder out = new StringBuilder();
  private final boolean color;

  private TextReport(boolean color) {
    this.color = color;
  }

  static String write(Result result, boolean color) {
    TextReport report = new TextReport(color);
    report.head(result);
    report.summary(result);
    report.entities(result);
    for (String warning : result.warnings()) {
      report.out.append(Columns.wrap("note: " + Printable.line(warning), WIDTH, "", "      "));
    }
    if (!result.warnings().isEmpty()) {
      report.out.append('\n');
    }
    return report.out.toString();
  }

  private void head(Result result) {
    String title = Columns.wrap(Printable.line(Wording.title(result)), WIDTH, "", "");
    for (String line : title.split("\n")) {
      styled(BOLD, line).append('\n');
    }
    List<String> origin = Wording.origin(result.article().metadata());
    if (!origin.isEmpty()) {
      styled(DIM, Printable.line(String.join(" · ", origin))).append('\n');
    }
    result
        .article()
        .metadata()
        .url()
        .ifPresent(url -> styled(DIM, Printable.line(url)).append('\n'));
    out.append('\n');
  }

  private void summary(Result result) {
    result
        .summary()
        .sentences()
        .forEach(
            chosen -> {
              String sentence = Printable.flat(result.text().at(chosen.sentence().span()));
              out.append(Columns.wrap(sentence, WIDTH, "- ", "  "));
            });
    out.append('\n');
  }

  private void entities(Result result) {
    String text = result.text().string();
    int names = 0;
    for (Entity entity : result.entities()) {
      names = Math.max(names, Columns.width(name(entity, text)));
    }
    EntityType type = null;
    for (Entity entity : result.entities()) {
      boolean first = entity.type() != type;
      type = entity.type();
      String heading = first ? Wording.heading(type) : "";
      String count = Columns.padLeft(Integer.toString(entity.mentions().size()), 5);
      int left = 15 + names + count.length() + 2;
      String detail =
          Columns.cut(Printable.flat(Wording.detail(entity)), Math.max(WIDTH - left, 20));
      styled(DIM, Columns.pad(heading, 15)).append(Columns.pad(name(entity, text), names));
      out.append(count);
      if (!detail.isEmpty()) {
        styled(DIM, "  " + detail);
      }
      out.append('\n');
    }
    if (!result.entities().isEmpty()) {
      out.append('\n');
    }
  }

  private static String name(Entity entity, String text) {
    return Columns.cut(Printable.flat(Wording.label(entity, text)), WIDEST_NAME);
  }

  private StringBuilder styled(String style, String text) {
    boolean blank = text.isBlank();
    return color && !blank ? out.append(style).append(text).append(PLAIN) : out.append(text);
  }
}
