// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;

/**
 * Fetches http and https URLs so that it can be left alone: every limit is a refusal and not a
 * shorter answer, every address is checked at every hop, every wait has an end. May be shared
 * between threads; share it, as it keeps the pauses between requests and the answers of robots.txt.
 */
public final class Fetcher {
  /** As in browsers' older standard; Fetch allows 20, real chains have four at most. */
  private static final int MOST_REDIRECTS = 10;

  /** Between two visits to a host. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final FetchSettings settings;
  private final AddressGuard guard;
  private final Exchange exchange;
  private final HostTurns turns;
  private final Robots robots;
  private final Netrc logins;

  public Fetcher(FetchSettings settings) {
    this(settings, Netrc.NONE);
  }

  /**
   * @param logins sent to their hosts: over https always, over http only to the server of an
   *     address that the user typed
   */
  public Fetcher(FetchSettings settings, Netrc logins) {
    this(
        settings,
        logins,
        System.getenv(),
        PAUSE,
        InetAddress::getAllByName,
        () -> (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  Fetcher(
      FetchSettings settings,
      Netrc logins,
      Map<String, String> environment,
      Duration pause,
      AddressGuard.NameService names,
      Supplier<SSLSocketFactory> tls) {
    ExecutorService threads = Exchange.threads();
    this.settings = settings;
    this.logins = logins;
    this.guard = new AddressGuard(settings.allowedHosts(), names, threads);
    this.exchange = new Exchange(settings, guard, new ProxyEnvironment(environment), threads, tls);
    this.turns = new HostTurns(pause);
    this.robots = new Robots(settings.userAgent(), this::robotsFile);
  }

  /**
   * The content of an address that the user typed.
   *
   * @throws SourceException if the URL is not to be fetched, or the answer is no success
   */
  public Content fetch(Source source) throws SourceException {
    return get(Request.of(source.ref())).orFail().content(source);
  }

  /**
   * The answer of a server, whatever its status, after as many retries as the settings allow.
   *
   * @throws SourceException if the URL is not to be fetched, or there is no whole answer
   */
  public Response get(Request request) throws SourceException {
    return get(request, BodyLimit.whole(settings.maxBytes()), logins);
  }

  private Response robotsFile(String url) throws SourceException {
    return get(Request.of(url).accepting("text/plain,*/*;q=0.5"), Robots.LIMIT, Netrc.NONE);
  }

  private Response get(Request request, BodyLimit limit, Netrc logins) throws SourceException {
    try {
      for (int attempts = 1; ; attempts++) {
        Optional<Duration> pause;
        try {
          Response response = attempt(request, limit, logins);
          pause = RetryPolicy.pause(attempts, response);
          if (attempts > settings.retries() || pause.isEmpty()) {
            return response;
          }
        } catch (SourceException e) {
          pause = RetryPolicy.pause(attempts, e);
          if (attempts > settings.retries() || pause.isEmpty()) {
            throw e;
          }
        }
        Thread.sleep(pause.get().toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SourceException(Failure.TIMEOUT, "interrupted", 0, true);
    }
  }

  /** The whole chain of redirects, within the time for one attempt. Waiting for turns is free. */
  private Response attempt(Request request, BodyLimit limit, Netrc logins)
      throws SourceException, InterruptedException {
    WebUrl url = WebUrl.parse(request.url());
    String typed = request.followed() ? "" : url.origin();
    Optional<String> movedTo = Optional.empty();
    boolean forGood = true;
    Cookies cookies = new Cookies();
    long nanosLeft = settings.timeout().toNanos();
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      if (request.followed()) {
        robots.admit(url);
      }
      Response response;
      try (HostTurns.Visit visit = turns.enter(url.host(), redirects > 0 || guard.isAllowed(url))) {
        long begin = System.nanoTime();
        boolean trusted = url.scheme().equals("https") || url.origin().equals(typed);
        Optional<Login> login = trusted ? logins.login(url) : Optional.empty();
        response = exchange.send(url, request, login, cookies, limit, nanosLeft);
        nanosLeft -= System.nanoTime() - begin;
      }
      Optional<WebUrl> next = next(url, response);
      if (next.isEmpty()) {
        return new Response(
            response.url(), movedTo, response.status(), response.headers(), response.body());
      }
      url = next.get();
      forGood &= response.status() == 301 || response.status() == 308;
      if (forGood) {
        movedTo = Optional.of(url.toString());
      }
    }
    throw new SourceException(Failure.LIMIT, "more than " + MOST_REDIRECTS + " redirects");
  }

  /** Where an answer leads on to: by its header, or by a refresh in the page. */
  private static Optional<WebUrl> next(WebUrl url, Response response) throws SourceException {
    if (isRedirect(response.status())) {
      return Optional.of(target(url, response));
    }
    Optional<String> refresh =
        response.isSuccess()
            ? MetaRefresh.target(response.body(), response.header("content-type"))
            : Optional.empty();
    if (refresh.isEmpty()) {
      return Optional.empty();
    }
    WebUrl next = redirected(url, utf8(refresh.get()));
    return next.toString().equals(url.toString()) ? Optional.empty() : Optional.of(next);
  }

  private static boolean isRedirect(int status) {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }

  private static WebUrl target(WebUrl from, Response response) throws SourceException {
    String location =
        response
            .header("location")
            .orElseThrow(
                () ->
                    new SourceException(
                        Failure.PROTOCOL, "redirected to nowhere", response.status(), false));
    return redirected(from, utf8(location));
  }

  private static WebUrl redirected(WebUrl from, String reference) throws SourceException {
    try {
      return from.resolve(reference);
    } catch (SourceException e) {
      throw new SourceException(e.failure(), "redirected: " + e.getMessage());
    }
  }

  /** Headers and pages are read byte by byte into characters; what was UTF-8 is made so again. */
  private static String utf8(String header) {
    String read = new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    return read.indexOf('\ufffd') < 0 ? read : header;
  }
}
