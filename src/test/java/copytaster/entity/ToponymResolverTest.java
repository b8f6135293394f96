// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import copytaster.text.Context;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which place a name means. */
class ToponymResolverTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "In [place:Paris]. | '' | Paris | FR city 48.9",
        "In [place:Paris], [place:Texas]. | '' | Paris | US city 33.7",
        "In [place:Paris], Texas. | '' | Paris | US city 33.7",
        "In [place:Paris], TX. | '' | Paris | US city 33.7",
        "In [place:Paris] (Texas). | '' | Paris | US city 33.7",
        "In [place:Paris, Texas]. | '' | Paris | US city 33.7",
        "In [place:Paris]. | US | Paris | FR city 48.9",
        "From [place:Texas] to [place:Paris] and [place:Lyon]. | '' | Paris | FR city 48.9",
        "In [place:Birmingham]. | '' | Birmingham | GB city 52.5",
        "In [place:Birmingham]. | US | Birmingham | US city 33.5",
        "[place:Birmingham] and [place:Alabama]. | '' | Birmingham | US city 33.5",
        "[place:Buffalo], [place:N.Y.], is cold. | '' | Buffalo | US city 42.9",
        "In [place:Georgia]. | '' | Georgia | GE country 42.2",
        "In [place:Georgia]. | US | Georgia | GE country 42.2",
        "In [place:Georgia] and [place:Atlanta]. | '' | Georgia | US admin1 33.1",
        "In [place:Georgia] and [place:Atlanta] and [place:Tbilisi]. | GE | Georgia | GE country 42.2",
        "In [place:Georgia]'s capital [place:Tbilisi]. | US | Georgia | GE country 42.2",
        "In [place:Washington]. | '' | Washington | US city 38.9",
        "In [place:Washington] state. | '' | Washington | US admin1 47.3",
        "In the state of [place:Washington]. | '' | Washington | US admin1 47.3",
        "In [place:eastern Ukraine]. | '' | eastern Ukraine | UA country 49.0",
        "In the [place:Kharkiv] region. | '' | Kharkiv | UA admin1 49.8",
        "In [place:Kharkiv]. | '' | Kharkiv | UA city 50.0",
        "In [place:New York]. | '' | New York | US city 40.7",
        "In [place:Mexico]. | US | Mexico | MX country 23.9",
        "In [place:Luxembourg]. | '' | Luxembourg | LU country 49.8",
        "In [place:Cornwall]. | '' | Cornwall | GB region 50.4",
        "In [place:Gaza]. | '' | Gaza | PS region 31.4",
        "In [place:Porto]. | '' | Porto | PT city 41.2",
        "In [place:Quebec]. | '' | Quebec | CA admin1 46.5",
        "In [place:Congo]. | '' | Congo | CD country -2.9",
        "In [place:Tripoli], in northern Lebanon. | '' | Tripoli | LB city 34.4",
        "In [place:Tripoli], the Lebanese port. | '' | Tripoli | LB city 34.4",
        "In [place:Tripoli], a city in the north of Lebanon. | '' | Tripoli | LB city 34.4",
        "In [place:Tripoli], the Lebanese government said. | '' | Tripoli | LY city 32.9",
        "In [place:Paris], the United States said. | '' | Paris | FR city 48.9",
        "In [place:Brixton, south London]. | '' | Brixton | GB city 51.5",
        "[place:Springfield, Illinois] and [place:Peoria]. | '' | Peoria | US city 40.7",
        "[place:Granada], [place:Cordoba] and [place:Seville], [group:Spanish] towns. | '' | Cordoba | ES city 37.9",
        "[place:Cordoba] in [group:Argentine] hands. | '' | Cordoba | AR city -31.4",
        "[place:Tampa], [place:FL], is wet. | '' | FL | US admin1 27.9",
        "[place:Croydon] and [place:London] and [group:Chinese]. | '' | Croydon | GB city 51.4",
        "[place:Wyoming] and [place:Alberta]. | '' | Wyoming | US admin1 42.9",
        "A man from [place:Kingston, Ontario], and one from [place:Sudbury]. | '' | Sudbury | CA city 46.5",
        "[place:Chiriquí] is green. | '' | Chiriquí | PA admin1 8.5",
        "[place:Managua] and [place:Granada]. | '' | Granada | NI city 11.9",
        "[group:Irish] and [place:Newcastle] in [place:Australia]. | '' | Newcastle | AU city -32.9",
      })
  void choosesByWhatTheArticleSays(String marked, String site, String name, String place) {
    Context context =
        new Context(site.isEmpty() ? Optional.empty() : Optional.of(site), Optional.empty());
    NamedEntity entity =
        Marked.of(marked).tag(Corrections.NONE, context, Optional.empty()).stream()
            .filter(e -> e.name().equals(name))
            .findFirst()
            .orElseThrow();
    Location found = entity.location().orElseThrow();
    assertEquals(
        place,
        found.country().orElse("-")
            + ' '
            + found.kind()
            + ' '
            + Math.round(found.latitude().get() * 10) / 10.0);
  }

  @ParameterizedTest
  @CsvSource({"Europe, -, region", "Middle East, -, region", "the Balkans, -, region"})
  void widePlacesHaveNoCountry(String name, String country, String kind) {
    Location found = Marked.of("In [place:" + name + "].").tag().get(0).location().orElseThrow();
    assertEquals(country, found.country().orElse("-"));
    assertEquals(kind, found.kind());
    assertEquals(Optional.empty(), found.latitude());
  }

  @ParameterizedTest
  @CsvSource({"Xyzzyville", "Trump Tower", "'Xyzzy, Qwerty'", "western Xyzzy"})
  void unknownPlacesHaveNoLocation(String name) {
    assertEquals(Optional.empty(), Marked.of("In [place:" + name + "].").tag().get(0).location());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[place:Roth] of [place:Oxford] in [place:Australia]",
        "[place:Truro] and the [group:Japanese]",
      })
  void saysNothingWithoutAReason(String marked) {
    assertEquals(Optional.empty(), Marked.of(marked).tag().get(0).location());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[place:Ipswich] | GB",
        "[place:Ipswich] and the [group:British] | GB",
        "[place:Geneva] and the [group:Japanese] | CH",
        "[place:Ipswich] in England and the [group:Japanese] | GB",
        "[place:Belém], a district of Brazil | BR",
        "[place:Belém] and [place:Lisbon] and [place:Porto] | PT",
      })
  void aReasonIsEnough(String marked, String country) {
    assertEquals(
        Optional.of(country), Marked.of(marked).tag().get(0).location().orElseThrow().country());
  }
}
