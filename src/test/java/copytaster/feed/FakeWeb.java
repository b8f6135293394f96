// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import copytaster.source.Failure;
import copytaster.source.Request;
import copytaster.source.Response;
import copytaster.source.SourceException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Servers without a network: what each address answers, and what was asked. */
final class FakeWeb implements Web {
  /** An answer may depend on the request. */
  interface Answer {
    Response to(Request request) throws SourceException;
  }

  final List<Request> asked = new ArrayList<>();
  private final Map<String, Answer> answers = new HashMap<>();

  void put(String url, Answer answer) {
    answers.put(url, answer);
  }

  /** A page, or a feed with validators: it answers 304 to who knows it. */
  void page(String url, String body) {
    String etag = '"' + EntryKey.digest(body) + '"';
    put(
        url,
        request ->
            request.known().etag().equals(Optional.of(etag))
                ? response(url, 304, "", Map.of("etag", etag))
                : response(url, 200, body, Map.of("etag", etag)));
  }

  void status(String url, int status) {
    put(url, request -> response(url, status, "", Map.of()));
  }

  static Response response(String url, int status, String body, Map<String, String> headers) {
    return new Response(url, Optional.empty(), status, headers, body.getBytes(UTF_8));
  }

  @Override
  public synchronized Response get(Request request) throws SourceException {
    asked.add(request);
    Answer answer = answers.get(request.url());
    if (answer == null) {
      throw new SourceException(Failure.DNS, "no such host");
    }
    return answer.to(request);
  }

  List<String> urls() {
    return asked.stream().map(Request::url).toList();
  }
}
