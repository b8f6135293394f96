// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/**
 * The pages in a web archive (WARC, ISO 28500). Start with {@link copytaster.warc.Captures}. {@code
 * Tape} reads the file and can go back a little, {@code Member} inflates one gzip member and checks
 * it, {@code Heading} reads a record's own header, {@code Answer} the HTTP response in it. The only
 * package that names jwarc, whose reader of HTTP it uses, and brotli.
 *
 * <p>jwarc's reader of whole archives is not used: it stops at the first damaged member and does
 * not check the CRC.
 */
package copytaster.warc;
