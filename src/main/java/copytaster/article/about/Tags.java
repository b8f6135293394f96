// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import copytaster.lexicon.BylinesTable;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Months;
import copytaster.lexicon.PeopleTable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** What the words of a byline are: jobs, additions to a name, days, words that end a name. */
final class Tags {
  /** Ends a part that a colon follows. */
  static final char LABEL = ':';

  static final int MAX_NAME = 60;

  /** Before a colon and the names of those who did not write. */
  static final Set<String> WORK_LABELS = Lexicon.set(BylinesTable.WORK_LABELS);

  static final Set<String> CONJUNCTIONS = Lexicon.set(BylinesTable.CONJUNCTIONS);

  /** Places, papers and jobs follow these words, not names. */
  static final Set<String> STOPS = Lexicon.set(BylinesTable.STOPS);

  /** Stops even when capitalised: "Ann Poe For The Evening Bell". */
  static final Set<String> PLACING = Lexicon.set(BylinesTable.PLACING);

  /** Jobs and departments. A part that holds one names nobody. */
  static final Set<String> ROLES = Lexicon.set(BylinesTable.ROLES);

  /** Words before that of a job: "Ann Poe Senior Political Correspondent". */
  private static final Set<String> FIELDS = Lexicon.set(BylinesTable.FIELDS);

  static final Set<String> ORGANISATIONS = Lexicon.set(BylinesTable.ORGANISATIONS);

  /** Placeholders that systems print when no author is set. */
  static final Set<String> NOBODY = Lexicon.set(BylinesTable.NOBODY);

  static final Set<String> PARTICLES =
      Lexicon.union(PeopleTable.PARTICLES, PeopleTable.JOINED_PARTICLES);

  /** "Jr.": a part of a name that may follow a comma. */
  static final Set<String> SUFFIXES = Lexicon.set(PeopleTable.NAME_SUFFIXES);

  private static final Set<String> CREDENTIALS =
      Lexicon.union(BylinesTable.CREDENTIALS, PeopleTable.POST_NOMINALS);

  private Tags() {}

  static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  static boolean hasRole(String text) {
    return Arrays.stream(text.split(" ")).anyMatch(word -> ROLES.contains(bare(word)));
  }

  static boolean isSuffix(String word) {
    return SUFFIXES.contains(bare(word));
  }

  static boolean isAddition(String word) {
    return isSuffix(word) || CREDENTIALS.contains(bare(word));
  }

  static boolean mayBeName(String word) {
    String bare = bare(word);
    return !isOfJob(bare) && !STOPS.contains(bare);
  }

  /** A number beside a month, or one with marks as in dates and hours. */
  static boolean isDay(String[] words, int at) {
    return !words[at].isEmpty()
        && Character.isDigit(words[at].charAt(0))
        && (words[at].indexOf('-') > 0
            || words[at].indexOf(':') > 0
            || words[at].indexOf('/') > 0
            || at > 0 && Months.month(bare(words[at - 1])) > 0
            || at + 1 < words.length && Months.month(bare(words[at + 1])) > 0);
  }

  static boolean isOfJob(String word) {
    return FIELDS.contains(word) || ROLES.contains(word) || ORGANISATIONS.contains(word);
  }

  /** In lower case, without the marks at its end. */
  static String bare(String word) {
    String bare = word.toLowerCase(Locale.ROOT);
    while (!bare.isEmpty() && ".,:;!".indexOf(bare.charAt(bare.length() - 1)) >= 0) {
      bare = bare.substring(0, bare.length() - 1);
    }
    return bare;
  }
}
