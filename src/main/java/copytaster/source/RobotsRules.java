// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The rules of one robots.txt for one crawler (RFC 9309). Immutable.
 *
 * <p>The rules of all groups that name us are combined; if none does, those for {@code *}. The
 * matching rule with the longest path decides; of an allow and a disallow of the same length, the
 * allow. Other lines (Sitemap, Crawl-delay, anything broken) are skipped and do not end a group.
 */
final class RobotsRules {
  static final RobotsRules ALL_ALLOWED = new RobotsRules(List.of());

  /** In characters. A longer path of a rule fits nothing that is published. */
  private static final int LONGEST_PATH = 1024;

  /** Keeps matching fast: only this many rules count. */
  private static final int MOST_RULES = 10_000;

  private static final String HEX = "0123456789ABCDEF";

  private final List<Rule> rules;

  private RobotsRules(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * @param product our name in small letters
   */
  static RobotsRules parse(byte[] file, String product) {
    List<Rule> ours = new ArrayList<>();
    List<Rule> everybodys = new ArrayList<>();
    boolean named = false; // some group names us
    boolean forUs = false; // this group does
    boolean forAll = false;
    boolean inHead = false; // the lines before were user agents
    for (String line : lines(file)) {
      int colon = line.indexOf(':');
      String key = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      String value = colon < 0 ? "" : line.substring(colon + 1).strip();
      switch (key) {
        case "user-agent" -> {
          if (!inHead) {
            forUs = false;
            forAll = false;
          }
          inHead = true;
          forAll |= value.equals("*") || value.startsWith("* ");
          forUs |= !product.isEmpty() && product(value).equals(product);
          named |= forUs;
        }
        case "allow", "disallow" -> {
          inHead = false;
          boolean counts = !value.isEmpty() && value.length() <= LONGEST_PATH;
          Rule rule = new Rule(key.equals("allow"), normal(value));
          if (counts && forUs && ours.size() < MOST_RULES) {
            ours.add(rule);
          }
          if (counts && forAll && everybodys.size() < MOST_RULES) {
            everybodys.add(rule);
          }
        }
        default -> {
          // none of ours
        }
      }
    }
    return new RobotsRules(named ? ours : everybodys);
  }

  /**
   * @param path of the page, with query, starting with a slash
   */
  boolean allow(String path) {
    if (path.equals("/robots.txt")) {
      return true;
    }
    String wanted = normal(path);
    int longest = -1;
    boolean allowed = true;
    for (Rule rule : rules) {
      int length = rule.path().length();
      boolean stronger = length > longest || length == longest && rule.allow() && !allowed;
      if (stronger && rule.fits(wanted)) {
        longest = length;
        allowed = rule.allow();
      }
    }
    return allowed;
  }

  private static boolean isProductChar(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-' || c == '_';
  }

  /**
   * The name of a crawler, as the product of a User-Agent such as {@code name/1.0}: its leading
   * letters, hyphens and underscores.
   */
  static String product(String value) {
    int end = 0;
    while (end < value.length() && isProductChar(value.charAt(end))) {
      end++;
    }
    return value.substring(0, end).toLowerCase(Locale.ROOT);
  }

  private static List<String> lines(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    List<String> lines = new ArrayList<>();
    for (String line : text.split("[\r\n]+")) {
      int comment = line.indexOf('#');
      lines.add((comment < 0 ? line : line.substring(0, comment)).replace("\ufeff", ""));
    }
    return lines;
  }

  /**
   * One spelling for equal paths (section 2.2.2): what may not stand in a URL is escaped, what need
   * not be escaped is not, escapes are in capitals.
   */
  private static String normal(String path) {
    byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
    StringBuilder out = new StringBuilder(bytes.length + 8);
    for (int i = 0; i < bytes.length; i++) {
      int c = bytes[i] & 0xff;
      boolean escape = c == '%' && hex(bytes, i + 1) >= 0 && hex(bytes, i + 2) >= 0;
      if (escape) {
        c = hex(bytes, i + 1) << 4 | hex(bytes, i + 2);
        i += 2;
      }
      if (escape ? isUnreserved(c) : c > 0x20 && c < 0x7f) {
        out.append((char) c);
      } else {
        out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return out.toString();
  }

  private static int hex(byte[] bytes, int at) {
    return at < bytes.length ? Character.digit((char) bytes[at], 16) : -1;
  }

  private static boolean isUnreserved(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '-'
        || c == '.'
        || c == '_'
        || c == '~';
  }

  private record Rule(boolean allow, String path) {
    /**
     * {@code *} stands for anything and {@code $} at the end for the end. Each part between stars
     * is sought from where the last was found; the first that is found is as good as any later one,
     * so that nothing is tried twice.
     */
    boolean fits(String wanted) {
      boolean toEnd = path.endsWith("$");
      String[] parts = (toEnd ? path.substring(0, path.length() - 1) : path).split("\\*", -1);
      if (!wanted.startsWith(parts[0])) {
        return false;
      }
      int at = parts[0].length();
      for (int i = 1; i < parts.length; i++) {
        boolean last = toEnd && i == parts.length - 1;
        int found = last ? wanted.length() - parts[i].length() : wanted.indexOf(parts[i], at);
        if (found < at || last && !wanted.endsWith(parts[i])) {
          return false;
        }
        at = found + parts[i].length();
      }
      return !toEnd || at == wanted.length();
    }
  }
}
