// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * The words of a command line, read once. Options may stand anywhere before {@code --}; {@code
 * --name=VALUE}, {@code --name VALUE}, {@code -nVALUE}, {@code -n VALUE} and {@code -qv} are
 * understood. picocli could read them as well, but costs each start 45 ms of processor time.
 */
final class Typed {
  private final Syntax syntax;
  private final Map<Option<?>, String> given = new HashMap<>();
  private final Map<Option<?>, Object> values = new HashMap<>();
  private final List<String> operands = new ArrayList<>();

  private Typed(Syntax syntax) {
    this.syntax = syntax;
  }

  /**
   * @throws UsageException if an option is unknown, lacks its value or stands twice, or if its
   *     value makes no sense; with {@code --help} and {@code --version} values are not looked at
   */
  static Typed parse(Syntax syntax, List<String> args) throws UsageException {
    Typed typed = new Typed(syntax);
    Iterator<String> words = args.iterator();
    while (words.hasNext()) {
      String word = words.next();
      if (word.equals("--")) {
        words.forEachRemaining(typed.operands::add);
      } else if (word.startsWith("--")) {
        typed.longOption(word, words);
      } else if (word.startsWith("-") && word.length() > 1) {
        typed.shortOptions(word, words);
      } else {
        typed.operands.add(word);
      }
    }
    if (!typed.operands.isEmpty() && syntax.label().isEmpty()) {
      throw new UsageException("Unmatched argument: '" + typed.operands.get(0) + "'");
    }
    if (!typed.has(Syntax.HELP) && !typed.has(Syntax.VERSION)) {
      for (Map.Entry<Option<?>, String> entry : typed.given.entrySet()) {
        typed.values.put(entry.getKey(), entry.getKey().read(entry.getValue()));
      }
    }
    return typed;
  }

  private void longOption(String word, Iterator<String> words) throws UsageException {
    int sign = word.indexOf('=');
    Option<?> option = option(sign < 0 ? word : word.substring(0, sign), word);
    if (option.isFlag() && sign >= 0) {
      throw new UsageException(option.name() + " takes no value");
    }
    boolean alone = option.isFlag() || sign >= 0;
    put(option, alone ? word.substring(sign + 1) : next(option, words));
  }

  private void shortOptions(String word, Iterator<String> words) throws UsageException {
    for (int i = 1; i < word.length(); i++) {
      Option<?> option = option("-" + word.charAt(i), word);
      if (option.isFlag()) {
        put(option, "");
        continue;
      }
      String rest = word.substring(i + 1);
      String value = rest.startsWith("=") ? rest.substring(1) : rest;
      put(option, rest.isEmpty() ? next(option, words) : value);
      return;
    }
  }

  private Option<?> option(String name, String word) throws UsageException {
    return syntax
        .option(name)
        .orElseThrow(() -> new UsageException("Unknown option: '" + word + "'"));
  }

  /** The next word is the value unless it is an option itself. */
  private String next(Option<?> option, Iterator<String> words) throws UsageException {
    String value = words.hasNext() ? words.next() : "--";
    if (value.equals("--") || syntax.option(value.split("=", 2)[0]).isPresent()) {
      throw new UsageException(
          "Missing required parameter for option '" + option.name() + "' (" + option.label() + ")");
    }
    return value;
  }

  private void put(Option<?> option, String value) throws UsageException {
    String before = given.put(option, value);
    if (before != null && !option.mayRepeat()) {
      throw new UsageException(option.name() + " is given twice");
    } else if (before != null) {
      given.put(option, before + " " + value);
    }
  }

  boolean has(Option<?> option) {
    return given.containsKey(option);
  }

  /** The value that was typed, or the usual one. */
  @SuppressWarnings("unchecked") // an option's own parser made the value
  <T> T get(Option<T> option) {
    Object value = values.get(option);
    return value == null ? option.usual() : (T) value;
  }

  List<String> operands() {
    return operands;
  }

  /**
   * @throws UsageException if an option was given that has no effect on this call
   */
  void refuse(String why, List<Option<?>> options) throws UsageException {
    for (Option<?> option : options) {
      if (has(option)) {
        throw new UsageException(option.name() + " has no effect " + why);
      }
    }
  }

  void refuse(String why, Option<?> option) throws UsageException {
    refuse(why, List.of(option));
  }
}
