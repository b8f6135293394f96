// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every golden record of the project survives the way through Parquet and back. */
class ColumnsTest {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  @TempDir Path folder;

  @Test
  void nothingIsLostInParquet() throws Exception {
    List<JsonNode> records = goldens();
    Columns columns = Columns.ofRecords();
    List<Row> rows = new ArrayList<>();
    for (JsonNode record : records) {
      rows.add(columns.row(record.toString()));
    }
    SparkSession spark =
        SparkSession.builder()
            .master("local[1]")
            .config("spark.ui.enabled", false)
            .config("spark.driver.host", "127.0.0.1")
            .getOrCreate();
    try {
      String out = folder.resolve("goldens").toString();
      spark.createDataFrame(rows, columns.type()).coalesce(1).write().parquet(out);
      List<String> back = new ArrayList<>();
      for (Row row : spark.read().parquet(out).collectAsList()) {
        back.add(plain(record(row)).toString());
      }
      assertEquals(records.stream().map(r -> plain(r).toString()).sorted().toList(), back.stream().sorted().toList());
    } finally {
      spark.stop();
    }
  }

  private static List<JsonNode> goldens() throws Exception {
    List<JsonNode> records = new ArrayList<>();
    Path golden = Archives.PROJECT.resolve("src/test/golden");
    try (Stream<Path> files = Files.walk(golden)) {
      for (Path file : files.filter(f -> f.getFileName().toString().matches("expected\\.(nd)?json")).sorted().toList()) {
        for (String line : lines(Files.readString(file))) {
          records.add(JSON.readTree(line));
        }
      }
    }
    assertEquals(true, records.size() > 5, "goldens were found");
    return records;
  }

  private static List<String> lines(String text) {
    return text.startsWith("{\n") || text.startsWith("[") ? List.of(text) : text.lines().filter(l -> !l.isBlank()).toList();
  }

  /** A row as the record that it was made from. */
  private static ObjectNode record(Row row) {
    ObjectNode record = (ObjectNode) json(row, row.schema());
    if (record.has("names")) {
      ArrayNode entities = record.arrayNode();
      for (String column : List.of("names", "amounts", "dates")) {
        record.get(column).forEach(entities::add);
      }
      record.remove(List.of("names", "amounts", "dates"));
      record.set("entities", entities);
    }
    return record;
  }

  private static JsonNode json(Object value, DataType type) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (type instanceof StructType struct) {
      ObjectNode object = nodes.objectNode();
      Row row = (Row) value;
      for (int i = 0; i < struct.size(); i++) {
        StructField field = struct.fields()[i];
        if (!row.isNullAt(i)) {
          object.set(field.name(), json(row.get(i), field.dataType()));
        }
      }
      return object;
    }
    if (type instanceof ArrayType array) {
      ArrayNode elements = nodes.arrayNode();
      scala.jdk.javaapi.CollectionConverters.asJava((scala.collection.Seq<?>) value)
          .forEach(element -> elements.add(json(element, array.elementType())));
      return elements;
    }
    if (value instanceof scala.collection.Map<?, ?> map) {
      ObjectNode object = nodes.objectNode();
      Map<?, ?> entries = scala.jdk.javaapi.CollectionConverters.asJava(map);
      entries.forEach((key, text) -> object.put(key.toString(), text.toString()));
      return object;
    }
    return value instanceof BigDecimal exact
        ? nodes.numberNode(exact)
        : value instanceof Double number
            ? nodes.numberNode(new BigDecimal(number.toString()))
            : value instanceof Long number
                ? nodes.numberNode(number)
                : value instanceof Boolean truth ? nodes.booleanNode(truth) : nodes.textNode(value.toString());
  }

  /** Keys in order, numbers without trailing zeros: equal records are equal texts. */
  private static JsonNode plain(JsonNode node) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (node.isObject()) {
      ObjectNode object = nodes.objectNode();
      Stream.Builder<String> names = Stream.builder();
      node.fieldNames().forEachRemaining(names::add);
      names.build().sorted().forEach(name -> object.set(name, plain(node.get(name))));
      return object;
    }
    if (node.isArray()) {
      ArrayNode array = nodes.arrayNode();
      node.forEach(element -> array.add(plain(element)));
      return array;
    }
    return node.isNumber() ? nodes.textNode(node.decimalValue().stripTrailingZeros().toPlainString()) : node;
  }
}
