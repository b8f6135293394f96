// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.warc;

import java.io.IOException;

/** A stretch of an archive is not what the standard says. The message says how, in one line. */
final class DamageException extends IOException {
  private static final long serialVersionUID = 1L;

  DamageException(String message) {
    super(message);
  }
}
