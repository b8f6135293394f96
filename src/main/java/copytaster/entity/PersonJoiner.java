// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import copytaster.lexicon.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins the mentions of one person: full names first, then what is short for one of them. A surname
 * that two persons share stays with the one who had it first, if that is plain, and goes to the one
 * named last otherwise.
 */
final class PersonJoiner {
  /** A look-up never weighs more bearers of one name: hostile input stays linear. */
  private static final int BEARERS = 32;

  /** Mentions of a person by which the sex is told. */
  private static final int MOST_LOOKED_AT = 8;

  private final List<Mention> mentions;
  private final Clusters clusters;
  private final Map<String, List<Form>> byWord = new HashMap<>();
  private final Relatives relatives;

  /** One folded form of a name and where it stands; {@code person} leads its cluster of forms. */
  private static final class Form {
    final PersonName name;
    final String key;
    final List<Integer> at = new ArrayList<>();
    Form person = this;

    Form(String key) {
      this.key = key;
      name = PersonName.of(key);
    }

    Form person() {
      Form form = this;
      while (form.person != form) {
        form = form.person;
      }
      return form;
    }
  }

  private PersonJoiner(String string, List<Mention> mentions, Clusters clusters) {
    this.mentions = mentions;
    this.clusters = clusters;
    this.relatives = new Relatives(string);
  }

  static void join(String string, List<Mention> mentions, Clusters clusters) {
    new PersonJoiner(string, mentions, clusters).run();
  }

  private void run() {
    Map<String, Form> forms = new LinkedHashMap<>();
    for (int i = 0; i < mentions.size(); i++) {
      if (mentions.get(i).type() == EntityType.PERSON) {
        forms.computeIfAbsent(mentions.get(i).key(), Form::new).at.add(i);
      }
    }
    List<Form> sorted = new ArrayList<>(forms.values());
    sorted.sort(
        (a, b) -> {
          int longer = b.name.words().size() - a.name.words().size();
          return longer != 0 ? longer : a.at.get(0) - b.at.get(0);
        });
    for (Form form : sorted) {
      if (!form.name.isSingle()) {
        full(form);
      }
    }
    for (Form form : sorted) {
      if (form.name.isSingle()) {
        single(form);
      }
    }
  }

  private void full(Form form) {
    joinAll(form);
    Form best = null;
    for (String word : ends(form.name)) {
      for (Form other : byWord.getOrDefault(word, List.of())) {
        if (form.name.mayMean(other.name)
            && (best == null || distance(form, other) < distance(form, best))) {
          best = other;
        }
      }
    }
    if (best != null) {
      form.person = best.person();
      clusters.join(best.at.get(0), form.at.get(0));
    }
    index(form);
  }

  /** How far apart two forms first stand, in mentions. */
  private static int distance(Form one, Form other) {
    return Math.abs(one.at.get(0) - other.at.get(0));
  }

  private void index(Form form) {
    for (String word : form.name.sounds()) {
      List<Form> bearers = byWord.computeIfAbsent(word, k -> new ArrayList<>());
      if (bearers.size() < BEARERS && !bearers.contains(form)) {
        bearers.add(form);
      }
    }
  }

  private static List<String> ends(PersonName name) {
    String first = name.sounds().get(0);
    return first.equals(name.head()) ? List.of(first) : List.of(name.head(), first);
  }

  private void single(Form form) {
    List<Form> bearers = new ArrayList<>();
    int best = Integer.MAX_VALUE;
    for (Form other : byWord.getOrDefault(form.name.head(), List.of())) {
      int rank = rank(form.name, other.name);
      if (rank < best) {
        best = rank;
        bearers.clear();
      }
      if (rank == best && rank < Integer.MAX_VALUE) {
        bearers.add(other);
      }
    }
    long persons = bearers.stream().map(Form::person).distinct().count();
    if (persons > 1) {
      List<Form> others = withoutRelatives(form, bearers);
      if (!others.isEmpty()) {
        bearers = others;
        persons = bearers.stream().map(Form::person).distinct().count();
      }
    }
    if (persons == 0) {
      joinAll(form);
      index(form);
    } else if (persons == 1) {
      joinOne(form, bearers.get(0));
    } else {
      Form owner = owner(form, bearers);
      for (int mention : form.at) {
        Form meant = byPronoun(mention, bearers);
        int other =
            meant != null && Rule.on("entity.surname-by-pronoun")
                ? meant.at.get(0)
                : owner == null ? nearest(mention, bearers) : owner.at.get(0);
        clusters.join(mention, other);
      }
    }
  }

  /** All mentions are of one bearer, but for Mrs Harlow beside Boris Harlow, her husband. */
  private void joinOne(Form form, Form bearer) {
    char sex = sex(bearer);
    int spouse = -1;
    for (int mention : form.at) {
      char title = sex == 0 ? 0 : relatives.title(mentions.get(mention).span());
      if (title != 0 && title != sex && Rule.on("entity.title-of-other-sex")) {
        spouse = spouse < 0 ? mention : spouse;
        clusters.join(spouse, mention);
      } else {
        clusters.join(bearer.at.get(0), mention);
      }
    }
  }

  /**
   * "Boris Harlow and his wife, Joan Harlow": the bare surname stays with him, unless a courtesy
   * title tells the two apart.
   */
  private List<Form> withoutRelatives(Form form, List<Form> bearers) {
    if (relatives.isCourteous(mentions.get(form.at.get(0)).span())) {
      return bearers;
    }
    int first = bearers.stream().mapToInt(b -> b.person().at.get(0)).min().orElse(0);
    return bearers.stream()
        .filter(
            b -> {
              int at = b.person().at.get(0);
              return at == first || !relatives.introduces(mentions.get(at).span());
            })
        .toList();
  }

  /**
   * Whose name the bare form was before another bearer came up: it stays theirs, as relatives are
   * then told apart by their full names. Null if there is no such person.
   */
  private static Form owner(Form form, List<Form> bearers) {
    Form owner = null;
    for (Form bearer : bearers) {
      if (bearer.at.get(0) < form.at.get(0)) {
        if (owner != null && owner.person() != bearer.person()) {
          return null;
        }
        owner = bearer;
      }
    }
    return owner;
  }

  /**
   * The one bearer of the sex that "Mrs" before a surname says, or "his" behind it; null if there
   * is not one.
   */
  private Form byPronoun(int mention, List<Form> bearers) {
    char title = relatives.title(mentions.get(mention).span());
    boolean titled = title != 0 && Rule.on("entity.surname-by-title");
    char sex = titled ? title : relatives.pronoun(mentions.get(mention).span());
    Form meant = null;
    if (sex != 0) {
      for (Form bearer : bearers) {
        if (sex(bearer) == sex) {
          if (meant != null && meant.person() != bearer.person()) {
            return null;
          }
          meant = bearer;
        }
      }
    }
    return meant;
  }

  private char sex(Form form) {
    for (int mention : form.at.subList(0, Math.min(form.at.size(), MOST_LOOKED_AT))) {
      char sex = relatives.sex(mentions.get(mention).span());
      if (sex != 0) {
        return sex;
      }
    }
    return 0;
  }

  /** Smaller is likelier: the surname, the first word, a word between; the exact spelling first. */
  private static int rank(PersonName form, PersonName fuller) {
    if (form.suffix().isPresent() && !form.suffix().equals(fuller.suffix())) {
      return Integer.MAX_VALUE;
    }
    String head = form.head();
    String word = form.words().get(form.words().size() - 1);
    int best = Integer.MAX_VALUE;
    for (int i = 0; i < fuller.sounds().size(); i++) {
      if (fuller.sounds().get(i).equals(head)) {
        int place = i == fuller.sounds().size() - 1 ? 0 : i == 0 ? 1 : 2;
        best = Math.min(best, 2 * place + (fuller.words().get(i).equals(word) ? 0 : 1));
      }
    }
    return best;
  }

  /** The mention of a bearer that stands last before this one, else the first after it. */
  private int nearest(int mention, List<Form> bearers) {
    int before = -1;
    int after = Integer.MAX_VALUE;
    for (Form bearer : bearers) {
      int found = Collections.binarySearch(bearer.at, mention);
      int next = found < 0 ? -found - 1 : found;
      if (next > 0) {
        before = Math.max(before, bearer.at.get(next - 1));
      }
      if (next < bearer.at.size()) {
        after = Math.min(after, bearer.at.get(next));
      }
    }
    return before >= 0 ? before : after;
  }

  private void joinAll(Form form) {
    for (int mention : form.at) {
      clusters.join(form.at.get(0), mention);
    }
  }
}
