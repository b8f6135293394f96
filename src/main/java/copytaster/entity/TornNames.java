// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import copytaster.lexicon.Lexicon;
import copytaster.lexicon.PlaceWordsTable;
import copytaster.text.Name;
import copytaster.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Joins names that the tagger has cut in two: at "of" or "&", at the hyphen of a surname, and where
 * it took a first name for a place, "Georgia Mills".
 */
record TornNames(String string) {
  /** Words that neither begin nor end a name. */
  static final Set<String> LINKS = Set.of("of", "for", "and", "&");

  /** How many names are searched for the hyphenated surname. */
  private static final int MOST_LOOKED_AT = 500;

  /** Words that show a place and not a forename: "in Georgia Mills won". */
  static final Set<String> PREPOSITIONS = Lexicon.set(PlaceWordsTable.NAME_PREPOSITIONS);

  /** The names of a list in order, those in two pieces joined. */
  List<Name> joined(List<Name> sorted) {
    List<Name> whole = new ArrayList<>(sorted.size());
    for (Name name : sorted) {
      Name before = whole.isEmpty() ? null : whole.get(whole.size() - 1);
      if (before != null && name.span().end() <= string.length()) {
        Optional<Name.Type> type =
            isNext(before.span(), name.span())
                ? together(before, name)
                : linked(before, name, sorted);
        if (type.isPresent()) {
          whole.set(
              whole.size() - 1,
              new Name(
                  new Span(before.span().start(), name.span().end()),
                  type.get(),
                  (before.confidence() + name.confidence()) / 2));
          continue;
        }
      }
      whole.add(name);
    }
    return whole;
  }

  private boolean isNext(Span one, Span other) {
    int gap = other.start() - one.end();
    return (gap == 1 || gap == 2)
        && other.end() <= string.length()
        && string.charAt(one.end()) == ' '
        && string.charAt(other.start() - 1) == ' ';
  }

  /** "Johnson & Johnson", and both parts of a surname that stands elsewhere in one piece. */
  private Optional<Name.Type> linked(Name one, Name other, List<Name> all) {
    int from = one.span().end();
    int gap = other.span().start() - from;
    if (!isPersonOrBody(one.type())
        || !isPersonOrBody(other.type())
        || !isCapitalized(one.span().of(string))
        || !isCapitalized(other.span().of(string))) {
      return Optional.empty();
    }
    if (gap == 3 && string.startsWith(" & ", from)) {
      return Optional.of(Name.Type.ORGANIZATION);
    }
    String both = string.substring(one.span().start(), other.span().end());
    boolean surname =
        gap == 1
            && string.charAt(from) == '-'
            && all.stream()
                .limit(MOST_LOOKED_AT)
                .anyMatch(n -> n.type() == Name.Type.PERSON && n.span().of(string).contains(both));
    return surname ? Optional.of(Name.Type.PERSON) : Optional.empty();
  }

  private static boolean isPersonOrBody(Name.Type type) {
    return type == Name.Type.PERSON || type == Name.Type.ORGANIZATION;
  }

  private Optional<Name.Type> together(Name one, Name other) {
    String first = one.span().of(string);
    String second = other.span().of(string);
    boolean dated = Trimmer.isDated(one.type()) || Trimmer.isDated(other.type());
    if (!dated && (hasLink(first, second))) {
      return Optional.of(one.type());
    }
    boolean person =
        one.type() == Name.Type.PLACE
            && other.type() == Name.Type.PERSON
            && isCapitalized(first)
            && isCapitalized(second)
            && !PREPOSITIONS.contains(
                Around.before(string, one.span().start()).toLowerCase(Locale.ROOT));
    return person ? Optional.of(Name.Type.PERSON) : Optional.empty();
  }

  /** One word, large and small: "Georgia". */
  private static boolean isCapitalized(String name) {
    return name.length() > 2
        && Character.isUpperCase(name.charAt(0))
        && name.chars().skip(1).allMatch(Character::isLowerCase);
  }

  /** "Bank of" and "Kenya", "Bank" and "of Kenya". */
  private static boolean hasLink(String first, String second) {
    return LINKS.contains(first.substring(first.lastIndexOf(' ') + 1))
        || LINKS.contains(second.split(" ", 2)[0]);
  }
}
