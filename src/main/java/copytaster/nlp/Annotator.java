// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.nlp;

import copytaster.text.Block;
import copytaster.text.Name;
import copytaster.text.Sentence;
import copytaster.text.SentenceCutter;
import copytaster.text.Span;
import copytaster.text.Text;
import copytaster.text.Tokenizer;
import copytaster.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Cuts text into sentences and tokens, and finds the names in it. Models are loaded when they are
 * first needed. May be shared between threads.
 */
public final class Annotator implements AutoCloseable {
  /** Articles have about a hundred; a page of 8 MB could have a million. */
  static final int MOST_SENTENCES = 5_000;

  /** Longer sentences, in tokens, are cut: tables, lists of names, code. */
  static final int LONGEST_SENTENCE = 2_000;

  /** Only this much of a long token is read, in UTF-16 units. */
  static final int LONGEST_TOKEN = 1_000;

  /** Names are looked for in this many tokens: the length of a book, four seconds of work. */
  static final int MOST_TOKENS = 40_000;

  private static final Map<String, Name.Type> TYPES = new HashMap<>();

  static {
    for (Name.Type type : Name.Type.values()) {
      TYPES.put(type.name().toLowerCase(Locale.ROOT), type);
    }
  }

  private final Models models;
  private final NameFinders finders;
  private final AtomicBoolean prefetched = new AtomicBoolean();

  public Annotator(NlpSettings settings) {
    this.models = new Models(settings.models());
    this.finders = new NameFinders(settings, models);
  }

  /**
   * Begins to load what {@link #names} will need, on a thread of its own: the libraries and the
   * network take as long as the parsing of a page. Runs once and leaves failures for {@code names}
   * to report.
   */
  public void prefetch() {
    if (prefetched.getAndSet(true)) {
      return;
    }
    Thread thread = new Thread(this::load, "models");
    thread.setDaemon(true);
    thread.start();
  }

  private void load() {
    try {
      finders.get();
    } catch (ModelException | RuntimeException e) {
      // comes out of names() too, in the thread that can report it
    }
  }

  /**
   * Joins the blocks and cuts them into sentences and tokens. No sentence crosses a block. What
   * comes after the first {@link #MOST_SENTENCES} sentences is in none.
   */
  public static Text annotate(List<Block> blocks) {
    StringBuilder joined = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    for (Block block : blocks) {
      joined.append(spans.isEmpty() ? "" : Text.BREAK);
      spans.add(new Span(joined.length(), joined.length() + block.text().length()));
      joined.append(block.text());
    }
    String string = joined.toString();
    List<Sentence> sentences = new ArrayList<>();
    for (int i = 0; i < blocks.size() && sentences.size() < MOST_SENTENCES; i++) {
      int start = spans.get(i).start();
      for (Span found : SentenceCutter.cut(blocks.get(i).text())) {
        Span span = new Span(start + found.start(), start + found.end());
        add(sentences, i, span, Tokenizer.tokenize(string, span));
      }
    }
    return new Text(string, blocks, spans, sentences);
  }

  private static void add(List<Sentence> sentences, int block, Span span, List<Span> tokens) {
    for (int from = 0; from < tokens.size(); from += LONGEST_SENTENCE) {
      if (sentences.size() == MOST_SENTENCES) {
        return;
      }
      int to = Math.min(from + LONGEST_SENTENCE, tokens.size());
      int start = from == 0 ? span.start() : tokens.get(from).start();
      int end = to == tokens.size() ? span.end() : tokens.get(to - 1).end();
      sentences.add(
          new Sentence(sentences.size(), block, new Span(start, end), tokens.subList(from, to)));
    }
  }

  /**
   * The names in a text, in order, not overlapping; of a very long one, those in its first {@link
   * #MOST_TOKENS} tokens.
   *
   * @throws ModelException if the tagger cannot be loaded
   */
  public List<Name> names(Text text) throws ModelException {
    List<Sentence> sentences = tagged(text);
    if (sentences.isEmpty()) {
      return List.of();
    }
    String[][] tokens = new String[sentences.size()][];
    for (int s = 0; s < tokens.length; s++) {
      tokens[s] =
          sentences.get(s).tokens().stream().map(t -> shown(text, t)).toArray(String[]::new);
    }
    opennlp.tools.util.Span[][] found = finders.get().find(tokens);
    List<Name> names = new ArrayList<>();
    for (int s = 0; s < tokens.length; s++) {
      List<Span> spans = sentences.get(s).tokens();
      for (opennlp.tools.util.Span name : found[s]) {
        Span span =
            new Span(spans.get(name.getStart()).start(), spans.get(name.getEnd() - 1).end());
        names.add(new Name(span, TYPES.get(name.getType()), name.getProb()));
      }
    }
    return names;
  }

  /** A token as the name finders see it: its beginning, when it is a megabyte of letters. */
  private static String shown(Text text, Span token) {
    return text.string()
        .substring(token.start(), Math.min(token.end(), token.start() + LONGEST_TOKEN));
  }

  private static List<Sentence> tagged(Text text) {
    int tokens = 0;
    for (Sentence sentence : text.sentences()) {
      tokens += sentence.tokens().size();
      if (tokens > MOST_TOKENS) {
        return text.sentences().subList(0, sentence.index());
      }
    }
    return text.sentences();
  }

  /**
   * Notes on how a text was read, one line each: the other tagger was used, or the text was too
   * long.
   */
  public List<String> warnings(Text text) {
    List<String> warnings = new ArrayList<>(finders.warnings());
    if (text.sentences().size() == MOST_SENTENCES && hasMore(text)) {
      warnings.add("a very long text: read up to sentence " + MOST_SENTENCES);
    }
    if (tagged(text).size() < text.sentences().size()) {
      warnings.add("a very long text: names looked for up to token " + MOST_TOKENS);
    }
    return warnings;
  }

  /** Whether anything but white space follows the last sentence. */
  private static boolean hasMore(Text text) {
    int end = text.sentences().get(text.sentences().size() - 1).span().end();
    return text.string()
        .codePoints()
        .skip(text.string().codePointCount(0, end))
        .anyMatch(c -> !Words.isBlank(c));
  }

  /** The tagger in use: neural or maxent. */
  public Tagger tagger() {
    return finders.tagger();
  }

  /** The files loaded so far: role ({@code names}) to {@code sha256:…}. */
  public Map<String, String> models() {
    return models.used();
  }

  /** Waits until {@link #prefetch} and running searches for names have ended. */
  @Override
  public void close() {
    finders.close();
  }
}
