// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import copytaster.lexicon.Lexicon;
import copytaster.lexicon.LinksTable;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Addresses of articles as they are compared. */
final class UrlKey {
  private static final Set<String> TRACKING = Lexicon.set(LinksTable.TRACKING_PARAMETERS);
  private static final List<String> PREFIXES = Lexicon.list(LinksTable.TRACKING_PREFIXES);

  private UrlKey() {}

  /**
   * The address without scheme, "www.", the last slash and parameters that tell where a reader came
   * from. A fragment stays unless it is such a parameter: tickers have an entry behind each.
   */
  static String of(String link) {
    int start = link.indexOf("://");
    String rest = start < 0 ? link : link.substring(start + 3);
    int hash = rest.indexOf('#');
    String fragment = hash < 0 ? "" : rest.substring(hash);
    String page = hash < 0 ? rest : rest.substring(0, hash);
    int query = page.indexOf('?');
    String path = query < 0 ? page : page.substring(0, query);
    int slash = path.indexOf('/');
    String host = (slash < 0 ? path : path.substring(0, slash)).toLowerCase(Locale.ROOT);
    String below = slash < 0 ? "" : path.substring(slash);
    StringBuilder out =
        new StringBuilder(host.startsWith("www.") ? host.substring(4) : host)
            .append(below.endsWith("/") ? below.substring(0, below.length() - 1) : below);
    char separator = '?';
    for (String parameter : query < 0 ? new String[0] : page.substring(query + 1).split("&")) {
      if (!parameter.isEmpty() && !isTracking(parameter)) {
        out.append(separator).append(parameter);
        separator = '&';
      }
    }
    boolean told = fragment.length() < 2 || isTracking(fragment.substring(1));
    return told ? out.toString() : out.append(fragment).toString();
  }

  private static boolean isTracking(String parameter) {
    int equals = parameter.indexOf('=');
    if (equals < 0) {
      return false;
    }
    String name = parameter.substring(0, equals).toLowerCase(Locale.ROOT);
    return TRACKING.contains(name) || PREFIXES.stream().anyMatch(name::startsWith);
  }
}
