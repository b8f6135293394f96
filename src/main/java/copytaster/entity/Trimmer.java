// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import copytaster.lexicon.Lexicon;
import copytaster.lexicon.PlaceWordsTable;
import copytaster.lexicon.Rule;
import copytaster.text.Folding;
import copytaster.text.Name;
import copytaster.text.Span;
import copytaster.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts the tagger's spans to the bare name, without title, article, quotes or possessive. "Jr."
 * after a person's name belongs to it. Spans come out in order and apart from each other, whatever
 * order they came in.
 */
final class Trimmer {
  /** Printed small after a name, these were no part of it in 9 of 10 cases of 900 articles. */
  private static final Set<String> KINDS = Lexicon.set(PlaceWordsTable.SMALL_KINDS);

  private final String string;

  /** Names that end in 's, without it. */
  private final Set<String> inS;

  private Trimmer(String string, Set<String> inS) {
    this.string = string;
    this.inS = inS;
  }

  /** By place, type and confidence. */
  private static int order(Name a, Name b) {
    int span = a.span().compareTo(b.span());
    int order = span != 0 ? span : a.type().compareTo(b.type());
    return order != 0 ? order : Double.compare(b.confidence(), a.confidence());
  }

  static List<Mention> trim(Text text, List<Name> names, Pass.Story story) {
    Trimmer trimmer = new Trimmer(text.string(), NamesInS.of(text.string(), names, story));
    List<Name> sorted = new ArrayList<>(names);
    sorted.sort(Trimmer::order);
    List<Mention> mentions = new ArrayList<>();
    int end = 0;
    for (Name name : new TornNames(text.string()).joined(sorted)) {
      Optional<EntityType> type = type(name.type());
      if (type.isEmpty() || name.span().start() < end) {
        continue;
      }
      Span span = trimmer.bare(name.span(), type.get());
      if (trimmer.hasLetter(span)) {
        Span whole = trimmer.withS(span);
        boolean person = type.get() == EntityType.PERSON && !whole.equals(span);
        EntityType kind = person ? EntityType.ORGANIZATION : type.get();
        span = whole;
        mentions.add(Mention.of(span, text.string(), kind, name.confidence()));
        end = span.end();
      }
    }
    return mentions;
  }

  static boolean isDated(Name.Type type) {
    return type == Name.Type.DATE || type == Name.Type.MONEY;
  }

  private static Optional<EntityType> type(Name.Type type) {
    return isDated(type) ? Optional.empty() : Optional.of(EntityType.valueOf(type.name()));
  }

  /** Whether there is a letter: neither "..." nor the 30 of "30 Rock" is a name. */
  private boolean hasLetter(Span span) {
    return span.of(string).codePoints().anyMatch(Character::isLetter);
  }

  private Span bare(Span span, EntityType type) {
    int end = Math.min(span.end(), string.length());
    int start = skipSigns(span.start(), end);
    if (type == EntityType.PERSON) {
      start = withNickname(skipTitles(start, end), end);
    } else if (type == EntityType.ORGANIZATION) {
      start = withArticle(start);
    }
    start = afterQuote(start, end);
    end = dropLinks(start, dropSigns(start, beforeBracket(start, end)));
    if (type == EntityType.PLACE) {
      end = dropKind(start, end);
    }
    if (type == EntityType.PERSON) {
      end = withSuffix(end);
    }
    return new Span(start, Math.max(start, end));
  }

  private int skipSigns(int start, int end) {
    int at = start;
    while (at < end
        && !Character.isLetterOrDigit(string.charAt(at))
        && "#@&+$.".indexOf(string.charAt(at)) < 0) {
      at += Character.isHighSurrogate(string.charAt(at)) ? 2 : 1;
    }
    return Math.min(at, end);
  }

  /** After leading titles, "Dr" or "Vice President", as long as a word is left. */
  private int skipTitles(int start, int end) {
    int bare = start;
    int at = start;
    for (int i = 0; i < 6; i++) {
      int word = wordEnd(at, end);
      int next = word;
      while (next < end && (string.charAt(next) == '.' || Around.isBlank(string.charAt(next)))) {
        next++;
      }
      if (next >= end || next == word) {
        return bare;
      }
      String title = string.substring(at, word);
      if (Titles.isTitle(title)) {
        bare = next;
      } else if (!Titles.isPartOfOffice(title)) {
        return bare;
      }
      at = next;
    }
    return bare;
  }

  /** With the quote that a nickname in front began: {@code "Bibi" Netanyahu}. */
  private int withNickname(int start, int end) {
    if (start == 0 || !Around.isQuote(string.charAt(start - 1))) {
      return start;
    }
    int quotes = 0;
    for (int at = start; at < end - 1; at++) {
      boolean closes = Around.isQuote(string.charAt(at)) && Around.isBlank(string.charAt(at + 1));
      quotes += closes ? 1 : 0;
    }
    return quotes == 1 ? start - 1 : start;
  }

  /** "The" in the middle of a sentence is printed large because it belongs to the name. */
  private int withArticle(int start) {
    int the = start - 4;
    return the > 1
            && string.startsWith("The ", the)
            && string.charAt(the - 1) == ' '
            && (Character.isLowerCase(string.charAt(the - 2)) || string.charAt(the - 2) == ',')
        ? the
        : start;
  }

  /** "National 'Evening Post'", cut before its last quote, begins after the first. */
  private int afterQuote(int start, int end) {
    if (end >= string.length() || !Around.isQuote(string.charAt(end))) {
      return start;
    }
    for (int at = end - 1; at > start; at--) {
      if (Around.isQuote(string.charAt(at)) && Around.isBlank(string.charAt(at - 1))) {
        return at + 1;
      }
    }
    return start;
  }

  /** Where a bracket closes that opened before the name, or opens and does not close in it. */
  private int beforeBracket(int start, int end) {
    int open = -1;
    for (int at = start; at < end; at++) {
      char c = string.charAt(at);
      if (c == '(') {
        open = at;
      } else if (c == ')') {
        if (open < 0) {
          return at;
        }
        open = -1;
      }
    }
    if (open <= start) {
      return end;
    }
    return end < string.length() && string.charAt(end) == ')' ? end + 1 : open;
  }

  /** Without a lower-case word for the kind of place: "Kolar district". */
  private int dropKind(int start, int end) {
    int blank = string.lastIndexOf(' ', end - 1);
    return blank > start && KINDS.contains(string.substring(blank + 1, end)) ? blank : end;
  }

  private int wordEnd(int start, int end) {
    int at = start;
    while (at < end && Character.isLetter(string.charAt(at))) {
      at++;
    }
    return at;
  }

  private int dropLinks(int start, int end) {
    int at = end;
    for (int blank = string.lastIndexOf(' ', at - 1);
        blank > start && TornNames.LINKS.contains(string.substring(blank + 1, at));
        blank = string.lastIndexOf(' ', at - 1)) {
      at = blank;
    }
    return at;
  }

  /** Without a possessive, and without punctuation that opens nothing inside the name. */
  private int dropSigns(int start, int end) {
    int at = end;
    if (at - 2 > start
        && Around.isApostrophe(string, at - 2)
        && "sS".indexOf(string.charAt(at - 1)) >= 0) {
      at -= 2;
    } else if (at - 1 > start && Around.isApostrophe(string, at - 1)) {
      at -= 1;
    }
    while (at > start
        && (Around.isBlank(string.charAt(at - 1))
            || ",;:-–—\"”“".indexOf(string.charAt(at - 1)) >= 0)) {
      at--;
    }
    return at;
  }

  /** With the 's that the name ends in. */
  private Span withS(Span span) {
    boolean called =
        Around.isS(string, span.end())
            && inS.contains(Folding.fold(span.of(string)))
            && Rule.on("entity.name-in-s");
    return called ? new Span(span.start(), span.end() + 2) : span;
  }

  /** With the "Jr." or ", Sr." that follows. */
  private int withSuffix(int end) {
    String last = string.substring(Around.start(string, end), end).toLowerCase(Locale.ROOT);
    if (last.length() == 2 && PersonName.SUFFIXES.contains(last)) {
      return end + stop(last, end);
    }
    int start = end + (string.startsWith(", ", end) ? 2 : 1);
    int at = Around.end(string, Math.min(start, string.length()));
    boolean suffix =
        at - start == 2
            && string.charAt(start - 1) == ' '
            && PersonName.SUFFIXES.contains(string.substring(start, at).toLowerCase(Locale.ROOT))
            && Around.isCapital(string, start);
    int regnal = string.startsWith(" ", end) ? romanEnd(end + 1) : -1;
    if (regnal > end + 2 && Rule.on("entity.regnal-number")) {
      return regnal;
    }
    return suffix ? at + stop(string.substring(start, at).toLowerCase(Locale.ROOT), at) : end;
  }

  /** Where a number such as XIV ends, or -1. */
  private int romanEnd(int start) {
    int at = start;
    while (at < string.length() && "IVX".indexOf(string.charAt(at)) >= 0) {
      at++;
    }
    return Around.end(string, start) == at ? at : -1;
  }

  /** The full stop is part of "Jr.", but ends the sentence behind "II". */
  private int stop(String suffix, int end) {
    return suffix.endsWith("r") && string.startsWith(".", end) ? 1 : 0;
  }
}
