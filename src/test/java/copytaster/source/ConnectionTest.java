// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class ConnectionTest {
  private static final String PASSWORD = "changeit";

  @TempDir Path folder;

  /** One server with one certificate, and a second name that is said to be at the same address. */
  @ParameterizedTest
  @CsvSource({
    "dns:localhost, localhost, other.example",
    "'dns:localhost,ip:127.0.0.2', localhost, other.example",
    "dns:*.shop.example, my-shop.shop.example, my_shop.other.example"
  })
  void aCertificateIsForTheNameAndNotForTheAddress(String names, String right, String wrong)
      throws Exception {
    Path keys = folder.resolve("keys.p12");
    keytool(keys, names);
    SSLContext context = context(keys);
    try (SSLServerSocket server = listen(context)) {
      Thread thread = new Thread(() -> answer(server));
      thread.setDaemon(true);
      thread.start();
      for (int i = 0; i < 2; i++) {
        assertEquals(200, status(context, right, server.getLocalPort()));
        assertThrows(SSLException.class, () -> status(context, wrong, server.getLocalPort()));
      }
    }
  }

  /** Java's own server refuses the name, so this needs one that real servers are made with. */
  @Test
  void aNameWithAnUnderscoreIsAskedForAndChecked() throws Exception {
    Path keys = folder.resolve("keys.p12");
    keytool(keys, "dns:*.shop.example");
    String pem =
        "openssl pkcs12 -in keys.p12 -nodes -out keys.pem -passin pass:"
            + PASSWORD
            + " 2>/dev/null";
    assumeTrue(shell(pem).waitFor() == 0, "no openssl here");
    Process server = shell("exec openssl s_server -accept 127.0.0.2:0 -cert keys.pem -www");
    try (BufferedReader said = server.inputReader()) {
      String line = said.readLine();
      while (!line.startsWith("ACCEPT 127")) {
        line = said.readLine();
      }
      int port = Integer.parseInt(line.substring(line.lastIndexOf(':') + 1).strip());
      SSLContext context = context(keys);
      assertEquals(200, status(context, "my_shop.shop.example", port));
      for (String other : List.of("my_shop.other.example", "my_shop.a.shop.example")) {
        assertThrows(SSLException.class, () -> status(context, other, port));
      }
    } finally {
      server.destroy();
    }
  }

  private Process shell(String line) throws IOException {
    return new ProcessBuilder("sh", "-c", line).directory(folder.toFile()).start();
  }

  private static int status(SSLContext context, String name, int port) throws Exception {
    WebUrl url = WebUrl.parse("https://" + name + ":" + port + "/");
    List<InetAddress> addresses =
        List.of(InetAddress.getByName("127.0.0.3"), InetAddress.getByName("127.0.0.2"));
    try (Connection connection = new Connection(context::getSocketFactory)) {
      connection.open(addresses, port, 5_000);
      connection.secure(url);
      return connection.send(new BasicClassicHttpRequest("GET", null, null, "/")).getCode();
    }
  }

  @Test
  void notAllOfManyAddressesAreTried() throws Exception {
    List<InetAddress> addresses = new ArrayList<>();
    for (int i = 10; i < 14; i++) {
      addresses.add(InetAddress.getByName("127.0.0." + i));
    }
    try (HostileServer fifth = new HostileServer("127.0.0.14", 0);
        Connection connection = new Connection(() -> null)) {
      addresses.add(InetAddress.getByName("127.0.0.14"));
      SourceException problem =
          assertThrows(
              SourceException.class, () -> connection.open(addresses, fifth.port(), 5_000));
      assertEquals("cannot connect: connection refused", problem.getMessage());
    }
  }

  @Test
  void whatIsClosedConnectsNoMore() {
    Connection connection = new Connection(() -> null);
    connection.close();
    List<InetAddress> here = List.of(InetAddress.getLoopbackAddress());
    assertThrows(IOException.class, () -> connection.open(here, 9, 5_000));
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
    assertEquals(true, process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0, said);
  }

  /** Shows these keys and trusts them. */
  private static SSLContext context(Path keys) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      store.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, PASSWORD.toCharArray());
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  private static SSLServerSocket listen(SSLContext context) throws IOException {
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
