// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.plain;

import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Months;
import copytaster.lexicon.PlainTextTable;
import copytaster.lexicon.Rule;
import copytaster.text.Folding;
import copytaster.text.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises the frame of a press release or of a mail. Stateless. */
final class Release {
  private static final List<String> MARKS = Lexicon.list(PlainTextTable.RELEASE_MARKS);
  private static final Set<String> ENDS = Lexicon.set(PlainTextTable.RELEASE_ENDS);
  private static final Set<String> ABOUT = Lexicon.set(PlainTextTable.RELEASE_ABOUT);
  private static final Set<String> CLOSINGS = Lexicon.set(PlainTextTable.RELEASE_CLOSINGS);
  private static final Set<String> NUMBERS = Lexicon.set(PlainTextTable.RELEASE_NUMBERS);

  /** "den 3. März", "3 de mayo de 2026": words between place and day. */
  private static final Pattern LINKS = Pattern.compile("(?<!\\S)\\p{Ll}{1,3}(?!\\S)");

  private static final List<String> MAIL_FEET = Lexicon.list(PlainTextTable.MAIL_FEET);
  private static final List<String> MAIL_TOPS = Lexicon.list(PlainTextTable.MAIL_TOPS);
  private static final Set<String> PROVIDERS = Lexicon.set(PlainTextTable.RELEASE_PROVIDERS);

  /** "SOURCE Skarn Pier Trust": the last line of a press wire. */
  private static final Pattern SOURCE = Pattern.compile("SOURCE:? [\\p{Lu}\\d].{1,80}(?<![.!?])");

  /** "Phone: 01632 960 555", "Email: press@trust.example". */
  private static final Pattern ADDRESS =
      Pattern.compile("[\\p{L} -]{1,20}: ?(?:\\S{1,99}@\\S{1,99}|[+(\\d][\\d ()/.-]{5,30})");

  /** Most characters of a line that marks a release, with its day. */
  private static final int LONGEST = 70;

  private static final int LONGEST_DAY = 8;
  private static final int LONGEST_NUMBER = 3;

  /** Most words of the heading over the description of the sender. */
  private static final int LONGEST_ABOUT = 12;

  private Release() {}

  /** "FOR IMMEDIATE RELEASE": a line above the title. */
  static boolean isMark(String line) {
    String folded = Folding.words(line);
    return line.length() <= LONGEST
        && MARKS.stream().anyMatch(mark -> folded.equals(mark) || folded.startsWith(mark + " "))
        && Rule.on("plain.release-mark");
  }

  /** "About Nordal Ferries": heads the paragraph that every release of the sender repeats. */
  static boolean isAbout(String line) {
    int blank = line.indexOf(' ');
    return blank > 0
        && ABOUT.contains(line.substring(0, blank).toLowerCase(Locale.ROOT))
        && Words.count(line) <= LONGEST_ABOUT
        && Opening.isTitleLike(line)
        && Rule.on("plain.about-sender");
  }

  /** Whom to ask, "Bremsund, 3 March 2026", "No. 14/26": all may stand above the title. */
  static boolean isAboveTitle(String line) {
    int words = Words.count(line);
    boolean number =
        words <= LONGEST_NUMBER && Arrays.stream(line.split(" ")).allMatch(Release::isNumber);
    boolean digits = line.chars().anyMatch(Character::isDigit);
    return isEnd(line)
        || ADDRESS.matcher(line).matches() && Rule.on("plain.address-above-title")
        || digits
            && (number || words <= LONGEST_DAY && isPlaceAndDay(line))
            && Rule.on("plain.day-above-title");
  }

  /** "3 March 2026", "Lund, den 3. März 2026"; "Fair opens on 3 May 2026" is a title. */
  static boolean isPlaceAndDay(String line) {
    if (Head.isDateLine(line)) {
      return true;
    }
    for (int comma = line.indexOf(','); comma > 0; comma = line.indexOf(',', comma + 1)) {
      boolean place =
          Arrays.stream(line.substring(0, comma).split("[ ,]+"))
              .allMatch(word -> !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)));
      // A short word may be a month, as "mai" is.
      String day =
          LINKS
              .matcher(line.substring(comma + 1))
              .replaceAll(word -> Months.month(word.group()) > 0 ? word.group() : " ")
              .strip();
      if (place && Head.isDateLine(day)) {
        return true;
      }
    }
    return false;
  }

  /** "No.", "14/26": a part of the number of a release. */
  private static boolean isNumber(String word) {
    return Character.isDigit(word.codePointAt(0))
        || NUMBERS.contains(word.toLowerCase(Locale.ROOT).replace(".", ""));
  }

  /** "Media contact:", "-ends-": the text ends here. */
  static boolean isEnd(String line) {
    String first = line.indexOf(':') > 0 ? line.substring(0, line.indexOf(':')) : line;
    boolean contact = ENDS.contains(Folding.words(first)) && line.length() <= 3 * LONGEST;
    boolean closing =
        CLOSINGS.contains(line.toLowerCase(Locale.ROOT)) || SOURCE.matcher(line).matches();
    return (contact || closing) && Rule.on("plain.release-end");
  }

  /** "News provided by": the sender stands in the next line. */
  static boolean isProvider(String line) {
    return PROVIDERS.contains(Folding.words(line)) && Rule.on("plain.release-provider");
  }

  /** "View this post on the web at". */
  static boolean isMailTop(String line) {
    return line.length() <= 3 * LONGEST
        && MAIL_TOPS.stream().anyMatch(Folding.words(line)::startsWith)
        && Rule.on("plain.mail-top");
  }

  /** The small print of a mail or of a list of mails. */
  static boolean isMailFoot(String line) {
    String folded = Folding.words(line);
    return (MAIL_FEET.stream().anyMatch(folded::startsWith) || folded.endsWith(" mailing list"))
        && Rule.on("plain.mail-foot");
  }
}
