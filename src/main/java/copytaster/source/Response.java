// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A server's answer after all redirects, whatever its status.
 *
 * @param url the address that answered, without fragment
 * @param movedTo where the asked address has moved for good: the target of the 301 and 308 answers
 *     that came before any other
 * @param status of the last answer, never a redirect
 * @param headers the first value of each, by its name in lower case
 * @param body decoded and whole for a success; empty for 304 and for failures. Not to be changed
 */
public record Response(
    String url, Optional<String> movedTo, int status, Map<String, String> headers, byte[] body) {
  public Response {
    Objects.requireNonNull(url);
    Objects.requireNonNull(movedTo);
    headers = Map.copyOf(headers);
    Objects.requireNonNull(body);
  }

  /** Whether there is a body to read. */
  public boolean isSuccess() {
    return status == 200 || status == 203;
  }

  /** 304: the copy at hand is current. */
  public boolean isUnchanged() {
    return status == 304;
  }

  /** A header as it came. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(java.util.Locale.ROOT)));
  }

  /** The values for {@link Request#unless}. */
  public Validators validators() {
    return new Validators(header("etag"), header("last-modified"));
  }

  /** How long the server asks us to stay away: Retry-After, at most a day. */
  public Optional<Duration> retryAfter() {
    return header("retry-after").flatMap(value -> HttpTime.retryAfter(value, header("date")));
  }

  /** How long the answer is fresh by Cache-Control or Expires, at most a day. */
  public Optional<Duration> freshFor() {
    return HttpTime.freshFor(header("cache-control"), header("expires"), header("date"));
  }

  /** The body as the content of an input. */
  public Content content(Source source) {
    return new Content(source, body, header("content-type"), Optional.of(url));
  }

  /**
   * This answer if it is a success.
   *
   * @throws SourceException for any other status
   */
  public Response orFail() throws SourceException {
    if (isSuccess()) {
      return this;
    }
    boolean busy = status == 429 || status == 503;
    throw new SourceException(
        busy ? Failure.BUSY : Failure.HTTP,
        "HTTP status " + status,
        status,
        RetryPolicy.isTransient(status),
        retryAfter());
  }
}
