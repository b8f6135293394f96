// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.StandardConstants;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.message.MessageSupport;

/**
 * A connection for one request: to an address that has been checked, and over TLS to the name that
 * was meant. Used by one thread; any thread may close it, which ends whatever it waits for.
 */
final class Connection implements AutoCloseable {
  /** Of a name with more addresses the rest is hardly better. */
  private static final int MOST_ADDRESSES = 4;

  /** Answers of status 1xx before the one that counts; early hints come once or twice. */
  private static final int MOST_PROMISES = 20;

  /** Real headers stay under 32 KiB in all. */
  private static final Http1Config LIMITS =
      Http1Config.custom().setMaxLineLength(128 << 10).setMaxHeaderCount(1000).build();

  private final Supplier<SSLSocketFactory> tls;
  private DefaultBHttpClientConnection http;
  private Socket socket; // guarded by this, like the next
  private boolean closed;

  /**
   * @param tls asked for when it is needed: it reads the certificates that are trusted
   */
  Connection(Supplier<SSLSocketFactory> tls) {
    this.tls = tls;
  }

  /**
   * Connects to the first address that answers.
   *
   * @param millis how long to wait for each of several addresses
   */
  void open(List<InetAddress> addresses, int port, int millis) throws IOException, SourceException {
    int last = Math.min(addresses.size(), MOST_ADDRESSES) - 1;
    for (int i = 0; i <= last; i++) {
      Socket next = next();
      try {
        next.connect(new InetSocketAddress(addresses.get(i), port), last > 0 ? millis : 0);
        bind(next);
        return;
      } catch (IOException e) {
        next.close();
        if (i == last) {
          throw Faults.connecting(e);
        }
      }
    }
    throw new SourceException(Failure.DNS, "no such host", 0, true);
  }

  private synchronized Socket next() throws IOException {
    if (closed) {
      throw new IOException("given up");
    }
    socket = new Socket(Proxy.NO_PROXY);
    return socket;
  }

  private void bind(Socket to) throws IOException {
    // Header values are bytes to us, one a character.
    http =
        new DefaultBHttpClientConnection(
            LIMITS,
            StandardCharsets.ISO_8859_1.newDecoder(),
            StandardCharsets.ISO_8859_1.newEncoder());
    http.bind(to);
  }

  /** Asks the proxy at the other end for a tunnel to a server. */
  void tunnel(WebUrl url, Optional<Login> login)
      throws IOException, HttpException, SourceException {
    ClassicHttpRequest request =
        new BasicClassicHttpRequest("CONNECT", null, null, url.hostAndPort());
    request.setHeader("Host", url.hostAndPort());
    login.ifPresent(known -> request.setHeader("Proxy-Authorization", known.basic()));
    if (send(request).getCode() / 100 != 2) {
      throw new SourceException(Failure.CONNECT, "the proxy makes no connection", 0, true);
    }
    bind(socket);
  }

  /** Speaks TLS from here on; the certificate must be for this host. */
  void secure(WebUrl url) throws IOException {
    SSLSocket secured =
        (SSLSocket)
            tls.get().createSocket(socket, withoutUnderscores(url.host()), url.port(), true);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    if (url.host().indexOf('_') >= 0) {
      byte[] meant = url.host().getBytes(StandardCharsets.US_ASCII);
      parameters.setServerNames(
          List.of(new SNIServerName(StandardConstants.SNI_HOST_NAME, meant) {}));
    }
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    bind(secured);
  }

  /**
   * The name to check a certificate for. Java takes no underscore for part of a name, and since
   * 2019 no certificate is for one (CA/Browser Forum, ballot SC 12), but for all names of a domain.
   * A name that nobody can have a certificate for stands in for it.
   */
  private static String withoutUnderscores(String host) {
    return host.replaceAll("[^.]*_[^.]*", "x" + UUID.randomUUID());
  }

  ClassicHttpResponse send(ClassicHttpRequest request) throws IOException, HttpException {
    http.sendRequestHeader(request);
    http.flush();
    for (int promises = 0; promises <= MOST_PROMISES; promises++) {
      ClassicHttpResponse answer = http.receiveResponseHeader();
      if (answer.getCode() >= 200) {
        if (MessageSupport.canResponseHaveBody(request.getMethod(), answer)) {
          http.receiveResponseEntity(answer);
        }
        return answer;
      }
    }
    throw new ProtocolException("no answer follows");
  }

  /** Where it leads. */
  synchronized InetAddress address() {
    return socket.getInetAddress();
  }

  /** At once, whatever is still to come. */
  @Override
  public synchronized void close() {
    closed = true;
    try {
      if (socket != null) {
        socket.close();
      }
    } catch (IOException e) {
      // it is of no more use
    }
  }
}
