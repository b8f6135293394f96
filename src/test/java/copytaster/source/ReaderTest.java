// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class ReaderTest {
  private static final FetchSettings SMALL =
      new FetchSettings(Duration.ofSeconds(5), 10, 0, "copytaster/test", Set.of());

  @TempDir Path folder;

  private static byte[] read(String ref, InputStream in) throws SourceException {
    Source source = Source.parse(ref);
    return new Reader(SMALL, in).read(source).bytes();
  }

  private static Failure failure(String ref, InputStream in) {
    return assertThrows(SourceException.class, () -> read(ref, in)).failure();
  }

  private static Failure failure(String ref) {
    return failure(ref, InputStream.nullInputStream());
  }

  private static InputStream bytes(int length) {
    return new ByteArrayInputStream(new byte[length]);
  }

  @Test
  void standardInput() throws SourceException {
    assertEquals(0, read("-", bytes(0)).length);
    assertEquals(10, read("-", bytes(10)).length);
    assertEquals(Failure.TOO_LARGE, failure("-", bytes(11)));
  }

  @Test
  void standardInputThatIsClosed() {
    InputStream closed =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("Bad file descriptor");
          }
        };
    assertEquals(Failure.UNREADABLE, failure("-", closed));
  }

  @Test
  void files() throws IOException, SourceException {
    Path file = Files.write(folder.resolve("news.txt"), "Nine.".getBytes(UTF_8));
    assertArrayEquals("Nine.".getBytes(UTF_8), read(file.toString(), bytes(0)));
    Path large = Files.write(folder.resolve("large.txt"), new byte[11]);
    assertEquals(Failure.TOO_LARGE, failure(large.toString()));
    assertEquals(Failure.UNREADABLE, failure(folder.toString()));
    assertEquals(Failure.MISSING, failure(folder.resolve("none").toString()));
    assertEquals(Failure.MISSING, failure("a\0b"));
    assertEquals(Failure.MISSING, failure(""));
    Exception undecoded =
        assertThrows(SourceException.class, () -> read("caf\ufffd.txt", bytes(0)));
    assertEquals("no such file (if its name is not UTF-8, use < FILE)", undecoded.getMessage());
  }

  @Test
  void aFileAsAFolder() throws IOException {
    Path file = Files.write(folder.resolve("news.txt"), new byte[1]);
    assertEquals(Failure.UNREADABLE, failure(file + "/x"));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void devices() throws SourceException {
    assertEquals(0, read("/dev/null", bytes(0)).length);
    assertEquals(Failure.TOO_LARGE, failure("/dev/zero"));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void pipes() throws IOException, InterruptedException, SourceException {
    Path pipe = folder.resolve("pipe");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    Process writer =
        new ProcessBuilder("sh", "-c", "printf Nine. > \"$0\"", pipe.toString()).start();
    assertArrayEquals("Nine.".getBytes(UTF_8), read(pipe.toString(), bytes(0)));
    assertEquals(0, writer.waitFor());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "file:/etc/passwd",
        "jar:file:///x!/y",
        "netdoc:/etc/passwd",
        "data:text/html,x",
        "http:///x",
        "http://u:p@example.org/",
      })
  void urlsThatAreNotFetched(String url) {
    assertEquals(Failure.BAD_URL, failure(url));
  }
}
