// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleTextTest {
  private static String joined(String byline, boolean shown) {
    return String.join("; ", PeopleText.names(byline, shown));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        "Ann Poe → Ann Poe",
        "By Ann Poe → Ann Poe",
        "BY ANN POE → ANN POE",
        "by: Ann Poe → Ann Poe",
        "Written by Ann Poe and Bo Li → Ann Poe; Bo Li",
        "By Ann Poe, Bo Li and Cy Day → Ann Poe; Bo Li; Cy Day",
        "Ann Poe & Bo Li → Ann Poe; Bo Li",
        "Ann Poe; Bo Li → Ann Poe; Bo Li",
        "Ann Poe / Bo Li → Ann Poe; Bo Li",
        "Ann Poe with Bo Li → Ann Poe; Bo Li",
        "By Ann Poe, Staff Writer → Ann Poe",
        "By Ann Poe, Science Correspondent, in Lagos → Ann Poe",
        "Ann Poe in Lagos → Ann Poe",
        "By Ann Poe For The Evening Bell → Ann Poe",
        "By Ann Poe @annpoe → Ann Poe",
        "Ann Poe ann.poe@bell.example → Ann Poe",
        "Ann Poe (text) and Bo Li (photos) → Ann Poe; Bo Li",
        "By Ann Poe | May 3, 2024 → Ann Poe",
        "By Ann Poe • 3 min read → Ann Poe",
        "Posted by Ann Poe at 18:52 → Ann Poe",
        "Posted on September 21, 2020 by Ann Poe → Ann Poe",
        "Von Änne Groß und Bo Li → Änne Groß; Bo Li",
        "von Änne Groß → Änne Groß",
        "Gepost door Änne Groß → Änne Groß",
        "Аутор: Ана Павић → Ана Павић",
        "Ein Gastbeitrag von Änne Groß → Änne Groß",
        "Par Zoé Blé et Luc d'Arc → Zoé Blé; Luc d'Arc",
        "Propos recueillis par Zoé Blé → Zoé Blé",
        "Por José Ñu y Ana de la Paz → José Ñu; Ana de la Paz",
        "José Ortega y Gasset → José Ortega y Gasset",
        "A cura di Ugo Re → Ugo Re",
        "Door Piet van den Berg en Jan Vos → Piet van den Berg; Jan Vos",
        "Perry Stone Jr. → Perry Stone Jr.",
        "Perry Stone, Jr. → Perry Stone Jr.",
        "Ann Poe, Ph.D. → Ann Poe",
        "Ann Poe, MS, RDN and Bo Li, M.D. → Ann Poe; Bo Li",
        "April June → April June",
        "Ann Poe and Cy Day → Ann Poe; Cy Day",
        "Joe S. → Joe S.",
        "Poe, Ann → Ann Poe",
        "Ann Stone. Bell International → Ann Stone; Bell International",
        "| By Ann Poe → Ann Poe",
        "Ann Poe, Ann Poe → Ann Poe",
        "c1ph4 → c1ph4",
        "Text: Änne Groß → Änne Groß",
        "Reporting by Ann Poe and Bo Li; Editing by Cy Day → Ann Poe; Bo Li",
        "Ann Poe, with files from Bo Li → Ann Poe",
        "Ann Poe; photographs by Bo Li → Ann Poe",
        "As told to Ann Poe → Ann Poe",
        "EXCLUSIVE By Ann Poe → Ann Poe",
        "Last updated by Ann Poe → Ann Poe",
        "Ann Poe Staff Writer → Ann Poe",
        "Ann Poe Senior Political Correspondent → Ann Poe",
        "ANN POE, US POLITICAL REPORTER → ANN POE",
        "By Ann Poe Published May 3, 2024 10:00am EDT → Ann Poe",
        "Ann Poe 3 May 2024 → Ann Poe",
        "Ann Poe updated 5 hours ago → Ann Poe",
        "Ann Poe in New York and Bo Li in Los Angeles → Ann Poe; Bo Li",
        "Prof. Bo Li → Prof. Bo Li",
        "Stone, Ann de → Ann de Stone",
        "ann.poe@bell.example (Ann Poe) → Ann Poe",
        "[\"Ann Poe\",\"Bo Li\"] → Ann Poe; Bo Li",
        "Ann Poe <ann.poe@bell.example> → Ann Poe",
      })
  void namesOfABylineField(String byline, String expected) {
    assertEquals(expected, joined(byline, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "By",
        "Staff Writer",
        "Senior Political Correspondent",
        "No Author",
        "unknown",
        "admin",
        "May 3, 2024",
        "3 min read",
        "12 Comments",
        "https://bell.example/authors/ann-poe",
        "@annpoe",
        "news@bell.example",
        "Updated 11:40",
        "(photo)",
        ",,;|&",
      })
  void whatNamesNoOne(String line) {
    assertEquals(List.of(), PeopleText.names(line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ann Poe\\nScience Editor at the Bell | Ann Poe",
        "By\\nAnn Poe | Ann Poe",
        "Ann Poe\\nBorn in a small town she writes of rain and rivers | Ann Poe",
        "Rain in the valley fell for days and nights, and Ann Poe saw it all | ''",
        "By\\nAnn Poe\\nand\\nBo Li | Ann Poe; Bo Li",
        "Ann Poe,\\nBo Li & Cy Day | Ann Poe; Bo Li; Cy Day",
        "Ann Poe\\nFeatures Writer\\nBo Li\\nNews Reporter | Ann Poe; Bo Li",
        "Ann Poe\\nStaff Writer\\nSan Rain | Ann Poe",
        "Ann Poe · Posted: May 03, 2024 4:00 AM EDT · Last Updated: 2 hours ago | Ann Poe",
        "Letters To The Editor | ''",
        "By Ann Poe 2024-05-03T20:51:19Z Rain & Rivers | Ann Poe",
        "Features\\nBy Ann Poe\\npublished 3 May | Ann Poe",
        "Ann Poe in New Rain | Ann Poe",
        "Ann Poe May 3, 2024 | Ann Poe",
        "Ann Poe, Topic: Rain | Ann Poe",
        "Ann van der Poe; Bo al-Li | Ann van der Poe; Bo al-Li",
        "Second Edition Edited by Ann Poe | ''",
      })
  void shownLinesHoldOtherThingsToo(String lines, String expected) {
    assertEquals(expected, joined(lines.replace("\\n", "\n"), true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Reuters",
        "AFP",
        "The Associated Press",
        "Bell Staff",
        "dpa",
        "Redacción",
        "Bell.com",
        "Detroit wire services",
        "European Weather Agency"
      })
  void organisations(String name) {
    assertTrue(Outlets.isOrganisation(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ann Poe", "Änne Groß", "Joe S.", "c1ph4", "J. R. Stone", "Mo Li"})
  void people(String name) {
    assertFalse(Outlets.isOrganisation(name));
  }

  @ParameterizedTest
  @CsvSource({
    "By Ann Poe, true",
    "von Änne Groß, true",
    "'By Ann Poe, Staff Writer', true",
    "By the river she sat and wept, false",
    "'von Säure, Zucker und Salz führt. Dieser', false",
  })
  void sentencesThatBeginLikeBylines(String line, boolean names) {
    assertEquals(names, PeopleText.isNothingBut(line));
  }

  @ParameterizedTest
  @ValueSource(strings = {"By ", "and ", "(", "Ann Poe, ", "Ann and\n", ". ", "@"})
  void hostileBylinesCostLittle(String part) {
    String byline = part.repeat(200_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertTrue(PeopleText.names(byline).size() <= 20));
  }

  @ParameterizedTest
  @CsvSource({
    "/author/ann-poe, Ann Poe",
    "/news/profile/ann-de-poe, Ann De Poe",
    "/authors/änne-groß, Änne Groß",
    "/author/valley-news, none",
    "/author/annpoe, none",
    "/author/ann-poe-2, none",
    "/evening-bell, none",
    "/, none",
    "'', none",
  })
  void namesInAddresses(String path, String expected) {
    assertEquals(expected, AuthorPages.nameIn(path).orElse("none"));
  }

  @ParameterizedTest
  @CsvSource({
    "ann poe, true",
    "ann o'dell, true",
    "Ann Poe, false",
    "ann, false",
    "staff writer, false",
    "no author, false",
    "rain in the valley, false",
  })
  void lowerCaseNames(String text, boolean expected) {
    assertEquals(expected, AuthorName.isLowerCaseName(text));
  }

  @Test
  void fullNames() {
    assertTrue(AuthorName.isFullName("Ana de la Paz"));
    assertFalse(AuthorName.isFullName("Ana"));
    assertFalse(AuthorName.isFullName("last changed"));
    assertFalse(AuthorName.isFullName("Ann Poe Ann V. Poe"));
  }
}
