// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.Optional;
import javax.net.ssl.SSLException;

/**
 * What went wrong on the wire, in our words. The JDK's own messages name no cause that a user could
 * act on, differ between versions, and repeat what the server sent.
 */
final class Faults {
  private Faults() {}

  static SourceException of(Throwable thrown, BodyLimit limit) {
    if (has(thrown, TooLargeException.class)) {
      return tooLarge(limit);
    }
    if (has(thrown, SSLException.class) || has(thrown, CertificateException.class)) {
      return new SourceException(Failure.TLS, tls(thrown));
    }
    if (has(thrown, UnknownHostException.class) || has(thrown, UnresolvedAddressException.class)) {
      return new SourceException(Failure.DNS, "no such host", 0, true);
    }
    if (has(thrown, HttpConnectTimeoutException.class)) {
      return new SourceException(Failure.CONNECT, "cannot connect: no answer", 0, true);
    }
    if (has(thrown, HttpTimeoutException.class)) {
      return timeout();
    }
    if (has(thrown, ConnectException.class) || has(thrown, NoRouteToHostException.class)) {
      return new SourceException(Failure.CONNECT, "cannot connect: " + connect(thrown), 0, true);
    }
    if (has(thrown, ProtocolException.class) || !has(thrown, IOException.class)) {
      return says(thrown, "Header size too big")
          ? new SourceException(Failure.LIMIT, "the answer's header is too long")
          : new SourceException(Failure.PROTOCOL, "the answer is no proper HTTP");
    }
    if (says(thrown, "reset") || says(thrown, "Broken pipe")) {
      return new SourceException(Failure.CONNECT, "the connection was reset", 0, true);
    }
    if (says(thrown, "received no bytes")) {
      return new SourceException(
          Failure.PROTOCOL, "the connection was closed without an answer", 0, true);
    }
    if (says(thrown, "unnel")) {
      return new SourceException(Failure.CONNECT, "the proxy makes no connection", 0, true);
    }
    if (has(thrown, EOFException.class)
        || has(thrown, SocketException.class)
        || says(thrown, "fixed content-length")
        || says(thrown, "chunked transfer encoding")
        || says(thrown, "closed")) {
      return new SourceException(Failure.PROTOCOL, "the answer broke off", 0, true);
    }
    return new SourceException(Failure.PROTOCOL, "the answer is no proper HTTP");
  }

  static SourceException tooLarge(BodyLimit limit) {
    return new SourceException(
        Failure.TOO_LARGE, "more than " + limit.bytes() + " bytes (see --max-bytes)");
  }

  static SourceException timeout() {
    return new SourceException(Failure.TIMEOUT, "no whole answer in time", 0, true);
  }

  private static String tls(Throwable thrown) {
    if (has(thrown, CertificateExpiredException.class)) {
      return "the server's certificate has expired";
    }
    if (has(thrown, CertPathBuilderException.class)
        || has(thrown, CertPathValidatorException.class)) {
      return "the server's certificate is not signed by anybody trusted here";
    }
    if (says(thrown, "No subject alternative") || says(thrown, "No name matching")) {
      return "the server's certificate is for another host";
    }
    return has(thrown, CertificateException.class)
        ? "the server's certificate is not valid"
        : "no TLS connection could be made";
  }

  private static String connect(Throwable thrown) {
    return says(thrown, "refused")
        ? "connection refused"
        : says(thrown, "route") || says(thrown, "unreachable")
            ? "host not reachable"
            : "refused, or not reachable";
  }

  private static boolean has(Throwable thrown, Class<? extends Throwable> kind) {
    return find(thrown, cause -> kind.isInstance(cause)).isPresent();
  }

  private static boolean says(Throwable thrown, String words) {
    return find(thrown, cause -> String.valueOf(cause.getMessage()).contains(words)).isPresent();
  }

  /** Causes can go in a circle: the first dozen are looked at. */
  private static Optional<Throwable> find(
      Throwable thrown, java.util.function.Predicate<Throwable> wanted) {
    Throwable cause = thrown;
    for (int i = 0; i < 12 && cause != null; i++) {
      if (wanted.test(cause)) {
        return Optional.of(cause);
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }
}
