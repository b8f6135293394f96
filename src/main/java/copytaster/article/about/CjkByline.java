// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import static copytaster.article.about.CjkNames.LETTER;
import static copytaster.article.about.CjkNames.anyOf;

import copytaster.lexicon.BylinesTable;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Rule;
import copytaster.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the names of authors out of Chinese, Japanese and Korean text: they stand behind a label
 * (记者 王小明, 作者：李四, 文＝山田太郎), before one (홍길동 기자, 王小明 发表于), or alone.
 */
final class CjkByline {
  /** Labels of fields, which people fill in with whatever they call themselves. */
  private static final Set<String> FIELDS = Lexicon.set(BylinesTable.CJK_FIELDS);

  private static final String LABELS =
      anyOf(Lexicon.union(BylinesTable.CJK_FIELDS, BylinesTable.CJK_AUTHORS));

  private static final String OTHERS = anyOf(Lexicon.set(BylinesTable.CJK_OTHERS));

  /** A label, what stands before it in the same brackets, and the marks behind it. */
  private static final Pattern LABEL =
      Pattern.compile("([（(【][^）)】]{0,12}?)?(" + LABELS + ")([\\s\\[［〖【:：/／╱丨|｜＝=・]*)");

  private static final Pattern EDITOR =
      Pattern.compile(anyOf(Lexicon.set(BylinesTable.CJK_EDITORS)) + "[\\s:：/／]*");

  private static final String ISSUERS = anyOf(Lexicon.set(BylinesTable.CJK_ISSUERS));

  private static final Pattern OPEN =
      Pattern.compile("(?:" + LABELS + "|" + ISSUERS + "|" + EDITOR + ")[\\s:：]*$");

  private static final String NAME =
      "(?:L{1,6}(?:[·•・]L{1,6}){1,3}|L{2,4}?|L\\s+L)(?=$|[^L]|于\\d|於\\d|T)"
          .replace("T", LABELS + "|" + OTHERS)
          .replace("[^L]", "[^" + LETTER.substring(1))
          .replace("L", LETTER);

  private static final Pattern NEXT = Pattern.compile(NAME);

  /** A name that somebody chose, or one in another script. */
  private static final Pattern ACCOUNT =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_·・.-]{1,24}(?: \\p{Lu}[\\p{L}.-]{0,20}){0,3}");

  private static final Pattern BEHIND =
      Pattern.compile(
          "(?<!L)(L{2,4}|[\\w.-]{3,24})\\s?B(?!L)"
              .replace("B", anyOf(Lexicon.set(BylinesTable.CJK_BEHIND)))
              .replace("L", LETTER));

  /** "王小明／台北報導", "（王小明 上海报道）". */
  private static final Pattern REPORTING =
      Pattern.compile(
          "(?<![^者（(【〔╱／/\\s])(L{2,3})[\\s／/╱]+L{0,6}(?:报道|報導|報道)(?!L)".replace("L", LETTER));

  /** What closes a name that no surname confirms, and stands between names. */
  private static final Pattern END = Pattern.compile("$|[\\s）)】］〗\\]|｜/／╱、，,]+");

  private static final Pattern ISSUER =
      Pattern.compile(ISSUERS + "[\\s:：]+(L{4,20})$".replace("L", LETTER));

  private static final Pattern OTHER = Pattern.compile(OTHERS);

  private static final Pattern BREAKS = Pattern.compile("[\\s、，,|｜()（）\\[\\]［］〖〗【】]+");

  private static final int MOST_NAMES = 8;

  /** Letters of a text that is a byline though no mark parts the label from the name. */
  private static final int SHORT = 20;

  /** Letters of a line of names, a day and a source. */
  private static final int LONGEST_LINE = 60;

  private CjkByline() {}

  /** Whether a text ends in a label whose names stand in the next. */
  static boolean isOpen(String text) {
    return OPEN.matcher(text).find();
  }

  /** Whether a text begins with words whose names stand in the one before. */
  static boolean isBehind(String text) {
    return BEHIND.matcher("甲乙 " + text).lookingAt();
  }

  /** Whether a text names those who wrote, edited or issued. */
  static boolean isSignature(String text) {
    return !names(text).isEmpty() || !editors(text).isEmpty() || !issuer(text).isEmpty();
  }

  /** The names in a text; none if it has no byline. */
  static List<String> names(String text) {
    for (Matcher label = LABEL.matcher(text); label.find(); ) {
      String said = label.group(2);
      String marks = label.group(3);
      boolean near = text.length() <= SHORT;
      boolean field =
          FIELDS.contains(said)
              && (!marks.isBlank()
                  || !Character.isLetter(said.charAt(said.length() - 1))
                  || near && !marks.isEmpty());
      boolean sure = field || !marks.isBlank() || label.group(1) != null;
      List<String> names =
          sure || near || !marks.isEmpty() ? list(text, label.end(), sure, field) : List.of();
      if (!names.isEmpty() && Rule.on("about.cjk-byline")) {
        return names;
      }
    }
    Matcher behind = BEHIND.matcher(text);
    if (behind.find() && CjkNames.mayBeName(behind.group(1)) && Rule.on("about.cjk-name-before")) {
      return List.of(behind.group(1));
    }
    Matcher reporting = REPORTING.matcher(text);
    return reporting.find() && Rule.on("about.cjk-reporting")
        ? list(text, reporting.start(1), false, false)
        : List.of();
  }

  /** The names of those who edited: of use where nobody else is named. */
  static List<String> editors(String text) {
    Matcher editor = EDITOR.matcher(text);
    return editor.find() && Rule.on("about.cjk-editor")
        ? list(text, editor.end(), true, false)
        : List.of();
  }

  /** The public body that issued a document. */
  static List<String> issuer(String text) {
    Matcher issuer = ISSUER.matcher(text);
    return issuer.find() && Rule.on("about.cjk-issuer") ? List.of(issuer.group(1)) : List.of();
  }

  /** The names in a line that has nothing else but a day and a source: 王小明、李四. */
  static List<String> bare(String line) {
    if (line.length() > LONGEST_LINE || !Words.isEastAsian(line)) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    for (String token : CjkNames.isPerson(line) ? List.of(line) : List.of(BREAKS.split(line))) {
      if (OTHER.matcher(token).lookingAt()) {
        break;
      }
      if (!token.isEmpty() && !Tags.hasDigit(token)) {
        names.add(token);
      }
    }
    boolean joint = line.indexOf('、') > 0 && names.stream().anyMatch(CjkNames::isPerson);
    return names.stream().allMatch(joint ? CjkByline::isShort : CjkNames::isPerson)
            && Rule.on("about.cjk-bare-name")
        ? names
        : List.of();
  }

  private static boolean isShort(String name) {
    return name.length() >= 2 && name.length() <= 3 && CjkNames.mayBeName(name);
  }

  /**
   * The names that follow one another from a place on.
   *
   * @param sure whether the first needs no surname, if it stands alone
   * @param field whether it may be that of an account
   */
  private static List<String> list(String text, int from, boolean sure, boolean field) {
    List<String> names = new ArrayList<>();
    Matcher name = NEXT.matcher(text).useTransparentBounds(true);
    Matcher account = ACCOUNT.matcher(text);
    Matcher label = LABEL.matcher(text);
    Matcher end = END.matcher(text);
    int at = from;
    while (names.size() < MOST_NAMES) {
      at = !names.isEmpty() && label.region(at, text.length()).lookingAt() ? label.end() : at;
      boolean alone = sure && names.isEmpty();
      Matcher next =
          name.region(at, text.length()).lookingAt() ? name : account.region(at, text.length());
      if (next == account && !(field && alone && account.lookingAt())) {
        break;
      }
      String found = next == name ? name.group().replaceAll("\\s+", "") : account.group();
      boolean closed = end.region(next.end(), text.length()).lookingAt();
      boolean set = closed && !end.group().matches("\\s*[，,].*");
      if (!CjkNames.isPerson(found) && !(alone && set && CjkNames.mayBeName(found))) {
        break;
      }
      names.add(found);
      if (!closed || end.end() == next.end()) {
        break;
      }
      at = end.end();
    }
    return names;
  }
}
