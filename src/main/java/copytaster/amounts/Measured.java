// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

/**
 * A measure and where it ends.
 *
 * @param to index after its last token
 * @param measure its kind and name
 */
record Measured(int to, Measure measure) {}
