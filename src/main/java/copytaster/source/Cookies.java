// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cookies of one chain of redirects, forgotten at its end. Some sites set one, redirect to the
 * same page and go on doing so until it comes back. They go back to the very server (scheme, host
 * and port) that set them, whatever their other attributes say: fewer places than a browser would
 * send them to.
 */
final class Cookies {
  /** Limit for one server's cookies, in characters: their share of the 8 KiB that servers read. */
  private static final int LONGEST = 4096;

  private final Map<String, Map<String, String>> byOrigin = new LinkedHashMap<>();

  /** Keeps the cookies that an answer sets, as far as there is room. */
  void keep(WebUrl url, List<String> setCookie) {
    Map<String, String> cookies =
        byOrigin.computeIfAbsent(url.origin(), origin -> new LinkedHashMap<>());
    int length = cookies.values().stream().mapToInt(String::length).sum();
    for (String header : setCookie) {
      String pair = header.split(";", 2)[0].strip();
      int equals = pair.indexOf('=');
      boolean plain = equals > 0 && pair.chars().allMatch(c -> c > 0x20 && c < 0x7f);
      if (plain && length + pair.length() <= LONGEST) {
        cookies.put(pair.substring(0, equals), pair);
        length += pair.length();
      }
    }
  }

  /** The Cookie header for a server that has set some. */
  Optional<String> header(WebUrl url) {
    return Optional.ofNullable(byOrigin.get(url.origin()))
        .filter(cookies -> !cookies.isEmpty())
        .map(cookies -> String.join("; ", cookies.values()));
  }
}
