// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import copytaster.source.Source;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.Optional;

/** Addresses as feeds write them. */
final class Urls {
  /** Longer ones are refused by servers, and by our fetcher. */
  private static final int LONGEST = 8192;

  private Urls() {}

  /**
   * An address made absolute, with its fragment. One with a scheme of its own comes back as it is,
   * whatever the scheme: the fetcher decides what it fetches.
   */
  static Optional<String> resolve(String base, String reference) {
    String link = tidy(reference);
    if (link.isEmpty() || link.length() > LONGEST) {
      return Optional.empty();
    }
    if (!Source.scheme(link).isEmpty()) {
      return Optional.of(link);
    }
    try {
      return Optional.of(new URL(new URL(base), link).toString());
    } catch (MalformedURLException e) {
      return Optional.empty();
    }
  }

  /** Without a password, which is neither sent nor printed nor remembered. */
  static String shown(String link) {
    return !Source.scheme(link).isEmpty() && link.contains("://")
        ? Source.withoutPassword(link)
        : link;
  }

  /** The path of a file's URL, for lists that lie in files; anything else as it is. */
  static String path(String link) {
    try {
      return link.startsWith("file:") ? Path.of(URI.create(link)).toString() : link;
    } catch (IllegalArgumentException e) {
      return link;
    }
  }

  /**
   * {@code feed://host/x} and {@code feed:https://host/x}, which old lists have, as what they mean.
   */
  static String web(String link) {
    if (!link.regionMatches(true, 0, "feed:", 0, 5)) {
      return link;
    }
    String rest = link.substring(5);
    return rest.startsWith("//") ? "http:" + rest : rest;
  }

  /** Undoes repeated escaping: no address means to have {@code &amp;} in it. */
  private static String unescaped(String link) {
    String plain = link;
    for (int i = 0; i < 3 && plain.contains("&"); i++) {
      plain = plain.replace("&amp;", "&").replace("&#38;", "&").replace("&#038;", "&");
    }
    return plain;
  }

  /** Without line ends and tabs, as browsers do it (WHATWG URL, 4.4); blanks inside are escaped. */
  private static String tidy(String reference) {
    String stripped = unescaped(reference.strip());
    StringBuilder out = new StringBuilder(stripped.length());
    for (int i = 0; i < stripped.length(); i++) {
      char c = stripped.charAt(i);
      if (c == ' ') {
        out.append("%20");
      } else if (c > ' ' && c != 0x7f) {
        out.append(c);
      }
    }
    return out.toString();
  }
}
