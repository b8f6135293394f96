// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

/** A user's name and password for a server or proxy. Neither is ever printed. */
record Login(String user, String password) {
  Login {
    Objects.requireNonNull(user);
    Objects.requireNonNull(password);
  }

  /** The value of an Authorization header (RFC 7617). */
  String basic() {
    byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  @Override
  public String toString() {
    return "a login";
  }
}
