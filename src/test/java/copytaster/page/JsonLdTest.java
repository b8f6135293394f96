// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLdTest {
  private static List<Thing> read(String... scripts) {
    JsonLd reader = new JsonLd();
    for (String script : scripts) {
      reader.read(script);
    }
    return reader.things();
  }

  private static String headline(String script) {
    return read(script).stream().flatMap(t -> t.texts("headline").stream()).findFirst().orElse("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'headline':'Dam holds','@type':'NewsArticle'}",
        "{\"@type\":\"NewsArticle\",\"headline\":\"Dam holds\",}",
        "{\"@type\":\"NewsArticle\",\"headline\":\"Dam holds\"};",
        "<!-- {\"headline\":\"Dam holds\"} -->",
        "//<![CDATA[\n{\"headline\":\"Dam holds\"}\n//]]>",
        "/*<![CDATA[*/{\"headline\":\"Dam holds\"}/*]]>*/",
        "<!--//--><![CDATA[// ><!--\n{\"headline\":\"Dam holds\"}\n//--><!]]>",
        "<![CDATA[ [{\"headline\":\"Dam holds\"}] ]]>",
        "\uFEFF{\"headline\":\"Dam holds\"}",
        "{&quot;headline&quot;:&quot;Dam holds&quot;}",
        "[[{\"headline\":[\"Dam holds\",\"Second\"]}]]",
        "{\"headline\":\"Dam holds\",\"articleBody\":\"cut off in the mid",
        "{\"headline\":\"Dam holds\",\"articleBody\":\"line\nbreak and tab\there\"}",
        "{\"headline\":\"Dam holds\"}{\"headline\":\"Another\"}",
        "{\"@graph\":[{\"@type\":\"WebSite\"},{\"headline\":\"Dam holds\"}]}",
        "{\"https://schema.org/headline\":{\"@value\":\"Dam holds\",\"@language\":\"en\"}}",
        "{\"author\":\"Ann \"Nan\" Poe\",\"headline\":\"Dam holds\"}",
        "{\"headline\":\"Dam\\ holds\"}",
        "{\"headline\":\"  Dam holds&nbsp;\"}",
        "{/* by hand */\"headline\":\"Dam holds\"}",
        "{\"a\":,\"headline\":\"Dam holds\"}",
        "// generated\n{\"headline\":\"Dam holds\"}"
      })
  void readsWhatPagesWrite(String script) {
    assertEquals("Dam holds", headline(script));
  }

  @Test
  void bareQuotesAreMended() {
    assertEquals(
        "Mayor: \"we will, \"always\"\" build",
        headline("{\"headline\": \"Mayor: \"we will, \"always\"\" build\", \"author\": \"A\"}"));
  }

  @Test
  void referencesAreResolved() {
    List<Thing> things =
        read(
            "{\"@graph\":[{\"@type\":\"Article\",\"author\":{\"@id\":\"#ann\"}},"
                + "{\"@type\":\"Person\",\"@id\":\"#ann\",\"name\":\"Ann Poe\"}]}");
    assertEquals(
        List.of("Ann Poe"),
        things.stream().filter(t -> t.isA("Article")).findFirst().orElseThrow().texts("author"));
  }

  @Test
  void listsStandForTheirMembers() {
    List<Thing> things =
        read("{'author':{'@list':[{'name':'Ann'},'Bo']},'date':{'@set':['2024']}}");
    assertEquals(List.of("Ann", "Bo"), things.get(0).texts("author"));
    assertEquals(2, things.get(0).things("author").size());
    assertEquals(List.of("2024"), things.get(0).texts("date"));
  }

  @Test
  void referencesAreResolvedAcrossScriptsAndInCircles() {
    List<Thing> things =
        read(
            "{\"@type\":\"Article\",\"@id\":\"#a\",\"author\":{\"@id\":\"#ann\"}}",
            "{\"@type\":\"Person\",\"@id\":\"#ann\",\"name\":\"Ann Poe\",\"subjectOf\":{\"@id\":\"#a\"}}");
    assertEquals("Ann Poe", things.get(0).text("author").orElseThrow());
    assertTrue(things.get(0).things("author").get(0).isA("Person"));
  }

  @Test
  void whatIsDeclaredBeforeAMistakeCounts() {
    List<Thing> things = read("{\"headline\":\"Dam holds\",\"author\":{\"name\":\"Ann\"}, !!!}");
    assertEquals("Dam holds", things.get(0).text("headline").orElseThrow());
    assertEquals(List.of("Ann"), things.get(0).texts("author"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "null",
        "{",
        "]",
        "[",
        "\"",
        "{\"",
        "{:",
        "&quot;",
        "\\",
        "{\"a\":\"\\"
      })
  void nothingIsNothing(String script) {
    assertTrue(read(script).stream().allMatch(t -> t.texts("headline").isEmpty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "{\"a\":",
        "[{\"a\":[",
        "{\"a\":\"",
        "\"",
        "{\"a\":{},",
        "&quot;",
        "\\\"",
        "{}"
      })
  void hostileScriptsCostLinearTime(String part) {
    String script = "{\"a\":[" + part.repeat(1_000_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertTrue(read(script).size() <= JsonLd.MAX_THINGS));
  }

  @Test
  void tenMegabytesAreRead() {
    String script =
        "{\"articleBody\":\"" + "word ".repeat(2_000_000) + "\",\"headline\":\"Dam holds\"}";
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertEquals("Dam holds", headline(script)));
  }

  @Test
  void depthIsBounded() {
    String script = "{\"a\":".repeat(500) + "1" + "}".repeat(500);
    assertEquals(JsonLd.MAX_DEPTH, read(script).size());
  }
}
