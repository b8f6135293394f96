// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import copytaster.page.Declared;
import copytaster.page.ElementText;
import copytaster.page.Thing;
import copytaster.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** By what names a page's site goes: what it declares, and its domain. */
final class SiteNames {
  /** Words behind a dash that are no part of a name but what the site has to say of itself. */
  private static final int MOTTO = 2;

  /** Words of a name behind a title; more are a subtitle. */
  private static final int MOST_WORDS = 3;

  /** Words whose initials may be a domain. */
  private static final int FEWEST_INITIALS = 3;

  /** Letters that a name and a domain must share. */
  private static final int SHORTEST = 4;

  private final Optional<String> declared;
  private final List<String> keys = new ArrayList<>();
  private final String domain;

  private SiteNames(Optional<String> declared, String domain) {
    this.declared = declared;
    this.domain = domain;
  }

  static SiteNames of(Declared page, Optional<WebAddress> address) {
    List<String> names = new ArrayList<>(page.meta("og:site_name"));
    for (Thing article : page.articles()) {
      names.addAll(article.texts("publisher"));
    }
    Optional<String> website = Optional.empty();
    for (Thing thing : page.topThings()) {
      if (thing.isA("WebSite")) {
        website = website.or(() -> thing.text("name"));
      }
      if (thing.isA("WebSite") || thing.isA("NewsMediaOrganization")) {
        names.addAll(thing.texts("name"));
        names.addAll(thing.texts("alternateName"));
      }
    }
    for (Thing thing : page.microdata()) {
      if (thing.isA("Article") || thing.isA("Posting")) {
        names.addAll(thing.texts("publisher"));
      }
    }
    names.addAll(page.meta("application-name"));
    names.addAll(page.meta("apple-mobile-web-app-title"));
    page.meta("twitter:site").forEach(name -> names.add(name.replace("@", "")));
    List<String> titles = new ArrayList<>(page.meta("og:title"));
    page.articles().forEach(article -> titles.addAll(article.texts("headline")));
    names.removeIf(name -> name.startsWith("http") || name.length() > 80 || titles.contains(name));
    Optional<String> site = website;
    Optional<String> shown =
        page.firstMeta("og:site_name")
            .or(
                () ->
                    page.articles().stream().flatMap(a -> a.text("publisher").stream()).findFirst())
            .or(() -> site)
            .or(() -> page.firstMeta("application-name"))
            .map(SiteNames::first)
            .filter(name -> !name.startsWith("http") && !name.isEmpty() && name.length() <= 80);
    String domain = address.map(a -> key(a.label())).orElse("");
    Optional<String> signed =
        page.title().flatMap(TitleParts::last).filter(name -> isOfDomain(name, domain));
    signed.ifPresent(names::add);
    SiteNames result = new SiteNames(shown.or(() -> signed), domain);
    for (String name : names) {
      String key = key(name);
      if (key.length() >= 2 && !result.keys.contains(key)) {
        result.keys.add(key);
      }
    }
    return result;
  }

  /** The name in "The Paper | News, sport and weather", "The Paper - News, Sport and Weather". */
  private static String first(String name) {
    String first = ElementText.fold(name);
    for (String mark : new String[] {" | ", " - ", " – ", " — "}) {
      int at = first.indexOf(mark);
      boolean motto = mark.equals(" | ") || at > 0 && Words.count(first.substring(at)) > MOTTO;
      first = at > 0 && motto ? first.substring(0, at) : first;
    }
    return first.startsWith("@") ? first.substring(1) : first;
  }

  /**
   * Whether the last part of a title is the site's name: the domain begins with its first word, or
   * with the initials of all.
   */
  private static boolean isOfDomain(String name, String domain) {
    String bare = name.toLowerCase(Locale.ROOT).startsWith("the ") ? name.substring(4) : name;
    String[] words = bare.split(" ");
    String word = key(words[0]);
    if (words.length >= FEWEST_INITIALS && domain.equals(initials(words))) {
      return true;
    }
    return words.length <= MOST_WORDS
        && bare.chars().noneMatch(Character::isDigit)
        && domain.length() >= SHORTEST
        && (like(domain, key(name)) || word.length() >= SHORTEST && domain.startsWith(word));
  }

  private static String initials(String[] words) {
    StringBuilder initials = new StringBuilder();
    for (String word : words) {
      initials.append(word, 0, word.isEmpty() ? 0 : 1);
    }
    return key(initials.toString());
  }

  /** The name that the page gives its site. */
  Optional<String> declared() {
    return declared;
  }

  /** Whether a text is one of the names that the page gives its site, to the letter. */
  boolean isNamed(String text) {
    String key = key(text);
    return keys.contains(key) || keys.contains("the" + key);
  }

  /** Whether a text is one of the site's names, give or take an addition ("Online", ".com"). */
  boolean isSite(String text) {
    String key = key(text);
    if (key.isEmpty()) {
      return false;
    }
    for (String name : keys) {
      if (like(name, key)) {
        return true;
      }
    }
    return domain.length() >= 3 && like(domain, key);
  }

  /**
   * One begins or ends the other, and is most of it: a name cut short is likelier than one with an
   * addition, which may be the first words of a title.
   */
  private static boolean like(String name, String key) {
    if (name.equals(key)) {
      return true;
    }
    boolean cut = name.length() > key.length();
    String longer = cut ? name : key;
    String shorter = cut ? key : name;
    return shorter.length() >= 4
        && shorter.length() * 10 >= longer.length() * (cut ? 4 : 6)
        && (longer.startsWith(shorter) || longer.endsWith(shorter));
  }

  /** Letters and digits alone, in lower case: what two ways of writing a name share. */
  static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (Character.isLetterOrDigit(c)) {
        key.appendCodePoint(Character.toLowerCase(c));
      }
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }
}
