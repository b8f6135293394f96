// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import java.util.Objects;
import java.util.Optional;

/**
 * The bytes of an input, with what was declared of them.
 *
 * @param source the input that they are of
 * @param bytes all of them, transfer and content encodings undone; not to be changed
 * @param contentType the Content-Type header as it came
 * @param finalUrl the address after redirects, of a fetched input; without user info and fragment
 */
public record Content(
    Source source, byte[] bytes, Optional<String> contentType, Optional<String> finalUrl)
    implements Input {
  public Content {
    Objects.requireNonNull(source);
    Objects.requireNonNull(bytes);
    Objects.requireNonNull(contentType);
    Objects.requireNonNull(finalUrl);
  }

  /**
   * A page that the caller has fetched.
   *
   * @param url where it came from
   * @param bytes its body, transfer and content encodings undone
   * @param contentType the Content-Type header, which may name the charset
   */
  public static Content of(String url, byte[] bytes, Optional<String> contentType) {
    return new Content(Source.ofUrl(url), bytes, contentType, Optional.of(url));
  }

  @Override
  public Content content() {
    return this;
  }

  /** The address that links and the site's country are read from. */
  public Optional<String> url() {
    return finalUrl.or(source::baseUrl);
  }
}
