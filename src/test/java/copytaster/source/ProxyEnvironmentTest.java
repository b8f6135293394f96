// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyEnvironmentTest {
  private static Optional<ProxyEnvironment.Server> proxy(Map<String, String> env, String url)
      throws SourceException {
    return new ProxyEnvironment(env).proxyFor(WebUrl.parse(url));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          http_proxy,  http://proxy.example:3128,     http://a.example/,  proxy.example:3128
          http_proxy,  proxy.example:3128,            http://a.example/,  proxy.example:3128
          http_proxy,  http://proxy.example:3128/,    http://a.example/,  proxy.example:3128
          http_proxy,  http://proxy.example,          http://a.example/,  proxy.example:1080
          http_proxy,  http://[fd00::1]:3128,         http://a.example/,  [fd00::1]:3128
          http_proxy,  http://10.0.0.1:80,            http://a.example/,  10.0.0.1:80
          HTTP_PROXY,  http://proxy.example:3128,     http://a.example/,  proxy.example:3128
          https_proxy, http://proxy.example:3128,     https://a.example/, proxy.example:3128
          HTTPS_PROXY, http://proxy.example:3128,     https://a.example/, proxy.example:3128
          all_proxy,   http://proxy.example:3128,     https://a.example/, proxy.example:3128
          ALL_PROXY,   http://proxy.example:3128,     http://a.example/,  proxy.example:3128
          http_proxy,  http://proxy.example:3128,     https://a.example/,
          https_proxy, http://proxy.example:3128,     http://a.example/,
          http_proxy,  '',                            http://a.example/,
          http_proxy,  http://proxy.example:3128,     http://localhost/,
          http_proxy,  http://proxy.example:3128,     http://127.9.9.9:8080/,
          http_proxy,  http://proxy.example:3128,     http://[::1]/,
          """)
  void isFoundByScheme(String name, String value, String url, String server)
      throws SourceException {
    assertEquals(
        Optional.ofNullable(server),
        proxy(Map.of(name, value), url).map(ProxyEnvironment.Server::toString));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          *,                          true
          example.org,                true
          .example.org,               true
          *.example.org,              true
          'a.test, Example.ORG',      true
          news.example.org,           true
          example.org:8080,           true
          example.org:80,             false
          ample.org,                  false
          example,                    false
          www.news.example.org,       false
          10.0.0.0/8,                 false
          .,                          false
          """)
  void noProxyNamesDomains(String noProxy, boolean direct) throws SourceException {
    Map<String, String> env = Map.of("http_proxy", "http://p:1", "no_proxy", noProxy);
    assertEquals(direct, proxy(env, "http://news.example.org:8080/").isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          192.0.2.7,         http://192.0.2.7/,            true
          192.0.2.7:80,      http://192.0.2.7/,            true
          192.0.2.7:81,      http://192.0.2.7/,            false
          192.0.2.0/24,      http://192.0.2.7/,            true
          192.0.2.8/29,      http://192.0.2.7/,            false
          192.0.2.0/33,      http://192.0.2.7/,            false
          2001:db8::/32,     http://[2001:db8::5]/,        true
          2001:db8::5,       http://[2001:db8::5]/,        true
          [2001:db8::5]:81,  http://[2001:db8::5]:81/,     true
          [2001:db8::5]:81,  http://[2001:db8::5]/,        false
          2.7,               http://192.0.2.7/,            false
          """)
  void noProxyNamesAddresses(String noProxy, String url, boolean direct) throws SourceException {
    Map<String, String> env = Map.of("HTTP_PROXY", "http://p:1", "NO_PROXY", noProxy);
    assertEquals(direct, proxy(env, url).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          user:secret@,      user:secret
          user@,             user:
          us%40er:p%3Aw+@,   us@er:p:w+
          a@b:c@,            a@b:c
          """)
  void credentialsGoIntoTheHeaderAlone(String userInfo, String login) throws SourceException {
    ProxyEnvironment.Server server =
        proxy(
                Map.of("http_proxy", "http://" + userInfo + "proxy.example:3128"),
                "http://a.example/")
            .orElseThrow();
    String expected =
        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    assertEquals(Optional.of(expected), server.login().map(Login::basic));
    assertEquals("proxy.example:3128", server.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "socks5://user:secret@p:1",
        "https://user:secret@p:1",
        "http://user:secret@",
        "http://user:secret@p:x",
        "http://user:secret@127.1:80",
      })
  void whatIsNoHttpProxyIsSaidAndNotPassedBy(String value) {
    SourceException problem =
        assertThrows(
            SourceException.class, () -> proxy(Map.of("all_proxy", value), "http://a.example/"));
    assertEquals(Failure.CONNECT, problem.failure());
    assertFalse(problem.getMessage().contains("secret"));
  }

  @Test
  void aScriptsCallerSetsNoProxy() throws SourceException {
    Map<String, String> cgi = Map.of("REQUEST_METHOD", "GET", "HTTP_PROXY", "http://evil.test:1");
    assertEquals(Optional.empty(), proxy(cgi, "http://a.example/"));
  }

  @Test
  void smallLettersComeFirst() throws SourceException {
    Map<String, String> env = Map.of("http_proxy", "http://small:1", "HTTP_PROXY", "http://big:1");
    assertEquals("small:1", proxy(env, "http://a.example/").orElseThrow().toString());
  }
}
