// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The classes in the image, which the build has rewritten for a quick start. */
class PlainCodeTest {
  @Test
  void noneIsLinkedAtRunTime() throws IOException {
    Path image = Path.of(System.getProperty("copytaster.home"));
    List<String> linked = new ArrayList<>();
    try (ZipFile jar = new ZipFile(image.resolve("lib/copytaster.jar").toFile())) {
      for (ZipEntry entry : jar.stream().toList()) {
        byte[] bytes = jar.getInputStream(entry).readAllBytes();
        String constants = new String(bytes, StandardCharsets.ISO_8859_1);
        if (constants.contains("LambdaMetafactory") || constants.contains("ObjectMethods")) {
          linked.add(entry.getName());
        }
      }
    }
    assertEquals(List.of(), linked);
  }
}
