// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import copytaster.entity.Pass.Story;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.OrganizationsTable;
import copytaster.text.Folding;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Football clubs of the Gulf and of North Africa, whose names look like those of people. */
final class Clubs {
  private static final Set<String> SPORT = Lexicon.set(OrganizationsTable.CLUB_WORDS);
  private static final Set<String> DOINGS = Lexicon.set(OrganizationsTable.CLUB_VERBS);

  /** A report speaks of its game at once. */
  private static final int BEGINNING = 4_000;

  private Clubs() {}

  /** "Al Ahly beat Zamalek": two words, the first the article, in a text about football. */
  static List<Mention> type(Story story, List<Mention> mentions) {
    Set<String> people = new HashSet<>();
    boolean plays = false;
    boolean any = false;
    for (Mention mention : mentions) {
      if (isArticled(mention)) {
        any = true;
        plays |= DOINGS.contains(story.after(mention));
      } else if (mention.is(EntityType.PERSON)) {
        people.add(mention.last());
      }
    }
    if (!any || !isSport(story.string(), plays ? 1 : 0)) {
      return mentions;
    }
    return Pass.each(
        mentions,
        m -> isArticled(m) && !people.contains(m.last()) ? m.as(EntityType.ORGANIZATION) : m);
  }

  private static boolean isArticled(Mention mention) {
    return mention.key().startsWith("al ")
        && mention.text().startsWith("A")
        && mention.key().indexOf(' ', 3) < 0
        && !mention.is(EntityType.ORGANIZATION);
  }

  /** Whether two signs of football are seen: words, what a club does, a result. */
  private static boolean isSport(String string, int seen) {
    Set<String> said = new HashSet<>();
    String beginning = string.substring(0, Math.min(string.length(), BEGINNING));
    for (String word : Folding.letters(beginning).toLowerCase(Locale.ROOT).split("[^a-z-]+")) {
      if (SPORT.contains(word)) {
        said.add(word);
      }
    }
    return said.size() + seen + (hasResult(beginning) ? 1 : 0) > 1;
  }

  /** "2-0", with nothing but blanks around. */
  private static boolean hasResult(String text) {
    for (int at = text.indexOf('-', 1);
        at > 0 && at + 1 < text.length();
        at = text.indexOf('-', at + 1)) {
      if (Character.isDigit(text.charAt(at - 1))
          && Character.isDigit(text.charAt(at + 1))
          && (at < 2 || text.charAt(at - 2) == ' ')
          && (at + 2 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 2)))) {
        return true;
      }
    }
    return false;
  }
}
