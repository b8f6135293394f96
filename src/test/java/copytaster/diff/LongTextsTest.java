// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import copytaster.article.about.Metadata;
import copytaster.nlp.Annotator;
import copytaster.source.Source;
import copytaster.text.Block;
import copytaster.text.Text;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Texts of five thousand sentences, and what makes an alignment slow. */
class LongTextsTest {
  private static final int SENTENCES = 5_000;
  private static final long MOST_NANOS = 3_000_000_000L;

  private static List<String> sentences(int seed, int vocabulary) {
    Random random = new Random(seed);
    List<String> sentences = new ArrayList<>();
    for (int s = 0; s < SENTENCES; s++) {
      StringBuilder sentence = new StringBuilder("The");
      for (int w = 0; w < 15; w++) {
        sentence.append(' ').append(word(random.nextInt(vocabulary)));
      }
      sentences.add(sentence.append('.').toString());
    }
    return sentences;
  }

  private static String word(int number) {
    StringBuilder word = new StringBuilder("w");
    for (int n = number; n > 0; n /= 20) {
      word.append((char) ('a' + n % 20));
    }
    return word.toString();
  }

  private static Version version(List<String> sentences) {
    List<Block> blocks = sentences.stream().map(Block::paragraph).toList();
    Text text = Annotator.annotate(blocks);
    return new Version(
        Source.parse("a"),
        Metadata.NONE,
        Annotator.annotate(List.of()),
        List.of(),
        text,
        List.of());
  }

  private static Comparison compared(List<String> old, List<String> now) {
    Version one = version(old);
    Version other = version(now);
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Comparison comparison = Comparer.compare(one, other);
    long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    assertTrue(taken < MOST_NANOS, () -> taken / 1_000_000 + " ms");
    return comparison;
  }

  private static List<String> each(List<String> sentences, UnaryOperator<String> change) {
    return sentences.stream().map(change).toList();
  }

  @Test
  void reversed() {
    List<String> text = sentences(1, 3_000);
    List<String> reversed = new ArrayList<>(text);
    Collections.reverse(reversed);
    Comparison comparison = compared(text, reversed);
    assertEquals(List.of(), comparison.changes());
    assertEquals(SENTENCES, comparison.count(Row.State.KEPT) + comparison.count(Row.State.MOVED));
  }

  @Test
  void everySentenceEdited() {
    List<String> text = sentences(2, 3_000);
    Comparison comparison = compared(text, each(text, s -> s.replace("The w", "No other w")));
    assertEquals(SENTENCES, comparison.count(Row.State.EDITED));
  }

  @Test
  void everySentenceEditedInReverseOrder() {
    List<String> text = sentences(3, 3_000);
    List<String> edited = new ArrayList<>(each(text, s -> s.replace("The w", "No other w")));
    Collections.reverse(edited);
    Comparison comparison = compared(text, edited);
    assertTrue(comparison.count(Row.State.EDITED) > SENTENCES * 9 / 10);
  }

  @Test
  void nothingInCommon() {
    Comparison comparison = compared(sentences(4, 3_000), sentences(5, 3_000));
    assertTrue(comparison.substance());
  }

  @Test
  void fewWordsInEverySentence() {
    assertTrue(compared(sentences(6, 12), sentences(7, 12)).substance());
  }

  @Test
  void againstNothing() {
    assertEquals(SENTENCES, compared(sentences(8, 3_000), List.of()).count(Row.State.GONE));
    assertEquals(SENTENCES, compared(List.of(), sentences(8, 3_000)).count(Row.State.NEW));
  }

  @Test
  void oneSentenceAllOverAgain() {
    List<String> same = Collections.nCopies(SENTENCES, "The same again and again.");
    assertEquals(1_000, compared(same, same.subList(0, SENTENCES - 1_000)).count(Row.State.GONE));
  }

  @Test
  void veryLongSentences() {
    String words = String.join(" ", sentences(9, 3_000).subList(0, 130)).replace(".", "");
    List<String> text = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      text.add("Number " + word(i) + " " + words + ".");
    }
    compared(text, each(text, s -> s.replace("wa", "wz")));
  }
}
