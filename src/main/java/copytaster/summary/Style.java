// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.summary;

import copytaster.text.Block;
import copytaster.text.Sentence;
import copytaster.text.Text;
import java.util.Locale;
import java.util.Set;

/**
 * What the surface of a sentence says about its worth.
 *
 * @param words runs between white space
 * @param digitWords words with a digit in them
 * @param capitalWords words that begin with a capital, the first one left out
 * @param quoteShare characters between double quotes, of all; 1 in a block that is a quotation
 * @param question whether it ends in a question mark
 * @param terminated whether it ends as sentences do
 * @param firstPerson whether the author speaks: I, we, my, our, us outside quotes
 * @param halfQuote whether a quotation in it begins or ends outside it
 * @param aside whether it speaks to the reader, of the publication or of what stands below
 * @param fragment whether it begins as no sentence does
 * @param dangling whether its start points back: a pronoun, demonstrative or connective
 * @param captionLike whether it has the words of captions and credits
 * @param boilerplate whether it speaks of the publication, not of the story
 */
record Style(
    int words,
    int digitWords,
    int capitalWords,
    double quoteShare,
    boolean question,
    boolean terminated,
    boolean firstPerson,
    boolean halfQuote,
    boolean aside,
    boolean fragment,
    boolean dangling,
    boolean captionLike,
    boolean boilerplate) {
  private static final Set<String> FIRST_PERSON =
      Set.of("I", "I'm", "I've", "I'd", "I'll", "we", "We", "my", "My", "our", "Our", "us");

  /** Words at the start of a sentence that lean on the sentence before. */
  private static final Set<String> DANGLING =
      Set.of(
          ("he she it they his her hers its their theirs him them this that these those such both"
                  + " but and so or nor yet however also moreover furthermore meanwhile therefore"
                  + " thus then instead nevertheless nonetheless besides consequently otherwise"
                  + " similarly likewise still hence another others")
              .split(" "));

  /** Phrases at the start of a sentence that do so too. */
  private static final String[] POINTING_BACK = {
    "yes, ",
    "no, ",
    "because of this",
    "because of that",
    "for example",
    "for instance",
    "in other words",
    "in addition",
    "in fact",
    "in contrast",
    "in turn",
    "in response",
    "in it,",
    "in this",
    "in that",
    "in these",
    "in those",
    "as a result",
    "as such",
    "after all",
    "after that",
    "after this",
    "by contrast",
    "on the other hand",
    "at the same time",
    "at that",
    "at this",
    "to this end",
    "of course",
    "the same ",
    "the latter",
    "that's why",
    "that’s why",
    "worse",
    "asked ",
    "earlier, ",
    "until then",
    "since then",
    "then, ",
    "again, ",
    "above all",
  };

  private static final Set<String> CAPTION_WORDS =
      Set.of(
          ("pictured (pictured) (left) (right) (centre) (center) (l) (r) photo: photos: image:"
                  + " picture: credit: caption: getty shutterstock")
              .split(" "));

  private static final String[] CAPTION_PHRASES = {
    " looks on", " look on as", " is pictured", " are pictured", " pose for a ", " poses for a ",
  };

  private static final String[] BOILERPLATE = {
    "click here",
    "read more",
    "follow us",
    "sign up",
    "contributed to this",
    "all rights reserved",
    "terms of service",
    "privacy policy",
    "scroll down",
    "watch the video",
    "this article was",
    "this story was",
    "join the conversation",
    "newsletter",
    "advertisement",
  };

  /**
   * @param quoted whether the sentence begins inside a quotation
   */
  static Style of(Text text, Sentence sentence, boolean quoted) {
    String string = text.at(sentence.span());
    String[] words = string.split("\\s+");
    int digits = 0;
    int capitals = 0;
    boolean caption = false;
    for (int w = 0; w < words.length; w++) {
      String word = words[w];
      digits += word.chars().anyMatch(Character::isDigit) ? 1 : 0;
      capitals += w > 0 && Character.isUpperCase(word.codePointAt(0)) ? 1 : 0;
      String bare = strip(word.toLowerCase(Locale.ROOT), ".,;");
      caption |= CAPTION_WORDS.contains(bare);
    }
    String lower = string.toLowerCase(Locale.ROOT);
    for (String phrase : CAPTION_PHRASES) {
      caption |= lower.contains(phrase);
    }
    Block.Kind kind = text.blocks().get(sentence.block()).kind();
    double quote = kind == Block.Kind.QUOTE ? 1 : quoteShare(string, quoted);
    boolean boilerplate = false;
    for (String phrase : BOILERPLATE) {
      boilerplate |= lower.contains(phrase);
    }
    int last = lastLetterOrMark(string);
    return new Style(
        words.length,
        digits,
        capitals,
        quote,
        last == '?' || last == '？',
        ".!?…。！？｡؟۔।॥።".indexOf(last) >= 0 && !leadsOn(string),
        speaksOfItself(string, quoted),
        isHalfQuote(string),
        Aside.is(string),
        isFragment(words),
        isDangling(words, lower),
        caption,
        boilerplate);
  }

  private static boolean isDangling(String[] words, String lower) {
    String first = strip(words[0].toLowerCase(Locale.ROOT), ",\"'“‘(");
    if (DANGLING.contains(first.split("['’]", 2)[0])) {
      return true;
    }
    for (String phrase : POINTING_BACK) {
      if (lower.startsWith(phrase)) {
        return true;
      }
    }
    return false;
  }

  /** A straight mark too many, or more that open than that close. */
  private static boolean isHalfQuote(String s) {
    int straight = 0;
    int curly = 0;
    int worst = 0;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      boolean inches = c == '"' && i > 0 && Character.isDigit(s.charAt(i - 1));
      straight += c == '"' && !inches ? 1 : 0;
      curly += c == '“' ? 1 : c == '”' ? -1 : 0;
      worst = Math.min(worst, curly);
    }
    return straight % 2 != 0 || curly > 0 || worst < 0;
  }

  /** "to this sector of the country." Not "iPhones", "al-Shabab", "de Gaulle". */
  private static boolean isFragment(String[] words) {
    String first = words[0];
    return !first.isEmpty()
        && Character.isLowerCase(first.codePointAt(0))
        && first.chars().noneMatch(c -> Character.isUpperCase(c) || Character.isDigit(c))
        && (words.length < 2 || !Character.isUpperCase(words[1].codePointAt(0)));
  }

  /** Whether a quotation is open after the sentence, if it was open before or not. */
  static boolean quotedAfter(String sentence, boolean quoted) {
    boolean open = quoted;
    for (int i = 0; i < sentence.length(); i++) {
      open = isQuote(sentence.charAt(i)) ? opens(sentence.charAt(i), open) : open;
    }
    return open;
  }

  private static double quoteShare(String sentence, boolean quoted) {
    boolean open = quoted;
    int inside = 0;
    for (int i = 0; i < sentence.length(); i++) {
      char c = sentence.charAt(i);
      if (isQuote(c)) {
        open = opens(c, open);
      } else if (open) {
        inside++;
      }
    }
    return sentence.isEmpty() ? 0 : (double) inside / sentence.length();
  }

  private static boolean speaksOfItself(String sentence, boolean quoted) {
    boolean open = quoted;
    for (String word : sentence.split("\\s+")) {
      boolean before = open;
      open = quotedAfter(word, open);
      if (!before && !open && FIRST_PERSON.contains(strip(word.replace('’', '\''), ".,;:!?()"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '“' || c == '”' || c == '„' || c == '«' || c == '»';
  }

  /** A straight quote turns, a curly one says which it is. */
  private static boolean opens(char c, boolean open) {
    return c == '"' ? !open : c == '“' && !open || c == '„' || c == '«';
  }

  /** "He said in an interview: ." What should follow was lost. */
  private static boolean leadsOn(String s) {
    int i = s.length() - 1;
    while (i > 0 && (s.charAt(i) == '.' || s.charAt(i) == ' ')) {
      i--;
    }
    return i > 0 && (s.charAt(i) == ':' || s.charAt(i) == ',');
  }

  /** The last character before closing quotes and brackets. */
  private static int lastLetterOrMark(String s) {
    int i = s.length();
    while (i > 0 && "\"'”’»)]}*_ ".indexOf(s.charAt(i - 1)) >= 0) {
      i--;
    }
    return i == 0 ? ' ' : s.codePointBefore(i);
  }

  private static String strip(String word, String marks) {
    int from = 0;
    int to = word.length();
    while (from < to && marks.indexOf(word.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && marks.indexOf(word.charAt(to - 1)) >= 0) {
      to--;
    }
    return word.substring(from, to);
  }
}
