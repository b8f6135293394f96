// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.text.Span;

/**
 * An amount where it stands.
 *
 * @param span the shortest wording of the whole amount, without hedge
 * @param amount what it says
 */
public record AmountMention(Span span, Amount amount) {}
