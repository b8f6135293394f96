// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import copytaster.lexicon.CodesTable;
import copytaster.lexicon.Lexicon;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An http address in its parts. Addresses in web archives are taken for what they archive.
 *
 * @param host in lower case
 * @param path from its first slash on, without query and fragment
 */
record WebAddress(String host, String path) {
  /** Second labels that stand for a kind of site, not for its name: co.uk, com.au. */
  private static final Set<String> SECOND_LEVELS = Lexicon.set(CodesTable.SECOND_LEVELS);

  static Optional<WebAddress> of(String url) {
    String address = url.strip();
    int archived = Math.max(address.lastIndexOf("/http:/"), address.lastIndexOf("/https:/"));
    if (archived > 0) {
      address = address.substring(archived + 1);
    } else if (address.contains("//web.archive.org/web/")) {
      int start = address.indexOf('/', address.indexOf("/web/") + 5);
      address = start < 0 ? address : "http://" + address.substring(start + 1);
    }
    if (!address.regionMatches(true, 0, "http", 0, 4)) {
      return Optional.empty();
    }
    int start = address.indexOf(':');
    while (start >= 0 && start + 1 < address.length() && address.charAt(start + 1) == '/') {
      start++;
    }
    int end = start + 1;
    while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    String host = address.substring(start + 1, end).toLowerCase(Locale.ROOT);
    host = host.substring(host.lastIndexOf('@') + 1);
    int port = host.indexOf(':');
    host = port < 0 ? host : host.substring(0, port);
    if (host.isEmpty() || host.indexOf('.') < 0) {
      return Optional.empty();
    }
    int stop = end;
    while (stop < address.length() && "?#".indexOf(address.charAt(stop)) < 0) {
      stop++;
    }
    return Optional.of(new WebAddress(host, address.substring(end, stop)));
  }

  private List<String> labels() {
    return Arrays.asList(host.split("\\."));
  }

  /** The last label of the host. */
  String topLevel() {
    return host.substring(host.lastIndexOf('.') + 1);
  }

  /** The label that was registered: {@code bbc} of www.bbc.co.uk. */
  String label() {
    List<String> labels = labels();
    int at = labels.size() - 2;
    if (at > 0 && topLevel().length() == 2 && SECOND_LEVELS.contains(labels.get(at))) {
      at--;
    }
    return labels.get(Math.max(0, at));
  }

  /** Whether it is the address of a site rather than of something on it. */
  boolean isHome() {
    return path.length() <= 1;
  }
}
