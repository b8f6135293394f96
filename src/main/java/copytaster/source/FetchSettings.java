// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;

/**
 * The limits of reading an input.
 *
 * @param timeout for one attempt, body included
 * @param maxBytes largest input after decoding
 * @param retries how often a transient failure is tried again
 * @param userAgent the User-Agent header
 * @param allowedHosts {@code host:port}, exempt from the private-address rule and from the pause
 *     between requests
 */
public record FetchSettings(
    Duration timeout, long maxBytes, int retries, String userAgent, Set<String> allowedHosts) {
  public static final FetchSettings DEFAULT =
      new FetchSettings(
          Duration.ofSeconds(15), 8L << 20, 2, "copytaster/" + Version.NUMBER, Set.of());

  public FetchSettings {
    Objects.requireNonNull(timeout);
    Objects.requireNonNull(userAgent);
    allowedHosts = Set.copyOf(allowedHosts);
    if (timeout.isNegative() || timeout.isZero() || maxBytes <= 0 || retries < 0) {
      throw new IllegalArgumentException("fetch settings out of range");
    }
  }
}
