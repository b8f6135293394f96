// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.summary;

import copytaster.entity.DateEntity;
import copytaster.entity.Entity;
import copytaster.entity.EntityType;
import copytaster.entity.NamedEntity;
import copytaster.text.Block;
import copytaster.text.ContentStems;
import copytaster.text.Folding;
import copytaster.text.Sentence;
import copytaster.text.Span;
import copytaster.text.Text;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One article as the rules of its summary see it. Sentences are numbered from 0. */
final class Story {
  /** A description of fewer stems says too little to be compared with. */
  private static final int FEWEST_STEMS = 5;

  final Text text;
  final List<Sentence> sentences;
  final List<Entity> entities;
  final List<Style> styles = new ArrayList<>();
  final TermVectors vectors;
  final Outline outline;
  final Genre genre;
  final double[] centrality;
  final Set<String> title;
  final Set<String> description;
  final TitleKeys keys;

  /** Whether it is a live blog with its oldest post on top. */
  final boolean growsDown;

  private final int[] preludes;
  private final String[] strings;
  private final String[] lower;

  /** See {@link Phrases#pairs}. */
  private final long[][] pairs;

  private final List<Set<String>> stems = new ArrayList<>();
  private final int[] firstMentions;
  private final BitSet persons = new BitSet();
  private final BitSet salient = new BitSet();
  private final BitSet days = new BitSet();
  private final String titleWords;
  private boolean anyNamed;

  /**
   * @param sentences prose, in order
   */
  Story(
      Text text,
      List<Sentence> sentences,
      Optional<String> title,
      Optional<String> description,
      List<Entity> entities) {
    this.text = text;
    this.sentences = sentences;
    this.entities = entities;
    this.titleWords = title.map(Folding::words).map(t -> ' ' + t + ' ').orElse("");
    int n = sentences.size();
    preludes = new int[n];
    strings = new String[n];
    lower = new String[n];
    pairs = new long[n][];
    firstMentions = new int[n];
    List<List<String>> repeated = new ArrayList<>(n); // stems with their repetitions
    int block = -1;
    boolean quoted = false;
    for (int i = 0; i < n; i++) {
      Sentence sentence = sentences.get(i);
      quoted &= sentence.block() == block;
      block = sentence.block();
      preludes[i] = Prelude.length(whole(i), i <= 1, i == 0 ? placeLength() : 0);
      strings[i] = whole(i).substring(preludes[i]);
      lower[i] = strings[i].toLowerCase(Locale.ROOT);
      pairs[i] = Phrases.pairs(lower[i]);
      styles.add(Style.of(strings[i], kind(i) == Block.Kind.QUOTE, quoted));
      quoted = Style.quotedAfter(strings[i], quoted);
      repeated.add(ContentStems.of(text.string(), sentence.tokens()));
      stems.add(new HashSet<>(repeated.get(i)));
    }
    place(entities);
    this.vectors = new TermVectors(repeated);
    this.centrality = vectors.centrality();
    this.title = title.map(ContentStems::distinct).orElse(Set.of());
    Set<String> described = description.map(ContentStems::distinct).orElse(Set.of());
    this.description = described.size() < FEWEST_STEMS ? Set.of() : described;
    this.outline = new Outline(this);
    this.genre = Genre.of(this, title.orElse(""));
    this.keys = new TitleKeys(this, title.orElse(""));
    this.growsDown = genre == Genre.LIVE && Genre.growsDown(this);
  }

  /** Notes for each sentence what it mentions. */
  private void place(List<Entity> entities) {
    for (Entity entity : entities) {
      boolean first = true;
      int from = 0;
      for (Span mention : entity.mentions()) {
        int i = sentenceAt(mention.start(), from);
        if (i < 0) {
          continue;
        }
        from = i;
        if (entity instanceof NamedEntity named) {
          anyNamed = true;
          firstMentions[i] += first ? 1 : 0;
          persons.set(i, persons.get(i) || named.type() == EntityType.PERSON);
          salient.set(i, salient.get(i) || named.salient());
        }
        days.set(i, days.get(i) || entity instanceof DateEntity);
        first = false;
      }
    }
  }

  /** The sentence that holds a place of the text, or -1. Mentions come in order. */
  int sentenceAt(int place, int from) {
    int low = from;
    int high = sentences.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Span span = sentences.get(middle).span();
      if (place < span.start()) {
        high = middle - 1;
      } else if (place >= span.end()) {
        low = middle + 1;
      } else {
        return middle;
      }
    }
    return -1;
  }

  /** Length of the name of a place that the article begins with, in characters; or 0. */
  private int placeLength() {
    int start = sentences.get(0).span().start();
    return entities.stream()
        .filter(e -> e.type() == EntityType.PLACE && e.mentions().get(0).start() == start)
        .mapToInt(e -> e.mentions().get(0).length())
        .findFirst()
        .orElse(0);
  }

  int size() {
    return strings.length;
  }

  /** How many characters of a sentence are its dateline, list marker or clock. */
  int prelude(int i) {
    return preludes[i];
  }

  String whole(int i) {
    return text.at(sentences.get(i).span());
  }

  /** The sentence without its prelude. */
  String string(int i) {
    return strings[i];
  }

  String lower(int i) {
    return lower[i];
  }

  Style style(int i) {
    return styles.get(i);
  }

  /** The different content stems of a sentence. */
  Set<String> stems(int i) {
    return stems.get(i);
  }

  /** Whether the article has a name here for the first time; any name where none were found. */
  boolean introduces(int i) {
    return anyNamed ? firstMentions[i] > 0 : styles.get(i).capitalWords() > 0;
  }

  boolean namesPerson(int i) {
    return persons.get(i);
  }

  boolean namesSalient(int i) {
    return salient.get(i);
  }

  boolean namesDay(int i) {
    return days.get(i);
  }

  /** Whether the title has a word, which is given in lower case. */
  boolean titleHas(String word) {
    return titleWords.contains(' ' + word + ' ');
  }

  /** Share of the wanted stems that a sentence has. */
  double coverage(Set<String> wanted, int i) {
    if (wanted.isEmpty()) {
      return 0;
    }
    Set<String> own = stems.get(i);
    return (double) wanted.stream().filter(own::contains).count() / wanted.size();
  }

  /** Whether the sentence, in lower case, has one of the phrases anywhere. */
  boolean has(int i, Phrases phrases) {
    return phrases.in(lower[i], pairs[i]);
  }

  /** Whether the sentence, in lower case, starts with one of the phrases. */
  boolean starts(int i, List<String> phrases) {
    for (String phrase : phrases) {
      if (lower[i].startsWith(phrase)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of the words stands in the sentence by itself. */
  boolean hasWord(int i, Set<String> words) {
    for (Span token : sentences.get(i).tokens()) {
      if (token.length() < 20 && words.contains(token.of(text.string()).toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** The kind of block that a sentence stands in. */
  Block.Kind kind(int i) {
    return text.blocks().get(sentences.get(i).block()).kind();
  }

  boolean opensBlock(int i) {
    return i == 0 || sentences.get(i).block() != sentences.get(i - 1).block();
  }
}
