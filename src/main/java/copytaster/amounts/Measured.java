// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

/**
 * What a number is of, where it was read.
 *
 * @param to index after its last token
 * @param measure what it says
 */
record Measured(int to, Measure measure) {}
