// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One request and its answer over the JDK's client, within limits. The answer is waited for as a
 * whole: the client's own timeouts end with the header, and a body that drips would go on for ever.
 *
 * <p>HTTP/1.1 only, also over TLS: one connection fetches one article at a time, so that HTTP/2
 * would bring nothing but further ways to be attacked.
 *
 * <p>A trap of the client, JDK 17 to 25: a connection whose status line or header it cannot read
 * stays open until the program ends, unread.
 */
final class Exchange {
  /** In bytes. Real headers stay under 32 KiB; the JDK's limit is 384 KiB, older ones have none. */
  private static final String LONGEST_HEADER = Integer.toString(128 << 10);

  /**
   * What is read of the body of a redirect or failure, so that the connection can be used again.
   */
  private static final BodyLimit UNWANTED = BodyLimit.beginning(16 << 10);

  static {
    property("jdk.http.maxHeaderSize", LONGEST_HEADER);
    // Few connections are used again, those soon: a run over many hosts keeps few open.
    property("jdk.httpclient.keepalive.timeout", "5");
    property("jdk.httpclient.connectionPoolSize", "16");
    // Where an address is connected to instead of its name, the name is said here.
    property("jdk.httpclient.allowRestrictedHeaders", "host");
    // A password for a proxy is sent to it as http_proxy says; the JDK forbids it for https.
    property("jdk.http.auth.tunneling.disabledSchemes", "");
  }

  private final FetchSettings settings;
  private final AddressGuard guard;
  private final ProxyEnvironment proxies;
  private final Routes routes;

  Exchange(
      FetchSettings settings,
      AddressGuard guard,
      ProxyEnvironment proxies,
      ExecutorService threads) {
    this.settings = settings;
    this.guard = guard;
    this.proxies = proxies;
    this.routes = new Routes(new Selector(), threads, settings.timeout());
  }

  /** Daemons, so that none keeps the program alive; gone when a minute without work. */
  static ExecutorService threads() {
    return Executors.newCachedThreadPool(
        task -> {
          Thread thread = new Thread(task, "fetch");
          thread.setDaemon(true);
          return thread;
        });
  }

  private static void property(String name, String value) {
    System.getProperties().putIfAbsent(name, value);
  }

  /**
   * @param cookies sent if the server has set some; it may set more
   * @param nanos how long all of it may take
   * @throws SourceException if the host is not to be spoken to, or there is no whole answer
   */
  Response send(WebUrl url, Request request, Cookies cookies, BodyLimit limit, long nanos)
      throws SourceException, InterruptedException {
    long end = System.nanoTime() + nanos;
    Optional<ProxyEnvironment.Server> proxy = proxies.proxyFor(url);
    List<InetAddress> addresses = guard.admit(url, proxy.isPresent(), nanos);
    Iterator<Routes.Route> ways = routes.to(url, proxy.isPresent() ? List.of() : addresses);
    while (true) {
      Routes.Route route = ways.next();
      try {
        HttpRequest http = http(url, route, request, cookies, proxy);
        Response response = send(url, route.client(), http, cookies, limit, end);
        routes.keep(url, route);
        return response;
      } catch (SourceException e) {
        if (e.failure() != Failure.CONNECT || !ways.hasNext()) {
          throw e;
        }
      }
    }
  }

  private static Response send(
      WebUrl url, HttpClient client, HttpRequest http, Cookies cookies, BodyLimit limit, long end)
      throws SourceException, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> pending =
        client.sendAsync(http, info -> new LimitedBody(wanted(info, limit)));
    try {
      HttpResponse<byte[]> answer = pending.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      cookies.keep(url, answer.headers().allValues("set-cookie"));
      return response(url, answer, limit);
    } catch (TimeoutException e) {
      throw Faults.timeout();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw Faults.of(e.getCause(), limit);
    } finally {
      pending.cancel(true); // closes the connection unless all is done
    }
  }

  /** Nothing at all of what says by itself that it is too long. */
  private static BodyLimit wanted(HttpResponse.ResponseInfo info, BodyLimit limit) {
    if (info.statusCode() / 100 != 2) {
      return UNWANTED;
    }
    long length = info.headers().firstValueAsLong("content-length").orElse(0);
    return length > limit.bytes() && !limit.cut() ? BodyLimit.whole(0) : limit;
  }

  private HttpRequest http(
      WebUrl url,
      Routes.Route route,
      Request request,
      Cookies cookies,
      Optional<ProxyEnvironment.Server> proxy)
      throws SourceException {
    HttpRequest.Builder asked =
        HttpRequest.newBuilder(route.at().uri())
            .header("User-Agent", settings.userAgent())
            .header("Accept", request.accept())
            .header("Accept-Encoding", "gzip");
    route.host().ifPresent(host -> asked.header("Host", host));
    cookies.header(url).ifPresent(header -> asked.header("Cookie", header));
    request.etag().filter(Exchange::isHeader).ifPresent(tag -> asked.header("If-None-Match", tag));
    request
        .lastModified()
        .filter(Exchange::isHeader)
        .ifPresent(date -> asked.header("If-Modified-Since", date));
    proxy
        .flatMap(ProxyEnvironment.Server::authorization)
        .ifPresent(login -> asked.header("Proxy-Authorization", login));
    return asked.build();
  }

  /** What came as a header from a server need not be one that we may send. */
  private static boolean isHeader(String value) {
    return value.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
  }

  private static Response response(WebUrl url, HttpResponse<byte[]> answer, BodyLimit limit)
      throws SourceException {
    HttpHeaders headers = answer.headers();
    byte[] body =
        answer.statusCode() / 100 == 2
            ? Decoding.decode(answer.body(), headers.allValues("content-encoding"), limit)
            : new byte[0];
    Map<String, String> first = new HashMap<>();
    headers
        .map()
        .forEach((name, values) -> first.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    first.computeIfPresent(
        "cache-control", (name, value) -> String.join(",", headers.allValues(name)));
    return new Response(url.toString(), Optional.empty(), answer.statusCode(), first, body);
  }

  /** Asks the environment again: the client wants a selector, not an answer. */
  private final class Selector extends ProxySelector {
    @Override
    public List<Proxy> select(URI uri) {
      try {
        return proxies
            .proxyFor(WebUrl.parse(uri.toString()))
            .map(p -> InetSocketAddress.createUnresolved(p.host(), p.port()))
            .map(address -> List.of(new Proxy(Proxy.Type.HTTP, address)))
            .orElse(List.of(Proxy.NO_PROXY));
      } catch (SourceException e) {
        throw new IllegalArgumentException(e); // send has asked before and been told
      }
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException problem) {
      // the exchange fails, which says it
    }
  }
}
