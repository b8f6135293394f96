// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import copytaster.lexicon.BylinesTable;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Rule;
import copytaster.page.ElementText;
import copytaster.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a byline into parts: each is a name, a job, a label such as "Photos:", or something else.
 */
final class BylineParts {
  private static final Set<String> LABELS =
      Lexicon.union(BylinesTable.WORK_LABELS, BylinesTable.WRITING_LABELS);

  private static final Set<String> LETTER_CONJUNCTIONS =
      Lexicon.set(BylinesTable.LETTER_CONJUNCTIONS);

  /** Before a name, and no part of a list. */
  private static final Set<String> TITLES = Lexicon.set(BylinesTable.TITLES);

  private BylineParts() {}

  /** The lines that have a text; one that ends in a comma or an "and" goes on in the next. */
  static List<String> lines(String text) {
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

  /** "Text", "und", "Interview:" are one label. */
  static List<String> byWork(List<String> parts) {
    List<String> joined = new ArrayList<>(parts);
    for (int i = joined.size() - 1; i > 0; i--) {
      boolean label = joined.get(i).charAt(joined.get(i).length() - 1) == Tags.LABEL;
      if (label && isLabel(joined.get(i - 1) + Tags.LABEL, LABELS)) {
        joined.remove(i - 1);
        i--;
      }
    }
    return joined;
  }

  static boolean isLabel(String part, Set<String> labels) {
    return labels.contains(part.substring(0, part.length() - 1).toLowerCase(Locale.ROOT).strip());
  }

  static String withoutBrackets(String line) {
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

  static List<String> split(String line) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    String[] words = line.split(" ");
    for (int w = 0; w < words.length; w++) {
      String word = words[w];
      String bare = word.toLowerCase(Locale.ROOT);
      if (startsLabel(words, w) && Rule.on("about.label-inside-line")) {
        end(parts, part);
      }
      if (bare.equals(":") && part.length() > 0) {
        part.append(Tags.LABEL);
        end(parts, part);
        continue;
      }
      boolean joins =
          Tags.CONJUNCTIONS.contains(bare) && !isSpanishSurname(words, w)
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
        boolean dot = c == '·' && i > 0 && Words.isDense(word.charAt(i - 1));
        if (",;|•·⋅/".indexOf(c) >= 0 && !dot || c == ':' && i == word.length() - 1) {
          part.append(word, from, i);
          if (c == ':') {
            part.append(Tags.LABEL);
          }
          if (c == ',' && w + 1 < words.length && Tags.isSuffix(words[w + 1])) {
            from = i + 1;
            continue;
          }
          end(parts, part);
          from = i + 1;
        }
      }
      boolean last = word.length() > 4 || startsLabel(words, w + 1);
      if (last
          && word.endsWith(".")
          && w + 1 < words.length
          && !Tags.isSuffix(word)
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
  private static boolean startsLabel(String[] words, int at) {
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
    return blank < 0 || Tags.PARTICLES.contains(rest) || rest.length() == 2 && rest.endsWith(".");
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

  private static void end(List<String> parts, StringBuilder part) {
    String text = part.toString().strip();
    if (!text.isEmpty()) {
      parts.add(text);
    }
    part.setLength(0);
  }
}
