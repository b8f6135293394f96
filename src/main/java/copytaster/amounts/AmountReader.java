// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.text.Context;
import copytaster.text.Name;
import copytaster.text.Span;
import copytaster.text.Text;
import copytaster.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/** Reads the amounts of a text. Stateless. */
public final class AmountReader {
  private AmountReader() {}

  /**
   * The amounts of a text, in order, not overlapping.
   *
   * @param names the tagger's names, whose numbers are not amounts; may be empty
   * @param taken what is read as something else already, such as dates, in order: no amount
   *     overlaps it
   */
  public static List<AmountMention> read(
      Text text, List<Name> names, Context context, List<Span> taken) {
    List<Tokens> blocks = Tokens.ofBlocks(text);
    CurrencyResolver resolver = new CurrencyResolver(context, blocks);
    DigitNumbers digits = new DigitNumbers(DigitNumbers.writesDecimalComma(blocks));
    TermReader terms = new TermReader(digits, resolver);
    List<AmountMention> out = new ArrayList<>();
    CoveredSpans dates = new CoveredSpans(taken);
    CoveredSpans named = new CoveredSpans(covering(names));
    CoveredSpans links = new CoveredSpans(UrlSpans.in(text.string()));
    for (Tokens t : blocks) {
      new BlockReader(t, terms, dates, named, links).read(out);
    }
    return out;
  }

  private static List<Span> covering(List<Name> names) {
    return names.stream()
        .filter(n -> n.type() != Name.Type.MONEY && n.type() != Name.Type.DATE)
        .map(Name::span)
        .sorted()
        .toList();
  }
}
