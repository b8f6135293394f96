// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.TruncatedChunkException;

/**
 * Describes network failures in our own words. The messages of Java and of the library name no
 * cause that a user could act on, differ between versions, and repeat what the server sent.
 */
final class Faults {
  private Faults() {}

  static SourceException of(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    if (thrown instanceof SourceException told) {
      return told;
    }
    if (thrown instanceof UnknownHostException) {
      return new SourceException(Failure.DNS, "no such host: the proxy", 0, true);
    }
    if (thrown instanceof SocketException) {
      return new SourceException(Failure.CONNECT, "the connection was reset", 0, true);
    }
    if (thrown instanceof SSLException) {
      return new SourceException(Failure.TLS, tls(thrown));
    }
    if (thrown instanceof MessageConstraintException) {
      return new SourceException(Failure.LIMIT, "the answer's header is too long");
    }
    if (thrown instanceof NoHttpResponseException) {
      return new SourceException(
          Failure.PROTOCOL, "the connection was closed without an answer", 0, true);
    }
    if (thrown instanceof ConnectionClosedException
        || thrown instanceof TruncatedChunkException
        || thrown instanceof EOFException) {
      return new SourceException(Failure.PROTOCOL, "the answer broke off", 0, true);
    }
    return new SourceException(Failure.PROTOCOL, "the answer is no proper HTTP");
  }

  static SourceException connecting(IOException thrown) {
    String why =
        thrown instanceof SocketTimeoutException
            ? "no answer"
            : thrown instanceof ConnectException ? "connection refused" : "host not reachable";
    return new SourceException(Failure.CONNECT, "cannot connect: " + why, 0, true);
  }

  static SourceException timeout() {
    return new SourceException(Failure.TIMEOUT, "no whole answer in time", 0, true);
  }

  private static String tls(Throwable thrown) {
    CertificateException certificate = cause(thrown, CertificateException.class);
    if (cause(thrown, CertificateExpiredException.class) != null) {
      return "the server's certificate has expired";
    }
    if (cause(thrown, CertPathBuilderException.class) != null
        || cause(thrown, CertPathValidatorException.class) != null) {
      return "the server's certificate is not signed by anybody trusted here";
    }
    if (certificate == null) {
      return "no TLS connection could be made";
    }
    // Java has no type for this one; its words are the same from 17 to 25.
    String says = String.valueOf(certificate.getMessage());
    return says.startsWith("No subject alternative") || says.startsWith("No name matching")
        ? "the server's certificate is for another host"
        : "the server's certificate is not valid";
  }

  /** Causes can go in a circle: the first dozen are looked at. */
  private static <T extends Throwable> T cause(Throwable thrown, Class<T> kind) {
    Throwable cause = thrown;
    for (int i = 0; i < 12 && cause != null; i++) {
      if (kind.isInstance(cause)) {
        return kind.cast(cause);
      }
      cause = cause.getCause();
    }
    return null;
  }
}
