// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsRulesTest {
  private static RobotsRules rules(String file) {
    return RobotsRules.parse(file.getBytes(StandardCharsets.UTF_8), "copytaster");
  }

  private static boolean allowed(String file, String path) {
    return rules(file.replace('|', '\n')).allow(path);
  }

  /** RFC 9309 sections 2.2.2 and 2.2.3. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Disallow: /,                           /x,                     false
          Disallow:,                             /x,                     true
          Disallow: /shut,                       /shutter/x,             false
          Disallow: /shut/,                      /shut,                  true
          Disallow: /Shut,                       /shut,                  true
          Disallow: /a|Allow: /a/b,              /a/b/c,                 true
          Allow: /a/b|Disallow: /a,              /a/b/c,                 true
          Allow: /a|Disallow: /a/b,              /a/b/c,                 false
          Disallow: /a|Allow: /a,                /a,                     true
          Allow: /a|Disallow: /a,                /a,                     true
          Disallow: /*.php,                      /deep/x.php?y,          false
          Disallow: /*.php,                      /deep/x.html,           true
          Disallow: /*.php$,                     /x.php,                 false
          Disallow: /*.php$,                     /x.php?y=1,             true
          Disallow: /x$,                         /x,                     false
          Disallow: /x$,                         /xy,                    true
          Disallow: /$,                          /,                      false
          Disallow: /a*b*c,                      /a-b-b-c-d,             false
          Disallow: /a*b*c$,                     /a-b-c-d-c,             false
          Disallow: /a*b*c$,                     /a-c,                   true
          Disallow: /ab*b$,                      /ab,                    true
          Disallow: /**x,                        /yyx,                   false
          Disallow: *x,                          /yyx,                   false
          Disallow: /a$b,                        /a$b,                   false
          Disallow: /?s=,                        /?s=1,                  false
          Disallow: /caf%C3%A9,                  /caf%c3%a9,             false
          Disallow: /caf\u00e9,                  /caf%C3%A9,             false
          Disallow: /%61bc,                      /abc,                   false
          Disallow: /a%2Fb,                      /a/b,                   true
          Disallow: /a%2fb,                      /a%2Fb,                 false
          Disallow: /a%,                         /a%25,                  false
          Disallow: shut,                        /shut,                  true
          Disallow: /x # all of it,              /x,                     false
          Crawl-delay: 5|Disallow: /x,           /x,                     false
          DISALLOW : /x,                         /x,                     false
          Disalow: /x,                           /x,                     true
          Disallow /x,                           /x,                     true
          """)
  void rules(String rules, String path, boolean expected) {
    assertEquals(expected, allowed("User-agent: *|" + rules, path));
  }

  @Test
  void theFileItselfIsAlwaysAllowed() {
    assertTrue(allowed("User-agent: *|Disallow: /", "/robots.txt"));
  }

  /** Section 2.2.1; in each, /o is ours to fetch or not. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          User-agent: copytaster|Disallow: /o,                                            false
          user-agent:CopyTaster|disallow:/o,                                              false
          User-agent: copytaster/2.0 (all)|Disallow: /o,                                  false
          User-agent: copytasters|Disallow: /o,                                           true
          User-agent: copy|Disallow: /o,                                                  true
          User-agent: other|Disallow: /o,                                                 true
          User-agent: *|Disallow: /o,                                                     false
          User-agent: * all|Disallow: /o,                                                 false
          User-agent: *|Disallow: /o|User-agent: copytaster|Disallow: /p,                 true
          User-agent: *|Disallow: /o|User-agent: copytaster|Disallow:,                    true
          User-agent: copytaster|User-agent: *|Disallow: /o,                              false
          User-agent: copytaster|User-agent: other|Disallow: /o,                          false
          User-agent: other|User-agent: copytaster|Disallow: /o,                          false
          User-agent: copytaster||User-agent: other|Disallow: /o,                         false
          User-agent: copytaster|Sitemap: /s|User-agent: other|Disallow: /o,              false
          User-agent: copytaster|Disallow: /p|User-agent: other|Disallow: /o,             true
          User-agent: copytaster|Disallow: /p|User-agent: copytaster|Disallow: /o,        false
          User-agent: *|Disallow: /p|User-agent: x|Disallow: /|User-agent: *|Disallow: /o, false
          User-agent: copytaster|Disallow: /p|Sitemap: /s|Disallow: /o,                   false
          Disallow: /o,                                                                   true
          Disallow: /o|User-agent: *|Disallow: /p,                                        true
          '',                                                                             true
          <!doctype html><title>Disallow: /o</title>,                                     true
          """)
  void groups(String file, boolean expected) {
    assertEquals(expected, allowed(file, "/o"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r", "\n\n\n", " \t\r\n"})
  void lineEnds(String end) {
    assertFalse(rules("\ufeffUser-agent: *" + end + "Disallow: /o" + end).allow("/o"));
  }

  @Test
  void anUnnamedCrawlerHearsWhatAllHear() {
    byte[] file = "User-agent: 1\nDisallow: /\n".getBytes(StandardCharsets.UTF_8);
    assertTrue(RobotsRules.parse(file, "").allow("/x"));
  }

  @Test
  void invalidBytesDoNoHarm() {
    byte[] file =
        "User-agent: *\nDisallow: /\u00ff\u00fe\nDisallow: /o"
            .getBytes(StandardCharsets.ISO_8859_1);
    assertFalse(RobotsRules.parse(file, "copytaster").allow("/o"));
  }

  /** Stars and near misses, which send a matcher that backtracks on a journey. */
  @Test
  void aHostileFileIsReadQuickly() {
    String rule = "Disallow: /" + "*a".repeat(400) + "b$\n";
    RobotsRules rules = rules("User-agent: *\n" + rule.repeat(600));
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertTrue(rules.allow("/" + "a".repeat(8000))));
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> rules("User-agent: *\n".repeat(40_000)).allow("/x"));
  }
}
