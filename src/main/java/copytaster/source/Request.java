// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import java.util.Objects;

/**
 * A request to a server.
 *
 * @param url http or https; checked when it is fetched
 * @param accept the Accept header
 * @param known of the copy at hand: the server may answer 304 if it is still the newest
 * @param followed whether the URL was found in a feed or page and not typed by the user: then
 *     robots.txt is asked first, at every hop
 */
public record Request(String url, String accept, Validators known, boolean followed) {
  private static final String ARTICLES =
      "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5";

  public Request {
    Objects.requireNonNull(url);
    Objects.requireNonNull(accept);
    Objects.requireNonNull(known);
  }

  /** For an article at an address that the user typed. */
  public static Request of(String url) {
    return new Request(url, ARTICLES, Validators.NONE, false);
  }

  /** The same, with another Accept header. */
  public Request accepting(String types) {
    return new Request(url, types, known, followed);
  }

  /** The same, answered by 304 if the copy with these values is current. */
  public Request unless(Validators current) {
    return new Request(url, accept, current, followed);
  }

  /** The same for an address out of a feed: robots.txt has a say. */
  public Request asFollowed() {
    return new Request(url, accept, known, true);
  }
}
