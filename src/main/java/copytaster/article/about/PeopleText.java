// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import copytaster.lexicon.BylinesTable;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Rule;
import copytaster.page.ElementText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Reads the names out of what a byline says: "By Ann Poe and Bo Li, Staff Writers | 3 May 2024"
 * names two people. {@link Introductions} finds where the names begin, {@link BylineParts} cuts the
 * rest, {@link Tags} says what its words are, {@link AuthorName} what is a name.
 */
public final class PeopleText {
  /** A longer line is not a byline. */
  private static final int MAX_TEXT = 400;

  /** Letters of a field that are read: no list of authors is longer. */
  private static final int MAX_BYLINE = 4_000;

  private static final int MAX_NAMES = 20;

  private static final int MAX_ABOVE = 3;

  /** "Editing by": the names of others than the authors follow. */
  private static final List<String> OTHER_WORK = Lexicon.list(BylinesTable.OTHER_WORK);

  private PeopleText() {}

  /** The names in a byline, in order, none twice. */
  public static List<String> names(String byline) {
    return names(byline, false);
  }

  /**
   * @param shown whether the text is a line of the page, where names stand among other things,
   *     rather than a field that holds names
   */
  public static List<String> names(String byline, boolean shown) {
    Map<String, String> names = new LinkedHashMap<>();
    String head = byline.length() > MAX_BYLINE ? byline.substring(0, MAX_BYLINE) : byline;
    List<String> lines = BylineParts.lines(head);
    if (shown) {
      lines = fromIntroduction(lines);
    }
    for (int i = 0; i < lines.size() && names.size() < MAX_NAMES; i++) {
      // Below a shown name stands what its bearer does, then perhaps another with another job.
      if (shown && !names.isEmpty() && !(isJob(lines, i - 1) && isJob(lines, i + 1))) {
        continue;
      }
      if (lines.get(i).length() <= MAX_TEXT) {
        line(lines.get(i), shown, names);
      }
    }
    return new ArrayList<>(names.values());
  }

  /** Whether a line begins as bylines do ("By", "Von", "Автор:") and has not much more. */
  public static boolean isIntroduced(String line) {
    return Introductions.isIntroduced(line);
  }

  /** Above "By Ann Poe" in the same box stands what kind of text it is. */
  private static List<String> fromIntroduction(List<String> lines) {
    for (int i = 1; i < lines.size() && i <= MAX_ABOVE; i++) {
      String line = lines.get(i);
      if (Introductions.isIntroduced(line)
          && isNothingBut(line)
          && !Introductions.isIntroduced(lines.get(0))) {
        return lines.subList(i, lines.size());
      }
    }
    return lines;
  }

  private static boolean isJob(List<String> lines, int i) {
    return i >= 0
        && i < lines.size()
        && lines.get(i).length() <= Tags.MAX_NAME
        && Tags.hasRole(lines.get(i));
  }

  private static void line(String raw, boolean shown, Map<String, String> names) {
    String whole =
        ElementText.fold(
            BylineParts.withoutBrackets(isArray(raw) ? raw.replaceAll("[\\[\\]\"]", " ") : raw));
    if (whole.indexOf('@') > 0 && whole.indexOf(' ') < 0 && raw.endsWith(")")) {
      whole = raw.substring(raw.indexOf('(') + 1, raw.length() - 1); // ann@bell.example (Ann Poe)
    }
    String line = Introductions.introduced(whole);
    if (Tags.NOBODY.contains(line.toLowerCase(Locale.ROOT)) || line.contains("://")) {
      return;
    }
    List<String> found = new ArrayList<>();
    int letters = 0;
    int known = 0;
    boolean others = false;
    for (String part : BylineParts.byWork(BylineParts.split(line))) {
      if (part.charAt(part.length() - 1) == Tags.LABEL) {
        others =
            BylineParts.isLabel(part, Tags.WORK_LABELS) && Rule.on("about.label-of-other-work");
        known += part.length();
        continue;
      }
      String name = others || isOtherWork(part) ? "" : AuthorName.clean(part);
      boolean isName = AuthorName.isName(name) && (!shown || isCapitalised(name));
      known += isAccountedFor(part, isName ? name : "") ? part.length() : 0;
      if (isName) {
        found.add(name);
        letters += name.length();
      }
    }
    if (!found.isEmpty() && AuthorName.isFullName(found.get(0))) {
      letters = Math.max(letters, known * 2 / 3); // Two thirds are accounted for.
    }
    // A line that no "By" begins must be names for its greater part, or it is something else.
    if (shown && line.equals(whole) && letters * 2 < line.length()) {
      return;
    }
    boolean full =
        shown
            && found.stream()
                .limit(1)
                .anyMatch(name -> AuthorName.isFullName(name) || Outlets.isOrganisation(name));
    for (String name : found) {
      if (full && !AuthorName.isFullName(name) && !Outlets.isOrganisation(name)) {
        continue; // Beside full names a single word is a place or the start of a sentence.
      }
      if (names.size() < MAX_NAMES) {
        names.putIfAbsent(SiteNames.key(name), name);
      }
    }
  }

  /** Whether a part of a shown line is a name, a job, a date, or a name and one of these. */
  private static boolean isAccountedFor(String part, String name) {
    if (part.equals(name)
        || Tags.hasRole(part)
        || part.indexOf('@') >= 0
        || part.chars().noneMatch(Character::isLetter)) {
      return true;
    }
    String[] words = part.split(" ");
    return IntStream.range(0, words.length).anyMatch(w -> Tags.isDay(words, w))
        || !name.isEmpty() && part.startsWith(name) && isPlace(part.substring(name.length()));
  }

  /** "in London", "for The Bell". */
  private static boolean isPlace(String rest) {
    String[] words = rest.strip().split(" ");
    for (int w = 1; w < words.length; w++) {
      if (words[w].isEmpty() || !Character.isUpperCase(words[w].codePointAt(0))) {
        return false;
      }
    }
    return words.length >= 2
        && words.length <= 4
        && Tags.PLACING.contains(words[0].toLowerCase(Locale.ROOT));
  }

  /** A list as programs write it, in a field for one text. */
  private static boolean isArray(String text) {
    return text.startsWith("[") && text.endsWith("]");
  }

  private static boolean isOtherWork(String part) {
    return OTHER_WORK.stream()
        .anyMatch(work -> part.regionMatches(true, 0, work, 0, work.length()));
  }

  /** Whether what a byline introduces is names from end to end, not the start of a sentence. */
  static boolean isNothingBut(String line) {
    List<String> parts =
        BylineParts.split(
            Introductions.introduced(ElementText.fold(BylineParts.withoutBrackets(line))));
    if (parts.isEmpty() || !AuthorName.isName(AuthorName.clean(parts.get(0)))) {
      return false;
    }
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      String name = AuthorName.clean(part);
      boolean names = AuthorName.isName(name) && (AuthorName.isFullName(name) || parts.size() == 1);
      boolean label = i > 0 && i + 1 < parts.size() && part.indexOf(Tags.LABEL) > 0;
      names |= label && Tags.hasDigit(parts.get(i + 1)); // "Updated:" and a day
      names |= Arrays.stream(part.split(" ")).allMatch(Tags::isAddition);
      names |= part != parts.get(0) && Outlets.isOrganisation(name);
      if (!names && !Tags.hasDigit(part) && !Tags.hasRole(part)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCapitalised(String name) {
    int first = name.codePointAt(0);
    return Character.isUpperCase(first) || !Character.isLowerCase(first) || name.indexOf(' ') < 0;
  }
}
