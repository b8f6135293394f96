// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Asks each server's robots.txt once a run (RFC 9309) and keeps the rules that are for us. May be
 * shared between threads; two that ask for the same server wait for one answer.
 *
 * <p>By section 2.3.1: no such file (any 4xx) allows everything; a server that is broken (5xx)
 * allows nothing for now. A server that cannot be reached at all fails as such, and so does one
 * that is busy: the page would fare no better.
 */
final class Robots {
  /** In bytes; section 2.5 asks for at least 500 KiB. The rest is not read. */
  static final BodyLimit LIMIT = BodyLimit.beginning(512 << 10);

  /** Servers whose rules are kept; one unused for longest is dropped, and asked again. */
  private static final int KEPT = 500;

  private final String product;
  private final RobotsFile file;
  private final Map<String, Server> servers =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Server> eldest) {
          return size() > KEPT;
        }
      };

  /** How a robots.txt is fetched. */
  interface RobotsFile {
    Response fetch(String url) throws SourceException;
  }

  Robots(String userAgent, RobotsFile file) {
    this.product = RobotsRules.product(userAgent);
    this.file = file;
  }

  /**
   * @throws SourceException ROBOTS if the page is not for us; else why its server cannot be asked
   */
  void admit(WebUrl url) throws SourceException {
    if (!rules(url).allow(url.path())) {
      throw new SourceException(
          Failure.ROBOTS, "robots.txt of " + url.host() + " asks not to fetch this");
    }
  }

  private RobotsRules rules(WebUrl url) throws SourceException {
    Server server;
    synchronized (servers) {
      server = servers.computeIfAbsent(url.origin(), origin -> new Server());
    }
    synchronized (server) {
      if (server.failure != null) {
        throw server.failure;
      }
      if (server.rules == null) {
        try {
          server.rules = ask(url.origin() + "/robots.txt");
        } catch (SourceException e) {
          server.failure = e; // or each of a feed's twenty links would wait for a dead server
          throw e;
        }
      }
      return server.rules;
    }
  }

  private RobotsRules ask(String address) throws SourceException {
    Response response = file.fetch(address);
    if (response.isSuccess()) {
      return RobotsRules.parse(response.body(), product);
    }
    if (response.status() == 429 || response.status() == 503) {
      response.orFail();
    }
    if (response.status() >= 500) {
      throw new SourceException(
          Failure.ROBOTS,
          "robots.txt cannot be asked: HTTP status " + response.status(),
          response.status(),
          true);
    }
    return RobotsRules.ALL_ALLOWED;
  }

  private static final class Server {
    RobotsRules rules; // both null until asked; guarded by the server itself
    SourceException failure;
  }
}
