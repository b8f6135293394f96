// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;

/**
 * One request and its answer, within limits. Another thread talks to the server while the caller
 * waits, for so long and no longer: closing the connection ends the talk.
 *
 * <p>HTTP/1.1 only, and a connection for each request. One article is fetched from a host at a
 * time, with a pause before the next, so HTTP/2 or a pool would save little and could be attacked.
 */
final class Exchange {
  private final FetchSettings settings;
  private final AddressGuard guard;
  private final ProxyEnvironment proxies;
  private final ExecutorService threads;
  private final Supplier<SSLSocketFactory> tls;

  /** The address that answered, of hosts with several; the first may be dead. */
  private final ConcurrentMap<String, InetAddress> answered = new ConcurrentHashMap<>();

  Exchange(
      FetchSettings settings,
      AddressGuard guard,
      ProxyEnvironment proxies,
      ExecutorService threads,
      Supplier<SSLSocketFactory> tls) {
    this.settings = settings;
    this.guard = guard;
    this.proxies = proxies;
    this.threads = threads;
    this.tls = tls;
  }

  /** Daemon threads; an idle one ends after a minute. */
  static ExecutorService threads() {
    return Executors.newCachedThreadPool(
        task -> {
          Thread thread = new Thread(task, "fetch");
          thread.setDaemon(true);
          return thread;
        });
  }

  /**
   * @param login for the server itself
   * @param cookies sent if the server has set some; it may set more
   * @param nanos how long all of it may take
   * @throws SourceException if the host may not be asked, or no complete answer came
   */
  Response send(
      WebUrl url,
      Request request,
      Optional<Login> login,
      Cookies cookies,
      BodyLimit limit,
      long nanos)
      throws SourceException, InterruptedException {
    long end = System.nanoTime() + nanos;
    Optional<ProxyEnvironment.Server> proxy = proxies.proxyFor(url);
    List<InetAddress> addresses = guard.admit(url, proxy.isPresent(), nanos);
    ClassicHttpRequest asked = http(url, request, cookies, proxy);
    login.ifPresent(known -> asked.setHeader("Authorization", known.basic()));
    try (Connection connection = new Connection(tls)) {
      FutureTask<Response> talk =
          new FutureTask<>(
              () -> {
                connect(connection, url, proxy, addresses);
                return response(url, connection.send(asked), cookies, limit);
              });
      threads.execute(talk);
      return talk.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw Faults.timeout();
    } catch (ExecutionException e) {
      throw Faults.of(e.getCause());
    }
  }

  private void connect(
      Connection connection,
      WebUrl url,
      Optional<ProxyEnvironment.Server> proxy,
      List<InetAddress> addresses)
      throws IOException, HttpException, SourceException {
    int patience = (int) settings.timeout().dividedBy(3).toMillis();
    if (proxy.isPresent()) {
      List<InetAddress> found = List.of(InetAddress.getAllByName(proxy.get().host()));
      connection.open(found, proxy.get().port(), patience);
    } else {
      connection.open(bestFirst(url, addresses), url.port(), patience);
      if (addresses.size() > 1) {
        answered.put(url.hostAndPort(), connection.address());
      }
    }
    if (url.scheme().equals("https")) {
      if (proxy.isPresent()) {
        connection.tunnel(url, proxy.get().login());
      }
      connection.secure(url);
    }
  }

  private List<InetAddress> bestFirst(WebUrl url, List<InetAddress> addresses) {
    InetAddress best = answered.get(url.hostAndPort());
    List<InetAddress> sorted = new ArrayList<>(addresses);
    if (best != null && sorted.remove(best)) {
      sorted.add(0, best);
    }
    return sorted;
  }

  private ClassicHttpRequest http(
      WebUrl url, Request request, Cookies cookies, Optional<ProxyEnvironment.Server> proxy) {
    boolean relayed = proxy.isPresent() && url.scheme().equals("http");
    ClassicHttpRequest asked =
        new BasicClassicHttpRequest("GET", null, null, relayed ? url.toString() : url.path());
    asked.setHeader("Host", url.origin().substring(url.scheme().length() + 3));
    asked.setHeader("User-Agent", settings.userAgent());
    asked.setHeader("Accept", request.accept());
    asked.setHeader("Accept-Encoding", "gzip");
    asked.setHeader("Connection", "close");
    cookies.header(url).ifPresent(header -> asked.setHeader("Cookie", header));
    setKnown(asked, "If-None-Match", request.known().etag());
    setKnown(asked, "If-Modified-Since", request.known().lastModified());
    if (relayed) {
      proxy
          .flatMap(ProxyEnvironment.Server::login)
          .ifPresent(login -> asked.setHeader("Proxy-Authorization", login.basic()));
    }
    return asked;
  }

  /** What came as a header from a server need not be one that we may send. */
  private static void setKnown(ClassicHttpRequest asked, String name, Optional<String> value) {
    value
        .filter(text -> text.chars().allMatch(c -> c >= 0x20 && c < 0x7f))
        .ifPresent(text -> asked.setHeader(name, text));
  }

  private static Response response(
      WebUrl url, ClassicHttpResponse answer, Cookies cookies, BodyLimit limit)
      throws IOException, SourceException {
    cookies.keep(url, values(answer, "set-cookie"));
    byte[] body =
        answer.getCode() / 100 == 2 && answer.getEntity() != null
            ? Decoding.decode(
                body(answer.getEntity(), limit), values(answer, "content-encoding"), limit)
            : new byte[0];
    Map<String, String> first = new HashMap<>();
    for (Header header : answer.getHeaders()) {
      first.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
    }
    first.computeIfPresent(
        "cache-control", (name, value) -> String.join(",", values(answer, name)));
    return new Response(url.toString(), Optional.empty(), answer.getCode(), first, body);
  }

  /** A body whose declared length is too large is not read at all. */
  private static byte[] body(HttpEntity entity, BodyLimit limit)
      throws IOException, SourceException {
    if (entity.getContentLength() > limit.bytes() && !limit.cut()) {
      throw limit.tooLarge();
    }
    return limit.read(entity.getContent());
  }

  private static List<String> values(ClassicHttpResponse answer, String name) {
    return Arrays.stream(answer.getHeaders(name)).map(NameValuePair::getValue).toList();
  }
}
