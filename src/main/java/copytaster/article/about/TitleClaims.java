// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import copytaster.article.about.Title.Spelling;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Rule;
import copytaster.lexicon.TitleSignsTable;
import copytaster.lexicon.WitnessesTable;
import copytaster.page.Declared;
import copytaster.page.ElementText;
import copytaster.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * The texts of a page that may be its title, each with the signs that speak for or against it: who
 * says it, whole or as a part of more; how long it is; whether it is the site's name.
 */
final class TitleClaims {
  private static final Evaluator LINK = QueryParser.parse("a[href]");

  private static final Chooser CHOOSER = new Chooser(TitleSignsTable.ROWS);

  /**
   * Kinds of witnesses that do not copy from each other as a rule. Whoever fills a page with
   * metadata writes og:title and twitter:title in one go.
   */
  private static final List<Set<String>> KINDS =
      List.of(
          Set.of("JSON-LD", "microdata"),
          Set.of("og:title", "twitter:title"),
          Set.of("title element"),
          Set.of("only h1", "first h1", "later h1", "first run", "run", "last run"),
          Set.of("lower heading", "lower heading, no h1"));

  private static final Set<String> DECLARED = Set.of("JSON-LD", "og:title", "title element");

  private static final Pattern COUNTER = Pattern.compile("^\\(\\d{1,2}\\+?\\) ");

  private static final Set<String> BLOCKS = Lexicon.set(WitnessesTable.TITLE_BLOCKS);

  private static final int MAX_TITLE = 300;

  /** Letters and digits after which a title may have been cut without a sign of it. */
  private static final int LONG_CUT = 55;

  /** The same before dots. */
  private static final int SHORT_CUT = 20;

  private static final int MAX_HEADINGS = 12;

  /** Letters and digits of a line that repeats a part of a declared title. */
  private static final int SHORTEST_LINE = 6;

  private static final int FEW_WORDS = 4;
  private static final int MANY_WORDS = 25;

  private final SiteNames sites;
  private final Map<String, Title> candidates = new LinkedHashMap<>();

  /** All texts as declared or shown, before they are cut into parts. */
  private final Set<String> texts = new LinkedHashSet<>();

  /** The words of what is declared. */
  private final Set<String> words = new HashSet<>();

  /**
   * Whether a description of its own, not the copy of a search engine's title, names the article.
   */
  private boolean structured;

  private TitleClaims(SiteNames sites) {
    this.sites = sites;
  }

  static Optional<Title> best(Collection<Title> titles) {
    return CHOOSER.best(titles);
  }

  static Collection<Title> of(
      Declared declared, Surface surface, SiteNames sites, Optional<WebAddress> address) {
    TitleClaims claims = new TitleClaims(sites);
    claims.declared(declared);
    claims.headings(surface.headings().isEmpty() ? blocks(surface) : surface.headings());
    claims.lines(surface.lines());
    claims.complete();
    Set<String> slug = address.map(TitleWords::ofAddress).orElse(Set.of());
    claims.candidates.values().forEach(candidate -> claims.judge(candidate, slug));
    return claims.candidates.values();
  }

  private void declared(Declared declared) {
    Optional<String> data =
        declared.articles().stream()
            .flatMap(a -> a.text("headline").or(() -> a.text("name")).stream())
            .findFirst();
    hear("JSON-LD", data);
    hear(
        "microdata",
        declared.microdata().stream()
            .filter(thing -> thing.isA("Article") || thing.isA("Posting"))
            .findFirst()
            .flatMap(thing -> thing.text("headline")));
    hear("og:title", declared.firstMeta("og:title"));
    hear("title element", declared.title().map(TitleClaims::withoutCounter));
    hear("twitter:title", declared.firstMeta("twitter:title"));
    hear(
        "other meta",
        declared.firstMeta(
            "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "title"));
    Optional<String> headline = data.map(SiteNames::key);
    boolean copied = headline.equals(declared.title().map(SiteNames::key));
    structured = headline.isPresent() && !copied;
    headline
        .filter(key -> copied)
        .map(candidates::get)
        .ifPresent(c -> c.add("JSON-LD copied from title"));
  }

  /** "(3) Ferry runs again": messages that were unread when somebody saved the page. */
  private static String withoutCounter(String title) {
    return Rule.on("about.unread-counter") ? COUNTER.matcher(title).replaceFirst("") : title;
  }

  private void hear(String witness, Optional<String> text) {
    text.ifPresent(t -> hear(witness, t, "declared", HeadingRuns.NONE));
  }

  private void headings(List<Surface.Spot> headings) {
    List<Surface.Spot> first = new ArrayList<>();
    Set<String> heard = new HashSet<>(); // Repetition adds no evidence.
    for (Surface.Spot heading : headings) {
      if (isFirst(heading)
          && !isLogo(heading)
          && heard.add(SiteNames.key(heading.text()) + heading.beside())) {
        first.add(heading);
      }
    }
    boolean insideOnly = first.stream().anyMatch(heading -> !heading.beside());
    first.removeIf(heading -> insideOnly && heading.beside());
    Set<String> declared = new HashSet<>(candidates.keySet());
    for (int i = 0; i < Math.min(first.size(), MAX_HEADINGS); i++) {
      Surface.Spot heading = first.get(i);
      String witness = i > 0 ? "later h1" : first.size() > 1 ? "first h1" : "only h1";
      HeadingRuns runs = HeadingRuns.of(heading.element());
      hear(witness, heading.text(), "heading", runs);
      Title title = candidates.get(key(heading));
      if (title != null) {
        title.add("h1 named title", isTitled(heading.element()));
        title.add("first h1, no JSON-LD", i == 0 && !structured);
        boolean inPart = runs.texts().stream().map(SiteNames::key).anyMatch(declared::contains);
        title.add("h1 alone", i == 0 && !declared.contains(key(heading)) && !inPart);
        title.add("a run of it declared", inPart && !declared.contains(key(heading)));
      }
    }
    int lower = 0;
    for (Surface.Spot heading : headings) {
      if (!isFirst(heading)
          && !isLogo(heading)
          && (!heading.beside() || declared.contains(key(heading)))
          && lower++ < MAX_HEADINGS) {
        String witness = first.isEmpty() ? "lower heading, no h1" : "lower heading";
        hear(witness, heading.text(), "heading", HeadingRuns.NONE);
        Title title = candidates.get(key(heading));
        if (title != null) {
          title.add("lower heading named title", isTitled(heading.element()));
          title.add("first lower heading", lower == 1);
        }
      }
    }
  }

  /** Lines that stand for headings on a page without any. */
  private static List<Surface.Spot> blocks(Surface surface) {
    return surface.lines().stream()
        .filter(line -> isBlock(line.element()) || isBlock(line.element().parent()))
        .filter(line -> !line.beside() && line.element().closest("a, head") == null)
        .filter(line -> Rule.on("about.block-named-title"))
        .toList();
  }

  private static boolean isBlock(Element element) {
    return element != null && element.classNames().stream().anyMatch(BLOCKS::contains);
  }

  /** A line that repeats a part of what is declared tells where the title ends. */
  private void lines(List<Surface.Spot> lines) {
    Set<String> heard = new HashSet<>();
    List<String> keys = texts.stream().map(SiteNames::key).toList();
    for (Surface.Spot line : lines) {
      String key = line.beside() ? "" : SiteNames.key(line.text());
      if (key.length() < SHORTEST_LINE || !heard.add(key)) {
        continue;
      }
      boolean part = candidates.containsKey(key);
      for (String whole : part ? List.<String>of() : keys) {
        part |= whole.startsWith(key) && whole.length() > key.length();
      }
      if (part && line.element().closest("a, h1, h2, h3, nav") == null) {
        candidate(key, line.text(), Spelling.LINE).add("line");
      }
    }
  }

  private void hear(String witness, String raw, String family, HeadingRuns runs) {
    String text =
        TitleParts.trim(
            ElementText.fold(InlineTags.strip(raw).replace('¶', ' ').replace("\n:", ":")));
    String whole = SiteNames.key(text);
    if (whole.isEmpty() || text.length() > MAX_TITLE) {
      return;
    }
    boolean glued = !runs.texts().isEmpty();
    boolean heading = family.equals("heading");
    Candidate said =
        candidate(
            whole, text, glued ? Spelling.GLUED : heading ? Spelling.HEADING : Spelling.DECLARED);
    said.add(witness);
    said.add("of several runs", glued);
    said.add("with a kicker", !runs.kicker().isEmpty());
    if (!heading) {
      words.addAll(TitleWords.of(text));
    }
    boolean first = texts.add(text);
    Set<String> parts = new HashSet<>(Set.of(whole, ""));
    for (TitleParts.Part part : TitleParts.of(text, sites)) {
      String key = SiteNames.key(part.text());
      if (parts.add(key)) {
        boolean site = part.left() == TitleParts.Left.SITE && !heading;
        Candidate of = candidate(key, part.text(), site ? Spelling.DECLARED : Spelling.PART);
        of.add(witness, site);
        said.add("with the site", site);
        of.add(family + " " + part.left().sign, first);
      }
    }
    int last = runs.texts().size() - 1;
    for (int i = 0; i <= last; i++) {
      String run = runs.texts().get(i);
      if (parts.add(SiteNames.key(run))) {
        Candidate of = candidate(SiteNames.key(run), run, Spelling.RUN);
        of.add(i == last ? "last run" : i == 0 ? "first run" : "run");
        of.add(run.equals(runs.kicker()) ? "kicker" : "beside a kicker", !runs.kicker().isEmpty());
      }
    }
  }

  private Title candidate(String key, String text, Spelling spelling) {
    Title candidate = candidates.computeIfAbsent(key, k -> new Title());
    candidate.spell(text, spelling);
    return candidate;
  }

  /** A title cut short speaks for the whole one, one that ends in dots for nothing else. */
  private void complete() {
    for (String text : texts) {
      String cut = SiteNames.key(text);
      List<String> wholes =
          candidates.keySet().stream()
              .filter(key -> isCut(cut, text, key, candidates.get(key)))
              .toList();
      if (wholes.isEmpty() || !candidates.containsKey(cut)) {
        continue;
      }
      if (isDotted(text)) {
        String whole = Collections.max(wholes, Comparator.comparing(String::length));
        candidates.get(whole).signs().putAll(candidates.remove(cut).signs());
      } else {
        wholes.forEach(whole -> candidates.get(whole).add("said cut short"));
      }
    }
  }

  private void judge(Title candidate, Set<String> slug) {
    String text = candidate.text();
    int count = Words.count(text);
    candidate.add("long", count > MANY_WORDS);
    candidate.add(count + (count == 1 ? " word" : " words"), count <= FEW_WORDS);
    List<String> own = TitleWords.of(text);
    double shared = own.stream().filter(words::contains).count();
    candidate.add("words declared", own.isEmpty() ? 0 : shared / own.size());
    candidate.add("words in address", TitleWords.shared(new HashSet<>(own), slug));
    Set<String> signs = candidate.signs().keySet();
    candidate.add(
        "part of a heading, declared",
        signs.stream().anyMatch(sign -> sign.startsWith("heading ") || sign.endsWith("run"))
            && signs.stream()
                .anyMatch(sign -> sign.startsWith("declared ") || DECLARED.contains(sign)));
    long kinds = KINDS.stream().filter(kind -> kind.stream().anyMatch(candidate::has)).count();
    candidate.add("said by two kinds", kinds >= 2);
  }

  private static String key(Surface.Spot heading) {
    return SiteNames.key(heading.text());
  }

  private static boolean isFirst(Surface.Spot heading) {
    return heading.element().normalName().equals("h1");
  }

  private static boolean isTitled(Element heading) {
    String names = (heading.className() + heading.attr("itemprop")).toLowerCase(Locale.ROOT);
    return (names.contains("title") || names.contains("headline")) && !names.contains("site");
  }

  private static boolean isCut(String cut, String raw, String key, Title whole) {
    return key.length() > cut.length()
        && key.startsWith(cut)
        && (isDotted(raw) && cut.length() >= SHORT_CUT || cut.length() >= LONG_CUT)
        && !TitleParts.isCutAtMark(whole.text(), cut.length());
  }

  private static boolean isDotted(String text) {
    return text.endsWith("…") || text.endsWith("...");
  }

  /** A heading that leads home is the site's name, whatever it reads. */
  private boolean isLogo(Surface.Spot heading) {
    if (sites.isSite(heading.text())) {
      return true;
    }
    Element link = heading.element().selectFirst(LINK);
    if (link == null && heading.element().parent() != null) {
      Element parent = heading.element().parent();
      link = parent.normalName().equals("a") ? parent : null;
    }
    if (link == null) {
      return false;
    }
    String target = link.attr("href").strip();
    return target.equals("/")
        || WebAddress.of(link.absUrl("href"))
            .filter(address -> address.isHome() && !target.startsWith("#"))
            .isPresent();
  }
}
