// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Fetches http and https URLs. May be shared between threads. */
public final class Fetcher {
  private final FetchSettings settings;
  private final HttpClient client;

  public Fetcher(FetchSettings settings) {
    this.settings = settings;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(settings.timeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /**
   * The content of an address that the user typed.
   *
   * @throws SourceException if the URL is not to be fetched, or the answer is no success
   */
  public Content fetch(Source source) throws SourceException {
    return content(source, Request.of(source.ref()));
  }

  /**
   * The content of an address that came out of a feed: robots.txt has a say.
   *
   * @throws SourceException if the URL is not to be fetched, or the answer is no success
   */
  public Content follow(Source source) throws SourceException {
    return content(source, Request.of(source.ref()).asFollowed());
  }

  private Content content(Source source, Request request) throws SourceException {
    Response response = get(request).orFail();
    return new Content(
        source, response.body(), response.header("content-type"), Optional.of(response.url()));
  }

  /**
   * The answer of a server, whatever its status.
   *
   * @throws SourceException if the URL is not to be fetched, or there is no whole answer
   */
  public Response get(Request request) throws SourceException {
    try {
      HttpRequest.Builder asked =
          HttpRequest.newBuilder(URI.create(request.url()))
              .timeout(settings.timeout())
              .header("User-Agent", settings.userAgent())
              .header("Accept", request.accept());
      request.etag().ifPresent(tag -> asked.header("If-None-Match", tag));
      request.lastModified().ifPresent(date -> asked.header("If-Modified-Since", date));
      HttpResponse<byte[]> answer =
          client.send(asked.build(), HttpResponse.BodyHandlers.ofByteArray());
      Map<String, String> headers = new HashMap<>();
      answer.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
      return new Response(
          answer.uri().toString(), Optional.empty(), answer.statusCode(), headers, answer.body());
    } catch (IllegalArgumentException e) {
      throw new SourceException(Failure.BAD_URL, "no URL that can be fetched");
    } catch (IOException e) {
      throw new SourceException(Failure.CONNECT, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SourceException(Failure.TIMEOUT, "interrupted");
    }
  }
}
