// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import copytaster.text.Text;
import copytaster.text.Texts;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceSetTest {
  private static int[] ints(String numbers) {
    return Arrays.stream(numbers.split(" ")).mapToInt(Integer::parseInt).toArray();
  }

  private static String taken(
      String sentences, String scores, String sizes, String candidates, int budget) {
    Text text = Texts.of(sentences);
    Story story = new Story(text, text.sentences(), Optional.empty(), Optional.empty(), List.of());
    BitSet may = new BitSet();
    Arrays.stream(ints(candidates)).forEach(may::set);
    List<List<Summary.Term>> terms =
        Arrays.stream(scores.split(" "))
            .map(score -> List.of(new Summary.Term("score", Double.parseDouble(score))))
            .toList();
    SentenceSet set = new SentenceSet(story, terms, ints(sizes));
    return set.take(may, budget).toString();
  }

  /** The second of "Boats sink.|It rains." points back to the first. */
  @ParameterizedTest
  @CsvSource({
    "0.9 0.5 0.4, 2, '{0, 1}'", // the first is taken: the second may follow it
    "0.1 0.5 0.4, 1, '{2}'", // it is not: the second loses by that
    "0.1 2.5 0.4, 1, '{1}'",
    "0.5 0.1 0.4, 1, '{0}'",
    "0.5 0.5 0.5, 1, '{0}'", // equal: the earlier one
    "-0.9 -0.5 -0.6, 1, '{2}'",
  })
  void aSentenceThatPointsBackLosesUnlessWhatItPointsToIsTaken(
      String scores, int budget, String taken) {
    assertEquals(
        taken, taken("Boats sink.|It rains.|Cranes rust.", scores, "1 1 1", "0 1 2", budget));
  }

  @ParameterizedTest
  @CsvSource({
    "It rains.|Boats sink.|Cranes rust., 0.5 0.4 0.1, '{1}'", // nothing stands before the first
    "Boats sink.|Boats sink.|Cranes rust., 0.5 0.4 -0.1, '{0}'",
  })
  void one(String sentences, String scores, String taken) {
    assertEquals(taken, taken(sentences, scores, "1 1 1", "0 1 2", 1));
  }

  /** What repeats a taken sentence loses by that. */
  @ParameterizedTest
  @CsvSource({"0.9 0.8 0.2, '{0, 2}'", "0.9 0.8 -2.4, '{0, 1}'"})
  void repetition(String scores, String taken) {
    assertEquals(taken, taken("Boats sink.|Sink boats.|Cranes rust.", scores, "1 1 1", "0 1 2", 2));
  }

  @ParameterizedTest
  @CsvSource({
    // sizes, budget: the best two of "0.9 0.8 0.1" and what is left of the budget
    "6 10 3, 10, '{0, 2}'", // 60 % are filled: a worse one that fits goes in
    "7 10 3, 10, '{0}'", // 70 %: the next does not fit, and that is the end
    "67 50 3, 100, '{0}'",
    "66 50 3, 100, '{0, 2}'",
    "67 33 3, 100, '{0, 1}'",
    "9 8 7, 5, '{2}'", // none fits: the shortest
    "7 8 7, 5, '{0}'",
    "5 8 7, 5, '{0}'",
  })
  void budgets(String sizes, int budget, String taken) {
    assertEquals(
        taken,
        taken("Boats sink.|Rain falls.|Cranes rust.", "0.9 0.8 0.1", sizes, "0 1 2", budget));
  }

  @ParameterizedTest
  @CsvSource({"1 2, 3, '{1, 2}'", "2, 1, '{2}'", "2, 0, '{2}'"})
  void onlyCandidates(String candidates, int budget, String taken) {
    assertEquals(
        taken,
        taken("Boats sink.|Rain falls.|Cranes rust.", "0.9 0.8 0.1", "1 1 1", candidates, budget));
  }
}
