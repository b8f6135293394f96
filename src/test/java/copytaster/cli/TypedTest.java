// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the words of a command line are read. */
class TypedTest {
  private static final Option<Integer> SIZE =
      Option.number("N", "How large.", 7, -9, 99, "-s", "--size");
  private static final Option<Boolean> QUIET = Option.flag("Hush.", "-q", "--quiet");
  private static final Option<Boolean> LOUD = Option.flag("Shout.", "-l", "--loud");
  private static final Option<Set<String>> HOSTS =
      Option.repeated(
          "HOST", "Where.", Set.of(), list -> new TreeSet<>(List.of(list.split(" "))), "--host");
  private static final Syntax SYNTAX =
      new Syntax("x", "", "FILE", "What.", List.of(SIZE, QUIET, LOUD, HOSTS, Syntax.HELP));

  private static String read(String line) {
    try {
      Typed typed = Typed.parse(SYNTAX, line == null ? List.of() : List.of(line.split(" ")));
      String flags = (typed.get(QUIET) ? "q" : "") + (typed.get(LOUD) ? "l" : "");
      return typed.get(SIZE) + flags + typed.get(HOSTS) + typed.operands();
    } catch (UsageException e) {
      return e.getMessage();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
                                 | 7[][]
          -s 3                   | 3[][]
          -s3                    | 3[][]
          -s=3                   | 3[][]
          --size 3               | 3[][]
          --size=3               | 3[][]
          -s -3                  | -3[][]
          -ql                    | 7ql[][]
          -qls3 a                | 3ql[][a]
          a -q b                 | 7q[][a, b]
          -                      | 7[][-]
          -q -- -l --            | 7q[][-l, --]
          --host b --host a      | 7[a, b][]
          --help --size x        | 7[][]
          -s                     | Missing required parameter for option '--size' (N)
          --size                 | Missing required parameter for option '--size' (N)
          --size --quiet         | Missing required parameter for option '--size' (N)
          --size -- 3            | Missing required parameter for option '--size' (N)
          --size --host=a        | Missing required parameter for option '--size' (N)
          --size=x               | --size: not a whole number from -9 to 99: x
          --quiet=x              | --quiet takes no value
          -s 3 --size 3          | --size is given twice
          -q --quiet             | --quiet is given twice
          --siz 3                | Unknown option: '--siz'
          --siz=3                | Unknown option: '--siz=3'
          -qx                    | Unknown option: '-qx'
          -x                     | Unknown option: '-x'
          """)
  void words(String line, String read) {
    assertEquals(read, read(line));
  }
}
