// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import java.util.Objects;
import java.util.Optional;

/**
 * What a server tells one version of a document by (RFC 9110, section 8.8).
 *
 * @param etag the ETag header as it came
 * @param lastModified the Last-Modified header as it came
 */
public record Validators(Optional<String> etag, Optional<String> lastModified) {
  public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());

  public Validators {
    Objects.requireNonNull(etag);
    Objects.requireNonNull(lastModified);
  }
}
