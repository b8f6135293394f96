// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import copytaster.cli.Program.Ended;
import copytaster.source.HostileServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packaged program against servers that mean it well and badly: what a script sees of it. */
@Timeout(300)
class ProgramOverHttpTest {
  private static final Pattern CODE = Pattern.compile("\"error\":\\{\"code\":(\\d+)");
  private static final String SECRET = "the canary's words";
  private static final String PAGE =
      "<!DOCTYPE html><html lang=en><head><title>Café by the lock</title></head><body><article>"
          + "<h1>Café by the lock</h1>"
          + ("<p>The lock keeper of Marrowick opened a café on Thursday, the first on this bank of the Tarn."
                  + " Ottoline Frame, who grew up across the water, served forty people before noon.</p>")
              .repeat(3)
          + "</article></body></html>";

  private HostileServer server;
  private HostileServer canary;

  @BeforeEach
  void start() throws IOException {
    canary = new HostileServer().page("/", SECRET);
    server =
        new HostileServer()
            .page("/ok", PAGE)
            .on("/moved", call -> call.redirect(301, "/ok"))
            .on("/gone", call -> call.reply(410, "gone"))
            .on("/busy", call -> call.reply(503, "busy", "Retry-After: 99999999999"))
            .on("/many", call -> call.reply(429, "too many"))
            .on("/empty", call -> call.reply(200, ""))
            .on("/pdf", call -> call.reply(200, "%PDF-1.7\n\0\1\2\3".repeat(500)))
            .on("/inside", call -> call.redirect(302, canary.url("/")))
            .on("/passwd", call -> call.redirect(302, "file:///etc/passwd"))
            .on("/reset", HostileServer.Call::reset)
            .on(
                "/short",
                call -> call.raw("HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n" + PAGE))
            .on("/encoded", call -> call.reply(200, PAGE, "Content-Encoding: br"))
            .on("/silent", call -> Thread.sleep(20_000))
            .on(
                "/endless",
                call -> {
                  call.raw("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
                  call.pour("<p>and so on</p>".repeat(100));
                })
            .on(
                "/dripping",
                call -> {
                  call.raw("HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n");
                  call.drip(PAGE);
                });
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    canary.close();
    assertEquals(List.of(), canary.heads());
  }

  private Program copytaster(String... arguments) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "-f",
                "ndjson",
                "--types",
                "amount",
                "--retries",
                "0",
                "--timeout",
                "6",
                "--max-bytes",
                "100k",
                "--allow-host",
                server.hostAndPort()));
    all.addAll(List.of(arguments));
    return Program.copytaster(all.toArray(String[]::new));
  }

  private static void assertOneLineAndARecord(int code, Ended ended) {
    assertEquals(code, ended.code(), ended.toString());
    assertEquals(1, ended.err().lines().count(), ended.toString());
    assertTrue(ended.err().startsWith("copytaster: http"), ended.toString());
    assertEquals(1, ended.out().lines().count(), ended.toString());
    assertEquals(code, code(ended.out()), ended.toString());
    assertFalse(ended.toString().contains(SECRET), ended.toString());
  }

  /** The error code of a record, 0 for an article's. */
  private static int code(String record) {
    Matcher error = CODE.matcher(record);
    return error.find() ? Integer.parseInt(error.group(1)) : 0;
  }

  @ParameterizedTest
  @CsvSource({"/passwd, 64", "/empty, 65", "/gone, 69", "/busy, 75", "/inside, 77"})
  void theExitCodeSaysWhoseTurnItIs(String path, int code) throws Exception {
    assertOneLineAndARecord(code, copytaster(server.url(path)).run());
  }

  @Test
  void ofManyInputsEachHasItsRecordInOrder() throws Exception {
    List<String> paths =
        List.of(
            "/ok",
            "/many",
            "/pdf",
            "/moved",
            "/reset",
            "/short",
            "/encoded",
            "/endless",
            "/dripping",
            "/silent",
            "/none",
            "/ok");
    List<Integer> codes = List.of(0, 75, 65, 0, 69, 69, 69, 77, 69, 69, 69, 0);
    Ended ended = copytaster(paths.stream().map(server::url).toArray(String[]::new)).run();
    List<String> records = ended.out().lines().toList();
    assertEquals(codes, records.stream().map(ProgramOverHttpTest::code).toList(), ended.toString());
    assertEquals(2, ended.code());
    assertEquals(9, ended.err().lines().count(), ended.err());
    assertTrue(records.get(0).contains("Café by the lock"), records.get(0));
    assertTrue(records.get(3).contains("\"final_url\":\"" + server.url("/ok")), records.get(3));
    assertTrue(records.get(10).contains("\"http_status\":404"), records.get(10));
  }

  @Test
  void onlyTheVeryHostAndPortAreAllowed() throws Exception {
    assertOneLineAndARecord(77, copytaster(canary.url("/")).run());
  }

  @Test
  void whatPassesIsWaitedFor() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    server.on(
        "/soon",
        call -> {
          if (calls.incrementAndGet() < 3) {
            call.reply(503, "", "Retry-After: 0");
          } else {
            call.reply(200, PAGE);
          }
        });
    Ended ended =
        Program.copytaster(
                "-f",
                "text",
                "--types",
                "amount",
                "--allow-host",
                server.hostAndPort(),
                server.url("/soon"))
            .run();
    assertEquals(0, ended.code(), ended.toString());
    assertEquals("", ended.err());
    assertEquals(3, calls.get());
  }

  @Test
  void noPasswordIsShown() throws Exception {
    String url = server.url("/ok").replace("//", "//user:s3cret@");
    Ended ended = copytaster(url).run();
    assertOneLineAndARecord(64, ended);
    assertFalse(ended.toString().contains("s3cret"), ended.toString());

    Ended proxied =
        copytaster("http://no-such-host.invalid/")
            .with("http_proxy", "http://user:s3cret@127.0.0.1:1")
            .run();
    assertOneLineAndARecord(69, proxied);
    assertFalse(proxied.toString().contains("s3cret"), proxied.toString());
  }

  @Test
  void aPoorEnvironmentIsEnough() throws Exception {
    Ended ended =
        copytaster(server.url("/ok"))
            .with("HOME", "/nonexistent")
            .with("TMPDIR", "/nonexistent")
            .with("LC_ALL", "C")
            .with("TZ", "Pacific/Kiritimati")
            .with("JDK_JAVA_OPTIONS", "-Dx=y")
            .run();
    assertEquals(0, ended.code(), ended.toString());
    assertEquals("", ended.err());
    assertTrue(ended.out().contains("Café by the lock"), ended.out());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aSignalEndsAWait() throws Exception {
    Process process =
        Program.copytaster(
                "--timeout", "60", "--allow-host", server.hostAndPort(), server.url("/silent"))
            .start();
    while (server.heads().isEmpty()) {
      assertTrue(process.isAlive());
      Thread.sleep(20);
    }
    process.toHandle().destroy(); // unlike the process's own destroy, leaves its streams open
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "still there");
    assertEquals(143, process.exitValue());
    assertFalse(new String(process.getErrorStream().readAllBytes(), UTF_8).contains("\tat "));
  }
}
