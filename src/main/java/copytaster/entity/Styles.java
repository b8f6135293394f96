// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import copytaster.entity.Pass.Story;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.PeopleTable;
import copytaster.text.Folding;
import copytaster.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Ranks and letters that taggers take for people or for parts of names, and bare surnames. */
final class Styles {
  private static final Set<String> LETTERS = Lexicon.set(PeopleTable.POST_NOMINALS);

  private static final Set<String> SPEECH = Lexicon.set(PeopleTable.SPEECH_VERBS);

  /** Of a surname that the tagger has passed over. */
  private static final double CONFIDENCE = 0.9;

  private Styles() {}

  /** "Pte." and "Lance Cpl.", right before a name or another rank. */
  static List<Mention> dropLoneTitles(Story story, List<Mention> mentions) {
    String string = story.string();
    List<Mention> out = new ArrayList<>(mentions.size());
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      boolean title =
          (mention.is(EntityType.PERSON) || mention.is(EntityType.ORGANIZATION))
              && areTitles(mention.text());
      int at = mention.span().end();
      at += string.startsWith(".", at) ? 1 : 0;
      boolean named =
          i + 1 < mentions.size()
              && !mentions.get(i + 1).is(EntityType.PLACE)
              && mentions.get(i + 1).span().start() == at + 1;
      if (!title || !named && !Titles.isTitle(Around.after(string, at))) {
        out.add(mention);
      }
    }
    return out;
  }

  private static boolean areTitles(String text) {
    for (String word : text.split("[. ]+")) {
      if (!Titles.isTitle(word) && !Titles.isPartOfOffice(word)) {
        return false;
      }
    }
    return true;
  }

  /** "Alan Crewe KC", "Julia Hart, M.D.": the letters within the name or behind it. */
  static List<Mention> dropLetters(Story story, List<Mention> mentions) {
    List<Mention> out = new ArrayList<>(mentions.size());
    int until = 0;
    for (Mention mention : mentions) {
      if (mention.span().start() >= until) {
        boolean person = mention.is(EntityType.PERSON);
        out.add(person ? bare(story, mention) : mention);
        until = person ? lettersEnd(story.string(), mention.span().end()) : until;
      }
    }
    return out;
  }

  private static int lettersEnd(String string, int name) {
    int at = name;
    while (true) {
      int start = at + (string.startsWith(", ", at) ? 2 : 1);
      int end = start;
      while (end < string.length()
          && (Character.isLetter(string.charAt(end)) || string.charAt(end) == '.')) {
        end++;
      }
      if (end <= start
          || string.charAt(start - 1) != ' '
          || !areLetters(string.substring(start, end))) {
        return at;
      }
      at = end;
    }
  }

  private static Mention bare(Story story, Mention mention) {
    String text = mention.text();
    int end = text.length();
    for (int blank = text.lastIndexOf(' ');
        blank > text.indexOf(' ') && areLetters(text.substring(blank + 1, end));
        blank = text.lastIndexOf(' ', end - 1)) {
      end = text.charAt(blank - 1) == ',' ? blank - 1 : blank;
    }
    int start = mention.span().start();
    return end == text.length() ? mention : mention.over(story.string(), start, start + end);
  }

  /** Printed in capitals, or as PhD and DPhil. */
  private static boolean areLetters(String word) {
    return word.length() > 1
        && Character.isUpperCase(word.charAt(0))
        && word.chars().filter(Character::isUpperCase).count() > 1
        && LETTERS.contains(Folding.letters(word).replaceAll("\\.$", ""));
  }

  /** "Banks said", where Toya Banks is named. */
  static List<Mention> untagged(Story story, List<Mention> mentions) {
    String string = story.string();
    Set<String> surnames = new HashSet<>();
    for (Mention mention : mentions) {
      if (mention.is(EntityType.PERSON) && !mention.isLone()) {
        surnames.add(mention.text().substring(mention.text().lastIndexOf(' ') + 1));
      }
    }
    List<Mention> out = new ArrayList<>(mentions.size());
    int at = 0;
    for (int i = 0; i <= mentions.size(); i++) {
      int end = i < mentions.size() ? mentions.get(i).span().start() : string.length();
      while (at < end) {
        int word = Around.end(string, at);
        if (word > at
            && word <= end
            && Character.isUpperCase(string.charAt(at))
            && surnames.contains(string.substring(at, word))
            && SPEECH.contains(Around.after(string, word))) {
          out.add(Mention.of(new Span(at, word), string, EntityType.PERSON, CONFIDENCE));
        }
        at = Math.max(word, at + 1);
      }
      if (i < mentions.size()) {
        out.add(mentions.get(i));
        at = mentions.get(i).span().end();
      }
    }
    return out;
  }
}
