// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.diff;

import copytaster.entity.Entity;
import copytaster.text.Block;
import copytaster.text.ContentStems;
import copytaster.text.Folding;
import copytaster.text.Sentence;
import copytaster.text.Span;
import copytaster.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes the statements of a text. One pass over sentences and facts, both in order. */
final class Statements {
  private final Text text;
  private final List<Fact> figures = new ArrayList<>();
  private final List<Fact> names = new ArrayList<>();
  private final List<Span> quotes = new ArrayList<>();
  private int figure;
  private int name;
  private int quote;

  private Statements(Text text, List<Entity> entities) {
    this.text = text;
    for (Entity entity : entities) {
      for (Span mention : entity.mentions()) {
        Fact fact = new Fact(entity, mention, text.at(mention), false);
        (fact.named() ? names : figures).add(fact);
      }
    }
    figures.sort(Comparator.comparing(Fact::span));
    names.sort(Comparator.comparing(Fact::span));
    for (int b = 0; b < text.blocks().size(); b++) {
      int offset = text.blockSpans().get(b).start();
      for (Span span : Quotes.in(text.blocks().get(b).text())) {
        quotes.add(new Span(span.start() + offset, span.end() + offset));
      }
    }
  }

  /** Of every sentence that has words. */
  static List<Statement> of(Text text, List<Entity> entities) {
    Statements maker = new Statements(text, entities);
    List<Statement> statements = new ArrayList<>();
    int block = -1;
    Notes.Kind note = Notes.Kind.NONE;
    for (Sentence sentence : text.sentences()) {
      boolean opens = sentence.block() != block;
      block = sentence.block();
      String string = text.at(sentence.span());
      if (opens || note == Notes.Kind.NONE) { // a note goes on to the end of its paragraph
        note =
            text.blocks().get(block).kind() == Block.Kind.HEADING
                ? Notes.Kind.NONE
                : Notes.kind(string);
      }
      Statement statement = maker.statement(sentence, string, note, opens);
      if (!statement.words().isEmpty()) {
        statements.add(statement);
      }
    }
    return statements;
  }

  private Statement statement(Sentence sentence, String string, Notes.Kind note, boolean opens) {
    Span span = sentence.span();
    List<Fact> here = new ArrayList<>();
    while (name < names.size() && names.get(name).span().start() < span.end()) {
      Fact fact = names.get(name++);
      if (span.contains(fact.span())) {
        here.add(fact);
      }
    }
    List<String> quoted = new ArrayList<>();
    while (quote < quotes.size() && quotes.get(quote).start() < span.end()) {
      Span all = quotes.get(quote);
      Span part =
          new Span(
              Math.max(all.start(), span.start()),
              Math.max(span.start(), Math.min(all.end(), span.end())));
      quoted.add(text.at(part));
      if (all.end() > span.end()) {
        break; // it goes on in the next sentence
      }
      quote++;
    }
    return new Statement(string, words(sentence), here, quoted, note, opens);
  }

  private List<Word> words(Sentence sentence) {
    int offset = sentence.span().start();
    List<Span> tokens = sentence.tokens();
    List<Word> words = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); ) {
      while (figure < figures.size() && figures.get(figure).span().end() <= tokens.get(i).start()) {
        figure++;
      }
      int to = i + 1;
      Optional<Fact> fact = Optional.empty();
      if (figure < figures.size() && figures.get(figure).span().contains(tokens.get(i))) {
        fact = Optional.of(figures.get(figure));
        while (to < tokens.size() && fact.get().span().contains(tokens.get(to))) {
          to++;
        }
      } else if (isDigits(tokens.get(i))) {
        to = numberEnd(tokens, i);
        Span number = new Span(tokens.get(i).start(), tokens.get(to - 1).end());
        fact = Fact.number(number, text.at(number));
      }
      word(tokens, i, to, fact, offset).ifPresent(words::add);
      i = to;
    }
    return words;
  }

  private Optional<Word> word(
      List<Span> tokens, int from, int to, Optional<Fact> fact, int offset) {
    StringBuilder form = new StringBuilder();
    for (int i = from; i < to; i++) {
      String token = tokens.get(i).of(text.string());
      if (Character.isLetterOrDigit(token.codePointAt(0))) {
        form.append(Folding.letters(token));
      } else if (isSign(tokens, i)) {
        form.append(token, 0, Character.charCount(token.codePointAt(0)));
      }
    }
    if (form.length() == 0) {
      return Optional.empty();
    }
    int start = tokens.get(from).start();
    int end = tokens.get(to - 1).end();
    String word = form.toString();
    return Optional.of(
        new Word(
            start - offset,
            end - offset,
            word,
            fact.filter(f -> !f.loose()).map(Fact::value).orElse(word),
            fact,
            fact.isEmpty() && ContentStems.isFunctionWord(word),
            Character.isUpperCase(text.string().codePointAt(start))));
  }

  private boolean isDigits(Span token) {
    return Character.isDigit(text.string().codePointAt(token.start()));
  }

  /** A number with its commas and its point is one word: 1,250 is 1250, and 1.25 is not. */
  private int numberEnd(List<Span> tokens, int from) {
    int to = from + 1;
    while (to + 1 < tokens.size()
        && tokens.get(to).length() == 1
        && ".,".indexOf(text.string().charAt(tokens.get(to).start())) >= 0
        && tokens.get(to - 1).end() == tokens.get(to).start()
        && tokens.get(to).end() == tokens.get(to + 1).start()
        && isDigits(tokens.get(to + 1))) {
      to += 2;
    }
    return to;
  }

  /** Signs that change the meaning of a number; other punctuation is ignored. */
  private boolean isSign(List<Span> tokens, int i) {
    String string = text.string();
    int c = string.codePointAt(tokens.get(i).start());
    if (Character.getType(c) == Character.CURRENCY_SYMBOL || "%‰°+".indexOf(c) >= 0) {
      return true;
    }
    boolean digitBefore =
        i > 0 && tokens.get(i - 1).end() == tokens.get(i).start() && isDigits(tokens.get(i - 1));
    boolean digitAfter =
        i + 1 < tokens.size()
            && tokens.get(i).end() == tokens.get(i + 1).start()
            && isDigits(tokens.get(i + 1));
    return c == '.' && digitBefore && digitAfter
        || (c == '-' || c == '−') && digitAfter && !glued(tokens, i);
  }

  private static boolean glued(List<Span> tokens, int i) {
    return i > 0 && tokens.get(i - 1).end() == tokens.get(i).start();
  }
}
