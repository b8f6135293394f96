// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetrcTest {
  @TempDir Path folder;

  private Netrc read(String text, String permissions) throws Exception {
    Path file = Files.writeString(folder.resolve("netrc"), text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    return Netrc.read(file);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          https://feeds.example/a,       ann:s3cret
          https://Feeds.Example:8443/a,  ann:s3cret
          https://other.example/,        bo:#pass
          https://www.feeds.example/,
          https://example/,
          """)
  void aLoginIsForItsHostAlone(String url, String login) throws Exception {
    Netrc netrc =
        read(
            """
            # private feeds
            machine feeds.example
              login ann
              password s3cret
            machine OTHER.example login bo account x password #pass
            machine feeds.example login second password one
            """,
            "rw-------");
    assertEquals(
        Optional.ofNullable(login),
        netrc.login(WebUrl.parse(url)).map(l -> l.user() + ":" + l.password()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "default login ann password s3cret",
        "machine a.example password s3cret",
        "login ann password s3cret",
        "machine a.example login ann password",
        "machine a.example login ann s3cret",
        "s3cret",
      })
  void anotherFormIsRefusedWithoutSayingWhatItHolds(String text) {
    Netrc.RefusedException problem =
        assertThrows(Netrc.RefusedException.class, () -> read(text, "rw-------"));
    assertFalse(problem.getMessage().contains("s3cret"), problem.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw------x"})
  void onlyItsOwnerMayOpenIt(String permissions) {
    assertThrows(Netrc.RefusedException.class, () -> read("", permissions));
  }

  @Test
  void aMissingFileIsNotAnEmptyOne() {
    assertThrows(NoSuchFileException.class, () -> Netrc.read(folder.resolve("none")));
  }

  @Test
  void aLoginIsNotPrinted() {
    assertEquals("a login", new Login("ann", "s3cret").toString());
  }
}
