// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import copytaster.calendar.DateText;
import copytaster.calendar.DayOrder;
import copytaster.lexicon.BylinesTable;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Months;
import copytaster.lexicon.PeopleTable;
import copytaster.lexicon.Rule;
import copytaster.page.ElementText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the names out of what a byline says: "By Ann Poe and Bo Li, Staff Writers | 3 May 2024"
 * names two people. Knows the words around names in English, German, Spanish, French, Italian,
 * Portuguese and Dutch; knows no names.
 */
public final class PeopleText {
  /** At the end of a part that a colon follows. */
  private static final char LABEL = ':';

  /** Longer texts are no bylines but what stands around one. */
  static final int MAX_TEXT = 400;

  /** A field with more is no list of authors. */
  private static final int MAX_BYLINE = 4_000;

  private static final int MAX_NAMES = 20;

  /** Letters of a label such as "Text und Fotos". */
  private static final int LONGEST_LABEL = 25;

  private static final int MAX_NAME = 60;

  private static final int MAX_ABOVE = 3;

  /** What stands before the names. */
  private static final List<String> INTRODUCTIONS = Lexicon.list(BylinesTable.INTRODUCTIONS);

  /** Before a colon: the names behind it are not, or are, those of authors. */
  private static final Set<String> WORK_LABELS = Lexicon.set(BylinesTable.WORK_LABELS);

  private static final Set<String> WRITING_LABELS = Lexicon.set(BylinesTable.WRITING_LABELS);

  private static final Set<String> LABELS =
      Lexicon.union(BylinesTable.WORK_LABELS, BylinesTable.WRITING_LABELS);

  /** What others than the authors did for an article; their names follow. */
  private static final List<String> OTHER_WORK = Lexicon.list(BylinesTable.OTHER_WORK);

  private static final Set<String> CONJUNCTIONS = Lexicon.set(BylinesTable.CONJUNCTIONS);

  private static final Set<String> LETTER_CONJUNCTIONS =
      Lexicon.set(BylinesTable.LETTER_CONJUNCTIONS);

  /** After one of these come places, papers and jobs, not names. */
  private static final Set<String> STOPS = Lexicon.set(BylinesTable.STOPS);

  /** Stops even when capitalised: "Ann Poe For The Evening Bell". */
  private static final Set<String> PLACING = Lexicon.set(BylinesTable.PLACING);

  /** Words of jobs and departments. A part that holds one names no one. */
  private static final Set<String> ROLES = Lexicon.set(BylinesTable.ROLES);

  /** Words before that of a job: "Ann Poe Senior Political Correspondent". */
  private static final Set<String> FIELDS = Lexicon.set(BylinesTable.FIELDS);

  /** Job words that are never surnames; a name ends before one. */
  private static final Set<String> ENDS = Lexicon.set(BylinesTable.ENDS);

  /** Under these addresses stand the pages of authors. */
  private static final Set<String> AUTHOR_PAGES = Lexicon.set(BylinesTable.AUTHOR_PAGES);

  /** The same of links in a page, where "people" and "person" are those it writes about. */
  private static final Set<String> AUTHOR_LINKS = Lexicon.set(BylinesTable.AUTHOR_LINKS);

  /** Before a name, and no part of a list. */
  private static final Set<String> TITLES = Lexicon.set(BylinesTable.TITLES);

  /** Words that make an organisation of a name. */
  private static final Set<String> ORGANISATIONS = Lexicon.set(BylinesTable.ORGANISATIONS);

  /** Placeholders that systems print when no author is set. */
  private static final Set<String> NOBODY = Lexicon.set(BylinesTable.NOBODY);

  private static final Set<String> PARTICLES =
      Lexicon.union(PeopleTable.PARTICLES, PeopleTable.JOINED_PARTICLES);

  /** Parts of a name that follow it after a comma. */
  private static final Set<String> SUFFIXES = Lexicon.set(PeopleTable.NAME_SUFFIXES);

  /** What someone has, not who it is. */
  private static final Set<String> CREDENTIALS =
      Lexicon.union(BylinesTable.CREDENTIALS, PeopleTable.POST_NOMINALS);

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
    List<String> lines = lines(head);
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

  /** Above "By Ann Poe" in the same box stands what kind of text it is. */
  private static List<String> fromIntroduction(List<String> lines) {
    for (int i = 1; i < lines.size() && i <= MAX_ABOVE; i++) {
      String line = lines.get(i);
      if (isIntroduced(line) && isNothingBut(line) && !isIntroduced(lines.get(0))) {
        return lines.subList(i, lines.size());
      }
    }
    return lines;
  }

  private static boolean isJob(List<String> lines, int i) {
    return i >= 0 && i < lines.size() && lines.get(i).length() <= MAX_NAME && hasRole(lines.get(i));
  }

  /** The lines that have a text; one that ends in a comma or an "and" goes on in the next. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    boolean open = false;
    for (String raw : text.split("\n")) {
      String line = ElementText.fold(raw);
      if (line.isEmpty()) {
        continue;
      }
      int blank = line.indexOf(' ');
      String first = (blank < 0 ? line : line.substring(0, blank)).toLowerCase(Locale.ROOT);
      String last = line.substring(line.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
      if (!lines.isEmpty() && (open || isJoint(first) || first.equals(","))) {
        lines.set(lines.size() - 1, lines.get(lines.size() - 1) + " " + line);
      } else {
        lines.add(line);
      }
      open = line.endsWith(",") || isJoint(last);
    }
    return lines;
  }

  private static boolean isJoint(String word) {
    return word.equals("and") || word.equals("&") || word.equals("und");
  }

  private static void line(String raw, boolean shown, Map<String, String> names) {
    String whole =
        ElementText.fold(withoutBrackets(isArray(raw) ? raw.replaceAll("[\\[\\]\"]", " ") : raw));
    if (whole.indexOf('@') > 0 && whole.indexOf(' ') < 0 && raw.endsWith(")")) {
      whole = raw.substring(raw.indexOf('(') + 1, raw.length() - 1); // ann@bell.example (Ann Poe)
    }
    String line = introduced(whole);
    if (NOBODY.contains(line.toLowerCase(Locale.ROOT)) || line.contains("://")) {
      return;
    }
    List<String> found = new ArrayList<>();
    int letters = 0;
    int known = 0;
    boolean others = false;
    for (String part : byWork(split(line))) {
      if (part.charAt(part.length() - 1) == LABEL) {
        others = isLabel(part, WORK_LABELS) && Rule.on("about.label-of-other-work");
        known += part.length();
        continue;
      }
      String name = others || isOtherWork(part) ? "" : clean(part);
      boolean isName = isName(name) && (!shown || isCapitalised(name));
      known += isAccountedFor(part, isName ? name : "") ? part.length() : 0;
      if (isName) {
        found.add(name);
        letters += name.length();
      }
    }
    if (!found.isEmpty() && isFullName(found.get(0))) {
      letters = Math.max(letters, known * 2 / 3); // Two thirds are accounted for.
    }
    // A line that no "By" begins must be names for its greater part, or it is something else.
    if (shown && line.equals(whole) && letters * 2 < line.length()) {
      return;
    }
    boolean full = shown && (isFullName(first(found)) || isOrganisation(first(found)));
    for (String name : found) {
      if (full && !isFullName(name) && !isOrganisation(name)) {
        continue; // Beside full names a single word is a place or the start of a sentence.
      }
      if (names.size() < MAX_NAMES) {
        names.putIfAbsent(SiteNames.key(name), name);
      }
    }
  }

  /** "Text", "und", "Interview:" are one label. */
  private static List<String> byWork(List<String> parts) {
    List<String> joined = new ArrayList<>(parts);
    for (int i = joined.size() - 1; i > 0; i--) {
      boolean label = joined.get(i).charAt(joined.get(i).length() - 1) == LABEL;
      if (label && isLabel(joined.get(i - 1) + LABEL, LABELS)) {
        joined.remove(i - 1);
        i--;
      }
    }
    return joined;
  }

  private static boolean isLabel(String part, Set<String> labels) {
    return labels.contains(part.substring(0, part.length() - 1).toLowerCase(Locale.ROOT).strip());
  }

  /** Whether a part of a shown line is a name, a job, a date, or a name and one of these. */
  private static boolean isAccountedFor(String part, String name) {
    if (part.equals(name)
        || hasRole(part)
        || part.indexOf('@') >= 0
        || part.chars().noneMatch(Character::isLetter)) {
      return true;
    }
    String[] words = part.split(" ");
    for (int w = 0; w < words.length; w++) {
      if (isDay(words, w)) {
        return true;
      }
    }
    return !name.isEmpty() && part.startsWith(name) && isPlace(part.substring(name.length()));
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
        && PLACING.contains(words[0].toLowerCase(Locale.ROOT));
  }

  private static String first(List<String> names) {
    return names.isEmpty() ? "" : names.get(0);
  }

  /** A list as programs write it, in a field for one text. */
  private static boolean isArray(String text) {
    return text.startsWith("[") && text.endsWith("]");
  }

  private static boolean isOtherWork(String part) {
    for (String work : OTHER_WORK) {
      if (part.regionMatches(true, 0, work, 0, work.length())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name is that of an organisation, going by its words. */
  public static boolean isOrganisation(String name) {
    if (isHost(name)) {
      return true;
    }
    for (String word : name.toLowerCase(Locale.ROOT).split("[\\s/.,-]+")) {
      if (ORGANISATIONS.contains(word)) {
        return true;
      }
    }
    if (hasInitials(name) && Rule.on("about.initials-of-outlet")) {
      return true;
    }
    String letters = name.replace(" ", "");
    return letters.length() <= 4
        && letters.length() >= 2
        && letters.equals(letters.toUpperCase(Locale.ROOT))
        && letters.chars().allMatch(Character::isLetter);
  }

  /** "BBN Scotland": three capitals or more beside a word that is not in capitals. */
  private static boolean hasInitials(String name) {
    boolean initials = false;
    boolean lower = false;
    for (String word : name.split(" ")) {
      initials |=
          word.length() >= 3
              && word.length() <= 5
              && word.chars().allMatch(Character::isUpperCase)
              && !SUFFIXES.contains(word.toLowerCase(Locale.ROOT));
      lower |= word.chars().filter(Character::isLowerCase).count() >= 2;
    }
    return initials && lower;
  }

  /** Whether it is written as a domain: Example.com. */
  private static boolean isHost(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 2
        && dot < name.length() - 1
        && name.indexOf(' ') < 0
        && Character.isLetter(name.charAt(dot + 1))
        && name.length() - dot <= 5;
  }

  /** Whether a line begins as bylines do, and has not much more. */
  static boolean isIntroduced(String line) {
    int start = 0;
    while (start < line.length() && "|-–—•·/*~ ".indexOf(line.charAt(start)) >= 0) {
      start++;
    }
    if (line.length() > 120 || introduction(line.substring(start)) > 0) {
      return line.length() <= 120;
    }
    int names = behindDate(line);
    return names > 0
        && DateText.read(line.substring(0, names).replaceAll(" \\p{L}+ $", ""), DayOrder.DAY_FIRST)
            .isPresent()
        && Rule.on("about.names-behind-date");
  }

  /** Whether a line is nothing but what a name is expected after. */
  static boolean isIntroduction(String line) {
    String bare = introduced(line + " ").strip();
    return line.length() <= 30 && bare.isEmpty() && !line.isBlank();
  }

  /** A byline without what introduces its names. */
  static String introduced(String line) {
    String rest = line;
    while (!rest.isEmpty() && "|-–—•·/*~ ".indexOf(rest.charAt(0)) >= 0) {
      rest = rest.substring(1);
    }
    for (int times = 0; times < 3; times++) {
      int end = introduction(rest);
      if (end == 0) {
        break;
      }
      rest = rest.substring(end).strip();
    }
    if (!rest.equals(line)) {
      return rest;
    }
    return line.substring(behindDate(line));
  }

  /** Where the names begin in "Posted on 3 May by Ann Poe at 18:52", "3. Mai 2024 von Ann Poe". */
  private static int behindDate(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    for (String word : new String[] {" by ", " von ", " por ", " par "}) {
      int at = lower.length() == line.length() ? lower.indexOf(word) : -1;
      if (at > 0 && (hasDigit(line, at) || isPublishing(lower.substring(0, at)))) {
        return at + word.length();
      }
    }
    return 0;
  }

  private static boolean hasDigit(String text, int end) {
    for (int i = 0; i < end; i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPublishing(String before) {
    return before.startsWith("posted")
        || before.startsWith("published")
        || before.startsWith("written")
        || before.startsWith("submitted")
        || before.startsWith("veröffentlicht")
        || before.startsWith("publicado")
        || before.startsWith("publié");
  }

  private static int introduction(String line) {
    int colon = line.indexOf(':');
    int best = 0;
    if (colon > 0
        && colon <= LONGEST_LABEL
        && isWritingLabel(line.substring(0, colon))
        && Rule.on("about.label-of-writing")) {
      best = colon + 1;
    }
    for (String words : INTRODUCTIONS) {
      if (words.length() > best && line.regionMatches(true, 0, words, 0, words.length())) {
        int end = words.length();
        boolean apart =
            words.endsWith(":")
                || end < line.length()
                    && (Character.isWhitespace(line.charAt(end)) || line.charAt(end) == ':');
        if (apart) {
          best = end < line.length() && line.charAt(end) == ':' ? end + 1 : end;
        }
      }
    }
    return best;
  }

  /** "Text", "Text & Fotos", "Text und Interview": at least one word of writing, no other word. */
  private static boolean isWritingLabel(String label) {
    boolean writing = false;
    for (String word : label.toLowerCase(Locale.ROOT).split("[\\s/&,+]+")) {
      boolean writes = WRITING_LABELS.contains(word);
      writing |= writes;
      if (!writes && !WORK_LABELS.contains(word) && !CONJUNCTIONS.contains(word)) {
        return false;
      }
    }
    return writing;
  }

  /** Whether what a byline introduces is names from end to end, not the start of a sentence. */
  static boolean isNothingBut(String line) {
    List<String> parts = split(introduced(ElementText.fold(withoutBrackets(line))));
    if (parts.isEmpty() || !isName(clean(parts.get(0)))) {
      return false;
    }
    for (String part : parts) {
      String name = clean(part);
      boolean names = isName(name) && (isFullName(name) || parts.size() == 1);
      names |= Arrays.stream(part.split(" ")).allMatch(PeopleText::isAddition);
      names |= part != parts.get(0) && isOrganisation(name);
      if (!names && !hasDigit(part, part.length()) && !hasRole(part)) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is a name as some write theirs: "nora fenwick". */
  static boolean isLowerCaseName(String text) {
    String[] words = text.split(" ");
    for (String word : words) {
      if (word.length() < 2
          || !word.chars().allMatch(c -> Character.isLowerCase(c) || c == '-' || c == '\'')
          || isOfJob(word)
          || STOPS.contains(word)) {
        return false;
      }
    }
    return words.length == 2 && !NOBODY.contains(text);
  }

  /** The name in the address of an author's page: /author/ann-poe. */
  static Optional<String> nameIn(String path) {
    String[] parts = path.split("/");
    String slug = parts.length < 2 ? "" : parts[parts.length - 1];
    String[] words = slug.split("-");
    if (words.length < 2 || words.length > 3 || !AUTHOR_PAGES.contains(parts[parts.length - 2])) {
      return Optional.empty();
    }
    StringBuilder name = new StringBuilder();
    for (String word : words) {
      if (word.length() < 2 || !word.chars().allMatch(Character::isLetter) || isOfJob(word)) {
        return Optional.empty();
      }
      name.append(name.length() == 0 ? "" : " ")
          .appendCodePoint(Character.toTitleCase(word.codePointAt(0)))
          .append(word.substring(Character.charCount(word.codePointAt(0))));
    }
    return Optional.of(name.toString());
  }

  /** Whether an address is that of an author's page. */
  static boolean isAuthorPage(String address) {
    String[] parts = address.split("/", 12);
    for (int i = parts.length - 2; i >= Math.max(0, parts.length - 3); i--) {
      if (AUTHOR_LINKS.contains(parts[i])) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line says in words who wrote: "Written by", "Autor:", not a bare "By". */
  static boolean isLabelled(String line) {
    int end = line.length() <= 120 ? introduction(line) : 0;
    String label = line.substring(0, end).strip();
    return label.endsWith(":") || label.indexOf(' ') > 0;
  }

  /** Whether it is what a newsroom calls itself where a name is expected: "News Desk". */
  static boolean isNewsroom(String text) {
    String[] words = text.split(" ");
    return words.length >= 2
        && words.length <= 4
        && Arrays.stream(words).allMatch(w -> !w.isEmpty() && Character.isUpperCase(w.charAt(0)))
        && ORGANISATIONS.contains(bare(words[words.length - 1]));
  }

  /** Whether it is two words or more, all with a capital except particles. */
  static boolean isFullName(String name) {
    String[] words = name.split(" ");
    Set<String> seen = new HashSet<>();
    for (String word : words) {
      if (word.isEmpty()) {
        return false;
      }
      boolean capital = !Character.isLowerCase(word.codePointAt(0));
      boolean joined = word.chars().anyMatch(Character::isUpperCase); // al-Ahmad, d'Arc
      if (!capital && !joined && !PARTICLES.contains(bare(word)) || !seen.add(word)) {
        return false;
      }
    }
    return words.length >= 2 && words.length <= 6;
  }

  private static boolean hasRole(String text) {
    for (String word : text.split(" ")) {
      if (ROLES.contains(bare(word))) {
        return true;
      }
    }
    return false;
  }

  private static String withoutBrackets(String line) {
    StringBuilder kept = new StringBuilder(line.length());
    int depth = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '(' || c == '[' || c == '{') {
        depth++;
      } else if (c == ')' || c == ']' || c == '}') {
        depth = Math.max(0, depth - 1);
        kept.append(' ');
      } else if (depth == 0) {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  private static List<String> split(String line) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    String[] words = line.split(" ");
    for (int w = 0; w < words.length; w++) {
      String word = words[w];
      String bare = word.toLowerCase(Locale.ROOT);
      if (isLabelled(words, w) && Rule.on("about.label-inside-line")) {
        end(parts, part);
      }
      if (bare.equals(":") && part.length() > 0) {
        part.append(LABEL);
        end(parts, part);
        continue;
      }
      boolean joins =
          CONJUNCTIONS.contains(bare) && !isSpanishSurname(words, w)
              || isLetterConjunction(part, words, w)
              || bare.equals("&")
              || bare.equals("+")
              || isMark(bare);
      if (joins) {
        end(parts, part);
        continue;
      }
      int from = 0;
      for (int i = 0; i < word.length(); i++) {
        char c = word.charAt(i);
        if (",;|•·⋅/".indexOf(c) >= 0 || c == ':' && i == word.length() - 1) {
          part.append(word, from, i);
          if (c == ':') {
            part.append(LABEL);
          }
          if (c == ',' && w + 1 < words.length && isSuffix(words[w + 1])) {
            from = i + 1;
            continue;
          }
          end(parts, part);
          from = i + 1;
        }
      }
      boolean last = word.length() > 4 || isLabelled(words, w + 1);
      if (last
          && word.endsWith(".")
          && w + 1 < words.length
          && !isSuffix(word)
          && !TITLES.contains(bare)) {
        part.append(word, from, word.length() - 1);
        end(parts, part);
        continue;
      }
      part.append(word, from, word.length()).append(' ');
    }
    end(parts, part);
    if (parts.size() == 2
        && line.indexOf(',') > 0
        && parts.get(0).indexOf(' ') < 0
        && isGivenName(parts.get(1))) {
      return List.of(parts.get(1) + " " + parts.get(0)); // Poe, Ann
    }
    return parts;
  }

  /** Whether a label begins there: "Foto: Jens Oster", "Photos : Luc d'Arc". */
  private static boolean isLabelled(String[] words, int at) {
    if (at >= words.length) {
      return false;
    }
    String word = words[at].toLowerCase(Locale.ROOT);
    boolean colon = word.endsWith(":");
    return (colon || at + 1 < words.length && words[at + 1].equals(":"))
        && LABELS.contains(colon ? word.substring(0, word.length() - 1) : word);
  }

  /** One word, or one with an initial or a particle of the surname: "Jong, Michiel de". */
  private static boolean isGivenName(String text) {
    int blank = text.indexOf(' ');
    String rest = text.substring(blank + 1);
    return blank < 0 || PARTICLES.contains(rest) || rest.length() == 2 && rest.endsWith(".");
  }

  /** "Jan Kowal i Ewa Lis": a word of one letter joins full names only. */
  private static boolean isLetterConjunction(CharSequence before, String[] words, int at) {
    return LETTER_CONJUNCTIONS.contains(words[at])
        && before.toString().strip().indexOf(' ') > 0
        && at + 2 < words.length
        && Character.isUpperCase(words[at + 1].charAt(0))
        && Character.isUpperCase(words[at + 2].charAt(0))
        && Rule.on("about.letter-conjunction");
  }

  /** "José Ortega y Gasset": one word before, one after, and the first has a given name. */
  private static boolean isSpanishSurname(String[] words, int at) {
    return words[at].equals("y") && words.length == 4 && at == 2;
  }

  private static boolean isMark(String word) {
    return word.length() == 1 && "-–—|•·⋅/:>".indexOf(word.charAt(0)) >= 0;
  }

  private static boolean isSuffix(String word) {
    return SUFFIXES.contains(withoutMark(word));
  }

  private static boolean isAddition(String word) {
    return isSuffix(word) || CREDENTIALS.contains(withoutMark(word));
  }

  private static String withoutMark(String word) {
    String bare = word.toLowerCase(Locale.ROOT);
    while (bare.length() > 1 && ",;.".indexOf(bare.charAt(bare.length() - 1)) >= 0) {
      bare = bare.substring(0, bare.length() - 1);
    }
    return bare;
  }

  private static void end(List<String> parts, StringBuilder part) {
    String text = part.toString().strip();
    if (!text.isEmpty()) {
      parts.add(text);
    }
    part.setLength(0);
  }

  /** Without what follows the name, and without handles, addresses and dates. */
  private static String clean(String part) {
    StringBuilder name = new StringBuilder();
    String rest = part;
    int end = introduction(rest);
    if (end > 0) {
      rest = rest.substring(end).strip();
    }
    String[] words = rest.split(" ");
    int last = nameEnd(words);
    for (int w = 0; w < last; w++) {
      String word = words[w];
      String bare = word.toLowerCase(Locale.ROOT);
      if (STOPS.contains(bare)
          && (bare.equals(word) || name.length() > 0 && PLACING.contains(bare))) {
        break;
      }
      boolean handle = word.startsWith("@") || word.indexOf('@') > 0 || word.contains("://");
      if (handle || bare.startsWith("www.") || bare.equals("|")) {
        if (name.length() > 0) {
          break;
        }
        continue;
      }
      name.append(name.length() == 0 ? "" : " ").append(word);
    }
    String text = name.toString();
    int from = 0;
    int to = text.length();
    while (from < to && "\"'“”„‘’*-–—.:,>#".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && "\"“”„‘’*-–—:,>".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    text = ElementText.fold(text.substring(from, to));
    if (text.endsWith(".") && !endsInInitial(text)) {
      text = text.substring(0, text.length() - 1);
    }
    return text;
  }

  /** Where a full name ends that a job or a date follows without a mark. */
  private static int nameEnd(String[] words) {
    int end = words.length;
    boolean named = end > 2 && mayBeName(words[0]) && mayBeName(words[1]);
    for (int w = named ? 2 : end; w < words.length; w++) {
      if (ENDS.contains(bare(words[w])) || isDay(words, w)) {
        end = w;
        break;
      }
    }
    boolean cut = end < words.length;
    while (cut && end > 2) {
      String word = bare(words[end - 1]);
      if (!isOfJob(word) && !PARTICLES.contains(word) && Months.month(word) == 0) {
        break;
      }
      end--;
    }
    return end;
  }

  private static boolean mayBeName(String word) {
    String bare = bare(word);
    return !isOfJob(bare) && !STOPS.contains(bare);
  }

  /** A number beside a month, or one with marks as in dates and hours. */
  private static boolean isDay(String[] words, int at) {
    return !words[at].isEmpty()
        && Character.isDigit(words[at].charAt(0))
        && (words[at].indexOf('-') > 0
            || words[at].indexOf(':') > 0
            || words[at].indexOf('/') > 0
            || at > 0 && Months.month(bare(words[at - 1])) > 0
            || at + 1 < words.length && Months.month(bare(words[at + 1])) > 0);
  }

  private static boolean isOfJob(String word) {
    return FIELDS.contains(word) || ROLES.contains(word) || ORGANISATIONS.contains(word);
  }

  private static boolean endsInInitial(String text) {
    int blank = text.lastIndexOf(' ');
    String last = text.substring(blank + 1);
    return last.length() <= 4;
  }

  private static boolean isName(String text) {
    if (text.length() < 2 || text.length() > MAX_NAME || !Character.isLetter(text.codePointAt(0))) {
      return false;
    }
    if (NOBODY.contains(text.toLowerCase(Locale.ROOT))
        || isIntroduction(text)
        || text.startsWith("http")
        || text.indexOf('\\') >= 0
        || text.indexOf('=') >= 0) {
      return false;
    }
    String[] words = text.split(" ");
    if (words.length > 7 || Arrays.stream(words).allMatch(PeopleText::isAddition)) {
      return false;
    }
    int lower = 0;
    int roles = 0;
    for (String word : words) {
      String bare = bare(word);
      if (ROLES.contains(bare)) {
        roles++;
      }
      if (words.length > 1 && Character.isDigit(word.charAt(0))) {
        return false;
      }
      if (Months.month(bare) > 0 && hasDigit(text, text.length())) {
        return false;
      }
      if (Character.isLowerCase(word.codePointAt(0)) && !PARTICLES.contains(bare)) {
        lower++;
      }
    }
    String last = bare(words[words.length - 1]);
    boolean newsroom = words.length <= 3 && ORGANISATIONS.contains(last) && !ROLES.contains(last);
    return (roles == 0 || newsroom) && lower <= 2 && lower * 2 <= words.length + 1;
  }

  private static boolean isCapitalised(String name) {
    int first = name.codePointAt(0);
    return Character.isUpperCase(first) || !Character.isLowerCase(first) || name.indexOf(' ') < 0;
  }

  private static String bare(String word) {
    String bare = word.toLowerCase(Locale.ROOT);
    while (!bare.isEmpty() && ".,:;!".indexOf(bare.charAt(bare.length() - 1)) >= 0) {
      bare = bare.substring(0, bare.length() - 1);
    }
    return bare;
  }
}
