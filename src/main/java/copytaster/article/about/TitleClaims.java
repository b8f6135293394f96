// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import copytaster.lexicon.Lexicon;
import copytaster.lexicon.TitleSignsTable;
import copytaster.lexicon.WitnessesTable;
import copytaster.page.Declared;
import copytaster.page.ElementText;
import copytaster.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * The texts of a page that may be its title, each with the signs that speak for or against it: who
 * says it, whole or as a part of more; how long it is; whether it is the site's name.
 */
final class TitleClaims {
  private static final Evaluator LINK = QueryParser.parse("a[href]");

  /** A text that may be the title. */
  static final class Title extends Candidate {
    private String text;
    private int spelling = Integer.MAX_VALUE;

    String text() {
      return text;
    }

    /** Who says it: the signs that are witnesses. */
    String said() {
      List<String> all = signs().keySet().stream().filter(WITNESSES::contains).toList();
      return all.isEmpty() ? "a part of what is declared" : String.join(", ", all);
    }
  }

  private static final Set<String> WITNESSES = Lexicon.set(WitnessesTable.TITLES);

  private static final Chooser CHOOSER = new Chooser(TitleSignsTable.ROWS);

  private static final Set<String> DECLARED = Set.of("JSON-LD", "og:title", "title element");

  private static final Set<String> KICKERS = Lexicon.set(WitnessesTable.KICKERS);

  private static final int MAX_TITLE = 300;

  /** Letters and digits after which a title may have been cut without a sign of it. */
  private static final int LONG_CUT = 55;

  /** The same before dots. */
  private static final int SHORT_CUT = 20;

  private static final int MAX_HEADINGS = 12;

  /** Elements of a heading that are looked at. */
  private static final int MAX_RUNS = 6;

  /** Letters and digits of a line that repeats a part of a declared title. */
  private static final int SHORTEST_LINE = 6;

  private static final int MANY_WORDS = 25;

  private final SiteNames sites;
  private final Map<String, Title> candidates = new LinkedHashMap<>();

  /** All texts as declared or shown, before they are cut into parts. */
  private final Set<String> texts = new LinkedHashSet<>();

  private final Set<String> words = new HashSet<>();

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
    claims.headings(surface.headings());
    claims.lines(surface.lines());
    claims.complete();
    claims.candidates.forEach((key, candidate) -> claims.judge(candidate, address));
    return claims.candidates.values();
  }

  private void declared(Declared declared) {
    Map<String, List<String>> said = new LinkedHashMap<>();
    declared.articles().stream()
        .flatMap(a -> a.text("headline").or(() -> a.text("name")).stream())
        .findFirst()
        .ifPresent(text -> said.put("JSON-LD", List.of(text)));
    declared.microdata().stream()
        .filter(thing -> thing.isA("Article") || thing.isA("Posting"))
        .findFirst()
        .flatMap(thing -> thing.text("headline"))
        .ifPresent(text -> said.put("microdata", List.of(text)));
    declared.firstMeta("og:title").ifPresent(text -> said.put("og:title", List.of(text)));
    declared.title().ifPresent(text -> said.put("title element", List.of(text)));
    declared.firstMeta("twitter:title").ifPresent(t -> said.put("twitter:title", List.of(t)));
    declared
        .firstMeta("parsely-title", "sailthru.title", "dc.title", "dcterms.title", "title")
        .ifPresent(text -> said.put("other meta", List.of(text)));
    said.forEach(
        (witness, all) -> all.forEach(text -> hear(witness, text, "declared", List.of(), "")));
  }

  private void headings(List<Surface.Spot> headings) {
    List<Surface.Spot> first = new ArrayList<>();
    Set<String> heard = new HashSet<>(); // Repetition adds no evidence.
    for (Surface.Spot heading : headings) {
      if (heading.element().normalName().equals("h1")
          && !isLogo(heading)
          && heard.add(SiteNames.key(heading.text()) + heading.beside())) {
        first.add(heading);
      }
    }
    boolean insideOnly = first.stream().anyMatch(heading -> !heading.beside());
    first.removeIf(heading -> insideOnly && heading.beside());
    Set<String> declared = new HashSet<>(candidates.keySet());
    boolean structured = candidates.values().stream().anyMatch(c -> c.has("JSON-LD"));
    for (int i = 0; i < Math.min(first.size(), MAX_HEADINGS); i++) {
      Surface.Spot heading = first.get(i);
      String witness = i > 0 ? "later h1" : first.size() > 1 ? "first h1" : "only h1";
      Element element = heading.element();
      String key = hear(witness, heading.text(), "heading", runs(element), kicker(element));
      if (isTitled(heading.element()) && candidates.containsKey(key)) {
        candidates.get(key).add("h1 named title");
      }
      if (!structured && i == 0 && candidates.containsKey(key)) {
        candidates.get(key).add("first h1, no JSON-LD");
      }
      if (i == 0 && candidates.containsKey(key) && !declared.contains(key)) {
        candidates.get(key).add("h1 alone");
      }
    }
    int lower = 0;
    for (Surface.Spot heading : headings) {
      if (!heading.element().normalName().equals("h1")
          && !isLogo(heading)
          && (!heading.beside() || declared.contains(SiteNames.key(heading.text())))
          && lower++ < MAX_HEADINGS) {
        String witness = first.isEmpty() ? "lower heading, no h1" : "lower heading";
        String key = hear(witness, heading.text(), "heading", List.of(), "");
        if (isTitled(heading.element()) && candidates.containsKey(key)) {
          candidates.get(key).add("lower heading named title");
        }
        if (lower == 1 && candidates.containsKey(key)) {
          candidates.get(key).add("first lower heading");
        }
      }
    }
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
        candidate(key, line.text(), 20).add("line");
      }
    }
  }

  /**
   * @param runs the texts of its elements
   * @param kicker the one of them whose class says that it stands above the title, or ""
   * @return the key of the whole
   */
  private String hear(String witness, String raw, String family, List<String> runs, String kicker) {
    String text = ElementText.fold(InlineTags.strip(raw).replace('¶', ' ').replace("\n:", ":"));
    String whole = SiteNames.key(text);
    if (whole.isEmpty() || text.length() > MAX_TITLE) {
      return "";
    }
    boolean glued = runs.size() > 1;
    boolean heading = family.equals("heading");
    Candidate said = candidate(whole, text, glued ? 10 : heading ? 1 : 2);
    said.add(witness);
    if (glued) {
      said.add("of several runs");
    }
    if (glued && !kicker.isEmpty()) {
      said.add("with a kicker");
    }
    if (!heading) {
      words.addAll(words(text));
    }
    boolean first = texts.add(text);
    Map<String, String> parts = new LinkedHashMap<>();
    for (TitleParts.Part part : TitleParts.of(text, sites)) {
      String key = SiteNames.key(part.text());
      boolean site = part.left() == TitleParts.Left.SITE;
      if (!key.isEmpty() && !key.equals(whole) && parts.put(key, part.text()) == null) {
        Candidate of = candidate(key, part.text(), 5);
        if (site && !heading) {
          of.add(witness);
          said.add("with the site");
        }
        if (first) {
          of.add(family + " " + part.left().sign);
        }
      }
    }
    int at = 0;
    for (String run : runs) {
      String key = SiteNames.key(run);
      at++;
      if (!key.isEmpty() && !key.equals(whole) && parts.put(key, run) == null) {
        Candidate of = candidate(key, run, 4);
        of.add(at == runs.size() ? "last run" : at == 1 ? "first run" : "run");
        if (!kicker.isEmpty()) {
          of.add(run.equals(kicker) ? "kicker" : "beside a kicker");
        }
      }
    }
    return whole;
  }

  private Title candidate(String key, String text, int spelling) {
    Title candidate = candidates.computeIfAbsent(key, k -> new Title());
    int rank = spelling + (isShouted(text) ? 100 : 0);
    if (rank < candidate.spelling) {
      candidate.text = text;
      candidate.spelling = rank;
    }
    return candidate;
  }

  /** A title cut short speaks for the whole one. */
  private void complete() {
    for (String text : texts) {
      String cut = SiteNames.key(text);
      for (Map.Entry<String, Title> whole : candidates.entrySet()) {
        if (isCut(cut, text, whole.getKey(), whole.getValue().text)
            && candidates.containsKey(cut)) {
          if (isDotted(text)) {
            whole.getValue().signs().putAll(candidates.remove(cut).signs());
            break;
          }
          whole.getValue().add("said cut short");
        }
      }
    }
  }

  private void judge(Title candidate, Optional<WebAddress> address) {
    int count = Words.count(candidate.text);
    if (count <= 4 || count > MANY_WORDS) {
      candidate.add(
          count > MANY_WORDS
              ? "long"
              : count == 4
                  ? "4 words"
                  : count == 3 ? "3 words" : count == 2 ? "2 words" : "1 word");
    }
    if (sites.isSite(candidate.text)) {
      candidate.add("site's name");
    }
    List<String> own = words(candidate.text);
    double shared = own.stream().filter(words::contains).count();
    candidate.add("words declared", own.isEmpty() ? 0 : shared / own.size());
    address.ifPresent(a -> candidate.add("words in address", inAddress(own, a)));
    Set<String> all = candidate.signs().keySet();
    if (all.contains("declared other end")
        && (all.contains("only h1") || all.contains("first h1"))
        && !all.contains("JSON-LD")
        && !all.contains("og:title")) {
      candidate.add("h1 that ends the title");
    }
    boolean part =
        all.stream().anyMatch(sign -> sign.startsWith("heading ") || sign.endsWith("run"));
    if (part
        && all.stream().anyMatch(sign -> sign.startsWith("declared ") || DECLARED.contains(sign))) {
      candidate.add("part of a heading, declared");
    }
  }

  /** In lower case; of scripts without blanks every letter. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    String lower = text.toLowerCase(Locale.ROOT);
    int start = -1;
    for (int i = 0; i <= lower.length(); i++) {
      boolean inside = i < lower.length() && Character.isLetterOrDigit(lower.charAt(i));
      boolean dense = inside && Words.isDense(lower.charAt(i));
      if ((!inside || dense) && start >= 0) {
        words.add(lower.substring(start, i));
        start = -1;
      }
      if (dense) {
        words.add(lower.substring(i, i + 1));
      } else if (inside && start < 0) {
        start = i;
      }
    }
    return words;
  }

  private static boolean isTitled(Element heading) {
    String names = (heading.className() + heading.attr("itemprop")).toLowerCase(Locale.ROOT);
    return (names.contains("title") || names.contains("headline")) && !names.contains("site");
  }

  /** Share of the words that the last part of the address has, of both together. */
  private static double inAddress(List<String> own, WebAddress address) {
    String[] parts = address.path().split("/");
    Set<String> slug = new HashSet<>();
    for (String part : parts) {
      List<String> some = words(part);
      if (some.size() >= 3 && some.size() > slug.size()) {
        slug = new HashSet<>(some);
      }
    }
    if (slug.isEmpty()) {
      return 0;
    }
    Set<String> mine = new HashSet<>(own);
    Set<String> both = new HashSet<>(mine);
    both.retainAll(slug);
    return 2.0 * both.size() / (mine.size() + slug.size());
  }

  private static boolean isCut(String cut, String raw, String key, String text) {
    return key.length() > cut.length()
        && key.startsWith(cut)
        && (isDotted(raw) && cut.length() >= SHORT_CUT || cut.length() >= LONG_CUT)
        && !TitleParts.isCutAtMark(text, cut.length());
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

  /** The texts of the elements in a heading: a kicker and the title are often told apart so. */
  private static List<String> runs(Element heading) {
    List<String> runs = new ArrayList<>();
    String own = ElementText.fold(heading.ownText());
    if (!own.isEmpty()) {
      runs.add(own);
    }
    Element child = heading.firstElementChild();
    for (int i = 0; child != null && i < MAX_RUNS; i++) {
      String text = Surface.text(child).replace('\n', ' ');
      if (!text.isEmpty()) {
        runs.add(text);
      }
      child = child.nextElementSibling();
    }
    for (String line : Surface.text(heading).split("\n")) {
      if (!runs.contains(line)) {
        runs.add(line);
      }
    }
    return runs.size() > 1 ? runs : List.of();
  }

  private static String kicker(Element heading) {
    for (Element child : heading.children()) {
      for (String word : child.className().toLowerCase(Locale.ROOT).split("[^a-z]+")) {
        if (KICKERS.contains(word)) {
          return Surface.text(child).replace('\n', ' ');
        }
      }
    }
    return "";
  }

  private static boolean isShouted(String text) {
    return text.chars().noneMatch(Character::isLowerCase)
        && text.chars().filter(Character::isUpperCase).count() > 8;
  }
}
