// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An input as the user named it, with the user's knowledge of it.
 *
 * @param kind how to get at it
 * @param ref as the user wrote it: a path, a URL (but for a user name and password), or {@code -}
 * @param id the caller's key, carried through to the record
 * @param baseUrl the address that the content came from, where it is no URL itself
 * @param capture the record, of an archive
 */
public record Source(
    Kind kind,
    String ref,
    Optional<String> id,
    Optional<String> baseUrl,
    Optional<Capture> capture) {
  /** Would otherwise be taken for odd file names. */
  private static final Set<String> WITHOUT_SLASHES =
      Set.of(
          "http",
          "https",
          "file",
          "jar",
          "ftp",
          "data",
          "mailto",
          "javascript",
          "netdoc",
          "gopher");

  /** How to get at an input. */
  public enum Kind {
    FILE,
    URL,
    STDIN,
    /** A record of an archive. */
    WARC
  }

  /**
   * A record of an archive.
   *
   * @param offset where it begins, or the gzip member that it is in, in bytes of the archive
   * @param record its WARC-Record-ID
   * @param url what was fetched
   * @param truncated why the archive holds only a beginning of it, as the archive says
   */
  public record Capture(
      long offset, Optional<String> record, Optional<String> url, Optional<String> truncated) {
    public Capture {
      Objects.requireNonNull(record);
      url = url.map(Source::withoutPassword);
      Objects.requireNonNull(truncated);
    }
  }

  /** An input other than a record of an archive. */
  public Source(Kind kind, String ref, Optional<String> id, Optional<String> baseUrl) {
    this(kind, ref, id, baseUrl, Optional.empty());
  }

  public static Source ofUrl(String url) {
    return new Source(Kind.URL, url, Optional.empty(), Optional.empty());
  }

  public Source {
    Objects.requireNonNull(kind);
    ref = kind == Kind.URL ? withoutPassword(ref) : ref;
    Objects.requireNonNull(id);
    baseUrl = baseUrl.map(Source::withoutPassword);
    Objects.requireNonNull(capture);
  }

  /** A record of this archive. */
  public Source captured(Capture capture) {
    return new Source(Kind.WARC, ref, id, Optional.empty(), Optional.of(capture));
  }

  /** Its name in messages: as the user wrote it, with the record of an archive. */
  public String name() {
    return capture
        .map(c -> ref + "@" + c.offset() + c.url().map(u -> " " + u).orElse(""))
        .orElse(ref);
  }

  /**
   * A URL with three stars for user name and password. It is not fetched, but it is printed: in
   * messages, in records, in a feed's state.
   */
  public static String withoutPassword(String url) {
    int start = url.indexOf("//") + 2;
    int end = start;
    while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    int at = start < 2 ? -1 : url.lastIndexOf('@', end - 1);
    return at < start ? url : url.substring(0, start) + "***" + url.substring(at);
  }

  /** An input of which only its name is known. */
  public static Source parse(String ref) {
    return parse(ref, Optional.empty(), Optional.empty());
  }

  /** An input as written on the command line: {@code -}, something with a scheme, or a file. */
  public static Source parse(String ref, Optional<String> id, Optional<String> baseUrl) {
    if (ref.equals("-")) {
      return new Source(Kind.STDIN, ref, id, baseUrl);
    }
    return new Source(hasScheme(ref) ? Kind.URL : Kind.FILE, ref, id, baseUrl);
  }

  /** A scheme has two letters or more, so that {@code C:\news.html} is a file. */
  private static boolean hasScheme(String ref) {
    String scheme = scheme(ref);
    return scheme.length() > 1
        && (ref.startsWith("//", scheme.length() + 1) || WITHOUT_SLASHES.contains(scheme));
  }

  /** The scheme before the first colon, in lower case; empty if there is none. */
  public static String scheme(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ':') {
        return text.substring(0, i).toLowerCase(Locale.ROOT);
      }
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      boolean later = c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.';
      if (!letter && (i == 0 || !later)) {
        return "";
      }
    }
    return "";
  }

  /** Whether it is the address of something on the web. */
  public static boolean isWeb(String address) {
    String scheme = scheme(address);
    return (scheme.equals("http") || scheme.equals("https"))
        && address.startsWith("//", scheme.length() + 1);
  }
}
