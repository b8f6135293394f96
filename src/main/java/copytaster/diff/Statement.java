// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.diff;

import copytaster.text.ContentStems;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A sentence, or several that are compared as one.
 *
 * @param text as printed
 * @param words the words to compare
 * @param names the named entities in it
 * @param quotes its quotations
 * @param note whether it is a note about a change
 * @param opens whether a paragraph begins with it
 */
record Statement(
    String text,
    List<Word> words,
    List<Fact> names,
    List<String> quotes,
    Notes.Kind note,
    boolean opens) {
  static final Statement NONE =
      new Statement("", List.of(), List.of(), List.of(), Notes.Kind.NONE, false);

  /** The words as they are compared, with a blank between. */
  String forms() {
    StringBuilder out = new StringBuilder();
    words.forEach(w -> out.append(w.form()).append(' '));
    return out.toString();
  }

  /** The same with the values of amounts and dates. */
  String values() {
    StringBuilder out = new StringBuilder();
    words.forEach(w -> out.append(w.value()).append(' '));
    return out.toString();
  }

  /** All facts: amounts and dates, then names. */
  List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    words.forEach(w -> w.fact().ifPresent(facts::add));
    facts.addAll(names);
    return facts;
  }

  /** The first word of a name and the word behind it, found by its text. */
  int[] range(Fact fact) {
    int at = text.indexOf(fact.text());
    int end = at + fact.text().length();
    int from = 0;
    while (from < words.size() && words.get(from).end() <= at) {
      from++;
    }
    int to = from;
    while (to < words.size() && words.get(to).start() < end) {
      to++;
    }
    return new int[] {from, to};
  }

  /** The meaningful words, without those of amounts and dates. */
  Set<String> stems() {
    Set<String> stems = ContentStems.distinct(text);
    words.forEach(w -> w.fact().ifPresent(f -> stems.removeAll(ContentStems.of(f.text()))));
    return stems;
  }

  static Statement join(List<Statement> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    StringBuilder text = new StringBuilder();
    List<Word> words = new ArrayList<>();
    List<Fact> names = new ArrayList<>();
    List<String> quotes = new ArrayList<>();
    for (Statement part : parts) {
      text.append(text.length() > 0 ? " " : "");
      int offset = text.length();
      part.words.forEach(w -> words.add(w.moved(offset)));
      text.append(part.text);
      names.addAll(part.names);
      quotes.addAll(part.quotes);
    }
    Statement first = parts.isEmpty() ? NONE : parts.get(0);
    return new Statement(text.toString(), words, names, quotes, first.note, first.opens);
  }
}
