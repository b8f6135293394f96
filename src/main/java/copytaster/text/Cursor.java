// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.text;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A place in the tokens of a block that a pattern moves on, a step a word: {@code
 * c.eat("the").opt("same").eat("day")}. A step that does not fit fails the pattern; later steps of
 * it do nothing. A grammar adds steps of its own in a subclass. Not to be shared between threads.
 *
 * @param <C> the subclass
 */
public abstract class Cursor<C extends Cursor<C>> {
  protected final Tokens t;
  private int from;
  private int at;
  private boolean failed;

  protected Cursor(Tokens t) {
    this.t = t;
  }

  /** The cursor itself, as its own type. */
  protected abstract C self();

  /** Goes to a token, with nothing taken yet. */
  public C start(int i) {
    from = i;
    at = i;
    failed = false;
    return self();
  }

  /** Whether every step fitted. */
  public boolean ok() {
    return !failed;
  }

  /** Index of the first token of the pattern. */
  public int from() {
    return from;
  }

  /** Index of the next token. */
  public int at() {
    return at;
  }

  public Tokens tokens() {
    return t;
  }

  /** Takes one of the words. */
  public C eat(String... words) {
    return t.isAny(at, words) ? skip(1) : fail();
  }

  /** Takes one of the words if it is there. */
  public C opt(String... words) {
    return t.isAny(at, words) ? skip(1) : self();
  }

  /** Takes a word that fits. */
  public C eatIf(Predicate<String> word) {
    return !failed && word.test(t.word(at)) ? skip(1) : fail();
  }

  /** Takes all the steps if they fit, else none of them; tells which. */
  public boolean tries(UnaryOperator<C> steps) {
    int before = at;
    if (failed || steps.apply(self()).ok()) {
      return !failed;
    }
    at = before;
    failed = false;
    return false;
  }

  /** Takes the one if it fits, else the other. */
  public C either(UnaryOperator<C> one, UnaryOperator<C> other) {
    return failed || tries(one) ? self() : other.apply(self());
  }

  /** Takes a hyphen between two words if it is there. */
  public C hyphen() {
    return skipTo(t.pastHyphen(at));
  }

  /** Fails unless the next token begins with a capital. */
  public C capital() {
    return t.capital(at) ? self() : fail();
  }

  /** Fails unless what is asked of the place holds; not asked once the pattern has failed. */
  public C when(Predicate<C> condition) {
    return failed || condition.test(self()) ? self() : fail();
  }

  /** Fails where the condition holds. */
  public C unless(Predicate<C> condition) {
    return failed || !condition.test(self()) ? self() : fail();
  }

  /** The word before the pattern, or the empty word. */
  public boolean isAfter(String... words) {
    return t.isAny(from - 1, words);
  }

  /** Whether one of the words comes next. */
  public boolean isBefore(String... words) {
    return t.isAny(at, words);
  }

  /** Takes tokens that were looked at by other means. */
  public C skip(int tokens) {
    at += failed ? 0 : tokens;
    return self();
  }

  public C skipTo(int index) {
    at = failed ? at : index;
    return self();
  }

  public C fail() {
    failed = true;
    return self();
  }
}
