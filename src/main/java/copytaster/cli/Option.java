// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An option, as a constant of the class that owns it. {@link Typed#get} takes the constant, so a
 * misspelt option does not compile.
 *
 * @param <T> its value
 */
final class Option<T> {
  private final List<String> names;
  private final String label;
  private final String help;
  private final Parser<T> parser;
  private final T usual;
  private final boolean repeated;

  /** Reads a value. */
  interface Parser<T> {
    /**
     * @throws UsageException if the value makes no sense; its message is put behind the option's
     *     name
     */
    T read(String value) throws UsageException;
  }

  private Option(
      String label, String help, T usual, Parser<T> parser, boolean repeated, List<String> names) {
    this.label = label;
    this.help = help;
    this.usual = usual;
    this.parser = parser;
    this.repeated = repeated;
    this.names = names;
  }

  /**
   * @param label what help calls the value
   * @param usual the value when the option is not given
   * @param names the long one last
   */
  static <T> Option<T> of(String label, String help, T usual, Parser<T> parser, String... names) {
    return new Option<>(label, help, usual, parser, false, List.of(names));
  }

  /** It may be given several times; the parser sees all values with spaces between. */
  static <T> Option<T> repeated(
      String label, String help, T usual, Parser<T> parser, String... names) {
    return new Option<>(label, help, usual, parser, true, List.of(names));
  }

  /**
   * @param help empty for a flag that help does not show
   */
  static Option<Boolean> flag(String help, String... names) {
    return of("", help, false, value -> true, names);
  }

  /** It has no usual value. */
  static <T> Option<Optional<T>> optional(
      String label, String help, Parser<T> parser, String... names) {
    return of(label, help, Optional.empty(), value -> Optional.of(parser.read(value)), names);
  }

  static Option<Optional<String>> text(String label, String help, String... names) {
    return optional(label, help, value -> value, names);
  }

  static Option<Optional<Path>> file(String help, String... names) {
    return optional("FILE", help, Option::path, names);
  }

  private static Path path(String name) throws UsageException {
    if (name.isEmpty()) { // Java takes it for the current folder
      throw new UsageException("the file name is empty: a variable that is not set?");
    }
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new UsageException("not a file name: " + name);
    }
  }

  static Option<Integer> number(
      String label, String help, int usual, int least, int most, String... names) {
    return of(label, help, usual, value -> number(value, least, most), names);
  }

  private static int number(String value, int least, int most) throws UsageException {
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // reported below
    }
    throw new UsageException("not a whole number from " + least + " to " + most + ": " + value);
  }

  /**
   * One of a few words.
   *
   * @param words the values, which are typed in lower case; the first is the usual one
   */
  static <E extends Enum<E>> Option<E> choice(
      String label, String help, List<E> words, String... names) {
    return of(label, help, words.get(0), value -> choice(value, words), names);
  }

  private static <E extends Enum<E>> E choice(String value, List<E> words) throws UsageException {
    for (E word : words) {
      if (word(word).equals(value)) {
        return word;
      }
    }
    String all = String.join(", ", words.stream().map(Option::word).toList());
    throw new UsageException("not one of " + all + ": " + value);
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** The long name, which messages use. */
  String name() {
    return names.get(names.size() - 1);
  }

  List<String> names() {
    return names;
  }

  String label() {
    return label;
  }

  String help() {
    return help;
  }

  boolean isFlag() {
    return label.isEmpty();
  }

  boolean mayRepeat() {
    return repeated;
  }

  T usual() {
    return usual;
  }

  /**
   * @throws UsageException if the value makes no sense
   */
  T read(String value) throws UsageException {
    try {
      return parser.read(value);
    } catch (UsageException e) {
      throw e.of(name());
    }
  }
}
