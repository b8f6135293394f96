// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import static copytaster.entity.Pass.rule;

import copytaster.amounts.AmountMention;
import copytaster.dates.DateMention;
import copytaster.places.Gazetteer;
import copytaster.places.Place;
import copytaster.text.Context;
import copytaster.text.Name;
import copytaster.text.Span;
import copytaster.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Joins the mentions of one thing: names are cut clean, corrected, typed by vote, joined by the
 * rules of their type, named, placed and weighed. Immutable; may be shared between threads.
 */
public final class EntityTagger {
  /**
   * Least mean confidence of an entity's mentions. Below it 8 of 21 cases were right on world news,
   * and hardly any on web pages. The gazetteer is a second witness for places.
   */
  private static final double LEAST = 0.5;

  /** Repairs of names that the tagger cut wrongly or invented, before types are voted on. */
  private static final List<Pass> REPAIRS =
      List.of(
          rule("entity.credits", Asides::dropCredits),
          rule("entity.party-mark", Asides::dropPartyMarks),
          rule("entity.surname-untagged", Styles::untagged),
          rule("entity.lone-title", Styles::dropLoneTitles),
          rule("entity.letters-behind", Styles::dropLetters),
          rule("entity.ticker", Companies::dropTickers),
          rule("entity.partners", Companies::partners),
          rule("entity.company-form", Companies::withForm),
          rule("entity.longest-place", WholeNames::longestPlace),
          rule("entity.two-places", WholeNames::split),
          rule("entity.in-town", WholeNames::inTown),
          rule("entity.as-elsewhere", WholeNames::asElsewhere),
          rule("entity.body-of-places", WholeNames::bodiesOfPlaces),
          rule("entity.without-form", Companies::withoutForm),
          rule("entity.club", Clubs::type),
          rule("entity.vessel", Vessels::type));

  private final Gazetteer gazetteer;
  private final Corrections corrections;

  public EntityTagger(Gazetteer gazetteer, Corrections corrections) {
    this.gazetteer = Objects.requireNonNull(gazetteer);
    this.corrections = Objects.requireNonNull(corrections);
  }

  /**
   * All entities of an article, by type in the order of {@link EntityType}, then by salience or
   * place in the text.
   *
   * @param names what a tagger found, in any order
   */
  public List<Entity> tag(
      Text text,
      Optional<String> title,
      List<Name> names,
      List<AmountMention> amounts,
      List<DateMention> dates,
      Context context) {
    Pass.Story story = new Pass.Story(text.string(), gazetteer);
    List<Mention> trimmed = ConfidenceFilter.in(text).worthy(Trimmer.trim(text, names, story));
    List<Mention> mentions = corrections.apply(text, Pass.run(REPAIRS, story, trimmed));
    mentions =
        TypeVote.settle(
            text.string(), mentions, Definitions.in(text.string(), mentions, gazetteer), gazetteer);
    ToponymResolver toponyms = ToponymResolver.of(text.string(), mentions, gazetteer, context);
    List<Entity> entities = new ArrayList<>(named(text, title, mentions, toponyms));
    entities.addAll(
        grouped(amounts, AmountMention::amount, AmountMention::span, AmountEntity::new));
    entities.addAll(grouped(dates, DateMention::date, DateMention::span, DateEntity::new));
    return entities;
  }

  private List<NamedEntity> named(
      Text text, Optional<String> title, List<Mention> mentions, ToponymResolver toponyms) {
    Clusters clusters = join(text, mentions, toponyms);
    Headline headline = new Headline(title);
    int[] starts = text.sentences().stream().mapToInt(s -> s.span().start()).toArray();
    List<NamedEntity> entities = new ArrayList<>();
    for (List<Integer> members : clusters.all()) {
      List<Mention> own = members.stream().map(mentions::get).toList();
      NamedEntity entity = entity(text.string(), own, headline, starts, toponyms);
      if (entity.confidence() >= LEAST
          || entity.type() == EntityType.GROUP // known by its word, not by its sentence
          || entity.location().isPresent()
          || own.stream().anyMatch(m -> HeadNouns.isSure(m))
          || own.stream().anyMatch(Mention::fixed)) {
        entities.add(entity);
      }
    }
    entities.sort(EntityTagger::order);
    return entities;
  }

  /** By type, salience and place. Comparators of the JDK's making would cost 1 % of a start. */
  private static int order(NamedEntity a, NamedEntity b) {
    int type = a.type().compareTo(b.type());
    int order = type != 0 ? type : Double.compare(b.salience(), a.salience());
    return order != 0 ? order : a.mentions().get(0).compareTo(b.mentions().get(0));
  }

  private Clusters join(Text text, List<Mention> mentions, ToponymResolver toponyms) {
    Clusters clusters = new Clusters(mentions.size());
    PersonJoiner.join(text.string(), mentions, clusters);
    for (EntityType type :
        List.of(EntityType.PLACE, EntityType.ORGANIZATION, EntityType.GROUP, EntityType.OTHER)) {
      NameJoiner.join(mentions, clusters, type, gazetteer, toponyms);
    }
    for (Definitions.Pair pair : Definitions.in(text.string(), mentions, gazetteer)) {
      if (pair.sure() && mentions.get(pair.name()).type() == mentions.get(pair.acronym()).type()) {
        clusters.join(pair.name(), pair.acronym());
      }
    }
    Map<Object, Integer> first = new HashMap<>();
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      if (mention.type() == EntityType.PLACE && !toponyms.isPart(mention)) {
        int index = i;
        toponyms.place(mention).ifPresent(p -> join(clusters, first, p.id(), index));
      }
      if (mention.given().isPresent()) {
        join(clusters, first, List.of(mention.type(), mention.given().get()), i);
      }
    }
    return clusters;
  }

  private static void join(
      Clusters clusters, Map<Object, Integer> first, Object what, int mention) {
    Integer before = first.putIfAbsent(what, mention);
    if (before != null) {
      clusters.join(before, mention);
    }
  }

  private static NamedEntity entity(
      String string,
      List<Mention> mentions,
      Headline headline,
      int[] starts,
      ToponymResolver toponyms) {
    EntityType type = mentions.get(0).type();
    Optional<Place> place =
        type == EntityType.PLACE
            ? mentions.stream().map(m -> toponyms.place(m)).flatMap(Optional::stream).findFirst()
            : Optional.empty();
    Naming naming = Naming.of(string, mentions, type, place.map(Place::name));
    int sentence = sentence(starts, mentions.get(0).span().start());
    double salience = Salience.of(mentions.size(), sentence, headline.names(type, naming));
    return new NamedEntity(
        type,
        naming.name(),
        naming.aliases(),
        mentions.stream().map(Mention::span).toList(),
        salience,
        salience >= Salience.THRESHOLD,
        mentions.stream().mapToDouble(Mention::confidence).average().orElse(0),
        place.map(EntityTagger::location));
  }

  private static Location location(Place place) {
    return new Location(
        place.country(),
        place.position().map(Place.Position::latitude),
        place.position().map(Place.Position::longitude),
        place.kind().word());
  }

  /** The index of the sentence that a name stands in. */
  private static int sentence(int[] starts, int at) {
    int found = Arrays.binarySearch(starts, at);
    return found >= 0 ? found : Math.max(0, -found - 2);
  }

  /** An entity for each value, with the places where it is said. */
  private static <M, V> List<Entity> grouped(
      List<M> mentions,
      Function<M, V> value,
      Function<M, Span> span,
      BiFunction<V, List<Span>, Entity> entity) {
    Map<V, TreeSet<Span>> groups = new LinkedHashMap<>();
    mentions.stream()
        .sorted((a, b) -> span.apply(a).compareTo(span.apply(b)))
        .forEach(
            m -> groups.computeIfAbsent(value.apply(m), k -> new TreeSet<>()).add(span.apply(m)));
    return groups.entrySet().stream()
        .map(e -> entity.apply(e.getKey(), List.copyOf(e.getValue())))
        .toList();
  }
}
