// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/**
 * Inputs (file, URL, standard input) and the bytes read from them. Start with {@link
 * copytaster.source.Source} and {@link copytaster.source.Reader}. The only package that may name
 * Apache HttpCore. Does not interpret the bytes.
 *
 * <p>A fetch: {@link copytaster.source.Fetcher} goes from redirect to redirect and tries again
 * ({@code RetryPolicy}); at each hop {@code WebUrl} reads the address, {@code Robots} is asked for
 * links that nobody typed, {@code HostTurns} makes us wait, {@code AddressGuard} checks where the
 * name leads, {@code Exchange} sends the request over a {@code Connection} and {@code Decoding}
 * unpacks the answer; {@code Faults} says what went wrong.
 */
package copytaster.source;
