// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.diff;

import copytaster.entity.AmountEntity;
import copytaster.entity.Entity;
import copytaster.entity.EntityType;
import copytaster.entity.NamedEntity;
import copytaster.lexicon.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the facts that differ. In an edited statement the surrounding words show which fact
 * replaced which. Facts left over were added or removed, unless the other version has them
 * elsewhere; two left-over amounts or dates in similar statements are one that changed. Not to be
 * shared between threads.
 */
final class FactChanges {
  /** Share of meaningful words that two statements need to be about the same value. */
  private static final double RESTATED = 0.4;

  /** Bonus for the same noun or unit. */
  private static final double SAME_NOUN = 0.2;

  /** Limit on the left-over facts of one kind that are compared with each other. */
  private static final int MOST_LEFT = 300;

  /** A fact without a partner, and the statement that has it. */
  private record Left(Fact fact, Edit edit) {}

  private final Said old;
  private final Said now;
  private final Map<String, Change> changes = new LinkedHashMap<>();
  private final List<Left> gone = new ArrayList<>();
  private final List<Left> come = new ArrayList<>();

  private FactChanges(Version old, Version now) {
    this.old = new Said(old);
    this.now = new Said(now);
  }

  /** The changes in these statements, without repetitions. */
  static Collection<Change> in(List<Edit> edits, Version old, Version now) {
    FactChanges facts = new FactChanges(old, now);
    edits.forEach(facts::edit);
    facts.dropWhatIsElsewhere();
    facts.restated();
    facts.gone.removeIf(left -> left.fact().loose());
    facts.come.removeIf(left -> left.fact().loose());
    facts.gone.forEach(left -> facts.add(Change.How.REMOVED, left));
    facts.come.forEach(left -> facts.add(Change.How.ADDED, left));
    return facts.changes.values();
  }

  private void edit(Edit edit) {
    List<Fact> olds = edit.before().facts();
    List<Fact> news = edit.after().facts();
    if (edit.onBothSides()) {
      Set<Fact> settled = new HashSet<>();
      figures(edit, settled);
      gaps(edit, settled);
      olds.removeIf(settled::contains);
      news.removeIf(settled::contains);
    }
    olds.forEach(fact -> gone.add(new Left(fact, edit)));
    news.forEach(fact -> come.add(new Left(fact, edit)));
  }

  /** Amounts and dates that the alignment pairs. */
  private void figures(Edit edit, Set<Fact> settled) {
    List<Word> before = edit.before().words();
    for (int i = 0; i < before.size(); i++) {
      int j = edit.words().partner[i];
      Optional<Fact> one = before.get(i).fact();
      Optional<Fact> other = j < 0 ? Optional.empty() : edit.after().words().get(j).fact();
      if (one.isPresent() && other.isPresent()) {
        settled.add(one.get());
        settled.add(other.get());
        boolean same =
            before.get(i).sameAs(edit.after().words().get(j))
                || one.get().bare().equals(other.get().bare());
        if (!same || !one.get().hedgedLike(other.get()) && Rule.on("diff.hedge")) {
          add(edit, one.get(), other.get());
        }
      } else if (j >= 0) { // a reader of amounts saw one where the words are the same
        one.ifPresent(settled::add);
        other.ifPresent(settled::add);
      }
    }
  }

  /** Replacements: facts of one type in the same gap, in order. */
  private void gaps(Edit edit, Set<Fact> settled) {
    names(edit, settled);
    for (WordAlignment.Gap gap : edit.words().gaps()) {
      List<Fact> olds = figures(gap.old(edit.words()), settled);
      List<Fact> news = figures(gap.now(edit.words()), settled);
      for (Fact one : olds) {
        Optional<Fact> other =
            news.stream()
                .filter(f -> !settled.contains(f) && f.entity().type() == one.entity().type())
                .findFirst();
        if (other.isPresent()) {
          settled.add(one);
          settled.add(other.get());
          if (!one.bare().equals(other.get().bare())) {
            add(edit, one, other.get());
          }
        }
      }
    }
  }

  private static List<Fact> figures(List<Word> words, Set<Fact> settled) {
    return words.stream()
        .flatMap(w -> w.fact().stream())
        .filter(f -> !settled.contains(f))
        .toList();
  }

  private void names(Edit edit, Set<Fact> settled) {
    String before = " " + Phrases.plain(edit.before().text()) + " ";
    String after = " " + Phrases.plain(edit.after().text()) + " ";
    for (Fact fact : edit.before().names()) {
      if (isIn(fact, after)) {
        settled.add(fact);
      }
    }
    for (Fact fact : edit.after().names()) {
      if (isIn(fact, before)) {
        settled.add(fact);
      }
    }
    for (Fact one : edit.before().names()) {
      if (settled.contains(one)) {
        continue;
      }
      for (Fact other : edit.after().names()) {
        if (!settled.contains(other)
            && sort(one.entity().type()) == sort(other.entity().type())
            && edit.samePlace(one, other)) {
          settled.add(one);
          settled.add(other);
          if (!isPartOf(one.text(), other.text())) {
            add(edit, one, other);
          }
          break;
        }
      }
    }
  }

  /** Taggers waver between place, organization and group, and seldom between these and people. */
  private static int sort(EntityType type) {
    return type == EntityType.PERSON ? 0 : 1;
  }

  private static boolean isIn(Fact fact, String words) {
    return words.contains(" " + Phrases.plain(fact.text()) + " ");
  }

  /** "Silva" and "Jo Silva" name the same person. */
  private static boolean isPartOf(String one, String other) {
    List<String> a = List.of(Phrases.plain(one).split(" "));
    List<String> b = List.of(Phrases.plain(other).split(" "));
    return a.containsAll(b) || b.containsAll(a);
  }

  private void dropWhatIsElsewhere() {
    gone.removeIf(left -> now.has(left.fact()));
    come.removeIf(left -> old.has(left.fact()));
  }

  /** All that a version says, collected when first asked for. */
  private static final class Said {
    private final Version version;
    private Set<String> values;
    private Phrases phrases;

    Said(Version version) {
      this.version = version;
    }

    boolean has(Fact fact) {
      if (!(fact.entity() instanceof NamedEntity named)) {
        values = values == null ? values() : values;
        return (values.contains(fact.value()) || values.contains(fact.bare()))
            && Rule.on("diff.value-elsewhere");
      }
      phrases = phrases == null ? new Phrases(version) : phrases;
      List<String> forms = new ArrayList<>(named.aliases());
      forms.add(named.name());
      forms.add(fact.text());
      if (named.type() == EntityType.PERSON) {
        String name = named.name();
        forms.add(name.substring(name.lastIndexOf(' ') + 1));
      }
      return forms.stream().anyMatch(phrases::contain) && Rule.on("diff.name-elsewhere");
    }

    private Set<String> values() {
      Set<String> found = new HashSet<>();
      for (List<Entity> entities : List.of(version.entities(), version.headFacts())) {
        for (Entity entity : entities) {
          Fact fact = new Fact(entity, entity.mentions().get(0), "", false);
          found.add(fact.value());
          if (fact.noun().isEmpty()) {
            found.add(fact.bare());
          }
        }
      }
      return found;
    }
  }

  /** Pairs facts of two sentences by the words that the sentences share. */
  private void restated() {
    record Match(Left old, Left now, double likeness) {}
    List<Match> matches = new ArrayList<>();
    Map<Left, Set<String>> stems = new LinkedHashMap<>();
    List<Left> olds = gone.stream().filter(l -> !l.fact().named()).limit(MOST_LEFT).toList();
    List<Left> news = come.stream().filter(l -> !l.fact().named()).limit(MOST_LEFT).toList();
    for (Left one : olds) {
      for (Left other : news) {
        if (!one.fact().mayBecome(other.fact())) {
          continue;
        }
        double likeness =
            likeness(
                stems.computeIfAbsent(one, l -> l.edit().before().stems()),
                stems.computeIfAbsent(other, l -> l.edit().after().stems()));
        boolean noun =
            one.fact().noun().isPresent() && one.fact().noun().equals(other.fact().noun())
                || !one.fact().scale().isEmpty();
        likeness += noun ? SAME_NOUN : 0;
        if (likeness >= RESTATED && Rule.on("diff.restated")) {
          matches.add(new Match(one, other, likeness));
        }
      }
    }
    matches.sort(Comparator.comparingDouble(m -> -m.likeness()));
    for (Match match : matches) {
      if (gone.contains(match.old()) && come.contains(match.now())) {
        gone.remove(match.old());
        come.remove(match.now());
        add(
            Edit.of(match.old().edit().before(), match.now().edit().after()),
            match.old().fact(),
            match.now().fact());
      }
    }
  }

  private static double likeness(Set<String> a, Set<String> b) {
    long both = a.stream().filter(b::contains).count();
    return a.isEmpty() || b.isEmpty() ? 0 : both / Math.sqrt((double) a.size() * b.size());
  }

  private void add(Edit edit, Fact one, Fact other) {
    Change change =
        new Change(
            Change.Of.type(other.entity().type()),
            Change.How.CHANGED,
            side(one, one.hedgedLike(other)),
            side(other, one.hedgedLike(other)),
            edit.pieces());
    boolean telling = one.noun().isPresent() || other.noun().isPresent();
    changes.merge( // "12" in the headline is "12 people" in the lead
        one.bare() + " > " + other.bare(),
        change,
        (first, next) -> telling && !hasNoun(first) ? next : first);
  }

  private static Change.Side side(Fact fact, boolean hedgedAlike) {
    return new Change.Side(hedgedAlike ? fact.text() : fact.hedged(), Optional.of(fact.entity()));
  }

  private static boolean hasNoun(Change change) {
    return change
        .now()
        .fact()
        .filter(e -> e instanceof AmountEntity a && a.amount().noun().isPresent())
        .isPresent();
  }

  private void add(Change.How how, Left left) {
    Fact fact = left.fact();
    String text = fact.entity() instanceof NamedEntity named ? named.name() : fact.text();
    Change.Side side = new Change.Side(text, Optional.of(fact.entity()));
    boolean removed = how == Change.How.REMOVED;
    changes.putIfAbsent(
        how + " " + fact.value(),
        new Change(
            Change.Of.type(fact.entity().type()),
            how,
            removed ? side : Change.Side.NONE,
            removed ? Change.Side.NONE : side,
            left.edit().pieces()));
  }
}
