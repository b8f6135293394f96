// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import copytaster.text.Folding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The name of an entity: the fullest clean form that the text has, and its other forms, most
 * frequent first.
 *
 * @param name the form chosen
 * @param aliases its other forms
 */
record Naming(String name, List<String> aliases) {
  Naming {
    aliases = List.copyOf(aliases);
  }

  /** A form as printed, how often, and how full it is. */
  private static final class Form {
    final String text;
    final String key;
    final boolean shouted;
    final int words;
    int count;

    Form(String text, EntityType type) {
      this.text = text;
      key = Folding.fold(text);
      words =
          type == EntityType.PERSON
              ? PersonName.of(key).words().size()
                  + (PersonName.of(key).suffix().isPresent() ? 1 : 0)
              : key.split(" ").length;
      shouted =
          (words > 1 || type != EntityType.ORGANIZATION && text.length() > 4)
              && text.equals(text.toUpperCase(Locale.ROOT));
    }

    /** "DRC" beside "Democratic Republic of Congo". */
    boolean isShortFor(Form other) {
      return other.words > 1 && words == 1 && Organizations.isAcronym(text);
    }
  }

  /**
   * @param mentions of one entity, in order
   * @param usual the gazetteer's name of a place: taken where the text has it
   */
  static Naming of(String string, List<Mention> mentions, EntityType type, Optional<String> usual) {
    Map<String, Form> forms = new LinkedHashMap<>();
    Map<String, Form> titled = new LinkedHashMap<>();
    Optional<String> given = Optional.empty();
    for (Mention mention : mentions) {
      given = given.isPresent() ? given : mention.given();
      String text = clean(mention.text(), type);
      forms.computeIfAbsent(text, t -> new Form(t, type)).count++;
      if (type == EntityType.PERSON && text.indexOf(' ') < 0) {
        office(string, mention.span().start())
            .ifPresent(o -> titled.computeIfAbsent(o + text, t -> new Form(t, type)).count++);
      }
    }
    boolean quiet = forms.values().stream().anyMatch(f -> !f.shouted);
    Form best = null;
    for (Form form : forms.values()) {
      if ((!form.shouted || !quiet) && (best == null || isBetter(form, best, type, usual))) {
        best = form;
      }
    }
    boolean respelled =
        best.shouted && usual.isPresent() && usual.get().equalsIgnoreCase(best.text);
    int comma = type == EntityType.PLACE ? best.text.indexOf(", ") : -1;
    String bare = comma > 0 ? best.text.substring(0, comma) : best.text;
    String name = given.orElse(respelled ? usual.get() : bare);
    titled.forEach(forms::putIfAbsent);
    List<Form> others = new ArrayList<>(forms.values());
    others.sort((a, b) -> b.count - a.count); // stable: first seen first
    return new Naming(name, others.stream().map(f -> f.text).filter(t -> !t.equals(name)).toList());
  }

  private static boolean isBetter(Form form, Form best, EntityType type, Optional<String> usual) {
    if (type == EntityType.PLACE || type == EntityType.GROUP) {
      if (usual.isPresent() && form.text.equals(usual.get()) != best.text.equals(usual.get())) {
        return form.text.equals(usual.get());
      }
      if (form.isShortFor(best) || best.isShortFor(form)) {
        return best.isShortFor(form);
      }
      return form.count > best.count;
    }
    if (NameJoiner.isShort(form.key) != NameJoiner.isShort(best.key)) {
      return NameJoiner.isShort(best.key);
    }
    return form.words != best.words ? form.words > best.words : form.count > best.count;
  }

  /** On one line, and without the article. */
  private static String clean(String text, EntityType type) {
    String line = text.strip().replaceAll("\\s+", " ");
    boolean article = line.length() > 4 && line.regionMatches(true, 0, "the ", 0, 4);
    return article && !(type == EntityType.PLACE && Character.isUpperCase(line.charAt(0)))
        ? line.substring(4)
        : line;
  }

  /** "President ", where that stands before a surname. */
  private static Optional<String> office(String string, int name) {
    int start = name;
    for (String word = Around.before(string, start);
        Around.isCapital(word, 0)
            && (start == name ? Titles.isOffice(word) : Titles.isPartOfOffice(word));
        word = Around.before(string, start)) {
      start -= word.length() + 1;
    }
    return start == name ? Optional.empty() : Optional.of(string.substring(start, name));
  }
}
