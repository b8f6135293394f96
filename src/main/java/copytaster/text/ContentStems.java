// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a text that carry meaning, without endings: what two texts are compared by. English
 * function words are left out; in other languages, where there is no list, their weight stays low
 * as they stand in every sentence.
 */
public final class ContentStems {
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          ("a about above after again against all also am an and any are aren as at be because"
                  + " been before being below between both but by can cannot could couldn d did"
                  + " didn do does doesn doing don down during each few for from further had hadn"
                  + " has hasn have haven having he her here hers herself him himself his how i if"
                  + " in into is isn it its itself just ll m may me might more most must my myself"
                  + " no nor not now of off on once only or other our ours ourselves out over own"
                  + " re s said same say says she should shouldn so some such t than that the"
                  + " their theirs them themselves then there these they this those through to too"
                  + " under until up upon ve very was wasn we were weren what when where which"
                  + " while who whom why will with won would wouldn you your yours yourself"
                  + " yourselves")
              .split(" "));

  private ContentStems() {}

  /** Of a whole text, in order, with repetitions. */
  public static List<String> of(String text) {
    return of(text, Tokenizer.tokenize(text, new Span(0, text.length())));
  }

  /** Of a text's tokens, in order, with repetitions. */
  public static List<String> of(String text, List<Span> tokens) {
    List<String> stems = new ArrayList<>(tokens.size());
    for (Span token : tokens) {
      if (!Character.isLetterOrDigit(text.codePointAt(token.start()))) {
        continue;
      }
      String word = token.of(text).toLowerCase(Locale.ROOT);
      if (!FUNCTION_WORDS.contains(word)) {
        stems.add(Stemmer.stem(word));
      }
    }
    return stems;
  }

  /** The different ones, in order of first use. */
  public static Set<String> distinct(String text) {
    return new LinkedHashSet<>(of(text));
  }
}
