// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import copytaster.page.Declared;
import copytaster.page.Thing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Chooses the title by vote. Every place where a page names its article (JSON-LD, headings,
 * OpenGraph, the title element) gives its weight to what it says, and to the parts of that which
 * may be the title without the site's name; the text with the most behind it wins. No source is
 * right by itself: on English news the JSON-LD headline and the first h1 are right on 79 % of pages
 * each, og:title on 61 %, one of the three on 99 %.
 */
final class TitlePicker {
  private static final double JSON_LD = 1.0;
  private static final double HEADING = 1.0;

  /** The only heading of its level that is not in a sidebar. */
  private static final double SOLE_HEADING = 1.1;

  /** Where JSON-LD is silent: what else agrees then, one plug-in wrote for search engines. */
  private static final double ONLY_WITNESS = 1.3;

  /** A lower heading has a say only where it repeats what the page declares. */
  private static final double LOWER_HEADING = 0.7;

  /** What few words weigh that nothing else repeats. */
  private static final double SHORT = 0.7;

  private static final double MICRODATA = 0.9;
  private static final double OPEN_GRAPH = 0.65;
  private static final double TITLE_ELEMENT = 0.4;

  /** Mostly a copy of og:title, so hardly a voice of its own. */
  private static final double TWITTER = 0.15;

  private static final double OTHER_META = 0.2;

  private static final int MAX_TITLE = 300;

  /** Letters and digits after which a title may have been cut without a sign of it. */
  private static final int LONG_CUT = 55;

  private record Voice(String text, double weight) {}

  private static final class Choice {
    private String text;
    private double best;
    private double votes;

    /** Whether anyone says just this: what all have as a part is a part. */
    private boolean whole;
  }

  private final SiteNames sites;
  private final List<Voice> voices = new ArrayList<>();
  private final Map<String, Choice> choices = new LinkedHashMap<>();

  private TitlePicker(SiteNames sites) {
    this.sites = sites;
  }

  static Optional<String> pick(Declared declared, Surface surface, SiteNames sites) {
    TitlePicker picker = new TitlePicker(sites);
    picker.listen(declared, surface);
    return picker.vote();
  }

  private void listen(Declared declared, Surface surface) {
    Optional<String> headline =
        declared.articles().stream()
            .flatMap(a -> a.text("headline").or(() -> a.text("name")).stream())
            .findFirst();
    headline.ifPresent(h -> hear(h, JSON_LD, false, List.of()));
    for (Thing thing : declared.microdata()) {
      if (thing.isA("Article") || thing.isA("Posting")) {
        thing.text("headline").ifPresent(h -> hear(h, MICRODATA, false, List.of()));
        break;
      }
    }
    declared.firstMeta("og:title").ifPresent(t -> hear(t, OPEN_GRAPH, false, List.of()));
    declared.title().ifPresent(t -> hear(t, TITLE_ELEMENT, false, List.of()));
    declared.firstMeta("twitter:title").ifPresent(t -> hear(t, TWITTER, false, List.of()));
    declared
        .firstMeta("parsely-title", "sailthru.title", "dc.title", "dcterms.title", "title")
        .ifPresent(t -> hear(t, OTHER_META, false, List.of()));
    headings(surface.headings(), headline.isPresent());
  }

  private void headings(List<Surface.Spot> headings, boolean headline) {
    double sole = headline ? SOLE_HEADING : ONLY_WITNESS;
    List<String> declared = new ArrayList<>(choices.keySet());
    List<Surface.Spot> first = new ArrayList<>();
    Set<String> heard =
        new HashSet<>(); // What a page says twice, such as in its dialogs, is no truer.
    for (Surface.Spot heading : headings) {
      if (heading.element().normalName().equals("h1")
          && !isLogo(heading)
          && heard.add(SiteNames.key(heading.text()) + heading.beside())) {
        first.add(heading);
      }
    }
    boolean insideOnly = first.stream().anyMatch(heading -> !heading.beside());
    first.removeIf(heading -> insideOnly && heading.beside());
    for (int i = 0; i < Math.min(first.size(), 12); i++) {
      Surface.Spot heading = first.get(i);
      double weight = i > 0 ? LOWER_HEADING : first.size() > 1 ? HEADING : sole;
      int words = words(heading.text());
      if (words < 3 || words < 5 && !choices.containsKey(SiteNames.key(heading.text()))) {
        weight *= SHORT; // Such as "Opinion", "Information and resources".
      }
      hear(heading.text().replace('\n', ' '), weight, true, runs(heading.element()));
    }
    for (Surface.Spot heading : headings) {
      String key = SiteNames.key(heading.text());
      if (!heading.element().normalName().equals("h1")
          && (declared.remove(key) || first.isEmpty() && !heading.beside() && goesOn(key, declared))
          && !isLogo(heading)) {
        hear(heading.text().replace('\n', ' '), LOWER_HEADING, true, List.of());
      }
    }
    if (first.isEmpty() && choices.values().stream().allMatch(c -> sites.isSite(c.text))) {
      lowerHeading(headings);
    }
  }

  /** Where nothing else names the article: its heading is of a lower level on some old pages. */
  private void lowerHeading(List<Surface.Spot> headings) {
    for (Surface.Spot heading : headings) {
      if (!heading.beside() && words(heading.text()) >= 3 && !isLogo(heading)) {
        hear(heading.text().replace('\n', ' '), LOWER_HEADING, true, List.of());
        return;
      }
    }
  }

  /** Whether a heading begins as a declared title that was cut short, and goes on. */
  private static boolean goesOn(String key, List<String> declared) {
    return declared.stream().anyMatch(cut -> cut.length() >= LONG_CUT && key.startsWith(cut));
  }

  /** A heading that leads home is the site's name, whatever it reads. */
  private boolean isLogo(Surface.Spot heading) {
    if (sites.isSite(heading.text())) {
      return true;
    }
    Element link = heading.element().selectFirst("a[href]");
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
    String own = Surface.fold(heading.ownText());
    if (!own.isEmpty()) {
      runs.add(own);
    }
    Element child = heading.firstElementChild();
    for (int i = 0; child != null && i < 6; i++) {
      String text = Surface.text(child).replace('\n', ' ');
      if (!text.isEmpty()) {
        runs.add(text);
      }
      child = child.nextElementSibling();
    }
    return runs.size() > 1 ? runs : List.of();
  }

  /**
   * @param heading whether readers see it so: then nothing in it is likely to be the site's name
   * @param runs the texts of its elements
   */
  private void hear(String raw, double weight, boolean heading, List<String> runs) {
    String text = Surface.fold(InlineTags.strip(raw).replace('¶', ' '));
    if (text.isEmpty() || text.length() > MAX_TITLE) {
      return;
    }
    voices.add(new Voice(text, weight));
    Map<String, Double> said = new LinkedHashMap<>();
    Map<String, String> texts = new LinkedHashMap<>();
    say(said, texts, text, 1);
    for (TitleParts.Part part : TitleParts.of(text, sites)) {
      boolean site = part.share() > TitleParts.WITHOUT_WHAT_FOLLOWS_A_BAR;
      say(said, texts, part.text(), heading && !site ? TitleParts.PART : part.share());
    }
    for (String run : runs) {
      say(said, texts, run, TitleParts.RUN);
    }
    said.forEach(
        (key, share) -> {
          Choice choice = choices.computeIfAbsent(key, k -> new Choice());
          choice.votes += weight * share;
          choice.whole |= share >= TitleParts.NEARLY_WHOLE;
          double claim = weight * share;
          if (choice.text == null || claim > choice.best || isShouted(choice.text)) {
            if (choice.text == null || !isShouted(texts.get(key))) {
              choice.text = texts.get(key);
              choice.best = claim;
            }
          }
        });
  }

  private static void say(
      Map<String, Double> said, Map<String, String> texts, String text, double share) {
    String key = SiteNames.key(text);
    if (!key.isEmpty() && said.getOrDefault(key, 0.0) < share) {
      said.put(key, share);
      texts.put(key, text);
    }
  }

  private Optional<String> vote() {
    Choice best = null;
    double most = 0;
    for (Choice choice : choices.values()) {
      double votes = choice.votes + unfinished(choice);
      if (sites.isSite(choice.text)) {
        votes *= 0.2;
      } else if (words(choice.text) < 2) {
        votes *= 0.8;
      }
      if (choice.whole && votes > most + 1e-9) {
        most = votes;
        best = choice;
      }
    }
    return Optional.ofNullable(best).map(choice -> choice.text);
  }

  /** Those who cut a long title short meant the whole one. */
  private double unfinished(Choice whole) {
    double votes = 0;
    String key = SiteNames.key(whole.text);
    for (Voice voice : voices) {
      String cut = SiteNames.key(voice.text());
      boolean dots = voice.text().endsWith("…") || voice.text().endsWith("...");
      if (key.length() > cut.length()
          && key.startsWith(cut)
          && (dots && cut.length() >= 20 || cut.length() >= LONG_CUT)
          && !TitleParts.isCutAtMark(whole.text, cut.length())) {
        votes += voice.weight() * 1.05;
      }
    }
    return votes;
  }

  private static boolean isShouted(String text) {
    return text.chars().noneMatch(Character::isLowerCase)
        && text.chars().filter(Character::isUpperCase).count() > 8;
  }

  private static int words(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = Character.isLetterOrDigit(text.charAt(i));
      // A Chinese title has no blanks: every two characters count for a word.
      words += letter && (!inside || text.charAt(i) > '\u2E80' && i % 2 == 0) ? 1 : 0;
      inside = letter || text.charAt(i) == '\'' || text.charAt(i) == '’';
    }
    return words;
  }
}
