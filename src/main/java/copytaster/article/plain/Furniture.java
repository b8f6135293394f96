// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.plain;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lines that stand around an article and are not of it: credits of pictures, pointers to other
 * articles, what newsletters have above and below. Newspaper people call it furniture. Each rule
 * looks at one paragraph alone and asks for more than one sign.
 */
public final class Furniture {
  private static final int LONGEST_POINTER = 30;
  private static final int LONGEST_CREDIT = 65;
  private static final int LONGEST_FOOTER = 80;

  private static final Pattern CREDIT_LABEL =
      Pattern.compile(
          "(?i)^(photo|photos|photography|photograph|image|images|picture|pictures|pic|credit"
              + "|photo credit|image credit|picture credit|caption|image source|image caption"
              + "|video caption|illustration|graphic)( by| courtesy( of)?)?\\s?[:/|©].*");

  private static final Pattern CREDIT_MARK =
      Pattern.compile(
          "(?i).*([.!?)] (photo|image|picture|photograph)s?( credit| courtesy| by)?: ?\\S|/ ?handout\\b|getty images|shutterstock|/ ?(afp|reuters|getty|epa|ap|alamy)\\b"
              + "|\\b(afp|reuters|epa|ap) ?/|\\bap photo|\\bfile (photo|picture|image)\\b"
              + "|\\bhandout photo|\\(?(photo|picture|image) (by|courtesy|credit|supplied)\\b"
              + "|\\((left|right|centre|center|pictured|l|r)\\)).*");

  private static final Pattern POLL = Pattern.compile("(?i).*\\breuters/ipsos\\b.*");

  private static final Pattern POINTER =
      Pattern.compile(
          "(?i)^[\\[(>»→•*-]*\\s*((also |must )?(read|watch|listen|see|view)( also| more| next| on| now)?\\s?(:|>|»|→|\\||–|—|-\\s).*"
              + "|(read|see|find out|learn) more\\b.*"
              + "|related( articles?| stories| story| coverage| content| links?| news| reading)?\\s?(:.*|$)"
              + "|more (from|on|about) [^.]{2,80}(:|>|»|→|$)"
              + "|you (may|might) also (like|enjoy|be interested).*"
              + "|(click|tap) (here|the link|below|to)\\b.*"
              + "|(sign up|subscribe) (for|to|now|here|today)\\b.*"
              + "|subscribe\\W*$|advertisement\\W*$|advertising\\W*$|sponsored\\W*$|loading\\W*$"
              + "|(article|story|report|post) continues (below|after).*"
              + "|continue reading.*|keep reading\\W*$|recommended( (for you|reading|stories))?\\W*$"
              + "|share (this|on|via)\\b.*|share\\W*$|follow (us|me|him|her|them) on\\b.*"
              + "|(watch|view|play) (the |this )?(video|gallery|slideshow)\\b.*|watch live\\W*.*"
              + "|skip (to|past) .*|back to top\\W*$|(scroll|swipe) (down|for)\\b.*"
              + "|download (the|our) .{0,40}app\\b.*|get (the|our) .{0,60}newsletter\\b.*"
              + "|don'?t miss\\s?:.*|(join|have) (the|your) (conversation|say)\\W*.*"
              + "|(leave|post|add) a (comment|reply)\\W*$|comments? ?(\\(\\d+\\))?\\W*$)");

  private static final Pattern FOOTER =
      Pattern.compile(
          "(?i).*(\\bunsubscribe\\b|view (it |this |email |this email |this message )?in (your |a )?"
              + "(web )?browser|update (your )?(email )?preferences|manage (your )?(email )?"
              + "(preferences|subscriptions?)|you('re| are)? (receiv(ed|ing)|getting|got) this"
              + " (e-?mail|newsletter|message)|was this (e-?mail |newsletter )?forwarded"
              + "|forwarded this (e-?mail|newsletter|to you)|all rights reserved"
              + "|opt[- ]out of (these|this|all)|add us to your address book"
              + "|why did i get this|view online version).*");

  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "(?i)^(©.*|\\(c\\) ?(19|20)\\d\\d.*|copyright\\s*(©|\\(c\\)|(19|20)\\d\\d).*)");

  private static final Set<String> SPEAKING =
      Set.of(
          "said", "says", "told", "added", "according", "announced", "reported", "wrote", "asked");

  private Furniture() {}

  /** "Photo: Ada Lind/Getty Images", "The harbour master (left) with his dog". */
  public static boolean isCredit(String paragraph) {
    if (words(paragraph) > LONGEST_CREDIT || RoughSentences.of(paragraph).size() > 2) {
      return false;
    }
    return CREDIT_LABEL.matcher(paragraph).matches()
        || CREDIT_MARK.matcher(paragraph).matches()
            && !POLL.matcher(paragraph).matches()
            && !speaks(paragraph);
  }

  /** "Read more: …", "Sign up for our newsletter", "Advertisement". */
  static boolean isPointer(String paragraph) {
    return words(paragraph) <= LONGEST_POINTER
        && POINTER.matcher(paragraph).matches()
        && !speaks(paragraph);
  }

  /** "Unsubscribe", "You received this e-mail because …", "© 2025 …". */
  static boolean isFooter(String paragraph) {
    return words(paragraph) <= LONGEST_FOOTER
        && (FOOTER.matcher(paragraph).matches()
            || words(paragraph) <= LONGEST_POINTER && COPYRIGHT.matcher(paragraph).matches())
        && !speaks(paragraph);
  }

  static boolean isFurniture(String paragraph) {
    return paragraph.length() > 1 // none is so short, and there may be a million of them
        && (isPointer(paragraph) || isFooter(paragraph) || isCredit(paragraph));
  }

  /** News about newsletters or about a photo agency has a speaker. */
  private static boolean speaks(String paragraph) {
    for (String word : paragraph.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
      if (SPEAKING.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static int words(String text) {
    int words = 1 + text.length() / 20; // an endless word is as many
    for (int i = 0; i < text.length(); i++) {
      words += text.charAt(i) == ' ' ? 1 : 0;
    }
    return words;
  }
}
