// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.diff;

import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Rule;
import copytaster.lexicon.VersionNotesTable;
import copytaster.text.Folding;
import java.util.List;

/** Recognizes a publisher's notes about changes. */
final class Notes {
  /** The subject of a note. */
  enum Kind {
    NONE,
    /** A correction or clarification. */
    CORRECTION,
    /** The time of an update, and perhaps the reason. */
    UPDATE
  }

  /** The phrase must be among this many words at the start. */
  private static final int REACH = 120;

  private static final List<String> CORRECTION_STARTS =
      Lexicon.list(VersionNotesTable.CORRECTION_STARTS);
  private static final List<String> CORRECTION_PHRASES =
      Lexicon.list(VersionNotesTable.CORRECTION_PHRASES);
  private static final List<String> UPDATE_STARTS = Lexicon.list(VersionNotesTable.UPDATE_STARTS);

  private Notes() {}

  static Kind kind(String sentence) {
    String line =
        " " + Folding.words(sentence.substring(0, Math.min(sentence.length(), REACH))) + " ";
    if ((startsWithAny(line, CORRECTION_STARTS) && hasMark(sentence)
            || CORRECTION_PHRASES.stream().anyMatch(p -> line.contains(" " + p + " ")))
        && Rule.on("diff.correction-note")) {
      return Kind.CORRECTION;
    }
    if (startsWithAny(line, UPDATE_STARTS) && Rule.on("diff.update-note")) {
      return Kind.UPDATE;
    }
    return Kind.NONE;
  }

  /** "Correction: …", "CLARIFICATION — …", and not "Correction of the figures took a week". */
  private static boolean hasMark(String sentence) {
    for (int i = 0; i < sentence.length() && i < 40; i++) {
      char c = sentence.charAt(i);
      if (c == ':' || c == '—' || c == '–' || c == '|' || c == ')' || c == ']') {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWithAny(String line, List<String> phrases) {
    return phrases.stream().anyMatch(p -> line.startsWith(" " + p + " "));
  }
}
