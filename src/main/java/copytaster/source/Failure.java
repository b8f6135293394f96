// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

/** Why an input could not be read. The word in lower case is {@code error.kind} in the JSON. */
public enum Failure {
  /** A URL of a scheme or form that is not fetched. */
  BAD_URL,
  /** No such file. */
  MISSING,
  /** A file or standard input that cannot be read. */
  UNREADABLE,
  DNS,
  CONNECT,
  TLS,
  TIMEOUT,
  /** A status other than success. */
  HTTP,
  /** A part of an archive that violates its format. */
  DAMAGED,
  /** 429, 503: worth trying later. */
  BUSY,
  /** An answer that breaks the protocol, or ends before its end. */
  PROTOCOL,
  TOO_LARGE,
  PRIVATE_ADDRESS,
  ROBOTS,
  /** Another limit: too many redirects, too long a header. */
  LIMIT
}
