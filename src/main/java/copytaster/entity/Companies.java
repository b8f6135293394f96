// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import copytaster.entity.Pass.Story;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.OrganizationsTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Recognises companies by how they are printed: legal forms, partners, ticker symbols. */
final class Companies {
  private static final Set<String> FORMS = Lexicon.set(OrganizationsTable.SURE_COMPANY_FORMS);
  private static final Set<String> CAPITAL_FORMS =
      Lexicon.set(OrganizationsTable.CAPITAL_COMPANY_FORMS);
  private static final Set<String> PARTNERS = Lexicon.set(OrganizationsTable.PARTNER_WORDS);
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
      int start = mention.span().start();
      int end = mention.span().end();
      if (!mention.is(EntityType.GROUP) && Around.isCapital(string, start)) {
        Mention after = i + 1 < mentions.size() ? mentions.get(i + 1) : null;
        for (int form = 0; form < MOST_FORMS; form++) {
          int next = formEnd(string, end);
          int limit =
              after == null
                  ? string.length()
                  : string.startsWith(" & ", end) ? after.span().end() : after.span().start();
          end = next > limit ? end : Math.max(end, next);
        }
      }
      if (end > mention.span().end()) {
        mention = mention.over(string, start, end);
        i = WholeNames.last(mentions, i, end);
      }
      out.add(hasForm(mention.text()) ? mention.as(EntityType.ORGANIZATION) : mention);
    }
    return out;
  }

  /** Where a legal form ends that begins after a position: " GmbH", ", Inc", " & Sons Ltd". */
  private static int formEnd(String string, int at) {
    boolean and = string.startsWith(" & ", at);
    int start = at + (and ? 3 : string.startsWith(", ", at) ? 2 : 1);
    if (start > string.length() || string.charAt(start - 1) != ' ') {
      return -1;
    }
    int end = start;
    while (end < string.length()
        && (Character.isLetter(string.charAt(end)) || "/.".indexOf(string.charAt(end)) >= 0)
        && end - start < 16) {
      end++;
    }
    end -= end > start && string.charAt(end - 1) == '.' ? 1 : 0;
    if (end < string.length()
        && (Character.isLetterOrDigit(string.charAt(end)) || string.charAt(end) == '-')) {
      return -1;
    }
    String form = string.substring(start, end);
    if (!and) {
      return isForm(form) ? end : -1;
    }
    int more = Around.isCapital(string, start) ? formEnd(string, end) : -1;
    return more > 0 ? more : PARTNERS.contains(form.toLowerCase(Locale.ROOT)) ? end : -1;
  }

  private static boolean isForm(String word) {
    if (word.length() < 2 || !Character.isUpperCase(word.charAt(0))) {
      return false;
    }
    String form = word.toLowerCase(Locale.ROOT).replace(".", "");
    return FORMS.contains(form)
        || CAPITAL_FORMS.contains(form) && word.chars().filter(Character::isUpperCase).count() > 1;
  }

  /** Whether a name, as printed, ends in a legal form. */
  static boolean hasForm(String text) {
    String bare = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    int blank = bare.lastIndexOf(' ');
    String last = bare.substring(blank + 1);
    return blank > 0
        && (isForm(last)
            || bare.startsWith(" & ", blank - 2)
                && PARTNERS.contains(last.toLowerCase(Locale.ROOT)));
  }

  /** A company named without its legal form elsewhere, and not a surname: "Bergstrom". */
  static List<Mention> withoutForm(Story story, List<Mention> mentions) {
    Set<String> companies = new HashSet<>();
    for (Mention mention : mentions) {
      if (mention.is(EntityType.ORGANIZATION) && hasForm(mention.text())) {
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
      if (mention.is(EntityType.PERSON) && !mention.isLone()) {
        companies.removeAll(PersonName.of(mention.key()).words());
      }
    }
    companies.removeIf(Organizations::isGeneric);
    return Pass.each(
        mentions,
        m ->
            companies.contains(m.key())
                    && !m.is(EntityType.GROUP)
                    && !(m.is(EntityType.PLACE) && story.hasPlace(m))
                ? m.as(EntityType.ORGANIZATION)
                : m);
  }

  /** "Holt, Pike & Velasco": said to be a firm, or printed so twice. */
  static List<Mention> partners(Story story, List<Mention> mentions) {
    String string = story.string();
    Map<String, Integer> printed = new HashMap<>();
    for (int i = 0; i < mentions.size(); i++) {
      printed.merge(partners(string, mentions, i), 1, Integer::sum);
    }
    Set<String> firms = new HashSet<>();
    for (int i = 0; i < mentions.size(); i++) {
      String names = partners(string, mentions, i);
      boolean said = HeadNouns.BODIES.contains(story.before(mentions.get(i)));
      if (said || names.contains(" & ") && (printed.get(names) > 1 || hasForm(names))) {
        firms.add(names);
      }
    }
    List<Mention> out = new ArrayList<>(mentions.size());
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      String names = partners(string, mentions, i);
      if (!names.isEmpty() && firms.contains(names)) {
        int end = mention.span().start() + names.length();
        mention = mention.over(string, mention.span().start(), end).as(EntityType.ORGANIZATION);
        i = WholeNames.last(mentions, i, end);
      }
      out.add(mention);
    }
    return out;
  }

  /** A list of names printed like the partners of a firm, from a mention on, or an empty list. */
  private static String partners(String string, List<Mention> mentions, int first) {
    if (!mentions.get(first).isLone()) {
      return "";
    }
    for (int i = first + 1; i < mentions.size() && i <= first + 2; i++) {
      Mention last = mentions.get(i);
      String link = Around.between(string, mentions.get(i - 1), last);
      boolean end = i > first + 1 && link.equals(" and ") || last.text().indexOf(" & ") > 0;
      if (end || !link.equals(", ")) {
        return end ? string.substring(mentions.get(first).span().start(), last.span().end()) : "";
      }
    }
    return "";
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
      if (i > 0 && start >= until && !mentions.get(i - 1).is(EntityType.PLACE)) {
        Mention company = mentions.get(i - 1);
        int from = Math.max(0, start - LONGEST_BRACKET);
        String left = string.substring(from, start);
        int open = left.lastIndexOf('(');
        int close =
            string
                .substring(start, Math.min(string.length(), start + LONGEST_BRACKET))
                .indexOf(')');
        if (open > left.lastIndexOf(')')
            && close > 0
            && (isQuotation(left.substring(open + 1) + string.substring(start, start + close))
                || company.is(EntityType.ORGANIZATION)
                    && open + 1 == left.length()
                    && close == mention.text().length()
                    && isSymbol(mention.text())
                    && counts.get(mention.text()) == 1
                    && (company.isLone()
                        || isTraded(string, company.span().start(), start + close)))) {
          until = start + close;
        }
      }
      if (start >= until) {
        out.add(mention);
      }
    }
    return out;
  }

  private static boolean isQuotation(String bracket) {
    int colon = bracket.indexOf(':');
    return colon > 0
        && EXCHANGES.contains(bracket.substring(0, colon).strip().toLowerCase(Locale.ROOT));
  }

  private static boolean isSymbol(String text) {
    return text.length() < 8 && text.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c == '.');
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
