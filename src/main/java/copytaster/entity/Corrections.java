// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import copytaster.text.Sentence;
import copytaster.text.Span;
import copytaster.text.Text;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A user's corrections of the tagger: a table of names, applied after tagging. A line holds, with
 * tabs between, a text as articles print it, its type or {@code -} for "not a name", and if wanted
 * the name of its entity. Lines that are empty or begin with {@code #} say nothing. Upper and lower
 * case count. May be shared between threads.
 *
 * <pre>
 * Fed	organization	Federal Reserve
 * Jordan Peterson	person
 * Monday Blues	-
 * </pre>
 */
public final class Corrections {
  /** Nothing to correct. */
  public static final Corrections NONE = new Corrections(Map.of());

  private record Rule(String text, Optional<EntityType> type, Optional<String> name) {}

  /** By the first token of the text, the longest text first. */
  private final Map<String, List<Rule>> byToken;

  private Corrections(Map<String, List<Rule>> byToken) {
    this.byToken = byToken;
  }

  /**
   * @throws IOException if the file cannot be read
   * @throws CorrectionsException if a line of it is not understood
   */
  public static Corrections read(Path file) throws IOException, CorrectionsException {
    try {
      return parse(Files.readAllLines(file));
    } catch (CharacterCodingException e) {
      throw new CorrectionsException(1, "the file is not UTF-8");
    }
  }

  /**
   * @param lines without their ends
   * @throws CorrectionsException for the first line that is not understood
   */
  public static Corrections parse(List<String> lines) throws CorrectionsException {
    Map<String, Rule> rules = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line =
          i == 0 && lines.get(0).startsWith("\ufeff") ? lines.get(0).substring(1) : lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] fields = line.split("\t", -1);
      if (fields.length < 2 || fields.length > 3) {
        throw new CorrectionsException(
            i + 1, "expected TEXT, TYPE and perhaps NAME with tabs between: " + line);
      }
      String text = fields[0].strip();
      if (tokens(text).isEmpty()) {
        throw new CorrectionsException(i + 1, "no text to look for");
      }
      Optional<String> name =
          fields.length < 3 || fields[2].isBlank()
              ? Optional.empty()
              : Optional.of(fields[2].strip());
      Rule rule = new Rule(text, type(fields[1].strip(), i + 1), name);
      if (rule.type().isEmpty() && name.isPresent()) {
        throw new CorrectionsException(i + 1, "what is no name (-) cannot have one: " + line);
      }
      Rule before = rules.put(text, rule);
      if (before != null && !before.equals(rule)) {
        throw new CorrectionsException(i + 1, "another line says otherwise of: " + text);
      }
    }
    Map<String, List<Rule>> byToken = new HashMap<>();
    for (Rule rule : rules.values()) {
      Span first = tokens(rule.text()).get(0);
      byToken.computeIfAbsent(first.of(rule.text()), k -> new ArrayList<>()).add(rule);
    }
    byToken
        .values()
        .forEach(l -> l.sort((a, b) -> Integer.compare(b.text().length(), a.text().length())));
    return new Corrections(byToken);
  }

  private static List<Span> tokens(String text) {
    return copytaster.text.Tokenizer.tokenize(text, new Span(0, text.length()));
  }

  private static Optional<EntityType> type(String word, int line) throws CorrectionsException {
    if (word.equals("-")) {
      return Optional.empty();
    }
    for (EntityType type : EntityType.values()) {
      if (type.compareTo(EntityType.AMOUNT) < 0
          && type.word().equals(word.toLowerCase(Locale.ROOT))) {
        return Optional.of(type);
      }
    }
    throw new CorrectionsException(
        line, "no such type: " + word + " (person, place, organization, group, other, or -)");
  }

  /** The mentions with every rule applied: names forced where they stand, others dropped. */
  List<Mention> apply(Text text, List<Mention> mentions) {
    if (byToken.isEmpty()) {
      return mentions;
    }
    List<Mention> forced = forced(text);
    List<Mention> out = new ArrayList<>();
    int next = 0;
    for (Mention mention : mentions) {
      while (next < forced.size() && forced.get(next).span().end() <= mention.span().start()) {
        out.add(forced.get(next++));
      }
      boolean covered = next < forced.size() && forced.get(next).span().overlaps(mention.span());
      if (!covered && !forbidden(mention.text())) {
        out.add(mention);
      }
    }
    out.addAll(forced.subList(next, forced.size()));
    return out;
  }

  private List<Mention> forced(Text text) {
    List<Mention> forced = new ArrayList<>();
    String string = text.string();
    for (Sentence sentence : text.sentences()) {
      int end = 0;
      for (Span token : sentence.tokens()) {
        if (token.start() < end) {
          continue;
        }
        for (Rule rule : byToken.getOrDefault(token.of(string), List.of())) {
          int to = token.start() + rule.text().length();
          if (string.startsWith(rule.text(), token.start()) && endsToken(string, to)) {
            if (rule.type().isPresent()) {
              forced.add(
                  new Mention(
                      new Span(token.start(), to),
                      rule.text(),
                      copytaster.text.Folding.fold(rule.text()),
                      rule.type().get(),
                      1,
                      true,
                      rule.name()));
              end = to;
            }
            break;
          }
        }
      }
    }
    return forced;
  }

  private static boolean endsToken(String string, int end) {
    return end == string.length()
        || !Character.isLetterOrDigit(string.charAt(end))
        || !Character.isLetterOrDigit(string.charAt(end - 1));
  }

  private boolean forbidden(String text) {
    List<Span> tokens = tokens(text);
    return !tokens.isEmpty()
        && byToken.getOrDefault(tokens.get(0).of(text), List.of()).stream()
            .anyMatch(r -> r.type().isEmpty() && r.text().equals(text));
  }
}
