// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import copytaster.calendar.DateText;
import copytaster.calendar.DayOrder;
import copytaster.calendar.Stamp;
import copytaster.lexicon.CodesTable;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Rule;
import copytaster.page.Characters;
import copytaster.page.Declared;
import copytaster.page.ElementText;
import copytaster.page.Mail;
import copytaster.page.Page;
import copytaster.page.Thing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.nodes.Document;

/**
 * Concludes what an article is called, who wrote it, when, where and in what language, from what
 * its page declares and shows. Stateless.
 */
public final class MetadataReader {
  /** Countries that write the month first. */
  private static final Set<String> MONTH_FIRST = Lexicon.set(CodesTable.MONTH_FIRST);

  /** Letters of running text that a language is guessed from. */
  private static final int SAMPLE = 4_000;

  private static final String MAIL = "the mail's head";

  private static final Set<String> LANGUAGES = Lexicon.set(CodesTable.LANGUAGES);

  private final Page page;
  private final Declared declared;
  private final Surface surface;
  private final Optional<String> canonical;
  private final Optional<WebAddress> address;
  private final SiteNames sites;

  /**
   * @param declared what the page says of itself
   * @param surface what it shows
   */
  MetadataReader(Page page, Declared declared, Surface surface) {
    this.page = page;
    this.declared = declared;
    this.surface = surface;
    Optional<WebAddress> given = page.content().url().flatMap(WebAddress::of);
    this.canonical = canonical(declared, given);
    this.address = given.or(() -> canonical.flatMap(WebAddress::of));
    this.sites = SiteNames.of(declared, address);
  }

  /**
   * @param declared what the page says of itself
   * @param surface what it shows
   */
  public static Described read(Page page, Declared declared, Surface surface) {
    return new MetadataReader(page, declared, surface).read();
  }

  private Described read() {
    Optional<String> language = language(declared, surface);
    Optional<String> country = Homeland.of(declared, address);
    Optional<String> subject = page.mail().flatMap(Mail::subject);
    Optional<Title> best = TitleClaims.best(titles());
    Optional<String> title = subject.or(() -> best.map(Title::text));
    int titleAt = titleAt(surface, title);
    DateClaims.Dates dates =
        DateClaims.of(declared, surface, address, titleAt, dayOrder(country, language)).choose();
    BylineClaims.Byline byline = BylineClaims.best(bylines(titleAt));
    List<String> people = byline.names().isEmpty() ? sender(page) : byline.names();
    Map<String, String> witnesses = new TreeMap<>();
    title.ifPresent(t -> witnesses.put("title", subject.isPresent() ? MAIL : best.get().said()));
    if (!people.isEmpty()) {
      witnesses.put("byline", byline.names().isEmpty() ? MAIL : byline.witnesses());
    }
    sent(page)
        .map(day -> MAIL)
        .or(dates::witness)
        .ifPresent(witness -> witnesses.put("published", witness));
    return new Described(
        new Metadata(
            new Metadata.Headline(
                clean(title),
                clean(description(declared, title)),
                image(declared).map(MetadataReader::encoded)),
            people.stream().map(Characters::clean).toList(),
            new Metadata.Dates(
                sent(page).or(dates::published).map(Stamp::iso), dates.modified().map(Stamp::iso)),
            new Metadata.Origin(
                canonical.or(page.content()::url).map(MetadataReader::encoded),
                clean(sites.declared()).or(() -> address.map(MetadataReader::siteOf)),
                language,
                country),
            witnesses),
        dates.warnings());
  }

  /** What the title may be. */
  Collection<Title> titles() {
    return TitleClaims.of(declared, surface, sites, address);
  }

  /** Who may have written an article whose title stands there. */
  Collection<BylineClaims.Byline> bylines(int titleAt) {
    return BylineClaims.of(declared, surface, sites, titleAt);
  }

  /** When an article may have been published whose title stands there. */
  DateClaims dates(int titleAt) {
    DayOrder order = dayOrder(Homeland.of(declared, address), language(declared, surface));
    return DateClaims.of(declared, surface, address, titleAt, order);
  }

  /** Character references and JSON escapes bring back what the page's bytes were cleaned of. */
  private static Optional<String> clean(Optional<String> text) {
    return text.map(Characters::clean).map(ElementText::fold).filter(t -> !t.isEmpty());
  }

  /** An address as a URI may have it: browsers forgive blanks and quotes, other readers do not. */
  static String encoded(String address) {
    StringBuilder out = new StringBuilder(address.length());
    for (char c : Characters.clean(address.strip()).toCharArray()) {
      if (c <= ' ' || "\"<>\\^`{|}".indexOf(c) >= 0) {
        out.append('%').append("0123456789ABCDEF".charAt(c >> 4));
        out.append("0123456789ABCDEF".charAt(c & 15));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Plain text declares nothing; its title is for the extractor to find. */
  public static Metadata plain(Page page) {
    Optional<WebAddress> address = page.content().url().flatMap(WebAddress::of);
    String text = page.plain().orElse("");
    Optional<String> language =
        LanguageGuess.of(text.length() > SAMPLE ? text.substring(0, SAMPLE) : text);
    return Metadata.NONE
        .withTitle(clean(page.mail().flatMap(Mail::subject)))
        .withByline(sender(page))
        .with(
            new Metadata.Dates(
                sent(page).or(() -> address.flatMap(AddressDate::read)).map(Stamp::iso),
                Optional.empty()))
        .with(
            new Metadata.Origin(
                page.content().url(),
                address.map(MetadataReader::siteOf),
                language,
                address.flatMap(a -> Homeland.of(Declared.of(page), Optional.of(a)))));
  }

  /** What the headline could be: a block that repeats any of them is not body. */
  public static List<String> titles(
      Document tree, Declared declared, Surface surface, Optional<String> picked) {
    List<String> titles = new ArrayList<>();
    picked.ifPresent(titles::add);
    for (String name : List.of("og:title", "twitter:title", "title")) {
      titles.addAll(declared.meta(name));
    }
    titles.add(tree.title());
    for (String part : tree.title().split(" [|–—-] ")) {
      if (part.length() > 15) {
        titles.add(part);
      }
    }
    // Where there are several, they head the parts of the text.
    List<Surface.Spot> main =
        surface.headings().stream()
            .filter(heading -> heading.element().normalName().equals("h1"))
            .toList();
    if (main.size() == 1) {
      titles.add(main.get(0).element().text());
    }
    return titles;
  }

  private static List<String> sender(Page page) {
    return page.mail().flatMap(Mail::from).map(MetadataReader::sender).orElse(List.of());
  }

  /**
   * The person who sent a mail; newsletters and newsrooms sign with their own names.
   *
   * @param from the sender as the header has it: "Ann Poe <ann@sound.example>"
   */
  public static List<String> sender(String from) {
    int address = from.indexOf('<') < 0 ? from.length() : from.indexOf('<');
    return PeopleText.names(from.substring(0, address)).stream()
        .filter(name -> AuthorName.isFullName(name) && !Outlets.isOrganisation(name))
        .filter(name -> Rule.on("about.sender-of-mail"))
        .toList();
  }

  /** A subject without what answers, forwards and mailing lists put before it. */
  public static String subject(String subject) {
    return Mail.bareSubject(subject);
  }

  /** The day that a line says a text was changed, in ISO 8601: "Updated 5 March 2026". */
  public static Optional<String> updated(String line) {
    return DateLabels.read(line, DayOrder.DAY_FIRST).stream()
        .filter(dated -> dated.event() == DateLabels.Event.UPDATED)
        .map(dated -> dated.stamp().iso())
        .findFirst();
  }

  /** When a mail was sent. */
  private static Optional<Stamp> sent(Page page) {
    return page.mail().flatMap(Mail::date).flatMap(DateText::field);
  }

  private static String siteOf(WebAddress address) {
    return address.host().startsWith("www.") ? address.host().substring(4) : address.host();
  }

  /** A canonical address that is the site's front page, while the article is not, is a mistake. */
  private static Optional<String> canonical(Declared declared, Optional<WebAddress> given) {
    List<String> addresses = new ArrayList<>(declared.links("canonical"));
    addresses.addAll(declared.meta("og:url"));
    for (Thing article : declared.articles()) {
      addresses.addAll(article.texts("mainEntityOfPage"));
      addresses.addAll(article.texts("url"));
    }
    for (String url : addresses) {
      Optional<WebAddress> address = WebAddress.of(url);
      boolean home = address.isPresent() && address.get().isHome();
      if (address.isPresent()
          && url.startsWith("http")
          && !(home && given.isPresent() && !given.get().isHome())) {
        return Optional.of(url.strip());
      }
    }
    return Optional.empty();
  }

  /** Where on the page the title stands, or -1. */
  static int titleAt(Surface surface, Optional<String> title) {
    if (title.isEmpty()) {
      return -1;
    }
    String key = SiteNames.key(title.get());
    int first = -1;
    for (Surface.Spot heading : surface.headings()) {
      String text = SiteNames.key(heading.text());
      boolean same =
          text.equals(key) || text.length() >= 12 && (text.contains(key) || key.contains(text));
      if (same && (first < 0 || heading.element().normalName().equals("h1"))) {
        if (heading.element().normalName().equals("h1") && !heading.beside()) {
          return heading.order();
        }
        first = first < 0 ? heading.order() : first;
      }
    }
    if (first < 0) {
      for (Surface.Spot heading : surface.headings()) {
        if (!heading.beside() && heading.element().normalName().equals("h1")) {
          return heading.order();
        }
      }
    }
    return first;
  }

  private static DayOrder dayOrder(Optional<String> country, Optional<String> language) {
    if (country.isPresent()) {
      return MONTH_FIRST.contains(country.get()) ? DayOrder.MONTH_FIRST : DayOrder.DAY_FIRST;
    }
    return language.orElse("en").startsWith("en") ? DayOrder.MONTH_FIRST : DayOrder.DAY_FIRST;
  }

  /**
   * What the page declares, unless its text is plainly in another language: templates say English
   * of everything.
   */
  private static Optional<String> language(Declared declared, Surface surface) {
    List<String> tags = new ArrayList<>(declared.languages());
    for (Thing article : declared.articles()) {
      tags.addAll(article.texts("inLanguage"));
    }
    tags.addAll(declared.meta("og:locale"));
    tags.addAll(declared.meta("content-language"));
    tags.addAll(declared.meta("language"));
    tags.addAll(declared.meta("dc.language"));
    Optional<String> guess = LanguageGuess.of(surface.prose());
    for (String tag : tags) {
      Optional<String> language = languageTag(tag);
      if (language.isPresent()
          && (guess.isEmpty() || LanguageGuess.allows(guess.get(), language.get()))) {
        return language;
      }
    }
    return guess.or(() -> tags.stream().flatMap(t -> languageTag(t).stream()).findFirst());
  }

  /** en_us as en-US; nothing that is no language. */
  static Optional<String> languageTag(String raw) {
    String tag = raw.strip().replace('_', '-');
    int end = tag.indexOf(',');
    tag = end < 0 ? tag : tag.substring(0, end);
    Locale locale = Locale.forLanguageTag(tag);
    String language = locale.getLanguage();
    return LANGUAGES.contains(language) ? Optional.of(locale.toLanguageTag()) : Optional.empty();
  }

  private static Optional<String> description(Declared declared, Optional<String> title) {
    List<String> texts = new ArrayList<>(declared.meta("og:description"));
    texts.addAll(declared.meta("description"));
    for (Thing article : declared.articles()) {
      texts.addAll(article.texts("description"));
    }
    texts.addAll(declared.meta("twitter:description"));
    texts.addAll(declared.meta("dc.description"));
    for (String raw : texts) {
      String text = ElementText.fold(InlineTags.strip(raw));
      if (text.length() > 1 && !title.map(text::equals).orElse(false)) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> image(Declared declared) {
    List<String> addresses = new ArrayList<>(declared.meta("og:image"));
    addresses.addAll(declared.meta("og:image:url"));
    addresses.addAll(declared.meta("og:image:secure_url"));
    for (Thing article : declared.articles()) {
      for (Thing image : article.things("image")) {
        addresses.addAll(image.texts("url"));
        addresses.addAll(image.texts("contentUrl"));
        addresses.addAll(image.texts("name"));
      }
    }
    addresses.addAll(declared.meta("twitter:image"));
    addresses.addAll(declared.meta("twitter:image:src"));
    addresses.addAll(declared.links("image_src"));
    for (String address : addresses) {
      if (address.startsWith("//")) {
        return Optional.of("https:" + address);
      }
      if (address.startsWith("http://") || address.startsWith("https://")) {
        return Optional.of(address);
      }
    }
    return Optional.empty();
  }
}
