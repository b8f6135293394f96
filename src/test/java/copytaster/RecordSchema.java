// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import copytaster.report.Schema;
import java.util.List;

/**
 * Holds records against the published schema, and stricter than it: readers must bear keys that
 * were added later, but we print none that the schema does not name.
 */
public final class RecordSchema {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final JsonSchema STRICT = strict();

  private RecordSchema() {}

  /** What is wrong with a record, a line each. */
  public static List<String> violations(JsonNode record) {
    return STRICT.validate(record).stream().map(Object::toString).sorted().toList();
  }

  /** The same for a record as printed. */
  public static List<String> violations(String record) throws JsonProcessingException {
    return violations(MAPPER.readTree(record));
  }

  private static JsonSchema strict() {
    try {
      JsonNode schema = MAPPER.readTree(Schema.text());
      close(schema);
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void close(JsonNode node) {
    if (node instanceof ObjectNode object
        && object.path("properties").isObject()
        && "object".equals(object.path("type").asText())
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    node.forEach(RecordSchema::close);
  }
}
