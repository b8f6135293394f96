// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/**
 * One article in, its summary and facts out. {@link copytaster.Copytaster} is the door, for
 * programs and for our own command line: it reads an input and gives a {@link copytaster.Record}.
 * {@link copytaster.Pipeline} is the main path behind it: it hands values from {@code source} over
 * {@code page}, {@code article}, {@code text} and {@code nlp} to {@code amounts}, {@code dates},
 * {@code entity} and {@code summary}; {@code report} prints its result. {@code cli} stands before
 * the door, {@code feed} beside it.
 */
package copytaster;
