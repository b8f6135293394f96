// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article;

import java.util.Objects;

/** The input was read, but there is no article in it. The message says what was found instead. */
public final class NoArticleException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Verdict verdict;

  public NoArticleException(Verdict verdict, String message) {
    super(message);
    this.verdict = Objects.requireNonNull(verdict);
  }

  public Verdict verdict() {
    return verdict;
  }
}
