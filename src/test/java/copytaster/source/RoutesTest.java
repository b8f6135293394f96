// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class RoutesTest {
  private static final String PASSWORD = "changeit";

  @TempDir Path folder;

  private static Routes routes() {
    return new Routes(ProxySelector.of(null), Exchange.threads(), Duration.ofSeconds(9));
  }

  private static List<InetAddress> addresses(String... literals) throws IOException {
    List<InetAddress> addresses = new ArrayList<>();
    for (String literal : literals) {
      addresses.add(InetAddress.getByName(literal));
    }
    return addresses;
  }

  private static List<String> ways(Iterator<Routes.Route> routes) {
    List<String> ways = new ArrayList<>();
    routes.forEachRemaining(r -> ways.add(r.at() + r.host().map(h -> " as " + h).orElse("")));
    return ways;
  }

  @Test
  void theNameComesFirstAndThenTheOtherAddresses() throws Exception {
    WebUrl url = WebUrl.parse("http://news.example:8080/a?b");
    assertEquals(
        List.of(
            "http://news.example:8080/a?b",
            "http://198.51.100.2:8080/a?b as news.example:8080",
            "http://[2001:db8:0:0:0:0:0:7]:8080/a?b as news.example:8080"),
        ways(routes().to(url, addresses("198.51.100.1", "198.51.100.2", "2001:db8::7"))));
  }

  @Test
  void oneAddressOrNoneIsOneWay() throws Exception {
    WebUrl url = WebUrl.parse("https://news.example/");
    assertEquals(List.of("https://news.example/"), ways(routes().to(url, List.of())));
    List<InetAddress> one = addresses("198.51.100.1");
    assertEquals(List.of("https://news.example/"), ways(routes().to(url, one)));
    assertEquals(Optional.empty(), routes().to(url, one).next().client().connectTimeout());
  }

  @Test
  void notAllOfManyAddressesAreTried() throws Exception {
    String[] many = new String[40];
    for (int i = 0; i < many.length; i++) {
      many[i] = "198.51.100." + i;
    }
    assertEquals(
        4, ways(routes().to(WebUrl.parse("http://news.example/"), addresses(many))).size());
  }

  @Test
  void whatLedToAnAnswerIsTriedFirst() throws Exception {
    Routes routes = routes();
    List<InetAddress> two = addresses("198.51.100.1", "198.51.100.2");
    Iterator<Routes.Route> first = routes.to(WebUrl.parse("http://news.example/a"), two);
    Routes.Route straight = first.next();
    routes.keep(WebUrl.parse("http://news.example/a"), first.next());
    WebUrl next = WebUrl.parse("http://news.example/b");
    String around = "http://198.51.100.2/b as news.example";
    assertEquals(List.of(around, next.toString(), around), ways(routes.to(next, two)));
    routes.keep(next, straight);
    assertEquals(List.of(next.toString(), around), ways(routes.to(next, two)));
  }

  /** One server with one certificate, and a second name that is said to be at the same address. */
  @ParameterizedTest
  @ValueSource(strings = {"dns:localhost", "dns:localhost,ip:127.0.0.2"})
  void aCertificateIsForTheNameAndNotForTheAddress(String names) throws Exception {
    Path keys = folder.resolve("keys.p12");
    keytool(keys, names);
    String before = System.getProperty("javax.net.ssl.trustStore");
    System.setProperty("javax.net.ssl.trustStore", keys.toString());
    System.setProperty("javax.net.ssl.trustStorePassword", PASSWORD);
    try (SSLServerSocket server = listen(keys)) {
      Thread thread = new Thread(() -> answer(server));
      thread.setDaemon(true);
      thread.start();
      for (int i = 0; i < 2; i++) {
        assertEquals(200, status("localhost", server.getLocalPort()));
        assertThrows(SSLException.class, () -> status("other.example", server.getLocalPort()));
      }
    } finally {
      if (before == null) {
        System.clearProperty("javax.net.ssl.trustStore");
      } else {
        System.setProperty("javax.net.ssl.trustStore", before);
      }
      System.clearProperty("javax.net.ssl.trustStorePassword");
    }
  }

  private static int status(String name, int port) throws Exception {
    WebUrl url = WebUrl.parse("https://" + name + ":" + port + "/");
    Iterator<Routes.Route> ways = routes().to(url, addresses("127.0.0.3", "127.0.0.2"));
    ways.next();
    Routes.Route around = ways.next();
    assertFalse(ways.hasNext());
    return around
        .client()
        .send(
            HttpRequest.newBuilder(around.at().uri()).build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private static void keytool(Path keys, String names) throws Exception {
    Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    String line = "-genkeypair -alias a -keyalg EC -dname CN=localhost -ext san=" + names;
    List<String> command = new ArrayList<>(List.of(tool.toString()));
    command.addAll(List.of(line.split(" ")));
    command.addAll(List.of("-storetype", "PKCS12", "-keystore", keys.toString()));
    command.addAll(List.of("-storepass", PASSWORD));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    assertEquals(true, process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0, said);
  }

  private static SSLServerSocket listen(Path keys) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      store.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return (SSLServerSocket)
        context
            .getServerSocketFactory()
            .createServerSocket(0, 9, InetAddress.getByName("127.0.0.2"));
  }

  private static void answer(SSLServerSocket server) {
    while (!server.isClosed()) {
      try (SSLSocket socket = (SSLSocket) server.accept()) {
        socket.getInputStream().read(new byte[4096]);
        socket.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes());
      } catch (IOException e) {
        // the client does not trust us
      }
    }
  }
}
