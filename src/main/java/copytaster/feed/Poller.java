// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import copytaster.source.Request;
import copytaster.source.Response;
import copytaster.source.Source;
import copytaster.source.SourceException;
import copytaster.source.Validators;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks for feeds. Knows no state; may be shared between threads. */
record Poller(Web web) {
  private static final String FEEDS =
      "application/atom+xml,application/rss+xml,application/feed+json,application/rdf+xml,"
          + "application/xml;q=0.9,text/xml;q=0.9,text/html;q=0.5,*/*;q=0.5";

  /** Its bytes are given by the {@link Web}. */
  private static final String STANDARD_INPUT = "-";

  /**
   * The feed at an address.
   *
   * @throws SourceException if it cannot be read
   * @throws NotAFeedException if the answer is not a feed
   */
  FeedDocument look(String address) throws SourceException, NotAFeedException {
    return parse(get(address, Validators.NONE).orFail());
  }

  private Response get(String address, Validators known) throws SourceException {
    return LocalFeed.isLocal(address) && !address.equals(STANDARD_INPUT)
        ? LocalFeed.read(address)
        : web.get(Request.of(Urls.web(address)).accepting(FEEDS).unless(known));
  }

  /**
   * @param known of the document read last
   */
  Poll poll(String address, Validators known) {
    Optional<Duration> asked = Optional.empty();
    try {
      Response response = get(address, known);
      asked = longer(response.retryAfter(), response.freshFor());
      if (response.isUnchanged() && !known.equals(Validators.NONE)) {
        return new Poll.Unchanged(response.movedTo(), asked);
      }
      FeedDocument document = parse(response.orFail());
      if (document instanceof FeedPage page) {
        return alternate(page);
      }
      if (document instanceof Feed read) {
        asked = longer(asked, read.ttl());
      }
      return new Poll.Read(
          document, Optional.empty(), response.movedTo(), response.validators(), asked);
    } catch (SourceException e) {
      return new Poll.Failed(e, e.httpStatus().orElse(0) == 410, asked);
    } catch (StackOverflowError | OutOfMemoryError e) {
      return new Poll.Failed(new NotAFeedException("takes too much to read"), false, asked);
    } catch (NotAFeedException | RuntimeException e) {
      // The latter is a mistake of ours: it must not stop the other feeds.
      return new Poll.Failed(e, false, asked);
    }
  }

  /** The first feed that an HTML page names; pages name the main one first. */
  private Poll alternate(FeedPage page) throws SourceException, NotAFeedException {
    String address = page.alternates().get(0);
    Response response = web.get(Request.of(address).accepting(FEEDS)).orFail();
    FeedDocument document = parse(response);
    if (document instanceof FeedPage) {
      throw new NotAFeedException("names " + address + " as its feed, which is an HTML page too");
    }
    return new Poll.Read(
        document,
        Optional.of(address),
        Optional.empty(),
        response.validators(),
        longer(response.retryAfter(), response.freshFor()));
  }

  static FeedDocument parse(Response response) throws NotAFeedException {
    return FeedParser.parse(response.body(), response.header("content-type"), base(response));
  }

  /** Relative links start at Content-Location, as RFC 3986, section 5.1.2, has it. */
  private static String base(Response response) {
    return response
        .header("content-location")
        .flatMap(location -> Urls.resolve(response.url(), location))
        .filter(Source::isWeb)
        .filter(base -> sameHost(base, response.url()))
        .orElse(response.url());
  }

  /** A server behind another one writes a Content-Location that nobody else can reach. */
  private static boolean sameHost(String one, String other) {
    try {
      String host = URI.create(one).getHost();
      return host != null && host.equalsIgnoreCase(URI.create(other).getHost());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Optional<Duration> longer(Optional<Duration> one, Optional<Duration> other) {
    return Stream.of(one, other).flatMap(Optional::stream).max(Comparator.naturalOrder());
  }
}
