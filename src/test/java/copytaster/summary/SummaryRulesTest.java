// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.summary;

import copytaster.RuleExamples;
import copytaster.dates.DateValue;
import copytaster.entity.DateEntity;
import copytaster.entity.Entity;
import copytaster.entity.EntityType;
import copytaster.entity.NamedEntity;
import copytaster.text.Block;
import copytaster.text.Sentence;
import copytaster.text.SentenceCutter;
import copytaster.text.Span;
import copytaster.text.Text;
import copytaster.text.Tokenizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Examples of the rules of a summary. The input has a paragraph a line; a line that starts with "=
 * " is the title, "~ " the description, "# " a heading, "* " an item, and "2 " to "9 " asks for so
 * many sentences instead of one. {Ada Lind} is a person, {Lind} the same one, {#Tarn} a place,
 * {@Monday} a day. The answer is the summary, a bar between its sentences.
 */
final class SummaryRulesTest extends RuleExamples {
  SummaryRulesTest() {
    super("summary");
  }

  @Override
  protected String answer(String input) {
    Optional<String> title = Optional.empty();
    Optional<String> description = Optional.empty();
    int length = 1;
    List<Block> blocks = new ArrayList<>();
    Map<String, List<Span>> named = new LinkedHashMap<>();
    StringBuilder string = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    for (String line : input.split("\n")) {
      if (line.startsWith("= ")) {
        title = Optional.of(line.substring(2));
      } else if (line.startsWith("~ ")) {
        description = Optional.of(line.substring(2));
      } else if (line.matches("[2-9] sentences")) {
        length = line.charAt(0) - '0';
      } else {
        Block.Kind kind =
            line.startsWith("# ")
                ? Block.Kind.HEADING
                : line.startsWith("* ") ? Block.Kind.LIST_ITEM : Block.Kind.PARAGRAPH;
        String marked = kind == Block.Kind.PARAGRAPH ? line : line.substring(2);
        string.append(string.isEmpty() ? "" : Text.BREAK);
        int start = string.length();
        for (String part : marked.split("(?=\\{)|(?<=\\})")) {
          boolean name = part.startsWith("{");
          int at = string.length();
          string.append(name ? part.replaceAll("[{}@#]", "") : part);
          if (name) {
            String whole =
                named.keySet().stream()
                    .filter(key -> key.endsWith(" " + part.substring(1)))
                    .findFirst()
                    .orElse(part);
            named
                .computeIfAbsent(whole, key -> new ArrayList<>())
                .add(new Span(at, string.length()));
          }
        }
        Span span = new Span(start, string.length());
        spans.add(span);
        blocks.add(new Block(kind, span.of(string.toString())));
        for (Span cut : SentenceCutter.cut(span.of(string.toString()))) {
          Span sentence = new Span(start + cut.start(), start + cut.end());
          sentences.add(
              new Sentence(
                  sentences.size(),
                  blocks.size() - 1,
                  sentence,
                  Tokenizer.tokenize(string.toString(), sentence)));
        }
      }
    }
    Text text = new Text(string.toString(), blocks, spans, sentences);
    List<Entity> entities = new ArrayList<>();
    named.forEach((name, mentions) -> entities.add(entity(name, mentions)));
    Summary summary =
        Summarizer.summarize(
            text, title, description, entities, new Length(length, Length.Unit.SENTENCES));
    return String.join(
        " | ", summary.sentences().stream().map(c -> text.at(c.sentence().span())).toList());
  }

  private static Entity entity(String name, List<Span> mentions) {
    if (name.startsWith("{@")) {
      return new DateEntity(new DateValue("2025-01-06", Optional.empty(), false), mentions);
    }
    return new NamedEntity(
        name.startsWith("{#") ? EntityType.PLACE : EntityType.PERSON,
        name.replaceAll("[{}#]", ""),
        List.of(),
        mentions,
        1,
        true,
        1,
        Optional.empty());
  }
}
