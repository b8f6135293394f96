// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import copytaster.article.Article;
import copytaster.article.Verdict;
import copytaster.calendar.IsoDay;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.LinksTable;
import copytaster.lexicon.Rule;
import copytaster.source.Source;
import copytaster.text.Block;
import copytaster.text.ContentStems;
import copytaster.text.Words;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/**
 * Compares the page behind an entry's link with the feed's entry: a dead link ends on a front page,
 * a section, a page that asks for consent or a log-in, and such a page is another story. The
 * address, also the one that the page calls its own, the title, the words, the day and what the
 * page was found to be are compared.
 *
 * @param entry what the feed says
 * @param article what came
 * @param address where it came from, after redirects
 */
record Arrival(FeedEntry entry, Article article, String address) {
  /** How much of the feed's text is compared, in characters. */
  private static final int FEED_TEXT = 2000;

  /** How much of the page's text is compared, in characters. */
  private static final int PAGE_TEXT = 20_000;

  /** Share of the words of the shorter title that the other one has, when they mean one article. */
  private static final double SAME_TITLE = 0.5;

  /** Share of the feed's words that the page has: from here on it is the entry's article. */
  private static final double SAID = 0.5;

  /** Below it the page speaks of something else. Names and common words give as much by chance. */
  private static final double UNSAID = 0.2;

  /** With fewer words the feed's text tells nothing. */
  private static final int ENOUGH_WORDS = 4;

  /** Days between an entry and its article: feeds date by the last change, pages by the first. */
  private static final int SAME_STORY_DAYS = 3;

  /** Up to this length, in characters, a path part can name a section. */
  private static final int LONGEST_SECTION = 12;

  private static final Set<String> GATES = Lexicon.set(LinksTable.GATES);
  private static final Set<String> FRONT_PAGES = Lexicon.set(LinksTable.FRONT_PAGES);

  /** Why this is not the entry's article, if it is not. */
  Optional<String> objection() {
    Set<String> title = words(entry.title().orElse(""));
    Set<String> page = words(article.metadata().title().orElse(""));
    Set<String> told = new HashSet<>(title);
    told.addAll(words(feedText()));
    Set<String> all = new HashSet<>(page);
    all.addAll(words(article.metadata().description().orElse("") + " " + pageText()));
    boolean titled = share(title, page) >= SAME_TITLE;
    boolean compared = told.size() >= ENOUGH_WORDS;
    double said = compared ? part(told, all) : titled ? 1 : 0;
    String place = ownAddress().orElse(address);
    boolean moved = !isSame(place) && !keepsSlug(place);
    boolean redirected = moved && !isSame(address);

    if (isGate() && !(titled && said >= SAID) && Rule.on("feed.gate")) {
      return Optional.of("its link leads to a page that asks for something: " + address);
    }
    if (moved
        && isFront(place)
        && !(titled && said >= SAID && article.verdict() == Verdict.ARTICLE)
        && Rule.on("feed.front-page")) {
      return Optional.of("its link leads to a front page: " + place);
    }
    if (compared
        && (redirected ? !(titled && said >= SAID) : !titled && said < SAID)
        && isOfAnotherDay()
        && Rule.on("feed.other-day")) {
      return Optional.of("its link leads to an article of another day: " + place);
    }
    if (titled || said >= SAID && !(moved && isSection(place))) {
      return Optional.empty();
    }
    if (moved
        && (isSection(place) || article.verdict() == Verdict.LIST)
        && Rule.on("feed.section")) {
      return Optional.of("its link leads to a list of articles: " + place);
    }
    if (moved && compared && Rule.on("feed.other-page")) {
      return Optional.of("its link leads to another page: " + place);
    }
    if (compared && said < UNSAID && Rule.on("feed.other-text")) {
      return Optional.of("its page says nothing of what the feed says");
    }
    return Optional.empty();
  }

  private boolean isSame(String url) {
    return UrlKey.of(entry.link().orElse("")).equals(UrlKey.of(url));
  }

  /** The page's own address: in the page's favour if it equals the link, else against it. */
  private Optional<String> ownAddress() {
    return article
        .metadata()
        .url()
        .filter(Source::isWeb)
        .filter(url -> isSame(url) || isSame(address) && Rule.on("feed.canonical"));
  }

  private boolean isOfAnotherDay() {
    Optional<LocalDate> told = entry.published().map(at -> at.atZone(ZoneOffset.UTC).toLocalDate());
    return told.isPresent()
        && Stream.of(article.metadata().published(), article.metadata().modified())
                .flatMap(Optional::stream)
                .flatMap(stamp -> IsoDay.of(stamp).stream())
                .mapToLong(day -> Math.abs(ChronoUnit.DAYS.between(told.get(), day)))
                .min()
                .orElse(0)
            > SAME_STORY_DAYS;
  }

  /** Whether the feed has more text than the page, which may be a paywall. */
  boolean isPoorer() {
    boolean cut = article.verdict() == Verdict.SHORT || article.verdict() == Verdict.PAYWALL;
    return cut && Words.count(feedText()) > Words.count(pageText());
  }

  /** Whether the page goes by the name of its outlet alone. */
  boolean hasNoTitle(Optional<String> feedTitle) {
    Optional<String> title = article.metadata().title();
    if (title.isEmpty() || entry.title().isEmpty()) {
      return title.isEmpty();
    }
    Set<String> page = words(title.get());
    Set<String> outlet = words(feedTitle.orElse("") + " " + article.metadata().site().orElse(""));
    return !page.isEmpty()
        && outlet.containsAll(page)
        && part(words(entry.title().get()), page) < SAME_TITLE;
  }

  private String feedText() {
    String html = entry.text().orElse("");
    String text = Jsoup.parseBodyFragment(cut(html, 4 * FEED_TEXT)).body().text();
    return cut(text, FEED_TEXT);
  }

  private String pageText() {
    StringBuilder out = new StringBuilder();
    for (Block block : article.body()) {
      if (out.length() > PAGE_TEXT) {
        break;
      }
      out.append(block.text()).append('\n');
    }
    return out.toString();
  }

  private static String cut(String text, int length) {
    return text.length() > length ? text.substring(0, length) : text;
  }

  /** A consent or log-in page, by a part of its address that the link has not. */
  private boolean isGate() {
    List<String> known = parts(entry.link().orElse(""));
    return parts(address).stream().anyMatch(part -> GATES.contains(part) && !known.contains(part));
  }

  /** The root of a site, or one of its languages. */
  private static boolean isFront(String url) {
    List<String> path = path(url);
    return UrlKey.of(url).indexOf('?') < 0
        && path.stream().allMatch(part -> part.length() == 2 || FRONT_PAGES.contains(part));
  }

  /** A short path of plain words, or one above the link's. */
  private boolean isSection(String url) {
    List<String> path = path(url);
    List<String> from = path(entry.link().orElse(""));
    boolean above = path.size() < from.size() && from.subList(0, path.size()).equals(path);
    boolean plain =
        path.stream()
            .allMatch(
                part ->
                    part.length() <= LONGEST_SECTION
                        && part.chars().allMatch(c -> Character.isLetter(c) || c == '-'));
    return UrlKey.of(url).indexOf('?') < 0 && (above || plain && path.size() <= 2);
  }

  /**
   * Whether the address keeps the part of the link that identifies the article: words or a number.
   */
  private boolean keepsSlug(String url) {
    String slug = "";
    for (String part : path(entry.link().orElse(""))) {
      slug = part.length() >= slug.length() ? part : slug;
    }
    return slug.length() > LONGEST_SECTION / 2
        && (slug.indexOf('-') > 0 || slug.chars().anyMatch(Character::isDigit))
        && path(url).contains(slug);
  }

  /** The labels of the host but the last, and the parts of the path. */
  private static List<String> parts(String url) {
    String place = UrlKey.of(url);
    int end = firstOf(place, "/?#:");
    List<String> parts = new ArrayList<>(List.of(place.substring(0, end).split("\\.")));
    parts.remove(parts.size() - 1);
    parts.addAll(path(url));
    return parts;
  }

  /** The parts of the path in lower case, the last without {@code .html}. */
  private static List<String> path(String url) {
    String place = UrlKey.of(url);
    int slash = place.indexOf('/');
    if (slash < 0) {
      return List.of();
    }
    String path = place.substring(slash + 1);
    List<String> parts = new ArrayList<>();
    for (String part : path.substring(0, firstOf(path, "?#")).toLowerCase(Locale.ROOT).split("/")) {
      int dot = part.lastIndexOf('.');
      String name = dot > 0 && part.length() - dot <= 6 ? part.substring(0, dot) : part;
      if (!name.isEmpty()) {
        parts.add(name);
      }
    }
    return parts;
  }

  private static int firstOf(String text, String marks) {
    for (int i = 0; i < text.length(); i++) {
      if (marks.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }

  /** Content stems; of scripts without blanks, pairs of characters. */
  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String stem : ContentStems.of(text)) {
      if (stem.codePoints().anyMatch(Character::isIdeographic) || isSyllabic(stem.charAt(0))) {
        for (int i = 0; i + 1 < stem.length(); i++) {
          words.add(stem.substring(i, i + 2));
        }
      } else {
        words.add(stem);
      }
    }
    return words;
  }

  private static boolean isSyllabic(char c) {
    return c >= 0x0e00 && c < 0x0f00 || c >= 0x3040 && c < 0x3100 || c >= 0x1780 && c < 0x1800;
  }

  /** The share of the smaller set that the other has. */
  private static double share(Set<String> one, Set<String> other) {
    return one.size() <= other.size() ? part(one, other) : part(other, one);
  }

  /** The share of the first set that the second has. */
  private static double part(Set<String> of, Set<String> in) {
    long both = of.stream().filter(in::contains).count();
    return of.isEmpty() ? 0 : (double) both / of.size();
  }
}
