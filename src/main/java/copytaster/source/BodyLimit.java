// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

/**
 * How much of a body to read.
 *
 * @param bytes the most, counted on the wire and again after decoding
 * @param cut whether the rest of a longer one is left unread, and not an error
 */
record BodyLimit(long bytes, boolean cut) {
  static BodyLimit whole(long bytes) {
    return new BodyLimit(bytes, false);
  }

  static BodyLimit beginning(long bytes) {
    return new BodyLimit(bytes, true);
  }
}
