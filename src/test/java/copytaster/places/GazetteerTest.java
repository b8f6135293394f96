// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.places;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerTest {
  private static final Path MODELS =
      Path.of(System.getProperty("copytaster.project")).resolve("models");
  private static Gazetteer gazetteer;

  @BeforeAll
  static void open() throws IOException {
    gazetteer = Gazetteer.open(MODELS);
  }

  @ParameterizedTest
  @CsvSource({
    "US, COUNTRY, US, United States",
    "u.s., COUNTRY, US, United States",
    "America, COUNTRY, US, United States",
    "Britain, COUNTRY, GB, United Kingdom",
    "TÜRKIYE, COUNTRY, TR, Turkey",
    "Kiev, CITY, UA, Kyiv",
    "Kharkov, CITY, UA, Kharkiv",
    "Zürich, CITY, CH, Zürich",
    "N.Y., ADMIN1, US, New York",
    "Kashmir, ADMIN1, IN, Jammu and Kashmir",
    "Donbass, REGION, UA, Donbas",
    "Oslo, CITY, NO, Oslo",
  })
  void findsThePlaceOfAName(String name, Place.Kind kind, String country, String usual) {
    List<Place> found = gazetteer.named(name);
    assertTrue(
        found.stream()
            .anyMatch(
                p ->
                    p.kind() == kind
                        && p.country().equals(Optional.of(country))
                        && p.name().equals(usual)),
        found.toString());
  }

  @Test
  void givesEveryPlaceOfOneName() {
    assertEquals(
        "FR US",
        gazetteer.named("Paris").stream()
            .map(p -> p.country().get())
            .sorted()
            .collect(Collectors.joining(" ")));
  }

  @Test
  void continentsHaveNeitherCountryNorPosition() {
    Place europe = gazetteer.named("Europe").get(0);
    assertEquals(Place.Kind.REGION, europe.kind());
    assertEquals(Optional.empty(), europe.country());
    assertEquals(Optional.empty(), europe.position());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Xyzzyville", "\u0000", "ÿÿÿÿ", "Par", "Pariss"})
  void unknownNamesGiveNothing(String name) {
    assertEquals(List.of(), gazetteer.named(name));
  }

  @ParameterizedTest
  @CsvSource({"ukrainian, UA", "poles, PL", "french, FR", "south korean, KR"})
  void peoplesHaveACountryAndAreNoPlaces(String people, String country) {
    assertTrue(gazetteer.isDemonym(people));
    assertEquals(Optional.of(country), gazetteer.countryOfDemonym(people));
    assertEquals(List.of(), gazetteer.keyed(people));
  }

  @Test
  void townsLieInTheirStateAndCountry() {
    Place texas = gazetteer.named("Texas").get(0);
    Place country = gazetteer.named("United States").get(0);
    Place paris =
        gazetteer.named("Paris").stream()
            .filter(p -> p.country().equals(Optional.of("US")))
            .findFirst()
            .get();
    assertTrue(paris.isIn(texas) && paris.isIn(country) && texas.isIn(country));
    assertTrue(!texas.isIn(paris) && !country.isIn(texas));
  }

  @Test
  void noGazetteerKnowsNoPlace() {
    assertEquals(List.of(), Gazetteer.NONE.named("Paris"));
    assertTrue(!Gazetteer.NONE.isDemonym("french"));
  }

  @Test
  void aMissingOrDamagedFileIsNamed(@TempDir Path folder) throws IOException {
    IOException missing = assertThrows(IOException.class, () -> Gazetteer.open(folder));
    assertTrue(missing.getMessage().contains("places.bin: missing"), missing.getMessage());
    byte[] bytes = Files.readAllBytes(MODELS.resolve("places.bin"));
    bytes[bytes.length / 2] ^= 1;
    Files.write(folder.resolve("places.bin"), bytes);
    IOException damaged = assertThrows(IOException.class, () -> Gazetteer.open(folder));
    assertTrue(damaged.getMessage().contains("damaged"), damaged.getMessage());
    Files.write(folder.resolve("places.bin"), new byte[3]);
    assertThrows(IOException.class, () -> Gazetteer.open(folder));
  }
}
