// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article;

import copytaster.article.body.Segment;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Rule;
import copytaster.lexicon.VerdictsTable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A request for consent to cookies: its terms, addressed to the reader. */
final class ConsentDialog {
  /** With a blank in front, as they begin a word. */
  private static final List<String> TERMS =
      Lexicon.list(VerdictsTable.CONSENT).stream().map(term -> ' ' + term).toList();

  /** Between blanks, as they are whole words. */
  private static final List<String> ADDRESSES =
      Lexicon.list(VerdictsTable.ADDRESSES).stream().map(word -> ' ' + word + ' ').toList();

  /** Most words of a dialog that lists all its purposes. */
  private static final int LONG = 600;

  /** Terms that a dialog uses, if it is short, and at any length. */
  private static final int FEW_TERMS = 4;

  private static final int MANY_TERMS = 7;

  private ConsentDialog() {}

  /** Whether most of the text is in blocks that speak of consent. */
  static boolean is(Evidence page) {
    if (page.words() >= LONG) {
      return false;
    }
    Set<String> terms = new HashSet<>();
    Set<String> addresses = new HashSet<>();
    int speaking = 0;
    for (Segment s : page.kept()) {
      String folded = ' ' + s.folded() + ' ';
      List<String> said = TERMS.stream().filter(folded::contains).toList();
      terms.addAll(said);
      ADDRESSES.stream().filter(folded::contains).forEach(addresses::add);
      speaking += said.isEmpty() ? 0 : s.words;
    }
    return terms.size() >= (page.words() < Judgement.LONG ? FEW_TERMS : MANY_TERMS)
        && addresses.size() >= 2
        && speaking > 0.6 * page.words()
        && Rule.on("article.consent");
  }
}
