// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import java.net.InetAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The proxies that the environment names, as curl and most tools read it: {@code http_proxy},
 * {@code https_proxy}, {@code all_proxy}, {@code no_proxy}, in small letters or capitals, small
 * ones first. As in Go, the machine itself is never reached through a proxy. Passwords stay in here
 * and in the Proxy-Authorization header; messages name host and port.
 */
final class ProxyEnvironment {
  private final Map<String, String> environment;
  private final List<String> direct;

  ProxyEnvironment(Map<String, String> environment) {
    this.environment = environment;
    List<String> words = new ArrayList<>();
    for (String word : variable("no_proxy").orElse("").split("[,\\s]+")) {
      if (!word.isEmpty()) {
        words.add(word.toLowerCase(Locale.ROOT));
      }
    }
    this.direct = List.copyOf(words);
  }

  /**
   * An HTTP proxy.
   *
   * @param login what the proxy asks for before it serves
   */
  record Server(String host, int port, Optional<Login> login) {
    @Override
    public String toString() {
      return host + ":" + port;
    }
  }

  /**
   * The proxy for an address, if it is not reached directly.
   *
   * @throws SourceException if the environment names one that cannot be used
   */
  Optional<Server> proxyFor(WebUrl url) throws SourceException {
    String name = url.scheme() + "_proxy";
    Optional<String> setting = variable(name).or(() -> variable("all_proxy"));
    if (setting.isEmpty() || isDirect(url)) {
      return Optional.empty();
    }
    return Optional.of(parse(variable(name).isPresent() ? name : "all_proxy", setting.get()));
  }

  /** HTTP_PROXY in capitals is set by whoever calls a CGI script (httpoxy): not read there. */
  private Optional<String> variable(String name) {
    String capitals = name.toUpperCase(Locale.ROOT);
    boolean forged = capitals.equals("HTTP_PROXY") && environment.containsKey("REQUEST_METHOD");
    return Optional.ofNullable(environment.get(name))
        .or(() -> Optional.ofNullable(forged ? null : environment.get(capitals)))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  private static Server parse(String variable, String value) throws SourceException {
    int mark = value.indexOf("://");
    String scheme = mark < 0 ? "http" : value.substring(0, mark).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http")) {
      throw unusable(variable, "is no http proxy");
    }
    String authority = mark < 0 ? value : value.substring(mark + 3);
    int slash = authority.indexOf('/');
    authority = slash < 0 ? authority : authority.substring(0, slash);
    int at = authority.lastIndexOf('@');
    Optional<Login> login =
        at < 0 ? Optional.empty() : Optional.of(login(authority.substring(0, at)));
    try {
      WebUrl server = WebUrl.parse("http://" + authority.substring(at + 1) + "/");
      boolean hasPort = authority.lastIndexOf(':') > Math.max(at, authority.lastIndexOf(']'));
      return new Server(server.host(), hasPort ? server.port() : 1080, login);
    } catch (SourceException e) {
      throw unusable(variable, "has no host and port");
    }
  }

  private static SourceException unusable(String variable, String why) {
    return new SourceException(Failure.CONNECT, "the environment variable " + variable + " " + why);
  }

  private static Login login(String userInfo) {
    int colon = userInfo.indexOf(':');
    return colon < 0
        ? new Login(decoded(userInfo), "")
        : new Login(decoded(userInfo.substring(0, colon)), decoded(userInfo.substring(colon + 1)));
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return part;
    }
  }

  private boolean isDirect(WebUrl url) {
    String host = url.host().endsWith(".") ? withoutLast(url.host()) : url.host();
    Optional<InetAddress> address = Net.literal(host);
    if (host.equals("localhost") || address.filter(InetAddress::isLoopbackAddress).isPresent()) {
      return true;
    }
    return direct.stream().anyMatch(word -> matches(word, host, url.port(), address));
  }

  /** {@code *}, a domain with or without a dot before it, an address, a net; any with a port. */
  private static boolean matches(
      String word, String host, int port, Optional<InetAddress> address) {
    if (word.equals("*")) {
      return true;
    }
    String name = word;
    int colon = word.lastIndexOf(':');
    boolean bareIpv6 = !word.startsWith("[") && word.indexOf(':') != colon;
    if (colon > word.lastIndexOf(']') && !bareIpv6) {
      if (!word.substring(colon + 1).equals(Integer.toString(port))) {
        return false;
      }
      name = word.substring(0, colon);
    }
    if (address.isPresent()) {
      return Net.parse(name).filter(net -> net.contains(address.get().getAddress())).isPresent();
    }
    String domain = name.startsWith("*.") ? name.substring(2) : name;
    domain = domain.startsWith(".") ? domain.substring(1) : domain;
    return !domain.isEmpty() && (host.equals(domain) || host.endsWith("." + domain));
  }

  private static String withoutLast(String text) {
    return text.substring(0, text.length() - 1);
  }
}
