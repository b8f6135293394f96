// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import copytaster.report.Json;
import copytaster.source.Source;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The parser alone, as a process for measuring: a path or URL a line on standard input, what was
 * parsed as one JSON object a line on standard output.
 */
final class FeedDump {
  private static final FeedViews VIEWS = new FeedViews(false);

  public static void main(String[] args) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      byte[] bytes;
      Optional<String> type = Optional.empty();
      String url = line;
      if (Source.isWeb(line)) {
        HttpResponse<byte[]> answer =
            client.send(
                HttpRequest.newBuilder(URI.create(line)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        bytes = answer.body();
        type = answer.headers().firstValue("Content-Type");
      } else {
        bytes = Files.readAllBytes(Path.of(line));
        url = Path.of(line).toUri().toString();
      }
      try {
        out.print(VIEWS.document(line, FeedParser.parse(bytes, type, url)));
      } catch (NotAFeedException e) {
        String message = e.getMessage();
        String address = line;
        out.print(
            Json.line(
                false,
                json -> {
                  json.text("url", address);
                  json.text("error", message);
                }));
      }
    }
  }
}
