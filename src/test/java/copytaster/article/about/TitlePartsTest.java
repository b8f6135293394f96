// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import copytaster.page.Declared;
import copytaster.page.Page;
import copytaster.source.Content;
import copytaster.source.Source;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitlePartsTest {
  /** A page of the Evening Bell, at eveningbell.example. */
  private static final SiteNames BELL = sites("Evening Bell", "https://www.eveningbell.example/x");

  private static SiteNames sites(String name, String url) {
    String html = "<!DOCTYPE html><html><meta property='og:site_name' content='" + name + "'>";
    Page page =
        Page.parse(
            new Content(
                Source.parse("-", Optional.empty(), Optional.of(url)),
                html.getBytes(StandardCharsets.UTF_8),
                Optional.of("text/html"),
                Optional.empty()));
    return SiteNames.of(Declared.of(page), WebAddress.of(url));
  }

  /** What a site's name is left out by, the surest first. */
  private static final List<TitleParts.Left> NAMES =
      List.of(TitleParts.Left.SITE, TitleParts.Left.BEHIND_BAR, TitleParts.Left.BEHIND_DASH);

  private static Optional<TitleParts.Part> likeliest(String title, SiteNames sites) {
    return TitleParts.of(title, sites).stream()
        .filter(part -> NAMES.contains(part.left()))
        .min(Comparator.comparing(part -> NAMES.indexOf(part.left())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Dam holds, for now | Evening Bell; Dam holds, for now",
        "Dam holds, for now - Evening Bell; Dam holds, for now",
        "Dam holds, for now — The Evening Bell; Dam holds, for now",
        "Evening Bell: Dam holds, for now; Dam holds, for now",
        "Dam holds, for now | Weather | Evening Bell; Dam holds, for now",
        "Dam holds, for now | Evening Bell | All the news; Dam holds, for now",
        "Dam holds, for now |Evening Bell; Dam holds, for now",
        "Dam holds, for now::Evening Bell; none",
        "Dam holds, for now | Some Paper; Dam holds, for now",
        "Dam holds, for now - or so they say; none",
        "The dam above the valley holds, for now - Paper; The dam above the valley holds, for now",
        "Dam-holds; none",
        "El puerto reconoce su «preocupación» por el muelle; none",
        "The «old» dam holds, for now » Some Paper; The «old» dam holds, for now",
        "ダムは当分もつ「見込み」:晩鐘; none",
        "Hill dam still holds; none",
        "Dam holds for a week l Evening Bell; Dam holds for a week",
        "Dam holds, for now｜Some Paper; Dam holds, for now",
        "水庫大壩暫時撐住 ｜ 晚鐘報; 水庫大壩暫時撐住",
        "水庫上游的老舊大壩暫時撐住了-晚鐘報; 水庫上游的老舊大壩暫時撐住了",
        "Dam holds; none",
        "Dam holds: what we know so far; none",
        "The Evening Bell rings: what we know; none",
      })
  void whatIsLeftWithoutTheSite(String title, String expected) {
    assertEquals(expected, likeliest(title, BELL).map(TitleParts.Part::text).orElse("none"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Evening Bell",
        "EVENING BELL",
        "The Evening Bell",
        "Evening Bell Online",
        "EveningBell.example"
      })
  void namesOfTheSite(String name) {
    assertTrue(BELL.isSite(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Bell tolls", "Evening Bell guide to summer in the valley", "Even", "Dam"})
  void whatIsNotTheSite(String text) {
    assertTrue(!BELL.isSite(text));
  }

  @Test
  void siteNamesLoseTheirSlogans() {
    assertEquals(
        Optional.of("Bell"), sites("Bell | News and weather", "https://b.example/").declared());
    assertEquals(Optional.of("bell"), sites("@bell", "https://b.example/").declared());
    assertEquals(Optional.empty(), sites("https://b.example", "https://b.example/").declared());
  }

  @ParameterizedTest
  @ValueSource(strings = {"| ", " - ", "a | ", ": ", "»"})
  void hostileTitlesCostLittle(String part) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertTrue(TitleParts.of(part.repeat(100_000), BELL).size() < 100));
  }
}
