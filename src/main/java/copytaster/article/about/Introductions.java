// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import copytaster.lexicon.BylinesTable;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words before the names: "By", "Written by", "Text und Fotos:", "3 May 2024 by". */
final class Introductions {
  /** Letters of a line that is a byline. */
  private static final int LONGEST = 120;

  /** Letters of a label such as "Text und Fotos". */
  private static final int LONGEST_LABEL = 25;

  private static final List<String> INTRODUCTIONS = Lexicon.list(BylinesTable.INTRODUCTIONS);

  /** Between a date and the names. */
  private static final List<String> DATE_JOINTS = Lexicon.list(BylinesTable.DATE_JOINTS);

  private static final List<String> PUBLISHING = Lexicon.list(BylinesTable.PUBLISHING);

  private static final Set<String> WRITING_LABELS = Lexicon.set(BylinesTable.WRITING_LABELS);

  private Introductions() {}

  /** Whether a line begins as bylines do, and has not much more. */
  static boolean isIntroduced(String line) {
    return line.length() <= LONGEST && introduction(withoutMarks(line)) > 0;
  }

  /** Whether a line is nothing but what a name is expected after. */
  static boolean isIntroduction(String line) {
    String bare = introduced(line + " ").strip();
    return line.length() <= 30 && bare.isEmpty() && !line.isBlank();
  }

  /** A byline without what introduces its names. */
  static String introduced(String line) {
    String rest = withoutMarks(line);
    for (int times = 0; times < 3; times++) {
      int end = introduction(rest);
      if (end == 0) {
        break;
      }
      rest = rest.substring(end).strip();
    }
    return rest.equals(line) ? line.substring(behindDate(line)) : rest;
  }

  private static String withoutMarks(String line) {
    int start = 0;
    while (start < line.length() && "|-–—•·/*~ ".indexOf(line.charAt(start)) >= 0) {
      start++;
    }
    return line.substring(start);
  }

  /** Where the names begin in "Posted on 3 May by Ann Poe at 18:52", "3. Mai 2024 von Ann Poe". */
  private static int behindDate(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    for (String joint : DATE_JOINTS) {
      String word = ' ' + joint + ' ';
      int at = lower.length() == line.length() ? lower.indexOf(word) : -1;
      String before = lower.substring(0, Math.max(0, at));
      if (Tags.hasDigit(before) || at > 0 && PUBLISHING.stream().anyMatch(before::startsWith)) {
        return at + word.length();
      }
    }
    return 0;
  }

  /** Where the introduction of a line ends; 0 if it has none. */
  static int introduction(String line) {
    int colon = line.indexOf(':');
    int best = 0;
    if (colon > 0
        && colon <= LONGEST_LABEL
        && isWritingLabel(line.substring(0, colon))
        && Rule.on("about.label-of-writing")) {
      best = colon + 1;
    }
    for (String words : INTRODUCTIONS) {
      if (words.length() > best && line.regionMatches(true, 0, words, 0, words.length())) {
        int end = words.length();
        boolean apart =
            words.endsWith(":")
                || end < line.length()
                    && (Character.isWhitespace(line.charAt(end)) || line.charAt(end) == ':');
        if (apart) {
          best = end < line.length() && line.charAt(end) == ':' ? end + 1 : end;
        }
      }
    }
    return best;
  }

  /** "Text", "Text & Fotos", "Text und Interview": at least one word of writing, no other word. */
  private static boolean isWritingLabel(String label) {
    boolean writing = false;
    for (String word : label.toLowerCase(Locale.ROOT).split("[\\s/&,+]+")) {
      boolean writes = WRITING_LABELS.contains(word);
      writing |= writes;
      if (!writes && !Tags.WORK_LABELS.contains(word) && !Tags.CONJUNCTIONS.contains(word)) {
        return false;
      }
    }
    return writing;
  }

  /** Whether a line says in words who wrote: "Written by", "Autor:", not a bare "By". */
  static boolean isLabelled(String line) {
    int end = line.length() <= LONGEST ? introduction(line) : 0;
    String label = line.substring(0, end).strip();
    return label.endsWith(":") || label.indexOf(' ') > 0;
  }
}
