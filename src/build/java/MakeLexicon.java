// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Turns the tables of src/main/lexicon into Java constants, so that a start of the program reads no
 * table: {@code java MakeLexicon.java TABLES OUT}. The format of the tables stands in
 * src/main/lexicon/README.md.
 */
final class MakeLexicon {
  /** Columns for people: they explain a row and stay out of the program. */
  private static final Set<String> NOTES = Set.of("why", "worth", "example");

  private static final Pattern COMMA = Pattern.compile("(?<!\\\\), ");

  /** The class file format ends a constant here. */
  private static final int MOST_BYTES = 65535;

  public static void main(String... args) throws IOException {
    Path out = Files.createDirectories(Path.of(args[1], "copytaster/lexicon"));
    Map<Path, String> sources = new TreeMap<>();
    try (var tables = Files.newDirectoryStream(Path.of(args[0]), "*.tsv")) {
      for (Path table : tables) {
        String name = className(table);
        sources.put(out.resolve(name + ".java"), source(table, name));
      }
    }
    try (var old = Files.newDirectoryStream(out, "*.java")) {
      for (Path file : old) {
        if (!sources.containsKey(file)) {
          Files.delete(file);
        }
      }
    }
    for (Map.Entry<Path, String> source : sources.entrySet()) {
      if (!Files.exists(source.getKey())
          || !Files.readString(source.getKey()).equals(source.getValue())) {
        Files.writeString(source.getKey(), source.getValue());
      }
    }
  }

  private static String source(Path table, String name) throws IOException {
    List<String[]> rows = rows(table);
    String[] header = rows.remove(0);
    Map<String, String> constants =
        header[0].equals("set") ? sets(table, header, rows) : table(header, rows);
    StringBuilder java =
        new StringBuilder("package copytaster.lexicon;\n\n/** Made from src/main/lexicon/")
            .append(table.getFileName())
            .append(". */\npublic final class ")
            .append(name)
            .append(" {\n");
    for (Map.Entry<String, String> constant : constants.entrySet()) {
      if (bytes(constant.getValue()) > MOST_BYTES) {
        throw new IOException(
            table + ": " + constant.getKey() + " is too long for one constant, split the table");
      }
      java.append("  public static final String ")
          .append(constant.getKey())
          .append(" = \"")
          .append(escaped(constant.getValue()))
          .append("\";\n");
    }
    return java.append("\n  private ").append(name).append("() {}\n}\n").toString();
  }

  /** A constant for each set: its words, a line each, in the order of the table. */
  private static Map<String, String> sets(Path table, String[] header, List<String[]> rows)
      throws IOException {
    int words = List.of(header).indexOf("words");
    int why = List.of(header).indexOf("why");
    Map<String, Set<String>> sets = new LinkedHashMap<>();
    for (String[] row : rows) {
      if (row[why].isBlank()) {
        throw new IOException(table + ": a row of " + row[0] + " does not say why it is there");
      }
      Set<String> set = sets.computeIfAbsent(row[0], key -> new LinkedHashSet<>());
      for (String word : COMMA.split(row[words])) {
        if (!set.add(word.replace("\\,", ","))) {
          throw new IOException(table + ": " + row[0] + " has \"" + word + "\" twice");
        }
      }
    }
    Map<String, String> constants = new LinkedHashMap<>();
    sets.forEach((set, all) -> constants.put(constantName(set), String.join("\n", all)));
    return constants;
  }

  /** One constant with all rows, a line each, tabs between the cells, without the notes. */
  private static Map<String, String> table(String[] header, List<String[]> rows) {
    List<String> lines = new ArrayList<>();
    for (String[] row : rows) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < header.length; i++) {
        if (!NOTES.contains(header[i])) {
          cells.add(row[i].equals("-") ? "" : row[i]);
        }
      }
      lines.add(String.join("\t", cells));
    }
    return Map.of("ROWS", String.join("\n", lines));
  }

  /** The header and all rows, each as wide as the header. */
  private static List<String[]> rows(Path table) throws IOException {
    List<String[]> rows = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(table)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (!rows.isEmpty() && cells.length != rows.get(0).length) {
        throw new IOException(
            table
                + ":"
                + number
                + ": "
                + cells.length
                + " cells, the header has "
                + rows.get(0).length);
      }
      rows.add(cells);
    }
    return rows;
  }

  /** {@code page-regions.tsv} becomes {@code PageRegionsTable}. */
  private static String className(Path table) {
    StringBuilder name = new StringBuilder();
    for (String part : table.getFileName().toString().replace(".tsv", "").split("-")) {
      name.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
    }
    return name.append("Table").toString();
  }

  private static String constantName(String set) {
    return set.replace('-', '_').toUpperCase(java.util.Locale.ROOT);
  }

  private static int bytes(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : text.toCharArray()) {
      switch (c) {
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        default -> {
          if (c < ' ' || c > '~') {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.toString();
  }
}
