// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The columns of a record, made from the JSON Schema that {@code copytaster schema} prints: a new
 * key of the record is a new column without a line here. The one difference is {@code entities}: a
 * value is a number in an amount and a string in a date, so there are three columns in its place,
 * {@code names}, {@code amounts} and {@code dates}. Immutable.
 */
final class Columns {
  /** Amounts are exact: 28 digits before the point, ten behind it. */
  private static final DecimalType EXACT = DataTypes.createDecimalType(38, 10);

  private static final Map<String, List<String>> ENTITIES = new LinkedHashMap<>();

  static {
    ENTITIES.put("names", List.of("named", "place"));
    ENTITIES.put("amounts", List.of("money", "amount"));
    ENTITIES.put("dates", List.of("date"));
  }

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private final JsonNode schema;
  private final StructType type;

  private Columns(JsonNode schema) {
    this.schema = schema;
    this.type = top();
  }

  /** The columns of this version of copytaster. */
  static Columns ofRecords() {
    try (InputStream in = Columns.class.getResourceAsStream("/copytaster/report/schema.json")) {
      return new Columns(JSON.readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException("the schema of records cannot be read", e);
    }
  }

  StructType type() {
    return type;
  }

  /** The record that a line of NDJSON holds. Absent keys are null. */
  Row row(String line) throws IOException {
    JsonNode record = JSON.readTree(line);
    Map<String, List<Object>> entities = new HashMap<>();
    ENTITIES.keySet().forEach(column -> entities.put(column, new ArrayList<>()));
    for (JsonNode entity : record.path("entities")) {
      String column = column(entity.path("type").asText());
      entities.get(column).add(value(entity, element(column)));
    }
    Object[] cells = new Object[type.size()];
    for (int i = 0; i < cells.length; i++) {
      StructField field = type.fields()[i];
      cells[i] =
          !entities.containsKey(field.name())
              ? value(record.get(field.name()), field.dataType())
              : record.has("entities") ? entities.get(field.name()).toArray() : null;
    }
    return RowFactory.create(cells);
  }

  private DataType element(String column) {
    return ((ArrayType) type.apply(column).dataType()).elementType();
  }

  private static String column(String entityType) {
    return switch (entityType) {
      case "amount" -> "amounts";
      case "date" -> "dates";
      default -> "names";
    };
  }

  private static Object value(JsonNode node, DataType type) {
    if (node == null || node.isNull()) {
      return null;
    }
    if (type instanceof StructType struct) {
      Object[] cells = new Object[struct.size()];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = value(node.get(struct.fields()[i].name()), struct.fields()[i].dataType());
      }
      return RowFactory.create(cells);
    }
    if (type instanceof ArrayType array) {
      List<Object> elements = new ArrayList<>();
      node.forEach(element -> elements.add(value(element, array.elementType())));
      return elements.toArray();
    }
    if (type instanceof MapType) {
      Map<String, String> map = new HashMap<>();
      node.fields().forEachRemaining(entry -> map.put(entry.getKey(), entry.getValue().asText()));
      return scala.jdk.javaapi.CollectionConverters.asScala(map);
    }
    if (type instanceof DecimalType) {
      BigDecimal exact = node.decimalValue();
      return exact.scale() > EXACT.scale() ? exact.setScale(EXACT.scale(), RoundingMode.HALF_EVEN) : exact;
    }
    if (type.equals(DataTypes.LongType)) {
      return node.longValue();
    }
    if (type.equals(DataTypes.DoubleType)) {
      return node.doubleValue();
    }
    if (type.equals(DataTypes.BooleanType)) {
      return node.booleanValue();
    }
    return node.asText();
  }

  // The types, from the schema.

  private StructType top() {
    Map<String, DataType> fields = new LinkedHashMap<>();
    for (JsonNode alternative : schema.path("oneOf")) {
      resolved(alternative)
          .path("properties")
          .fields()
          .forEachRemaining(
              property -> {
                if (property.getKey().equals("entities")) {
                  ENTITIES.forEach(
                      (column, kinds) -> fields.put(column, DataTypes.createArrayType(struct(kinds))));
                } else {
                  fields.putIfAbsent(property.getKey(), type(property.getValue(), ""));
                }
              });
    }
    return struct(fields);
  }

  /** The properties of several definitions together. */
  private StructType struct(List<String> definitions) {
    Map<String, DataType> fields = new LinkedHashMap<>();
    for (String definition : definitions) {
      JsonNode properties = schema.path("$defs").path(definition).path("properties");
      properties
          .fields()
          .forEachRemaining(p -> fields.putIfAbsent(p.getKey(), type(p.getValue(), definition)));
    }
    return struct(fields);
  }

  private static StructType struct(Map<String, DataType> fields) {
    List<StructField> all = new ArrayList<>();
    fields.forEach((name, type) -> all.add(DataTypes.createStructField(name, type, true)));
    return DataTypes.createStructType(all);
  }

  /**
   * @param within the definition that the property stands in: numbers of amounts are exact
   */
  private DataType type(JsonNode property, String within) {
    JsonNode node = resolved(property);
    if (node.has("const")) {
      return node.get("const").isBoolean() ? DataTypes.BooleanType : DataTypes.StringType;
    }
    if (node.has("oneOf")) {
      throw new IllegalStateException("no column for a property of several types: " + node);
    }
    return switch (node.path("type").asText("string")) {
      case "object" -> node.has("properties") ? object(node, within) : map();
      case "array" -> DataTypes.createArrayType(type(node.get("items"), within));
      case "integer" -> DataTypes.LongType;
      case "number" ->
          within.equals("money") || within.equals("amount") ? EXACT : DataTypes.DoubleType;
      case "boolean" -> DataTypes.BooleanType;
      default -> DataTypes.StringType;
    };
  }

  private StructType object(JsonNode node, String within) {
    Map<String, DataType> fields = new LinkedHashMap<>();
    node.get("properties")
        .fields()
        .forEachRemaining(p -> fields.put(p.getKey(), type(p.getValue(), within)));
    return struct(fields);
  }

  private static MapType map() {
    return DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType);
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? resolved(schema.at(node.get("$ref").asText().substring(1))) : node;
  }
}
