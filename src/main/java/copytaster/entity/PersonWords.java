// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import copytaster.entity.Pass.Story;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.PeopleTable;
import copytaster.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Surnames that the tagger has passed over. */
final class PersonWords {
  private static final Set<String> SPEECH = Lexicon.set(PeopleTable.SPEECH_VERBS);
  private static final double CONFIDENCE = 0.9;

  private PersonWords() {}

  /** "Banks said", where Toya Banks is named. */
  static List<Mention> untagged(Story story, List<Mention> mentions) {
    String string = story.string();
    Set<String> surnames = new HashSet<>();
    for (Mention mention : mentions) {
      if (mention.type() == EntityType.PERSON && mention.key().indexOf(' ') > 0) {
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
