// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Java's trust, for a server that is reached at its address and meant by its name. Java is content
 * with a certificate for the name in the handshake or, if it is none, for the address that it has
 * connected to (X509TrustManagerImpl.checkIdentity). Everybody can have a certificate for their own
 * address: who forges the answer of a name server must not be taken for the name.
 */
final class NameTrust extends X509ExtendedTrustManager {
  /** Kinds of names in a certificate (RFC 5280, section 4.2.1.6). */
  private static final int DNS_NAME = 2;

  private static final int IP_ADDRESS = 7;

  private final String host;
  private final X509ExtendedTrustManager java;

  NameTrust(String host) throws GeneralSecurityException {
    this.host = host;
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init((KeyStore) null); // what is trusted everywhere
    X509ExtendedTrustManager found = null;
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509ExtendedTrustManager extended) {
        found = extended;
      }
    }
    if (found == null) {
      throw new GeneralSecurityException("no trust manager");
    }
    java = found;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    java.checkServerTrusted(chain, type, engine);
    checkName(chain[0]);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    java.checkServerTrusted(chain, type, socket);
    checkName(chain[0]);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    java.checkServerTrusted(chain, type);
    checkName(chain[0]);
  }

  /** Of one without addresses Java has found the name. */
  private void checkName(X509Certificate certificate) throws CertificateException {
    if (!names(certificate, IP_ADDRESS).isEmpty()
        && names(certificate, DNS_NAME).stream().noneMatch(this::isHost)) {
      throw new CertificateException("the certificate is for the address and not for " + host);
    }
  }

  /** A star stands for one label (RFC 6125, section 6.4.3). */
  private boolean isHost(String name) {
    int dot = host.indexOf('.');
    return name.equalsIgnoreCase(host)
        || name.startsWith("*.")
            && dot > 0
            && name.substring(1).equalsIgnoreCase(host.substring(dot));
  }

  private static List<String> names(X509Certificate certificate, int kind)
      throws CertificateException {
    Collection<List<?>> all = certificate.getSubjectAlternativeNames();
    List<String> names = new ArrayList<>();
    for (List<?> name : all == null ? List.<List<?>>of() : all) {
      if (name.get(0).equals(kind)) {
        names.add(name.get(1).toString());
      }
    }
    return names;
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    java.checkClientTrusted(chain, type, engine);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    java.checkClientTrusted(chain, type, socket);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    java.checkClientTrusted(chain, type);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return java.getAcceptedIssuers();
  }
}
