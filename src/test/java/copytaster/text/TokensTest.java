// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {
  private static String cut(String text, int from, int to) {
    return Tokenizer.tokenize(text, new Span(from, to)).stream()
        .map(span -> span.of(text))
        .collect(Collectors.joining("|"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "The dam held., The|dam|held|.",
        "£12trn, £|12|trn",
        "A320neo, A|320|neo",
        "U.S.-led, U|.|S|.|-|led",
        "wait... what?!, wait|...|what|?|!",
        "a--b, a|--|b",
        "$$5, $$|5",
        "10:04, 10|:|04",
        "don’t, don|’|t",
        "` two \u00a0\t\u2003blanks `, two|blanks",
        "``, ``",
        // a combining mark belongs to its letter, and stands alone after anything else
        "Zoe\u0308 3\u0308, Zoe\u0308|3|\u0308",
        // letters, digits and marks outside the basic plane are one character each
        "\ud835\udd18nit\ud835\udfd9\ud835\udfda, \ud835\udd18nit|\ud835\udfd9\ud835\udfda",
        "\ud83d\ude00\ud83d\ude00\ud83d\ude01, \ud83d\ude00\ud83d\ude00|\ud83d\ude01",
        "東京2020, 東京|2020",
        "٣٤%, ٣٤|%",
      })
  void tokensAreRunsOfOneKind(String text, String tokens) {
    assertEquals(tokens, cut(text, 0, text.length()));
  }

  @Test
  void aStretchIsCutAtItsEnds() {
    assertEquals("oor|1", cut("Floor 123", 2, 7));
    assertEquals("", cut("Floor 123", 5, 6));
  }

  private static final Text TEXT =
      Texts.of("Rs.|5 lakh, the U.S. WON", "Ünits ran on", "12A " + "x".repeat(25));

  @Test
  void aBlockEndsAndASentenceDoesNot() {
    List<Tokens> blocks = Tokens.ofBlocks(TEXT);
    assertEquals(3, blocks.size());
    Tokens first = blocks.get(0);
    assertEquals(11, first.size());
    assertEquals("Rs. 5", first.string(0, 3));
    assertEquals("U.S", first.span(6, 9).of(TEXT.string()));
    assertEquals(
        List.of(0, 2),
        IntStream.rangeClosed(-1, first.size()).filter(first::opensSentence).boxed().toList());
    assertEquals("Ünits", blocks.get(1).raw(0));
    assertEquals("ünits", blocks.get(1).word(0));
  }

  @Test
  void outsideABlockIsNothing() {
    Tokens tokens = Tokens.ofBlocks(TEXT).get(1);
    for (int i : new int[] {-1, tokens.size()}) {
      assertEquals("", tokens.raw(i));
      assertEquals("", tokens.word(i));
      assertFalse(tokens.digits(i) || tokens.letters(i) || tokens.capital(i));
      assertFalse(tokens.upper(i) || tokens.lower(i));
      assertFalse(tokens.glued(i) || tokens.oneSpaceAfter(i) || tokens.opensSentence(i));
    }
    int last = tokens.size() - 1;
    assertFalse(tokens.glued(last) || tokens.oneSpaceAfter(last));
    assertEquals(List.of(), Tokens.ofBlocks(Texts.of(List.of())));
  }

  @ParameterizedTest
  @CsvSource({ // of the third block: 12 A xxx…
    "0, 12, digits",
    "1, A, letters capital upper",
    "2, '', letters", // too long to mean much, but letters
  })
  void kindsOfTokens(int token, String raw, String kinds) {
    Tokens tokens = Tokens.ofBlocks(TEXT).get(2);
    assertEquals(raw, tokens.raw(token));
    StringBuilder found = new StringBuilder();
    found.append(tokens.digits(token) ? "digits " : "");
    found.append(tokens.letters(token) ? "letters " : "");
    found.append(tokens.capital(token) ? "capital " : "");
    found.append(tokens.upper(token) ? "upper " : "");
    assertEquals(kinds, found.toString().strip());
  }

  @Test
  void neighboursAndWords() {
    Tokens tokens = Tokens.ofBlocks(TEXT).get(0); // Rs . 5 lakh , the U . S . WON
    assertTrue(tokens.glued(0) && !tokens.glued(1) && tokens.oneSpaceAfter(1));
    assertTrue(tokens.is(0, "rs") && !tokens.is(0, "Rs"));
    assertTrue(tokens.isAny(3, "crore", "lakh") && !tokens.isAny(3, "crore") && !tokens.isAny(3));
    assertTrue(tokens.lower(3) && !tokens.lower(0) && !tokens.lower(1) && !tokens.upper(0));
    assertTrue(tokens.upper(6) && !tokens.upper(7));
    assertFalse(Tokens.ofBlocks(Texts.of("a  b")).get(0).glued(0));
    assertFalse(Tokens.ofBlocks(Texts.of("a  b")).get(0).oneSpaceAfter(0));
  }
}
