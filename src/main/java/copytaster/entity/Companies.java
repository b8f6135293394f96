// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import copytaster.entity.Pass.Story;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.OrganizationsTable;
import copytaster.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a text says of companies by the way it prints them: legal forms, partners, ticker symbols.
 */
final class Companies {
  private static final Set<String> FORMS = Lexicon.set(OrganizationsTable.SURE_COMPANY_FORMS);
  private static final Set<String> CAPITAL_FORMS =
      Lexicon.set(OrganizationsTable.CAPITAL_COMPANY_FORMS);
  private static final Set<String> EXCHANGES = Lexicon.set(OrganizationsTable.EXCHANGES);
  private static final Set<String> SHARES = Lexicon.set(OrganizationsTable.SHARE_WORDS);

  /** "(NYSE: ABC; TSX: ABC)". */
  private static final int LONGEST_BRACKET = 48;

  private static final int MOST_FORMS = 3;

  private Companies() {}

  /** With the legal form behind the name, which says that it is a company: "Bergstrom AB". */
  static List<Mention> withForm(Story story, List<Mention> mentions) {
    String string = story.string();
    List<Mention> out = new ArrayList<>(mentions.size());
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      int end = mention.span().end();
      if (mention.type() != EntityType.GROUP && Around.isCapital(string, mention.span().start())) {
        int limit = i + 1 < mentions.size() ? mentions.get(i + 1).span().start() : string.length();
        for (int form = 0; form < MOST_FORMS && end >= 0; form++) {
          int next = formEnd(string, end);
          end = next < 0 || next > limit ? end : next;
        }
      }
      String text = string.substring(mention.span().start(), end);
      boolean company = hasForm(text);
      if (end > mention.span().end() || company && mention.type() != EntityType.ORGANIZATION) {
        mention =
            Mention.of(
                new Span(mention.span().start(), end),
                string,
                company ? EntityType.ORGANIZATION : mention.type(),
                mention.confidence());
      }
      out.add(mention);
    }
    return out;
  }

  /** Where a legal form ends that begins after a position: " GmbH", ", Inc", " & Co". */
  private static int formEnd(String string, int at) {
    int start = at + (string.startsWith(", ", at) ? 2 : string.startsWith(" & ", at) ? 3 : 1);
    if (start > string.length() || start == at + 1 && !string.startsWith(" ", at)) {
      return -1;
    }
    int end = start;
    while (end < string.length()
        && (Character.isLetter(string.charAt(end)) || string.charAt(end) == '/')
        && end - start < 16) {
      end++;
    }
    String form = string.substring(start, end);
    boolean whole =
        end == string.length()
            || !Character.isLetterOrDigit(string.charAt(end)) && string.charAt(end) != '-';
    return whole && isForm(form) && (start != at + 3 || form.equals("Co")) ? end : -1;
  }

  private static boolean isForm(String word) {
    if (word.length() < 2 || !Character.isUpperCase(word.charAt(0))) {
      return false;
    }
    String form = word.toLowerCase(Locale.ROOT);
    return FORMS.contains(form)
        || CAPITAL_FORMS.contains(form) && word.chars().filter(Character::isUpperCase).count() > 1;
  }

  /** Whether a name, as printed, ends in a legal form. */
  static boolean hasForm(String text) {
    String bare = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    int blank = bare.lastIndexOf(' ');
    return blank > 0 && isForm(bare.substring(blank + 1));
  }

  /** What is named without its legal form elsewhere, and is nobody's surname: "Bergstrom". */
  static List<Mention> withoutForm(Story story, List<Mention> mentions) {
    Set<String> companies = new HashSet<>();
    for (Mention mention : mentions) {
      if (mention.type() == EntityType.ORGANIZATION && hasForm(mention.text())) {
        List<String> words = Organizations.words(mention.key());
        companies.add(String.join(" ", words));
        companies.add(words.get(0));
        companies.add(words.get(words.size() - 1));
      }
    }
    if (companies.isEmpty()) {
      return mentions;
    }
    for (Mention mention : mentions) {
      if (mention.type() == EntityType.PERSON && mention.key().indexOf(' ') > 0) {
        companies.removeAll(PersonName.of(mention.key()).words());
      }
    }
    companies.removeIf(Organizations::isGeneric);
    List<Mention> out = new ArrayList<>(mentions.size());
    for (Mention mention : mentions) {
      boolean company =
          companies.contains(mention.key())
              && (mention.type() == EntityType.PERSON
                  || mention.type() == EntityType.OTHER
                  || mention.type() == EntityType.PLACE && !story.gazetteer().has(mention.key()));
      out.add(company ? mention.as(EntityType.ORGANIZATION) : mention);
    }
    return out;
  }

  /** "Holt, Pike & Velasco": said to be a firm, or printed so twice. */
  static List<Mention> partners(Story story, List<Mention> mentions) {
    String string = story.string();
    Map<String, Integer> printed = new HashMap<>();
    for (int i = 0; i + 1 < mentions.size(); i++) {
      if (arePartners(string, mentions.get(i), mentions.get(i + 1))) {
        printed.merge(both(string, mentions, i), 1, Integer::sum);
      }
    }
    if (printed.isEmpty()) {
      return mentions;
    }
    List<Mention> out = new ArrayList<>(mentions.size());
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      boolean two = i + 1 < mentions.size() && arePartners(string, mention, mentions.get(i + 1));
      if (two
          && (printed.get(both(string, mentions, i)) > 1
              || Heads.BODIES.contains(Around.before(string, mention.span().start()))
              || hasForm(mentions.get(i + 1).text()))) {
        Span span = new Span(mention.span().start(), mentions.get(++i).span().end());
        mention = Mention.of(span, string, EntityType.ORGANIZATION, mention.confidence());
      }
      out.add(mention);
    }
    return out;
  }

  private static boolean arePartners(String string, Mention one, Mention other) {
    return one.key().indexOf(' ') < 0
        && other.text().indexOf(" & ") > 0
        && Around.between(string, one.span(), other.span(), 3).equals(", ");
  }

  private static String both(String string, List<Mention> mentions, int one) {
    return string.substring(mentions.get(one).span().start(), mentions.get(one + 1).span().end());
  }

  /**
   * The symbol of a company at its exchange: "(NYSE: HPK)", and "(HPK)" where shares are spoken of.
   */
  static List<Mention> dropTickers(Story story, List<Mention> mentions) {
    String string = story.string();
    Map<String, Integer> counts = new HashMap<>();
    mentions.forEach(mention -> counts.merge(mention.text(), 1, Integer::sum));
    List<Mention> out = new ArrayList<>(mentions.size());
    int until = -1;
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      int start = mention.span().start();
      if (start >= until) {
        int open = opening(string, start);
        int close = open < 0 ? -1 : closing(string, start);
        boolean behind =
            close > start
                && close - open < LONGEST_BRACKET
                && i > 0
                && mentions.get(i - 1).type() != EntityType.PLACE;
        if (behind && isQuotation(string.substring(open + 1, close))
            || behind
                && mentions.get(i - 1).type() == EntityType.ORGANIZATION
                && open + 1 == start
                && close == mention.span().end()
                && isSymbol(mention.text())
                && counts.get(mention.text()) == 1
                && (isTraded(string, mentions.get(i - 1).span().start(), close)
                    || mentions.get(i - 1).key().indexOf(' ') < 0)) {
          until = close;
        }
      }
      if (start >= until) {
        out.add(mention);
      }
    }
    return out;
  }

  /** Where a bracket opens not far before a position; -1 if none does. */
  private static int opening(String string, int at) {
    for (int open = at - 1; open >= 0 && at - open <= LONGEST_BRACKET; open--) {
      if (string.charAt(open) == '(') {
        return open;
      }
      if (string.charAt(open) == ')') {
        return -1;
      }
    }
    return -1;
  }

  /** Where a bracket closes not far behind a position; -1 if none does. */
  private static int closing(String string, int at) {
    int near = string.substring(at, Math.min(string.length(), at + LONGEST_BRACKET)).indexOf(')');
    return near < 0 ? -1 : at + near;
  }

  private static boolean isQuotation(String bracket) {
    int colon = bracket.indexOf(':');
    return colon > 0
        && EXCHANGES.contains(bracket.substring(0, colon).strip().toLowerCase(Locale.ROOT));
  }

  private static boolean isSymbol(String text) {
    return text.length() < 6 && text.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c == '.');
  }

  /** Whether the sentence speaks of shares, as far as it stands near. */
  private static boolean isTraded(String string, int from, int to) {
    int end = Math.min(string.length(), to + LONGEST_BRACKET);
    for (String word :
        string.substring(Math.max(0, from - LONGEST_BRACKET), end).split("[^A-Za-z]+")) {
      if (SHARES.contains(word.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
