// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.lexicon;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A switch for each rule of hand-made knowledge. In the program it is always on; tests turn a rule
 * off to measure its worth, and {@code src/test/quality/rule-worth} does so by the properties
 * {@code copytaster.rules} and {@code copytaster.rules.off}. Ask last, after the rest of the
 * condition, so that asking means the rule has fired. A name is the package, a dot, and words with
 * hyphens: {@code dates.month-day-year}. Thread-safe.
 */
public final class Rule {
  /** Constant in the program, so that the JIT removes the check. */
  private static final boolean ON_TRIAL = Boolean.getBoolean("copytaster.rules");

  private static final Map<String, Boolean> FIRED = new ConcurrentHashMap<>();
  private static volatile String off = System.getProperty("copytaster.rules.off");

  private Rule() {}

  /** Whether the rule may act. */
  public static boolean on(String name) {
    return !ON_TRIAL || ask(name);
  }

  private static boolean ask(String name) {
    FIRED.putIfAbsent(name, true);
    return !name.equals(off);
  }

  /**
   * For tests, on the property {@code copytaster.rules}: turns this rule off and all others on.
   *
   * @param name the rule, or null for none
   */
  public static void turnOff(String name) {
    if (!ON_TRIAL) {
      throw new IllegalStateException("rules are switched on the property copytaster.rules only");
    }
    off = name;
  }

  /** For tests: the rules that fired since the last call. */
  public static Set<String> fired() {
    Set<String> fired = new TreeSet<>(FIRED.keySet());
    FIRED.clear();
    return fired;
  }
}
