// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/**
 * What the user named (file, URL, standard input) and the bytes read for it. Start with {@link
 * copytaster.source.Source} and {@link copytaster.source.Reader}. The only package that may name
 * {@code java.net.http}. Knows nothing of what the bytes mean.
 */
package copytaster.source;
