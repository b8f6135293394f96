// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import copytaster.Pipeline;
import copytaster.Selection;
import copytaster.article.Hints;
import copytaster.article.NoArticleException;
import copytaster.nlp.ModelException;
import copytaster.report.Result;
import copytaster.source.Content;
import copytaster.source.Failure;
import copytaster.source.Request;
import copytaster.source.Response;
import copytaster.source.Source;
import copytaster.source.SourceException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/**
 * Reads the article of an entry: from its page, or out of the feed where that has all of it or the
 * page refuses. Knows no state; may be shared between threads.
 */
final class ArticleReader {
  /** From so many words on in several paragraphs, a feed's text is the article and no teaser. */
  private static final int FULL_TEXT_WORDS = 200;

  private static final int FULL_TEXT_PARAGRAPHS = 3;

  /** How a text ends that goes on elsewhere. */
  private static final List<String> GOES_ON =
      List.of("…", "...", "[…]", "[...]", "read more", "continue reading", "read more »", "→");

  private final Web web;
  private final Pipeline pipeline;
  private final Selection selection;
  private final Semaphore processors;

  /**
   * @param selection which articles are asked for
   * @param jobs how many articles are worked on at once; more may be waited for
   */
  ArticleReader(Web web, Pipeline pipeline, Selection selection, int jobs) {
    this.web = web;
    this.pipeline = pipeline;
    this.selection = selection;
    this.processors = new Semaphore(jobs);
  }

  /** What became of an entry. */
  sealed interface Outcome {}

  /** It is read. */
  record Done(Result result, StoryMarks marks) implements Outcome {}

  /** It is read, and not what is asked for. */
  record Passed() implements Outcome {}

  /** It may be read another time. */
  record Later(Throwable cause, Optional<Duration> asked) implements Outcome {}

  /** It never will be. */
  record Never(Source source, Throwable cause) implements Outcome {}

  /** No article can be read. */
  record Broken(ModelException cause) implements Outcome {}

  /**
   * @param last whether there will be no other try
   */
  Outcome read(Waiting waiting, boolean last) {
    FeedEntry entry = waiting.entry();
    Source source =
        new Source(
            Source.Kind.URL,
            entry.link().orElse(waiting.item().feedUrl()),
            Optional.empty(),
            Optional.empty());
    try {
      if (entry.link().isEmpty() || isFullText(entry)) {
        return own(source, waiting, Optional.empty());
      }
      Optional<Duration> asked = Optional.empty();
      try {
        Response response = fetch(entry.link().get());
        asked = response.retryAfter();
        response.orFail();
        Content content =
            new Content(
                source,
                response.body(),
                response.header("content-type"),
                Optional.of(response.url()));
        return done(content, waiting, Optional.empty());
      } catch (SourceException e) {
        if (!last && isTransient(e)) {
          return new Later(e, asked);
        }
        return own(source, waiting, Optional.of(e));
      } catch (NoArticleException e) {
        return own(source, waiting, Optional.of(e));
      }
    } catch (NoArticleException e) {
      return new Never(source, e);
    } catch (ModelException e) {
      return new Broken(e);
    } catch (StackOverflowError | OutOfMemoryError e) {
      return new Never(source, e);
    } catch (RuntimeException e) {
      // A mistake of ours: it must not stop all other articles, now and in every later run.
      return last ? new Never(source, e) : new Later(e, Optional.empty());
    }
  }

  private Response fetch(String link) throws SourceException {
    if (!Links.isWeb(link)) {
      throw new SourceException(Failure.BAD_URL, "its link is no URL that is fetched");
    }
    return web.get(Request.of(link).asFollowed());
  }

  /** What the feed itself says; if that is nothing, why the page could not be read. */
  private Outcome own(Source source, Waiting waiting, Optional<Exception> cause)
      throws ModelException, NoArticleException {
    FeedEntry entry = waiting.entry();
    Optional<String> text = entry.content().or(entry::teaser);
    if (text.isEmpty()) {
      return new Never(source, cause.orElseGet(() -> nothing()));
    }
    String html =
        "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>"
            + Entities.escape(entry.title().orElse(""))
            + "</title></head><body><article>"
            + text.get()
            + "</article></body></html>";
    Content content =
        new Content(
            source,
            html.getBytes(StandardCharsets.UTF_8),
            Optional.of("text/html; charset=utf-8"),
            entry.link().filter(Links::isWeb));
    String why = cause.map(e -> ": its page could not be read: " + e.getMessage()).orElse("");
    try {
      return done(content, waiting, Optional.of("the text is the feed's own" + why));
    } catch (NoArticleException e) {
      return new Never(source, cause.isPresent() ? cause.get() : e);
    }
  }

  private static Exception nothing() {
    return new NoArticleException(
        copytaster.article.Verdict.NONE, "the entry has neither a link nor a text");
  }

  private Outcome done(Content content, Waiting waiting, Optional<String> warning)
      throws NoArticleException, ModelException {
    Item item = waiting.item();
    Hints hints = new Hints(item.title(), item.authors(), item.published().map(Object::toString));
    processors.acquireUninterruptibly();
    try {
      Optional<Result> shown = selection.of(pipeline.read(content, hints));
      if (shown.isEmpty()) {
        return new Passed();
      }
      Result read = shown.get();
      List<String> warnings = new ArrayList<>(read.warnings());
      warning.ifPresent(warnings::add);
      // Many results wait for their turn: the bytes that they were made of are not kept.
      Content origin =
          new Content(content.source(), new byte[0], content.contentType(), content.finalUrl());
      Result result =
          new Result(
              origin, read.article(), read.text(), read.summary(), read.entities(), warnings);
      return new Done(result, StoryMarks.of(result, item));
    } finally {
      processors.release();
    }
  }

  static boolean isFullText(FeedEntry entry) {
    if (entry.content().isEmpty()) {
      return false;
    }
    Element body = Jsoup.parseBodyFragment(entry.content().get()).body();
    String text = body.text().strip();
    String end = text.substring(Math.max(0, text.length() - 20)).toLowerCase(Locale.ROOT);
    return words(text) >= FULL_TEXT_WORDS
        && body.getElementsByTag("p").size() >= FULL_TEXT_PARAGRAPHS
        && GOES_ON.stream().noneMatch(end::endsWith);
  }

  private static int words(String text) {
    int words = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != ' ' && (i == 0 || text.charAt(i - 1) == ' ')) {
        words++;
      }
    }
    return words;
  }

  /** Whether another try may help: the server's trouble, or the network's, and not a refusal. */
  static boolean isTransient(SourceException e) {
    OptionalInt status = e.httpStatus();
    if (status.isPresent()) {
      int code = status.getAsInt();
      return code >= 500 || code == 408 || code == 425 || code == 429;
    }
    return switch (e.failure()) {
      case DNS, CONNECT, TLS, TIMEOUT, HTTP, BUSY, PROTOCOL -> true;
      default -> e.retryable();
    };
  }
}
