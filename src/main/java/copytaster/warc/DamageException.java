// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.warc;

import java.io.IOException;

/** A part of an archive violates the standard. The message says how, in one line. */
final class DamageException extends IOException {
  private static final long serialVersionUID = 1L;

  DamageException(String message) {
    super(message);
  }
}
