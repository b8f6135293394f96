// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import java.io.IOException;

/** There is more of a body than was wanted. */
final class TooLargeException extends IOException {
  private static final long serialVersionUID = 1L;
}
