// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import copytaster.places.Gazetteer;
import copytaster.text.Context;
import copytaster.text.Name;
import copytaster.text.Span;
import copytaster.text.Text;
import copytaster.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A text with the names that a tagger would find in it, written as {@code [person:Pete Hegseth]
 * said}, and {@code [person?:Ada]} where it doubts; sentences end with {@code |}.
 */
record Marked(Text text, List<Name> names) {
  static final Gazetteer GAZETTEER = gazetteer();

  private static Gazetteer gazetteer() {
    try {
      return Gazetteer.open(Path.of(System.getProperty("copytaster.project"), "models"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Marked of(String marked) {
    StringBuilder plain = new StringBuilder();
    List<Name> names = new ArrayList<>();
    int at = 0;
    for (int open = marked.indexOf('['); open >= 0; open = marked.indexOf('[', at)) {
      int colon = marked.indexOf(':', open);
      int close = marked.indexOf(']', open);
      plain.append(marked, at, open);
      int start = plain.length();
      plain.append(marked, colon + 1, close);
      boolean doubt = marked.charAt(colon - 1) == '?';
      String word = marked.substring(open + 1, doubt ? colon - 1 : colon);
      Name.Type type = Name.Type.valueOf(word.toUpperCase(Locale.ROOT));
      names.add(new Name(new Span(start, plain.length()), type, doubt ? 0.4 : 0.9));
      at = close + 1;
    }
    plain.append(marked.substring(at));
    Text text = Texts.of(plain.toString());
    return new Marked(text, names);
  }

  List<NamedEntity> tag() {
    return tag(Corrections.NONE, Context.NONE, Optional.empty());
  }

  List<NamedEntity> tag(Corrections corrections, Context context, Optional<String> title) {
    return new EntityTagger(GAZETTEER, corrections)
        .tag(text, title, names, List.of(), List.of(), context).stream()
            .map(NamedEntity.class::cast)
            .toList();
  }

  /** The same with the country of each place: {@code place Oslo/NO 1}. */
  static String withCountries(List<NamedEntity> entities) {
    return entities.stream()
        .map(
            e ->
                e.location().isEmpty() || e.location().get().country().isEmpty()
                    ? e
                    : new NamedEntity(
                        e.type(),
                        e.name() + '/' + e.location().get().country().get(),
                        e.aliases(),
                        e.mentions(),
                        e.salience(),
                        e.salient(),
                        e.confidence(),
                        e.location()))
        .collect(Collectors.collectingAndThen(Collectors.toList(), Marked::brief));
  }

  /** Entities as {@code person Pete Hegseth 2 (Hegseth)}, those of one type in the text's order. */
  static String brief(List<NamedEntity> entities) {
    return entities.stream()
        .sorted(
            java.util.Comparator.comparing(NamedEntity::type)
                .thenComparing(e -> e.mentions().get(0)))
        .map(
            e ->
                e.type().word()
                    + ' '
                    + e.name()
                    + ' '
                    + e.mentions().size()
                    + (e.aliases().isEmpty() ? "" : " (" + String.join(", ", e.aliases()) + ")"))
        .collect(Collectors.joining("; "));
  }
}
