// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import copytaster.text.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionsTest {
  /** Lines of a file are parted by {@code ;}, fields by {@code >}. */
  private static Corrections corrections(String lines) throws CorrectionsException {
    return Corrections.parse(List.of(lines.replace('>', '\t').split(";")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Fed met. | Fed>organization | organization Fed 1",
        "The Fed met. | Fed>organization>Federal Reserve | organization Federal Reserve 1 (Fed)",
        "The [place:Fed] met. | Fed>organization | organization Fed 1",
        "The [place:Fed] met. | Fed>- | ''",
        "Federal Fedora fed. | Fed>organization | ''",
        "[person:Monday Blues] won. | Monday Blues>- | ''",
        "[person:Monday Blues Brown] won. | Monday Blues>- | person Monday Blues Brown 1",
        "[organization:New Fed] met. | New Fed Bank>organization | organization New Fed 1",
        "[organization:New Fed] Bank met. | New Fed Bank>organization;Fed>place"
            + " | organization New Fed Bank 1",
        "[place:Apple] and [place:Apple] and [place:Apple]. | Apple>organization"
            + " | organization Apple 3",
        "Big Blue and [organization:IBM]. | Big Blue>organization>IBM;IBM>organization>IBM"
            + " | organization IBM 2 (Big Blue)",
        "A C++ Club met. | C++ Club>group | group C++ Club 1",
        "Nothing here. | # comment;;Fed>place | ''",
      })
  void areAppliedAfterTagging(String marked, String lines, String entities) throws Exception {
    assertEquals(
        entities,
        Marked.brief(Marked.of(marked).tag(corrections(lines), Context.NONE, Optional.empty())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Fed | 1",
        "# first;Fed>bank | 2",
        "Fed>organization;;>person | 3",
        "Fed>->Federal Reserve | 1",
        "Fed>place;Fed>person | 2",
        "a>person>b>c | 1",
        "Fed>amount | 1",
      })
  void saysWhichLineIsWrong(String lines, int line) {
    CorrectionsException e = assertThrows(CorrectionsException.class, () -> corrections(lines));
    assertEquals(line, e.line());
    assertTrue(e.getMessage().startsWith("line " + line + ": "), e.getMessage());
  }

  @Test
  void readsFilesWithAByteOrderMark(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("names.tsv"), "\ufeffFed\torganization\r\n");
    assertEquals(
        "organization Fed 1",
        Marked.brief(
            Marked.of("The Fed met.").tag(Corrections.read(file), Context.NONE, Optional.empty())));
  }

  @Test
  void refusesOtherEncodings(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("names.tsv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertThrows(CorrectionsException.class, () -> Corrections.read(file));
  }
}
