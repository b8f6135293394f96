// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The options and operands of a command.
 *
 * @param name the command, as help prints it
 * @param description what it does; empty for the main job, which {@link Help} describes
 * @param label of its operands; empty if it takes none
 * @param operands what they are
 * @param options in the order of help
 */
record Syntax(
    String name, String description, String label, String operands, List<Option<?>> options) {
  static final Option<Boolean> HELP = Option.flag("Print this help and exit.", "-h", "--help");
  static final Option<Boolean> VERSION =
      Option.flag("Print the version and exit.", "-V", "--version");

  /** A command without operands. */
  static Syntax of(String name, String description, Option<?>... options) {
    return new Syntax(name, description, "", "", with(List.of(options), List.of(HELP)));
  }

  static List<Option<?>> with(List<Option<?>> first, List<Option<?>> last) {
    List<Option<?>> all = new ArrayList<>(first);
    all.addAll(last);
    return all;
  }

  Optional<Option<?>> option(String name) {
    for (Option<?> option : options) {
      if (option.names().contains(name)) {
        return Optional.of(option);
      }
    }
    return Optional.empty();
  }
}
