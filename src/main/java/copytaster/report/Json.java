// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes one JSON object into memory. Absent means unknown: an empty text, list or optional leaves
 * its field out. Lone surrogates become U+FFFD. Not to be shared between threads.
 */
public final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator json;

  private Json(JsonGenerator json) {
    this.json = json;
  }

  /**
   * An object, without a line end.
   *
   * @param indent over several lines, for people
   */
  public static String object(boolean indent, Consumer<Json> fields) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.setCharacterEscapes(new ControlEscapes());
      if (indent) {
        DefaultPrettyPrinter printer =
            new DefaultPrettyPrinter()
                .withSeparators(
                    Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        json.setPrettyPrinter(printer);
      }
      json.writeStartObject();
      fields.accept(new Json(json));
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // it is written to memory
    }
    return out.toString();
  }

  /** The same with its line end. */
  public static String line(boolean indent, Consumer<Json> fields) {
    return object(indent, fields) + "\n";
  }

  /** A step of the generator, which fails only where its output does. */
  private interface Step {
    void run() throws IOException;
  }

  private static void write(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // it is written to memory
    }
  }

  public void text(String name, String value) {
    if (!value.isEmpty()) {
      write(() -> json.writeStringField(name, Unicode.wellFormed(value)));
    }
  }

  public void text(String name, Optional<?> value) {
    text(name, value.map(Object::toString).orElse(""));
  }

  public void texts(String name, List<String> values) {
    if (!values.isEmpty()) {
      write(() -> json.writeArrayFieldStart(name));
      values.forEach(value -> write(() -> json.writeString(Unicode.wellFormed(value))));
      write(json::writeEndArray);
    }
  }

  public void number(String name, long value) {
    write(() -> json.writeNumberField(name, value));
  }

  /** All digits, without an exponent. */
  void number(String name, BigDecimal value) {
    write(() -> json.writeFieldName(name));
    write(() -> json.writeNumber(value.toPlainString()));
  }

  void flag(String name, boolean value) {
    write(() -> json.writeBooleanField(name, value));
  }

  /** A field that only says that something is so. */
  void flagIf(String name, boolean value) {
    if (value) {
      flag(name, true);
    }
  }

  public void object(String name, Consumer<Json> fields) {
    write(() -> json.writeObjectFieldStart(name));
    fields.accept(this);
    write(json::writeEndObject);
  }

  /** An array of objects, also where it is empty. */
  public <T> void objects(String name, List<T> values, Consumer<T> fields) {
    write(() -> json.writeArrayFieldStart(name));
    for (T value : values) {
      write(json::writeStartObject);
      fields.accept(value);
      write(json::writeEndObject);
    }
    write(json::writeEndArray);
  }
}
