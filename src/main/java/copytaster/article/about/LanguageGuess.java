// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import copytaster.lexicon.LanguageWordsTable;
import copytaster.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Guesses a language by its commonest words, or by its script where that is enough. Cheap and shy:
 * where two languages are close it says nothing.
 */
final class LanguageGuess {
  /**
   * @param words the commonest, without those that mean something in a neighbour
   * @param near languages that it may be taken for
   */
  private record Language(String code, List<String> words, List<String> near) {}

  private static final List<Language> LANGUAGES =
      Lexicon.rows(LanguageWordsTable.ROWS).stream()
          .map(r -> new Language(r[0], List.of(r[1].split(" ")), List.of(r[2].split(" "))))
          .toList();

  private static final int MAX_WORDS = 600;
  private static final int MAX_LETTERS = 6_000;

  private LanguageGuess() {}

  /**
   * Whether a page that declares one language may be in it, though its words look like another.
   *
   * @param declared a tag as BCP 47 writes it: "sr-Latn"
   */
  static boolean allows(String guess, String declared) {
    String language = declared.split("-")[0];
    return language.equals(guess)
        || LANGUAGES.stream().anyMatch(l -> l.code.equals(guess) && l.near.contains(language));
  }

  static Optional<String> of(String text) {
    Optional<String> script = ofScript(text);
    if (script.isPresent()) {
      return script.filter(language -> !language.isEmpty());
    }
    List<String> words = words(text);
    if (words.size() < 8) {
      return Optional.empty();
    }
    Map<String, Integer> seen = new HashMap<>();
    words.forEach(word -> seen.merge(word, 1, Integer::sum));
    Language best = null;
    int most = 0;
    int kinds = 0;
    for (Language language : LANGUAGES) {
      List<String> found = language.words.stream().filter(seen::containsKey).toList();
      int count = found.stream().mapToInt(seen::get).sum();
      if (count > most) {
        most = count;
        kinds = found.size();
        best = language;
      }
    }
    // One word in fifteen is a stop-word in any prose of these.
    // One stop-word alone tells little: "on" is Finnish and English.
    boolean sure = kinds >= 2 && most * 15 >= words.size() && leads(best, seen);
    return sure ? Optional.of(best.code) : Optional.empty();
  }

  /** Whether the words that only one of two languages has speak for this one: by half at least. */
  private static boolean leads(Language language, Map<String, Integer> seen) {
    for (Language other : LANGUAGES) {
      if (other != language
          && alone(language, other, seen) * 2 < Math.max(2, alone(other, language, seen) * 3)) {
        return false;
      }
    }
    return true;
  }

  /** How often words of one stand in the text that the other does not have. */
  private static int alone(Language one, Language other, Map<String, Integer> seen) {
    return one.words.stream()
        .filter(word -> seen.containsKey(word) && !other.words.contains(word))
        .mapToInt(seen::get)
        .sum();
  }

  /** A language for its script, empty text for a script of many, nothing for Latin. */
  private static Optional<String> ofScript(String text) {
    Map<Character.UnicodeScript, Integer> counts = new EnumMap<>(Character.UnicodeScript.class);
    int letters = 0;
    for (int i = 0; i < text.length() && letters < MAX_LETTERS; ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetter(c)) {
        letters++;
        if (c > 0x24F) {
          counts.merge(Character.UnicodeScript.of(c), 1, Integer::sum);
        }
      }
    }
    int half = Math.max(4, letters / 3);
    if (count(counts, Character.UnicodeScript.HIRAGANA)
                + count(counts, Character.UnicodeScript.KATAKANA)
            > letters / 10 + 3
        && letters > 8) {
      return Optional.of("ja");
    }
    for (Character.UnicodeScript script : counts.keySet()) {
      if (counts.get(script) >= half) {
        return Optional.of(language(script, text));
      }
    }
    return Optional.empty();
  }

  private static String language(Character.UnicodeScript script, String text) {
    return switch (script) {
      case HAN -> "zh";
      case HANGUL -> "ko";
      case GREEK -> "el";
      case HEBREW -> "he";
      case THAI -> "th";
      case ARABIC -> isPersian(text) ? "fa" : "ar";
      case CYRILLIC -> cyrillic(text);
      case DEVANAGARI -> "hi";
      case BENGALI -> "bn";
      case TAMIL -> "ta";
      case GEORGIAN -> "ka";
      case ARMENIAN -> "hy";
      default -> "";
    };
  }

  private static int count(
      Map<Character.UnicodeScript, Integer> counts, Character.UnicodeScript script) {
    return counts.getOrDefault(script, 0);
  }

  private static String cyrillic(String text) {
    if (text.indexOf('ї') >= 0 || text.indexOf('є') >= 0) {
      return "uk";
    }
    if (text.indexOf('ы') >= 0 || text.indexOf('э') >= 0) {
      return "ru";
    }
    return text.indexOf('ј') >= 0 || text.indexOf('љ') >= 0
        ? "sr"
        : text.indexOf('ъ') >= 0 ? "bg" : "";
  }

  private static boolean isPersian(String text) {
    return text.indexOf('پ') >= 0 || text.indexOf('گ') >= 0 || text.indexOf('چ') >= 0;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length() && words.size() < MAX_WORDS; i++) {
      boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
        start = -1;
      }
    }
    return words;
  }
}
