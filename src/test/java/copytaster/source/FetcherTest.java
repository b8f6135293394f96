// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class FetcherTest {
  private static final int MOST_BYTES = 100_000;
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
  private static final String PAGE = "<p>Ferries leave at nine and at noon.</p>";

  /** Trust as everywhere. */
  private static final Supplier<SSLSocketFactory> TLS =
      () -> (SSLSocketFactory) SSLSocketFactory.getDefault();

  private HostileServer server;
  private HostileServer canary;

  @BeforeEach
  void start() throws IOException {
    server = new HostileServer();
    canary = new HostileServer();
  }

  /** Whatever happened, nobody spoke to the server beside the one that is allowed. */
  @AfterEach
  void stop() throws IOException {
    server.close();
    canary.close();
    assertEquals(List.of(), canary.heads());
  }

  private Fetcher fetcher(int retries, Duration timeout, Map<String, String> environment) {
    Set<String> allowed = Set.of(server.hostAndPort());
    return new Fetcher(
        new FetchSettings(timeout, MOST_BYTES, retries, "copytaster/test", allowed),
        Netrc.NONE,
        environment,
        Duration.ZERO,
        InetAddress::getAllByName,
        TLS);
  }

  /** Over http a login goes to the server of a typed address, and to no other from there. */
  @Test
  void aLoginGoesWhereItIsMeantToGo(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("netrc");
    Files.writeString(file, "machine 127.0.0.1 login ann password s3cret");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    try (HostileServer other = new HostileServer().page("/b", PAGE)) {
      server.page("/a", PAGE).on("/away", call -> call.redirect(302, other.url("/b")));
      Fetcher fetcher =
          new Fetcher(
              new FetchSettings(
                  Duration.ofSeconds(10),
                  MOST_BYTES,
                  0,
                  "x",
                  Set.of(server.hostAndPort(), other.hostAndPort())),
              Netrc.read(file),
              Map.of(),
              Duration.ZERO,
              InetAddress::getAllByName,
              TLS);
      fetcher.get(Request.of(server.url("/a")));
      fetcher.get(Request.of(server.url("/away")));
      fetcher.get(Request.of(server.url("/a")).asFollowed()); // asks for robots.txt
      String login = "\r\nAuthorization: Basic YW5uOnMzY3JldA==\r\n";
      assertEquals(
          List.of(true, true, false, false),
          server.heads().stream().map(head -> head.contains(login)).toList());
      assertFalse(other.heads().get(0).contains("Authorization"), other.heads().get(0));
    }
  }

  private static Fetcher fetcher(String allowed, String... addresses) throws IOException {
    InetAddress[] found = new InetAddress[addresses.length];
    for (int i = 0; i < addresses.length; i++) {
      found[i] = InetAddress.getByName(addresses[i]);
    }
    return fetcher(host -> found, allowed);
  }

  private static Fetcher fetcher(AddressGuard.NameService names, String allowed) {
    return new Fetcher(
        new FetchSettings(Duration.ofSeconds(10), MOST_BYTES, 0, "x", Set.of(allowed)),
        Netrc.NONE,
        Map.of(),
        Duration.ZERO,
        names,
        TLS);
  }

  /** The port of the first one is held by us, but nobody listens there. */
  @Test
  void triesTheOtherAddressesOfAName() throws Exception {
    try (Socket held = new Socket()) {
      held.setReuseAddress(true); // lets a listener of ours join later
      held.bind(new InetSocketAddress("127.0.0.1", 0));
      triesTheOtherAddressesOfAName(held.getLocalPort());
    }
  }

  private static void triesTheOtherAddressesOfAName(int port) throws Exception {
    try (HostileServer other = new HostileServer("127.0.0.2", port)) {
      other.page("/x", PAGE).page("/y", PAGE);
      String host = "localhost:" + other.port();
      Fetcher fetcher = fetcher(host, "127.0.0.1", "127.0.0.3", "127.0.0.2");
      Response answer = fetcher.get(Request.of("http://" + host + "/x"));
      assertEquals(PAGE, new String(answer.body(), UTF_8));
      assertEquals("http://" + host + "/x", answer.url());
      assertTrue(other.heads().get(0).contains("\r\nHost: " + host + "\r\n"), other.heads().get(0));
      try (HostileServer first = new HostileServer("127.0.0.1", other.port())) {
        assertEquals(
            PAGE, new String(fetcher.get(Request.of("http://" + host + "/y")).body(), UTF_8));
        assertEquals(List.of(), first.heads(), "the address that answered is kept");
      }
      assertEquals(List.of("/x", "/y"), other.paths());
    }
  }

  @Test
  void saysWhatWasWrongWithTheLastAddress() throws Exception {
    SourceException e =
        failure(fetcher("localhost:9", "127.0.0.1", "127.0.0.2"), "http://localhost:9/");
    assertEquals(Failure.CONNECT, e.failure());
  }

  @Test
  void oneClosedAddressOfSeveralIsEnoughToRefuse() throws Exception {
    SourceException e =
        failure(
            fetcher("other.example:80", "93.184.216.34", server.hostAndPort().split(":")[0]),
            "http://www.example.com:" + server.port() + "/");
    assertEquals(Failure.PRIVATE_ADDRESS, e.failure());
    assertEquals(List.of(), server.heads());
  }

  private Fetcher fetcher() {
    return fetcher(0, Duration.ofSeconds(10), Map.of());
  }

  private String body(Fetcher fetcher, String path) throws SourceException {
    return new String(fetcher.get(Request.of(server.url(path))).body(), UTF_8);
  }

  private SourceException failure(Fetcher fetcher, String url) {
    return assertThrows(SourceException.class, () -> fetcher.get(Request.of(url)).orFail());
  }

  private SourceException failure(HostileServer.Answer answer) {
    server.on("/x", answer);
    return failure(fetcher(), server.url("/x"));
  }

  @Test
  void fetchesAPage() throws SourceException {
    server.page("/a b", "unreachable: the path is sent escaped").page("/a%20b", PAGE);
    Source source = Source.parse(server.url("/a b#part"));
    Content content = fetcher().fetch(source);
    assertEquals(PAGE, new String(content.bytes(), UTF_8));
    assertEquals(Optional.of("text/html; charset=utf-8"), content.contentType());
    assertEquals(Optional.of(server.url("/a%20b")), content.finalUrl());
    String head = server.heads().get(0).toLowerCase(java.util.Locale.ROOT);
    assertTrue(head.contains("\r\nuser-agent: copytaster/test\r\n"), head);
    assertTrue(head.contains("\r\naccept-encoding: gzip\r\n"), head);
    assertFalse(head.contains("upgrade"), head);
    assertFalse(head.contains("cookie"), head);
  }

  @ParameterizedTest
  @CsvSource({
    "204, HTTP, false", "304, HTTP, false", "400, HTTP, false", "401, HTTP, false",
    "403, HTTP, false", "404, HTTP, false", "407, HTTP, false", "410, HTTP, false",
    "429, BUSY, true", "451, HTTP, false", "500, HTTP, true", "502, HTTP, true",
    "503, BUSY, true", "999, HTTP, false"
  })
  void aStatusIsAFailureWithItsNumber(int status, Failure failure, boolean retryable) {
    SourceException problem =
        failure(call -> call.reply(status, "", "WWW-Authenticate: Basic realm=\"x\""));
    assertEquals(failure, problem.failure());
    assertEquals(status, problem.httpStatus().orElseThrow());
    assertEquals(retryable, problem.retryable());
  }

  @Test
  void aFeedHearsWhatTheServerSays() throws SourceException {
    server.on(
        "/feed",
        call -> {
          if (call.says("If-None-Match: \"v1\"")) {
            call.reply(304, "", "ETag: \"v1\"", "Cache-Control: max-age=60");
          } else {
            call.reply(
                200,
                PAGE,
                "ETAG: \"v1\"",
                "last-modified: then",
                "Cache-Control: public",
                "Cache-Control: max-age=600");
          }
        });
    Request request = Request.of(server.url("/feed")).accepting("application/rss+xml");
    Response first = fetcher().get(request);
    assertTrue(first.isSuccess());
    assertEquals(Optional.of("\"v1\""), first.validators().etag());
    assertEquals(Optional.of("then"), first.validators().lastModified());
    assertEquals(Optional.of(Duration.ofMinutes(10)), first.freshFor());
    Response second = fetcher().get(request.unless(first.validators()));
    assertTrue(second.isUnchanged());
    assertEquals(0, second.body().length);
    assertEquals(Optional.of(Duration.ofMinutes(1)), second.freshFor());
    assertTrue(server.heads().get(1).contains("\r\nIf-Modified-Since: then\r\n"));
    assertTrue(server.heads().get(1).contains("\r\nAccept: application/rss+xml\r\n"));
  }

  @Test
  void aValidatorThatIsNoHeaderIsNotSentBack() throws SourceException {
    server.page("/feed", PAGE);
    Request request =
        Request.of(server.url("/feed"))
            .unless(new Validators(Optional.of("x\r\nX-Injected: y"), Optional.of("caf\u00e9")));
    assertTrue(fetcher().get(request).isSuccess());
    assertFalse(server.heads().get(0).contains("If-"));
  }

  @Test
  void followsRedirectsAndSaysWhatMovedForGood() throws SourceException {
    server
        .on("/a", call -> call.redirect(301, "b?x=1"))
        .on("/b", call -> call.redirect(308, server.url("/c")))
        .on("/c", call -> call.redirect(302, "//" + server.hostAndPort() + "/d"))
        .on("/d", call -> call.redirect(301, "/e#part"))
        .page("/e", PAGE);
    Response response = fetcher().get(Request.of(server.url("/a")));
    assertEquals(server.url("/e"), response.url());
    assertEquals(Optional.of(server.url("/c")), response.movedTo());
    assertEquals(List.of("/a", "/b?x=1", "/c", "/d", "/e"), server.paths());
  }

  @Test
  void aCookieGoesBackWithinTheChainAlone() throws SourceException {
    server.on(
        "/a",
        call -> {
          if (call.says("Cookie: seen=1; b=2")) {
            call.reply(200, PAGE);
          } else {
            call.raw(
                "HTTP/1.1 302 Found\r\nLocation: /a\r\nConnection: close\r\nContent-Length: 0\r\n"
                    + "Set-Cookie: seen=0\r\nSet-Cookie: b=2; Path=/\r\nSet-Cookie: =x\r\n"
                    + "Set-Cookie: seen=1; HttpOnly\r\nSet-Cookie: long="
                    + "x".repeat(5000)
                    + "\r\n\r\n");
          }
        });
    Fetcher fetcher = fetcher();
    for (int i = 0; i < 2; i++) {
      assertEquals(PAGE, body(fetcher, "/a"));
    }
    assertEquals(4, server.heads().size());
  }

  @Test
  void aRedirectInUtf8IsUnderstood() throws SourceException {
    server.on("/a", call -> call.redirect(302, "/caf\u00e9")).page("/caf%C3%A9", PAGE);
    assertEquals(PAGE, body(fetcher(), "/a"));
  }

  @Test
  void redirectsHaveAnEnd() {
    server.on("/a", call -> call.redirect(302, "/a"));
    assertEquals(Failure.LIMIT, failure(fetcher(), server.url("/a")).failure());
    assertEquals(11, server.heads().size());
  }

  @Test
  void aRedirectToNowhereIsNone() {
    assertEquals(Failure.PROTOCOL, failure(call -> call.reply(302, "")).failure());
  }

  @Test
  void aLocationHasALength() {
    SourceException problem = failure(call -> call.redirect(302, "/" + "a".repeat(9_000)));
    assertEquals(Failure.LIMIT, problem.failure());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd", "jar:file:///x!/y", "ftp://127.0.0.1/", "data:text/html,x",
        "javascript:alert(1)", "gopher://127.0.0.1/", "netdoc:///etc/passwd", "mailto:a@b",
        "http://user:secret@127.0.0.1/",
      })
  void redirectsGoToTheWebAlone(String target) {
    SourceException problem = failure(call -> call.redirect(302, target));
    assertEquals(Failure.BAD_URL, problem.failure());
    assertFalse(problem.getMessage().contains("secret"));
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:{p}/, PRIVATE_ADDRESS",
    "http://localhost:{p}/, PRIVATE_ADDRESS",
    "http://127.0.0.2:{p}/, PRIVATE_ADDRESS",
    "http://0.0.0.0:{p}/, PRIVATE_ADDRESS",
    "http://[::1]:{p}/, PRIVATE_ADDRESS",
    "http://[::ffff:127.0.0.1]:{p}/, PRIVATE_ADDRESS",
    "//127.0.0.1:{p}/, PRIVATE_ADDRESS",
    "http://127.1:{p}/, BAD_URL",
    "http://2130706433:{p}/, BAD_URL",
    "http://0x7f000001:{p}/, BAD_URL",
    "http://{allowed}@127.0.0.1:{p}/, BAD_URL",
    "http://169.254.169.254/latest/meta-data/, PRIVATE_ADDRESS",
    "http://10.0.0.1/, PRIVATE_ADDRESS",
    "http://[fd00::1]/, PRIVATE_ADDRESS",
    "http://[64:ff9b::7f00:1]/, PRIVATE_ADDRESS",
  })
  void noAddressInsideIsReached(String target, Failure failure) {
    String url =
        target
            .replace("{p}", canary.hostAndPort().replaceFirst(".*:", ""))
            .replace("{allowed}", server.hostAndPort());
    assertEquals(failure, failure(call -> call.redirect(302, url)).failure());
    if (!url.startsWith("//")) {
      assertEquals(failure, failure(fetcher(), url).failure());
    }
  }

  @Test
  void anUnknownHostIsSaid() {
    Fetcher fetcher =
        fetcher(
            host -> {
              throw new UnknownHostException(host);
            },
            "no.such:80");
    SourceException problem = failure(fetcher, "http://no-such-host.invalid/");
    assertEquals(Failure.DNS, problem.failure());
    assertTrue(problem.getMessage().contains("no-such-host.invalid"));
  }

  @Test
  void aClosedPortIsSaid() throws IOException {
    // A port that is bound stays ours, and nobody listens on it.
    try (Socket silent = new Socket()) {
      silent.bind(new InetSocketAddress("127.0.0.1", 0));
      String address = "127.0.0.1:" + silent.getLocalPort();
      SourceException problem = failure(fetcher(address, "127.0.0.1"), "http://" + address + "/");
      assertEquals(Failure.CONNECT, problem.failure());
      assertTrue(problem.retryable());
    }
  }

  @Test
  void plainHttpIsNoTls() {
    String url = server.url("/").replace("http:", "https:");
    assertEquals(Failure.TLS, failure(fetcher(), url).failure());
  }

  @Test
  void aBodyAtTheLimitIsWhole() throws SourceException {
    server.page("/a", "x".repeat(MOST_BYTES));
    assertEquals(MOST_BYTES, fetcher().get(Request.of(server.url("/a"))).body().length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 100001\r\n\r\n",
        "Content-Length: 10737418240\r\n\r\n",
        "\r\n",
      })
  void aBodyPastTheLimitIsRefused(String head) {
    SourceException problem =
        failure(
            call -> {
              call.raw(OK + head);
              call.pour("<p>word</p>".repeat(1000));
            });
    assertEquals(Failure.TOO_LARGE, problem.failure());
    assertTrue(problem.getMessage().startsWith("more than 100000 bytes"), problem.getMessage());
    assertConnectionsEnd();
  }

  @Test
  void aBodyThatSaysThatItIsTooLongIsNotRead() {
    SourceException problem =
        failure(
            call -> {
              call.raw(OK + "Content-Length: 50000000\r\n\r\n");
              call.drip("x".repeat(10));
            });
    assertEquals(Failure.TOO_LARGE, problem.failure());
    assertTrue(server.sent() < 1000, "sent " + server.sent());
    assertConnectionsEnd();
  }

  @Test
  void endlessChunksAreRefused() {
    SourceException problem =
        failure(
            call -> {
              call.raw(OK + "Transfer-Encoding: chunked\r\n\r\n");
              call.pour("400\r\n" + "x".repeat(1024) + "\r\n");
            });
    assertEquals(Failure.TOO_LARGE, problem.failure());
    assertConnectionsEnd();
  }

  @Test
  void bytesAreCountedAfterDecoding() throws IOException {
    byte[] bomb = gzip("x".repeat(MOST_BYTES + 1).getBytes(UTF_8));
    assertTrue(bomb.length < 1000);
    assertEquals(
        Failure.TOO_LARGE,
        failure(call -> call.reply(200, bomb, "Content-Encoding: gzip")).failure());
  }

  @Test
  void gzipIsRead() throws IOException, SourceException {
    byte[] packed = gzip(PAGE.getBytes(UTF_8));
    server.on("/a", call -> call.reply(200, packed, "Content-Encoding: GZIP"));
    server.on("/b", call -> call.reply(200, packed, "Content-Encoding: x-gzip"));
    server.on("/c", call -> call.reply(200, PAGE, "Content-Encoding: identity"));
    for (String path : List.of("/a", "/b", "/c")) {
      assertEquals(PAGE, body(fetcher(), path));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"br", "deflate", "x-evil", "gzip, gzip", "gzip\r\nContent-Encoding: gzip"})
  void noOtherEncodingIsRead(String encoding) throws IOException {
    byte[] packed = gzip(gzip(PAGE.getBytes(UTF_8)));
    SourceException problem =
        failure(call -> call.reply(200, packed, "Content-Encoding: " + encoding));
    assertEquals(Failure.PROTOCOL, problem.failure());
  }

  @Test
  void damagedGzipIsNoHalfArticle() throws IOException {
    byte[] packed = gzip(PAGE.getBytes(UTF_8));
    byte[] noGzip = PAGE.getBytes(UTF_8);
    for (byte[] body :
        List.of(
            Arrays.copyOf(packed, packed.length - 1),
            Arrays.copyOf(packed, packed.length / 2),
            Arrays.copyOf(packed, 5),
            noGzip)) {
      assertEquals(
          Failure.PROTOCOL,
          failure(call -> call.reply(200, body, "Content-Encoding: gzip")).failure());
    }
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "SSH-2.0-OpenSSH_9.2\r\n",
        "<p>no header at all</p>",
        "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nshort",
        "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nshort",
        "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\nshort",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZZ\r\nhello",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\nhello",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n",
        "HTTP/1.1 200 OK\r\nno colon\r\n",
        "HTTP/1.1 twohundred OK\r\n\r\n",
      })
  void brokenAnswersAreFailures(String answer) {
    SourceException problem = failure(call -> call.raw(answer));
    assertEquals(Failure.PROTOCOL, problem.failure());
  }

  @Test
  void aResetIsAFailure() {
    assertEquals(Failure.CONNECT, failure(HostileServer.Call::reset).failure());
    SourceException midBody =
        failure(
            call -> {
              call.raw(OK + "Content-Length: 9999\r\n\r\n" + PAGE);
              Thread.sleep(100);
              call.reset();
            });
    assertTrue(
        Set.of(Failure.CONNECT, Failure.PROTOCOL).contains(midBody.failure()),
        midBody.getMessage());
  }

  @Test
  void aHeaderHasALength() {
    SourceException problem =
        failure(
            call -> {
              call.raw("HTTP/1.1 200 OK\r\nX-Long: ");
              call.pour("a".repeat(10_000));
            });
    assertTrue(
        Set.of(Failure.LIMIT, Failure.PROTOCOL).contains(problem.failure()), problem.getMessage());
    assertTrue(server.sent() < 8_000_000, "sent " + server.sent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"silent", "header", "body", "redirects"})
  void theTimeIsForAllOfIt(String how) {
    server
        .on("/silent", call -> Thread.sleep(20_000))
        .on("/header", call -> call.drip("HTTP/1.1 200 OK\r\nX-Long: " + "a".repeat(10_000)))
        .on(
            "/body",
            call -> {
              call.raw(OK + "Content-Length: 9999\r\n\r\n");
              call.drip(PAGE);
            })
        .on(
            "/redirects",
            call -> {
              Thread.sleep(300);
              call.redirect(302, "/redirects");
            });
    long start = System.nanoTime();
    Fetcher fetcher = fetcher(2, Duration.ofSeconds(1), Map.of());
    SourceException problem = failure(fetcher, server.url("/" + how));
    long millis = (System.nanoTime() - start) / 1_000_000;
    assertEquals(Failure.TIMEOUT, problem.failure());
    assertTrue(problem.retryable());
    assertTrue(millis >= 900 && millis < 8_000, "took " + millis + " ms");
    if (!how.equals("silent")) {
      assertConnectionsEnd();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"100 Continue", "103 Early Hints"})
  void promisesOfAnAnswerHaveAnEnd(String status) throws SourceException {
    String promise = "HTTP/1.1 " + status + "\r\n\r\n";
    server.on("/a", call -> call.pour(promise.repeat(100)));
    server.on(
        "/b",
        call -> {
          call.raw(promise);
          call.reply(200, PAGE);
        });
    assertEquals(Failure.PROTOCOL, failure(fetcher(), server.url("/a")).failure());
    assertEquals(PAGE, body(fetcher(), "/b"));
    assertConnectionsEnd();
  }

  /** The server notices at its next write that nobody listens any more. */
  private void assertConnectionsEnd() {
    long end = System.nanoTime() + 15_000_000_000L;
    while (server.open() > 0 && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertEquals(0, server.open());
  }

  @Test
  void whatPassesIsTriedAgain() throws SourceException {
    AtomicInteger calls = new AtomicInteger();
    server.on(
        "/a",
        call -> {
          switch (calls.incrementAndGet()) {
            case 1 -> call.reset();
            case 2 -> call.reply(502, "bad gateway");
            default -> call.reply(200, PAGE);
          }
        });
    assertEquals(PAGE, body(fetcher(2, Duration.ofSeconds(10), Map.of()), "/a"));
    assertEquals(3, calls.get());
  }

  @ParameterizedTest
  @CsvSource({"404, , 1", "500, , 2", "503, 0, 2", "503, 3600, 1", "429, 99999999999, 1"})
  void whatWillNotPassIsNot(int status, String retryAfter, int requests) {
    String[] headers =
        retryAfter == null ? new String[0] : new String[] {"Retry-After: " + retryAfter};
    server.on("/a", call -> call.reply(status, "", headers));
    SourceException problem =
        failure(fetcher(1, Duration.ofSeconds(10), Map.of()), server.url("/a"));
    assertEquals(requests, server.heads().size());
    assertEquals(
        Optional.ofNullable(retryAfter)
            .map(s -> Duration.ofSeconds(Math.min(86_400, Long.parseLong(s)))),
        problem.retryAfter());
  }

  @Test
  void anInterruptEndsAllWaiting() throws InterruptedException {
    server.on("/a", call -> Thread.sleep(20_000));
    Fetcher fetcher = fetcher(5, Duration.ofSeconds(20), Map.of());
    AtomicInteger wrong = new AtomicInteger();
    Thread reader =
        new Thread(
            () -> {
              SourceException problem = failure(fetcher, server.url("/a"));
              boolean said = problem.getMessage().equals("interrupted");
              wrong.set(said && Thread.currentThread().isInterrupted() ? 0 : 1);
            });
    wrong.set(2);
    reader.start();
    while (server.open() == 0) {
      Thread.sleep(5);
    }
    reader.interrupt();
    reader.join(15_000);
    assertEquals(0, wrong.get());
  }

  @Test
  void robotsTxtIsAskedForLinksAlone() throws SourceException {
    server
        .on(
            "/robots.txt",
            call -> call.reply(200, "User-agent: copytaster\nDisallow: /shut\nAllow: /"))
        .page("/shut", PAGE)
        .page("/open", PAGE)
        .on("/detour", call -> call.redirect(302, "/shut"));
    Fetcher fetcher = fetcher();
    assertEquals(PAGE, body(fetcher, "/shut"));
    assertEquals(List.of("/shut"), server.paths());
    assertTrue(fetcher.get(Request.of(server.url("/open")).asFollowed()).isSuccess());
    for (String path : List.of("/shut", "/detour")) {
      Request link = Request.of(server.url(path)).asFollowed();
      SourceException problem = assertThrows(SourceException.class, () -> fetcher.get(link));
      assertEquals(Failure.ROBOTS, problem.failure());
    }
    assertEquals(List.of("/shut", "/robots.txt", "/open", "/detour"), server.paths());
  }

  @ParameterizedTest
  @CsvSource({
    "404, ",
    "403, ",
    "500, ROBOTS",
    "502, ROBOTS",
    "503, BUSY",
    "429, BUSY",
  })
  void aRobotsTxtThatIsNotThere(int status, Failure failure) {
    server.on("/robots.txt", call -> call.reply(status, "")).page("/a", PAGE).page("/b", PAGE);
    Fetcher fetcher = fetcher();
    for (String path : List.of("/a", "/b")) {
      Request request = Request.of(server.url(path)).asFollowed();
      Optional<Failure> found;
      try {
        found = fetcher.get(request).isSuccess() ? Optional.empty() : Optional.of(Failure.HTTP);
      } catch (SourceException e) {
        found = Optional.of(e.failure());
      }
      assertEquals(Optional.ofNullable(failure), found);
    }
    assertEquals(1, server.paths().stream().filter("/robots.txt"::equals).count());
  }

  @Test
  void ofAnEndlessRobotsTxtTheBeginningCounts() {
    server.on(
        "/robots.txt",
        call -> {
          call.raw(OK + "\r\nUser-agent: *\nDisallow: /a\n");
          call.pour("# and so on\n".repeat(100));
        });
    SourceException problem =
        assertThrows(
            SourceException.class, () -> fetcher().get(Request.of(server.url("/a")).asFollowed()));
    assertEquals(Failure.ROBOTS, problem.failure());
    assertConnectionsEnd();
  }

  @Test
  void aProxyIsAskedInsteadAndLearnsNoMoreThanItMust() throws SourceException {
    // The proxy resolves names that are unknown here.
    server.on("/page", call -> call.reply(200, PAGE));
    Map<String, String> env = Map.of("http_proxy", "http://user:s3cret@" + server.hostAndPort());
    Fetcher fetcher = fetcher(0, Duration.ofSeconds(10), env);
    Response response = fetcher.get(Request.of("http://inside.invalid/page"));
    assertEquals(PAGE, new String(response.body(), UTF_8));
    String head = server.heads().get(0);
    assertTrue(head.startsWith("GET http://inside.invalid/page HTTP/1.1\r\n"), head);
    String login = Base64.getEncoder().encodeToString("user:s3cret".getBytes(UTF_8));
    assertTrue(head.contains("\r\nProxy-Authorization: Basic " + login + "\r\n"), head);
  }

  @Test
  void aProxyReachesNoAddressInside() {
    Map<String, String> env = Map.of("http_proxy", "http://" + server.hostAndPort());
    Fetcher fetcher = fetcher(0, Duration.ofSeconds(10), env);
    for (String url : List.of("http://10.0.0.1/", "http://[fd00::1]/", "http://169.254.169.254/")) {
      assertEquals(Failure.PRIVATE_ADDRESS, failure(fetcher, url).failure());
    }
    assertEquals(List.of(), server.heads());
  }

  @Test
  void aTunnelIsAskedForWithThePassword() {
    Map<String, String> env = Map.of("https_proxy", "http://user:s3cret@" + server.hostAndPort());
    server.on("inside.invalid:443", call -> call.reply(403, ""));
    Fetcher fetcher = fetcher(0, Duration.ofSeconds(10), env);
    SourceException problem = failure(fetcher, "https://inside.invalid/");
    String head = server.heads().get(0);
    assertTrue(head.startsWith("CONNECT inside.invalid:443 HTTP/1.1\r\n"), head);
    assertTrue(head.contains("\r\nProxy-Authorization: Basic "), head);
    assertFalse(problem.getMessage().contains("s3cret"), problem.getMessage());
  }

  @Test
  void aThousandFetchesLeaveNoThreadBehind() throws SourceException {
    server.page("/a", PAGE).on("/b", call -> call.reply(404, "x".repeat(100_000)));
    Fetcher fetcher = fetcher();
    body(fetcher, "/a");
    int before = fetchThreads();
    for (int i = 0; i < 500; i++) {
      body(fetcher, "/a");
      failure(fetcher, server.url("/b"));
    }
    assertTrue(fetchThreads() <= before + 20, before + " -> " + fetchThreads());
    assertConnectionsEnd();
  }

  @Test
  void oneConnectionAHostAtATime() throws Exception {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    server.on(
        "/a",
        call -> {
          most.accumulateAndGet(inside.incrementAndGet(), Math::max);
          Thread.sleep(20);
          inside.decrementAndGet();
          call.reply(200, PAGE);
        });
    Fetcher fetcher = fetcher();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<String>> calls = Collections.nCopies(16, () -> body(fetcher, "/a"));
      for (Future<String> page : threads.invokeAll(calls)) {
        assertEquals(PAGE, page.get());
      }
    } finally {
      threads.shutdownNow();
    }
    assertEquals(1, most.get());
  }

  private static int fetchThreads() {
    Set<Thread> threads = new HashSet<>(Thread.getAllStackTraces().keySet());
    threads.removeIf(thread -> !thread.getName().matches("fetch|HttpClient.*"));
    assertTrue(threads.stream().allMatch(Thread::isDaemon));
    return threads.size();
  }
}
