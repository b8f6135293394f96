// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import copytaster.text.Name;
import copytaster.text.Span;
import copytaster.text.Text;
import copytaster.text.Texts;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of what the tagger says. */
class ConfidenceFilterTest {
  private static final String GERMAN =
      "Die Messe beginnt am Montag, und viele Händler aus Köln haben sich schon gemeldet. Anna Berg"
          + " leitet das Amt seit drei Jahren; sie will die Halle noch im Herbst umbauen, sagte sie.";

  private static final String ENGLISH =
      "The fair begins on Monday, and many of the traders from Köln have signed up. Anna Berg has"
          + " led the office for three years; she wants to rebuild the hall this autumn, she said.";

  @ParameterizedTest
  @CsvSource({
    "Anna Berg, 0.95, true, true",
    "Anna Berg, 0.80, true, false",
    "Köln, 0.98, true, true",
    "Köln, 0.95, true, false",
    "Anna Berg leitet, 0.99, , false",
    "Messe, 0.60, , false",
  })
  void anotherLanguageNeedsMoreThanEnglish(
      String name, double confidence, Boolean english, boolean german) {
    assertEquals(german, told(GERMAN, name, confidence));
    if (english != null) {
      assertEquals(english, told(ENGLISH, name, confidence));
    }
  }

  @Test
  void ofAShortTextNothingIsSaidByItsWords() {
    assertEquals(true, told("Köln: Anna Berg sagt nein.", "Anna Berg", 0.6));
  }

  @Test
  void resultsAreNoOtherLanguage() {
    String results =
        "Final results and scorers: Norford 2 (Sarge 14, Rowan 50) Ipsham 1 (Hurst 88). Derwent 0"
            + " Stoken 0. Burnham 3 (Ruiz 4, Forster 31, Brownlow pen 77) Millwell 1 (Ivanov 66)."
            + " Tennis: Swiat bt Sabal 6-4 6-3; Gaff bt Pegg 7-5 6-2; Ryba bt Keyes 6-1 6-1."
            + " Golf: 66 R Innes; 67 S Lowe, T Fleet; 68 J Rahn, V Hoven, S Schell; 69 T Hatt.";
    assertEquals(true, told(results, "Norford", 0.8));
    assertEquals(true, told(results, "Swiat", 0.8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The club left. | The | false",
        "They met on Monday. | Monday | false",
        "It was on facebook again. | facebook | false",
        "It was on Facebook again. | Facebook | true",
        "Write to anna.berg@office.example soon. | anna.berg | false",
        "Write to Anna.Berg@office.example soon. | Berg | false",
        "See https://office.example/Anna-Berg now. | Anna-Berg | false",
        "See www.Berg.example now. | Berg | false",
        "Says @AnnaBerg today. | @AnnaBerg | true",
        "Mail (Anna Berg) now. | Anna Berg | true",
        "The iPhone sold. | iPhone | true",
        "The 49ers won. | 49ers | true",
        "王毅 came. | 王毅 | true",
      })
  void wordsThatAreNoNames(String text, String name, boolean told) {
    assertEquals(told, told(text, name, 0.9));
  }

  @Test
  void whatTheTaggerItselfDoubtsIsLeftOut() {
    assertEquals("place Oslo", tagged("Anna came to Oslo.", "Anna", 0.4, "Oslo", 0.4));
    assertEquals("person Anna; place Oslo", tagged("Anna came to Oslo.", "Anna", 0.6, "Oslo", 0.4));
  }

  private static String tagged(
      String string, String person, double first, String place, double second) {
    Text text = Texts.of(string);
    return new Marked(
            text,
            List.of(
                name(string, person, Name.Type.PERSON, first),
                name(string, place, Name.Type.PLACE, second)))
        .tag().stream()
            .map(e -> e.type().word() + ' ' + e.name())
            .collect(Collectors.joining("; "));
  }

  private static boolean told(String string, String name, double confidence) {
    Text text = Texts.of(string.split("(?<=\\.) "));
    Name found = name(text.string(), name, Name.Type.ORGANIZATION, confidence);
    return !new Marked(text, List.of(found)).tag().isEmpty();
  }

  private static Name name(String string, String name, Name.Type type, double confidence) {
    int at = string.indexOf(name);
    return new Name(new Span(at, at + name.length()), type, confidence);
  }
}
