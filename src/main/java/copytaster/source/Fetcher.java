// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;

/** Fetches http and https URLs. */
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
   * @throws SourceException if the URL is not to be fetched, or the answer is no success
   */
  public Content fetch(Source source) throws SourceException {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(source.ref()))
              .timeout(settings.timeout())
              .header("User-Agent", settings.userAgent())
              .build();
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new SourceException(
            Failure.HTTP, "HTTP status " + answer.statusCode(), answer.statusCode(), false);
      }
      return new Content(
          source,
          answer.body(),
          answer.headers().firstValue("Content-Type"),
          Optional.of(answer.uri().toString()));
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
