// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ModelsTest {
  @Test
  void believesTheListOfHashesAndHashesTheRest(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("a"), "abc");
    Files.writeString(folder.resolve("b"), "abc");
    Files.writeString(folder.resolve("SHA256SUMS"), "f00d  a\n");
    Models models = new Models(folder);
    models.use("one", "a");
    models.use("two", "b");
    assertEquals("sha256:f00d", models.used().get("one"));
    assertEquals(
        "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        models.used().get("two"));
  }

  @Test
  void theBuildHasWrittenTheHashes() throws Exception {
    String sums = Files.readString(TestModels.path("SHA256SUMS"));
    for (String name :
        new String[] {"names-en.onnx", "names-en.vocab.txt", "names-en-maxent.bin"}) {
      assertTrue(sums.matches("(?s).*[0-9a-f]{64}  " + name.replace(".", "\\.") + "\n.*"), name);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, linux-x64",
    "Linux, aarch64, linux-aarch64",
    "Mac OS X, x86_64, osx-x64",
    "Mac OS X, aarch64, osx-aarch64",
    "Windows 11, amd64, win-x64",
    "Linux, riscv64, linux-riscv64",
  })
  void namesThePlatformAsTheFoldersAre(String os, String arch, String name) {
    assertEquals(name, Platform.name(os, arch));
  }
}
