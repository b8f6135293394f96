// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.nlp;

import copytaster.text.Block;
import copytaster.text.Name;
import copytaster.text.Sentence;
import copytaster.text.Span;
import copytaster.text.Text;
import copytaster.text.Tokenizer;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts text into sentences and tokens, and finds the names in it. May be shared between threads.
 */
public final class Annotator implements AutoCloseable {
  private final NlpSettings settings;
  private final Models models;
  private final Object loading = new Object();
  private volatile Loaded loaded;

  /** What the first need of names has loaded. */
  private record Loaded(DocumentNameFinder finder, Tagger tagger, List<String> warnings) {}

  public Annotator(NlpSettings settings) {
    this.settings = settings;
    this.models = new Models(settings.models());
  }

  /**
   * Begins to load what {@link #names} will need, on a thread of its own: the libraries and the
   * network take as long as the parsing of a page. Says nothing of failures, {@code names} does.
   */
  public void prefetch() {
    Thread thread =
        new Thread(
            () -> {
              try {
                load();
              } catch (ModelException e) {
                // the same comes out of names(), in the thread that can report it
              }
            },
            "models");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Joins the blocks and cuts them into sentences and tokens.
   *
   * @throws ModelException if the sentence model cannot be loaded
   */
  public Text annotate(List<Block> blocks) throws ModelException {
    StringBuilder string = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    for (Block block : blocks) {
      if (string.length() > 0) {
        string.append(Text.BREAK);
      }
      int start = string.length();
      string.append(block.text());
      spans.add(new Span(start, string.length()));
      BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
      breaks.setText(block.text());
      for (int from = breaks.first(), to = breaks.next();
          to != BreakIterator.DONE;
          from = to, to = breaks.next()) {
        String text = block.text().substring(from, to);
        Span span = new Span(start + from, start + from + text.stripTrailing().length());
        if (!span.isEmpty()) {
          sentences.add(
              new Sentence(
                  sentences.size(), spans.size() - 1, span, Tokenizer.tokenize(string, span)));
        }
      }
    }
    return new Text(string.toString(), blocks, spans, sentences);
  }

  /**
   * The names in a text, in order, not overlapping.
   *
   * @throws ModelException if the tagger cannot be loaded
   */
  public List<Name> names(Text text) throws ModelException {
    if (text.sentences().isEmpty()) {
      return List.of();
    }
    List<Sentence> sentences = text.sentences();
    String[][] tokens = new String[sentences.size()][];
    for (int s = 0; s < tokens.length; s++) {
      tokens[s] = sentences.get(s).tokens().stream().map(text::at).toArray(String[]::new);
    }
    opennlp.tools.util.Span[][] found = load().finder().find(tokens);
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

  private static final Map<String, Name.Type> TYPES = new HashMap<>();

  static {
    for (Name.Type type : Name.Type.values()) {
      TYPES.put(type.name().toLowerCase(Locale.ROOT), type);
    }
  }

  private Loaded load() throws ModelException {
    Loaded ready = loaded;
    if (ready == null) {
      synchronized (loading) {
        ready = loaded;
        if (ready == null) {
          ready = loadNow();
          loaded = ready;
        }
      }
    }
    return ready;
  }

  private Loaded loadNow() throws ModelException {
    if (settings.tagger() == Tagger.NEURAL) {
      return new Loaded(
          NameFinders.neural(models, Platform.natives(settings.home())), Tagger.NEURAL, List.of());
    }
    throw new ModelException("the maxent tagger has no model yet");
  }

  /**
   * What a user should know of how the names were found: the other tagger had to stand in. Empty
   * before the first call of {@link #names}.
   */
  public List<String> warnings() {
    Loaded ready = loaded;
    return ready == null ? List.of() : ready.warnings();
  }

  /** The tagger in use: neural or maxent. */
  public Tagger tagger() {
    Loaded ready = loaded;
    return ready == null ? settings.tagger() : ready.tagger();
  }

  /**
   * Which files were loaded so far: role ({@code names}, {@code sentences}) to {@code sha256:…}.
   */
  public Map<String, String> models() {
    return models.used();
  }

  /** Waits for what {@link #prefetch} has begun and for names being looked for. */
  @Override
  public void close() {
    synchronized (loading) {
      if (loaded != null) {
        loaded.finder().close();
      }
    }
  }
}
