// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.parser.Parser;

/**
 * The things described in a page's {@code application/ld+json} scripts. Pages get the syntax wrong
 * in every way, so everything before a mistake counts, and bare quotes inside texts are repaired.
 * One pass without recursion: time is linear in the script, memory is bounded by {@link
 * #MAX_THINGS}. Not to be shared between threads.
 */
final class JsonLd {
  /** Deeper things are ignored; useful ones (graph, article, author) are at most four deep. */
  static final int MAX_DEPTH = 24;

  /** Pages of the largest publishers describe a few hundred things. */
  static final int MAX_THINGS = 10_000;

  private static final int MAX_VALUES = 100_000;

  private static final String[] WRAPPERS = {"//<![CDATA[", "/*<![CDATA[*/", "<![CDATA[", "<!--"};

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .build();

  private final List<Thing> all = new ArrayList<>();
  private int values;

  /** Reads one more script. */
  void read(String script) {
    String json = unwrap(script);
    int before = all.size();
    int valuesBefore = values;
    if (!parse(json)) {
      List<Thing> first = new ArrayList<>(all.subList(before, all.size()));
      int valuesFirst = values;
      all.subList(before, all.size()).clear();
      values = valuesBefore;
      boolean whole = parse(mendQuotes(json));
      if (!whole && values - valuesBefore < valuesFirst - valuesBefore) {
        all.subList(before, all.size()).clear();
        all.addAll(first);
        values = valuesFirst;
      }
    }
  }

  /**
   * Everything described, in the order of the page, references resolved. A thing within another
   * comes after it.
   */
  List<Thing> things() {
    Map<String, Thing> byAddress = new HashMap<>();
    for (Thing thing : all) {
      if (thing.has("name") || thing.isTyped()) {
        byAddress.putIfAbsent(thing.address(), thing);
      }
    }
    byAddress.remove("");
    for (Thing thing : all) {
      thing.resolve(byAddress);
    }
    return all;
  }

  private static String unwrap(String script) {
    String json = script.strip();
    boolean cut = true;
    while (cut) {
      cut = false;
      for (String wrapper : WRAPPERS) {
        if (json.startsWith(wrapper)) {
          json = json.substring(wrapper.length()).strip();
          cut = true;
        }
      }
    }
    int quote = json.indexOf('"');
    int escaped = json.indexOf("&quot;");
    if (escaped >= 0 && (quote < 0 || escaped < quote)) {
      json = Parser.unescapeEntities(json, false);
    }
    int object = json.indexOf('{');
    int wrapped = json.indexOf("CDATA[");
    if (wrapped >= 0 && wrapped < object) {
      json = json.substring(wrapped + "CDATA[".length()); // <!--//--><![CDATA[//><!--
      object = json.indexOf('{');
    }
    int array = json.indexOf('[');
    int start = object < 0 ? array : array < 0 ? object : Math.min(object, array);
    return start <= 0 ? json : json.substring(start);
  }

  /**
   * Builds the things of a script. Arrays need no care: their members become values of the property
   * that they stand in.
   *
   * @return whether the script was valid JSON to the end
   */
  private boolean parse(String json) {
    Deque<Thing> open = new ArrayDeque<>();
    Deque<String> properties = new ArrayDeque<>();
    try (JsonParser parser = FACTORY.createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        switch (token) {
          case START_OBJECT -> {
            if (open.size() >= MAX_DEPTH) {
              parser.skipChildren();
            } else if (all.size() >= MAX_THINGS) {
              return true;
            } else {
              Thing thing = new Thing(open.isEmpty() ? "" : properties.peek());
              if (!open.isEmpty()) {
                open.peek().add(properties.peek(), thing);
              }
              all.add(thing);
              open.push(thing);
              properties.push("");
            }
          }
          case END_OBJECT -> {
            open.pop();
            properties.pop();
          }
          case FIELD_NAME -> {
            properties.pop();
            properties.push(parser.currentName());
          }
          case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE -> {
            if (!open.isEmpty() && values < MAX_VALUES) {
              values++;
              open.peek().add(properties.peek(), parser.getText());
            }
          }
          default -> {}
        }
      }
      return true;
    } catch (IOException e) {
      return open.isEmpty() && !all.isEmpty(); // Text after a complete description does not matter.
    }
  }

  /**
   * Escapes quotes that cannot end a text because of what follows them. A quote ends a text before
   * a colon, a comma that a new name or value follows, a closing bracket, or the end.
   */
  private static String mendQuotes(String json) {
    StringBuilder mended = new StringBuilder(json.length() + 16);
    boolean inText = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (inText && c == '\\' && i + 1 < json.length()) {
        mended.append(c).append(json.charAt(++i));
        continue;
      }
      if (c == '"') {
        if (inText && !endsText(json, i)) {
          mended.append('\\');
        } else {
          inText = !inText;
        }
      }
      mended.append(c);
    }
    return mended.toString();
  }

  private static boolean endsText(String json, int quote) {
    int next = skipBlanks(json, quote + 1);
    if (next >= json.length()) {
      return true;
    }
    return switch (json.charAt(next)) {
      case ':', '}', ']' -> true;
      case ',' -> {
        int after = skipBlanks(json, next + 1);
        yield after >= json.length() || "\"{[}]-0123456789tfn".indexOf(json.charAt(after)) >= 0;
      }
      default -> false;
    };
  }

  /** Gives up after a few, so that a script of blanks costs linear time. */
  private static int skipBlanks(String json, int from) {
    int i = from;
    while (i < json.length() && i < from + 200 && Character.isWhitespace(json.charAt(i))) {
      i++;
    }
    return i;
  }
}
