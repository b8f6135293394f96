// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/**
 * One article in, its summary and facts out. {@link copytaster.Pipeline} is the main path: it hands
 * values from {@code source} over {@code page}, {@code article}, {@code text} and {@code nlp} to
 * {@code amounts}, {@code dates}, {@code entity} and {@code summary}; {@code report} prints its
 * {@link copytaster.Result}. {@code cli} stands before it, {@code feed} beside it.
 */
package copytaster;
