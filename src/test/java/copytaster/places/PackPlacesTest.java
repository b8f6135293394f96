// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.places;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gazetteer in {@code models} is what its tables give. */
class PackPlacesTest {
  private static final Path PROJECT = Path.of(System.getProperty("copytaster.project"));

  @Test
  void packingAgainGivesTheSameBytes(@TempDir Path folder) throws Exception {
    Path packed = folder.resolve("places.bin");
    Process java =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    PROJECT.resolve("target/classes").toString(),
                    PROJECT.resolve("src/build/java/PackPlaces.java").toString(),
                    PROJECT.resolve("src/build/places").toString(),
                    packed.toString()))
            .inheritIO()
            .start();
    assertEquals(0, java.waitFor());
    assertArrayEquals(
        Files.readAllBytes(PROJECT.resolve("models/places.bin")), Files.readAllBytes(packed));
  }
}
