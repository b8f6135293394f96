// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import copytaster.text.Sentence;
import copytaster.text.Span;
import copytaster.text.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names that the tagger has overlooked where the text has them again: the short form of an
 * organization that is named in full ("the MoD" beside "Ministry of Defence"), and an acronym found
 * elsewhere.
 */
final class Echoes {
  /** Of two letters there are too many: "IT" may be a firm's initials. */
  private static final int SHORTEST = 3;

  private static final int LONGEST = 8;

  /** A look-up costs little, but a page of nothing else should not cost more. */
  private static final int MOST = 10_000;

  private Echoes() {}

  /** The mentions with those that they bring to light, in order. */
  static List<Mention> with(Text text, List<Mention> mentions) {
    Map<String, Mention> shorts = shorts(mentions);
    if (shorts.isEmpty()) {
      return mentions;
    }
    String string = text.string();
    List<Mention> all = new ArrayList<>(mentions);
    int next = 0;
    for (Sentence sentence : text.sentences()) {
      for (Span token : sentence.tokens()) {
        while (next < mentions.size() && mentions.get(next).span().end() <= token.start()) {
          next++;
        }
        boolean free = next == mentions.size() || mentions.get(next).span().start() >= token.end();
        int length = token.end() - token.start();
        if (free && length >= SHORTEST && length <= LONGEST && all.size() < MOST) {
          String word = token.of(string);
          Mention known = Character.isUpperCase(word.charAt(0)) ? shorts.get(word) : null;
          if (known == null && Organizations.isAcronym(word)) {
            known = shorts.get(word.toLowerCase(java.util.Locale.ROOT));
          }
          if (known != null && stands(string, token)) {
            all.add(Mention.of(token, string, known.type(), known.confidence()));
          }
        }
      }
    }
    if (all.size() > mentions.size()) {
      Collections.sort(all, Comparator.comparing(Mention::span));
    }
    return all;
  }

  /** Acronyms as printed, and the folded initials of full names. */
  private static Map<String, Mention> shorts(List<Mention> mentions) {
    Map<String, Mention> shorts = new HashMap<>();
    for (Mention mention : mentions) {
      if (mention.type() != EntityType.ORGANIZATION) {
        continue;
      }
      if (Organizations.isAcronym(mention.text())) {
        shorts.putIfAbsent(mention.text(), mention);
      } else if (mention.key().indexOf(' ') > 0) {
        List<String> words = Organizations.words(mention.key());
        for (boolean small : new boolean[] {false, true}) {
          String initials = Organizations.initials(words, small);
          if (initials.length() >= SHORTEST) {
            shorts.putIfAbsent(initials, mention);
          }
        }
      }
    }
    return shorts;
  }

  /** Not a part of a longer word: "NHS-run" is one, "A-NHS" and "nhs.uk" are not. */
  private static boolean stands(String string, Span token) {
    char before = token.start() == 0 ? ' ' : string.charAt(token.start() - 1);
    char after = token.end() == string.length() ? ' ' : string.charAt(token.end());
    return (Character.isWhitespace(before) || "(\"'“‘".indexOf(before) >= 0)
        && !Character.isLetterOrDigit(after)
        && "@/_".indexOf(after) < 0;
  }
}
