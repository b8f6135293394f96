// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.text;

import copytaster.lexicon.FurnitureTable;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.LinksTable;
import copytaster.lexicon.ReportingTable;
import copytaster.lexicon.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lines around an article that are not part of it: pointers to other stories, offers, credits,
 * notices. Newspapers call them furniture. Pages, plain text, feeds and summaries all use this
 * class, so that a line is treated alike everywhere; the phrases are in {@code furniture.tsv}.
 * Stateless.
 */
public final class Furniture {
  /** The purpose of a line of furniture. */
  public enum Kind {
    /** Leads to another page. */
    POINTER,
    /** The label of an advertisement. */
    ADVERT,
    /** Asks to sign up, follow, share, pay or comment. */
    OFFER,
    /** Credits or describes a picture. */
    CREDIT,
    /** Describes how the page was made or filed. */
    NOTICE,
    /** Ends a page or newsletter: ownership, unsubscribing. What follows is small print. */
    FOOTER,
    /** The publication about itself: running text, but not news. */
    ASIDE,
    /** The text continues elsewhere. */
    MORE
  }

  private enum Where {
    WHOLE,
    START,
    INSIDE,
    END
  }

  private record Phrase(Kind kind, Where where, int most, String needs) {}

  /** Longer lines are always text. */
  private static final int LONGEST = 80;

  /** A line that is a link for more than this share of its characters counts as one. */
  private static final double MOSTLY_LINK = 0.4;

  /** "Copyright ©": the sign opens the line. */
  private static final int LATEST_SIGN = 10;

  private static final int MOST_WORDS_OF_CAPTION = 65;

  private static final Pattern COMMA = Pattern.compile(", ");
  private static final Map<String, List<Phrase>> PHRASES = phrases();

  /** Words of the longest phrase that begins with a word. */
  private static final Map<String, Integer> LONGEST_WITH = new HashMap<>(1024);

  /** The lengths of first words by their first letters, a bit each: few other words get by. */
  private static final long[] FIRST_WORDS = new long[256];

  static {
    for (String phrase : PHRASES.keySet()) {
      int words = 1;
      for (int at = phrase.indexOf(' '); at >= 0; at = phrase.indexOf(' ', at + 1)) {
        words++;
      }
      String first = words == 1 ? phrase : phrase.substring(0, phrase.indexOf(' '));
      LONGEST_WITH.merge(first, words, Math::max);
      FIRST_WORDS[first.charAt(0) & 0xFF] |= 1L << first.length();
    }
  }

  /** Phrases of scripts without blanks that may stand inside a line. */
  private static final Map<String, Phrase> DENSE = new LinkedHashMap<>();

  static {
    PHRASES.forEach(
        (phrase, all) ->
            all.stream()
                .filter(one -> one.where() == Where.INSIDE && Words.isDense(phrase.charAt(0)))
                .forEach(one -> DENSE.put(phrase, one)));
  }

  private static final List<String> ENDS = ends();
  private static final Set<String> SPEAKING = Lexicon.set(ReportingTable.CORE_VERBS);
  private static final Set<String> AGENCIES = Lexicon.set(ReportingTable.PICTURE_AGENCIES);
  private static final Set<String> NETWORKS = Lexicon.set(LinksTable.SOCIAL_NETWORKS);
  private static final Set<String> CAPTION_MARKS = Lexicon.set(ReportingTable.CAPTION_MARKS);

  private Furniture() {}

  /**
   * The kind of furniture that the line is, if any.
   *
   * @param linked the share of its characters in links, 0 if unknown
   */
  public static Optional<Kind> of(String line, double linked) {
    if (line.length() < 2 || line.length() > LONGEST * 12) {
      return Optional.empty();
    }
    Line words = new Line(line);
    if (words.size() > LONGEST) {
      return Optional.empty();
    }
    int sign = line.indexOf('©');
    boolean typed = line.startsWith("(c) 20") || line.startsWith("(C) 20");
    if ((sign >= 0 && sign <= LATEST_SIGN || typed)
        && words.size() <= 30
        && Rule.on("text.copyright-sign")) {
      return Optional.of(Kind.FOOTER);
    }
    boolean speaks = words.any(SPEAKING);
    for (int at = 0; at < words.size(); at++) {
      if (at > 0 && speaks) {
        break;
      }
      int longest = longestAt(words, at);
      for (int end = Math.min(words.size(), at + longest); end > at; end--) {
        for (Phrase phrase : PHRASES.getOrDefault(words.between(at, end), List.of())) {
          if (holds(phrase, words, at, end, linked, speaks)) {
            return Optional.of(phrase.kind());
          }
        }
      }
    }
    if (!speaks && isCaption(words)) {
      return Optional.of(Kind.CREDIT);
    }
    return line.chars().anyMatch(c -> Words.isDense((char) c)) && Rule.on("text.inside-dense")
        ? DENSE.entrySet().stream()
            .filter(one -> line.contains(one.getKey()))
            .filter(one -> Words.count(line) <= one.getValue().most())
            .map(one -> one.getValue().kind())
            .findFirst()
        : Optional.empty();
  }

  /** Whether the line is furniture of any kind. */
  public static boolean is(String line, double linked) {
    return of(line, linked).isPresent();
  }

  /** Whether a sentence addresses the reader about the publication instead of telling news. */
  public static boolean isAside(String sentence) {
    Line words = new Line(sentence);
    for (int at = 0; at < words.size(); at++) {
      int longest = longestAt(words, at);
      for (int end = Math.min(words.size(), at + longest); end > at; end--) {
        for (Phrase phrase : PHRASES.getOrDefault(words.between(at, end), List.of())) {
          boolean here = phrase.where() == Where.INSIDE || phrase.where() == Where.START && at == 0;
          boolean reader = phrase.kind() == Kind.ASIDE || phrase.needs().isEmpty();
          if (here && reader && words.size() <= phrase.most()) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Whether a text ends with words or a sign that it continues elsewhere. */
  public static boolean goesOn(String text) {
    int from = Math.max(0, text.length() - 40);
    String end = text.substring(from).strip();
    String folded = Folding.words(end);
    for (String phrase : ENDS) {
      if (Character.isLetter(phrase.charAt(0)) ? folded.endsWith(phrase) : end.endsWith(phrase)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(
      Phrase phrase, Line words, int at, int end, double linked, boolean speaks) {
    boolean start = at == 0;
    boolean whole = start && end == words.size();
    if (phrase.kind() == Kind.ASIDE) {
      return false;
    }
    return switch (phrase.where()) {
      case WHOLE -> whole;
      case START ->
          whole && !phrase.needs().equals("open") && !phrase.needs().equals("network")
              || words.size() <= phrase.most()
                  && (start
                      ? needed(phrase, words, end, linked, speaks)
                      : phrase.kind() == Kind.CREDIT
                          && phrase.needs().equals("label")
                          && words.startsSentence(at)
                          && words.isLabel(end));
      case INSIDE -> words.size() <= phrase.most() && !speaks;
      case END -> false;
    };
  }

  private static boolean needed(Phrase phrase, Line words, int end, double linked, boolean speaks) {
    return switch (phrase.needs()) {
      case "link/label" -> linked > MOSTLY_LINK || words.isLabel(end);
      case "link" -> linked > MOSTLY_LINK;
      case "label" -> words.isLabel(end);
      case "network" -> words.any(NETWORKS) && !speaks && Rule.on("text.network");
      case "open" -> !words.endsSentence() && !speaks;
      default -> !speaks;
    };
  }

  /** "The harbour master (left) with his dog", "Ada Lind/AFP". */
  private static boolean isCaption(Line words) {
    if (words.size() > MOST_WORDS_OF_CAPTION) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (words.isBracketed(i)
          && CAPTION_MARKS.contains(words.at(i))
          && Rule.on("text.caption-mark")) {
        return true;
      }
      if (words.isSlashed(i)
          && AGENCIES.contains(words.at(i))
          && Rule.on("text.agency-and-slash")) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, List<Phrase>> phrases() {
    Map<String, List<Phrase>> phrases = new HashMap<>(2048);
    for (String[] row : Lexicon.rows(FurnitureTable.ROWS)) {
      Phrase phrase =
          new Phrase(
              Kind.valueOf(row[0].toUpperCase(java.util.Locale.ROOT)),
              Where.valueOf(row[1].toUpperCase(java.util.Locale.ROOT)),
              Integer.parseInt(row[2]),
              row[3]);
      if (phrase.where() != Where.END) {
        for (String words : COMMA.split(row[5])) {
          phrases.computeIfAbsent(words, key -> new ArrayList<>(1)).add(phrase);
        }
      }
    }
    return phrases;
  }

  private static int longestAt(Line words, int at) {
    return (FIRST_WORDS[words.first(at) & 0xFF] >>> words.length(at) & 1) == 0
        ? 0
        : LONGEST_WITH.getOrDefault(words.at(at), 0);
  }

  private static List<String> ends() {
    List<String> ends = new ArrayList<>();
    for (String[] row : Lexicon.rows(FurnitureTable.ROWS)) {
      if (row[1].equals("end")) {
        ends.addAll(List.of(COMMA.split(row[5])));
      }
    }
    return ends;
  }

  /** The folded words of a line, and the marks between them. */
  private static final class Line {
    private final String line;
    private final String folded;

    /** Where each word begins and ends, in {@code line} and in {@code folded}. */
    private final List<int[]> words = new ArrayList<>();

    Line(String line) {
      this.line = line;
      StringBuilder out = new StringBuilder(line.length());
      int start = -1;
      for (int i = 0; i <= line.length(); i++) {
        boolean inside = i < line.length() && Folding.isOfWord(line.charAt(i));
        if (inside && start < 0) {
          start = i;
        } else if (!inside && start >= 0) {
          if (out.length() > 0) {
            out.append(' ');
          }
          int from = out.length();
          for (int c = start; c < i; c++) {
            out.append(Folding.lower(line.charAt(c)));
          }
          words.add(new int[] {start, i, from, out.length()});
          start = -1;
        }
      }
      folded = out.toString();
    }

    int size() {
      return words.size();
    }

    String at(int i) {
      return between(i, i + 1);
    }

    char first(int i) {
      return folded.charAt(words.get(i)[2]);
    }

    /** Letters of a word. */
    int length(int i) {
      return words.get(i)[3] - words.get(i)[2];
    }

    String between(int from, int to) {
      return folded.substring(words.get(from)[2], words.get(to - 1)[3]);
    }

    boolean any(Set<String> set) {
      for (int i = 0; i < words.size(); i++) {
        if (set.contains(at(i))) {
          return true;
        }
      }
      return false;
    }

    /**
     * Whether a colon, an arrow, a bar or a dash between blanks follows the words before {@code
     * end}.
     */
    boolean isLabel(int end) {
      int at = words.get(end - 1)[1];
      int next = at;
      while (next < line.length() && (line.charAt(next) == ' ' || line.charAt(next) == '\u00a0')) {
        next++;
      }
      if (next >= line.length()) {
        return false;
      }
      char c = line.charAt(next);
      boolean dash = c == '-' || c == '–' || c == '—';
      return ":：>»→|/©".indexOf(c) >= 0
          || dash
              && (next > at || c == '—')
              && next + 1 < line.length()
              && line.charAt(next + 1) == ' ';
    }

    boolean startsSentence(int i) {
      int before = words.get(i)[0] - 1;
      while (before > 0 && line.charAt(before) == ' ') {
        before--;
      }
      return before < 0 || ".!?".indexOf(line.charAt(before)) >= 0;
    }

    boolean isBracketed(int i) {
      int[] word = words.get(i);
      return word[0] > 0
          && line.charAt(word[0] - 1) == '('
          && word[1] < line.length()
          && line.charAt(word[1]) == ')';
    }

    /** Whether a slash stands beside the word, and no second agency or pollster behind it. */
    boolean isSlashed(int i) {
      int[] word = words.get(i);
      boolean after = word[1] < line.length() && line.charAt(word[1]) == '/';
      boolean before =
          word[0] > 0 && line.charAt(word[0] - 1) == '/'
              || word[0] > 1 && line.charAt(word[0] - 2) == '/';
      return before || after && !(i + 1 < words.size() && at(i + 1).equals("ipsos"));
    }

    boolean endsSentence() {
      int end = line.length();
      while (end > 0 && "\"'”’)» ".indexOf(line.charAt(end - 1)) >= 0) {
        end--;
      }
      return end > 0 && ".!?…".indexOf(line.charAt(end - 1)) >= 0;
    }
  }
}
