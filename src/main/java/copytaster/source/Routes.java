// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;

/**
 * By which client, and at which of its addresses, a server is reached. The JDK's client knows the
 * first address of a name and no other. Where nobody answers there, the others are tried: each by a
 * client of its own that connects to the address and says the name, in the Host header and to TLS,
 * which looks for that name in the certificate (see {@link NameTrust}).
 */
final class Routes {
  /** Of a name with more addresses the rest is hardly better. */
  private static final int MOST_ADDRESSES = 4;

  private final ProxySelector proxies;
  private final ExecutorService threads;
  private final Duration patience;

  /** Where the first address did not answer and another did; a few of the hosts of a run. */
  private final ConcurrentMap<String, Route> found = new ConcurrentHashMap<>();

  /** Both are made when they are needed first: most runs need one. */
  private HttpClient patient;

  private HttpClient hurried;

  /**
   * @param timeout for a whole attempt: a third of it for one address of several
   */
  Routes(ProxySelector proxies, ExecutorService threads, Duration timeout) {
    this.proxies = proxies;
    this.threads = threads;
    this.patience = timeout.dividedBy(3);
  }

  /**
   * One way to a server.
   *
   * @param at what the client is to connect to
   * @param host what to say instead, where that is an address
   */
  record Route(HttpClient client, WebUrl at, Optional<String> host) {
    /** The same way for another page. */
    Route to(WebUrl url) {
      return host.isEmpty()
          ? new Route(client, url, host)
          : new Route(client, new WebUrl(url.scheme(), at.host(), url.port(), url.path()), host);
    }
  }

  /**
   * The ways to try, one after the other.
   *
   * @param addresses of the host, as far as we connect to it ourselves
   */
  Iterator<Route> to(WebUrl url, List<InetAddress> addresses) {
    List<Supplier<Route>> ways = new ArrayList<>();
    Optional.ofNullable(found.get(url.origin())).ifPresent(route -> ways.add(() -> route.to(url)));
    boolean several = addresses.size() > 1;
    ways.add(() -> new Route(several ? hurried() : patient(), url, Optional.empty()));
    for (InetAddress address :
        addresses.subList(
            Math.min(1, addresses.size()), Math.min(MOST_ADDRESSES, addresses.size()))) {
      ways.add(() -> around(url, address));
    }
    return ways.stream().map(Supplier::get).iterator();
  }

  /** This one led to an answer. */
  void keep(WebUrl url, Route route) {
    if (route.host().isPresent()) {
      found.put(url.origin(), route);
    } else {
      found.remove(url.origin());
    }
  }

  private synchronized HttpClient patient() {
    if (patient == null) {
      patient = builder().proxy(proxies).build();
    }
    return patient;
  }

  private synchronized HttpClient hurried() {
    if (hurried == null) {
      hurried = builder().proxy(proxies).connectTimeout(patience).build();
    }
    return hurried;
  }

  private Route around(WebUrl url, InetAddress address) {
    HttpClient.Builder builder =
        builder().proxy(HttpClient.Builder.NO_PROXY).connectTimeout(patience);
    if (url.scheme().equals("https")) {
      sayName(url.host(), builder);
    }
    String literal = address.getHostAddress();
    String host = address instanceof Inet6Address ? "[" + withoutZone(literal) + "]" : literal;
    WebUrl at = new WebUrl(url.scheme(), host, url.port(), url.path());
    String name = url.origin().substring(url.origin().indexOf("//") + 2);
    return new Route(builder.build(), at, Optional.of(name));
  }

  /**
   * In a context of its own: Java finds TLS sessions by address and does not look at certificates
   * again, so that a session with one name would be gone on with for another at the same address.
   */
  private static void sayName(String host, HttpClient.Builder builder) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new NameTrust(host)}, null); // keys as everywhere
      SSLParameters parameters = context.getDefaultSSLParameters();
      parameters.setServerNames(List.of(new SNIHostName(host)));
      builder.sslContext(context).sslParameters(parameters);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every Java platform has TLS
    }
  }

  private static String withoutZone(String address) {
    int zone = address.indexOf('%');
    return zone < 0 ? address : address.substring(0, zone);
  }

  private HttpClient.Builder builder() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .executor(threads);
  }
}
