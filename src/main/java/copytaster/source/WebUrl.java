// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * A normalized http or https address. Ambiguous ones are refused rather than guessed: user info, a
 * backslash in the authority, numbers for hosts that some programs take for an address ({@code
 * 127.1}, {@code 0x7f000001}), zones, escapes. So the host that is checked is the host that is
 * fetched.
 *
 * <p>Paths are read as browsers do: what may not stand in a URL is escaped, dot segments are
 * resolved.
 *
 * @param scheme http or https
 * @param host in lower case; a name in ASCII, four numbers, or an IPv6 address in brackets
 * @param port as it is dialled
 * @param path with the query, starting with a slash; without fragment
 */
record WebUrl(String scheme, String host, int port, String path) {
  /** In characters. RFC 9110 section 4.1 wants 8000 octets supported; nothing needs more. */
  static final int LONGEST = 8192;

  /**
   * @throws SourceException BAD_URL if it cannot be fetched, LIMIT if it is too long
   */
  static WebUrl parse(String typed) throws SourceException {
    String text = typed.strip();
    if (text.length() > LONGEST) {
      throw new SourceException(
          Failure.LIMIT, "a URL of more than " + LONGEST + " characters is not fetched");
    }
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        throw bad("control character in the URL");
      }
    }
    String scheme = Source.scheme(text);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw bad("only http and https URLs are fetched");
    }
    int start = scheme.length() + 1;
    if (!text.startsWith("//", start)) {
      throw bad("no host in the URL");
    }
    int end = firstOf(text, "/?#", start + 2);
    String authority = text.substring(start + 2, end);
    if (authority.indexOf('@') >= 0) {
      throw bad("a URL with a user name or password is not fetched (see feed --netrc)");
    }
    int colon = authority.startsWith("[") ? authority.indexOf("]:") + 1 : authority.indexOf(':');
    boolean hasPort = colon > 0;
    String host = host(hasPort ? authority.substring(0, colon) : authority);
    String digits = hasPort ? authority.substring(colon + 1) : "";
    int port = digits.isEmpty() ? scheme.equals("https") ? 443 : 80 : port(digits);
    return new WebUrl(scheme, host, port, path(text.substring(end)));
  }

  /** The target of a link or redirect found here (RFC 3986 section 5.2). */
  WebUrl resolve(String reference) throws SourceException {
    String link = reference.strip();
    if (!Source.scheme(link).isEmpty()) {
      return parse(link);
    }
    if (link.startsWith("//")) {
      return parse(scheme + ":" + link);
    }
    if (link.isEmpty() || link.startsWith("#")) {
      return this;
    }
    String place = path.substring(0, firstOf(path, "?", 0));
    String base =
        link.startsWith("/")
            ? ""
            : link.startsWith("?") ? place : place.substring(0, place.lastIndexOf('/') + 1);
    return parse(origin() + base + link);
  }

  /** The origin: scheme, host and port. */
  String origin() {
    int usual = scheme.equals("https") ? 443 : 80;
    return scheme + "://" + host + (port == usual ? "" : ":" + port);
  }

  /** As in {@code --allow-host}: host and port, whether the port is the usual one or not. */
  String hostAndPort() {
    return host + ":" + port;
  }

  @Override
  public String toString() {
    return origin() + path;
  }

  private static SourceException bad(String message) {
    return new SourceException(Failure.BAD_URL, message);
  }

  private static String shown(String part) {
    return part.length() <= 80 ? part : part.substring(0, 80) + "...";
  }

  private static int firstOf(String text, String marks, int from) {
    for (int i = from; i < text.length(); i++) {
      if (marks.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }

  private static int port(String digits) throws SourceException {
    boolean plain = digits.length() <= 5 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    int port = plain ? Integer.parseInt(digits) : 0;
    if (port < 1 || port > 65_535) {
      throw bad("not a port: " + shown(digits));
    }
    return port;
  }

  private static String host(String written) throws SourceException {
    if (written.isEmpty()) {
      throw bad("no host in the URL");
    }
    if (written.startsWith("[")) {
      return ipv6(written.toLowerCase(Locale.ROOT));
    }
    String name = ascii(written);
    String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    String[] labels = bare.split("\\.", -1);
    for (String label : labels) {
      if (label.isEmpty() || label.length() > 63 || !label.chars().allMatch(WebUrl::isHostChar)) {
        throw bad("not a host name: " + shown(written));
      }
    }
    String last = labels[labels.length - 1];
    if (bare.length() > 253 || isNumeric(last) && !Net.isDottedQuad(name)) {
      throw bad("not a host name: " + shown(written));
    }
    return name;
  }

  /** Names in other scripts by IDNA; also folds full-width letters, digits and dots. */
  private static String ascii(String name) throws SourceException {
    if (name.chars().allMatch(c -> c < 0x80)) {
      return name.toLowerCase(Locale.ROOT);
    }
    try {
      return IDN.toASCII(name).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      throw bad("not a host name: " + shown(name));
    }
  }

  private static boolean isHostChar(int c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_';
  }

  /** What URL readers take for a number, and then the whole host for an IPv4 address (WHATWG). */
  private static boolean isNumeric(String label) {
    return label.startsWith("0x") || label.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static String ipv6(String bracketed) throws SourceException {
    boolean plain =
        bracketed.indexOf(':') > 0
            && bracketed.chars().allMatch(c -> "[]:.0123456789abcdef".indexOf(c) >= 0);
    if (plain && bracketed.endsWith("]") && Net.literal(bracketed).isPresent()) {
      return bracketed;
    }
    throw bad("not an IPv6 address: " + shown(bracketed));
  }

  /** Path and query, escaped, with dot segments resolved; the fragment falls away. */
  private static String path(String written) {
    String text = written.substring(0, firstOf(written, "#", 0));
    int query = firstOf(text, "?", 0);
    return withoutDots(escape(text.substring(0, query), "")) + escape(text.substring(query), "[]");
  }

  private static String escape(String text, String alsoAllowed) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      boolean escaped = c == '%' && isHex(text, i + 1) && isHex(text, i + 2);
      if (escaped || isPathChar(c) || alsoAllowed.indexOf(c) >= 0) {
        out.appendCodePoint(c);
      } else {
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          out.append('%').append(HEX.charAt(b >> 4 & 15)).append(HEX.charAt(b & 15));
        }
      }
      i += Character.charCount(c);
    }
    return out.toString();
  }

  private static final String HEX = "0123456789ABCDEF";

  private static boolean isHex(String text, int at) {
    return at < text.length()
        && Character.digit(text.charAt(at), 16) >= 0
        && text.charAt(at) < 0x80;
  }

  /** RFC 3986: unreserved, sub-delims, colon, at, slash, question mark. */
  private static boolean isPathChar(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c < 0x80 && "-._~!$&'()*+,;=:@/?".indexOf(c) >= 0;
  }

  /** RFC 3986 section 5.2.4, over segments. */
  private static String withoutDots(String path) {
    if (path.isEmpty()) {
      return "/";
    }
    if (!path.contains("/.")) {
      return path;
    }
    Deque<String> kept = new ArrayDeque<>();
    String[] segments = path.split("/", -1);
    for (int i = 1; i < segments.length; i++) {
      String segment = segments[i];
      boolean dots = segment.equals(".") || segment.equals("..");
      if (segment.equals("..")) {
        kept.pollLast();
      }
      if (!dots) {
        kept.add(segment);
      } else if (i == segments.length - 1) {
        kept.add("");
      }
    }
    return "/" + String.join("/", kept);
  }
}
