// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import copytaster.OrderedWork;
import copytaster.Pipeline;
import copytaster.Selection;
import copytaster.article.Article;
import copytaster.article.Hints;
import copytaster.article.NoArticleException;
import copytaster.article.Verdict;
import copytaster.nlp.ModelException;
import copytaster.report.Item;
import copytaster.report.Result;
import copytaster.source.Content;
import copytaster.source.Failure;
import copytaster.source.Request;
import copytaster.source.Response;
import copytaster.source.Source;
import copytaster.source.SourceException;
import copytaster.text.Furniture;
import copytaster.text.Words;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
  /** From this many words in several paragraphs on, a feed's text is the article, not a teaser. */
  private static final int FULL_TEXT_WORDS = 200;

  private static final int FULL_TEXT_PARAGRAPHS = 3;

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

  /** The outcome of reading an entry. */
  sealed interface Outcome {}

  /**
   * It is read.
   *
   * @param how empty, or what a person should know of it
   */
  record Done(Result result, StoryMarks marks, String how) implements Outcome {}

  /** Nothing to print: it does not match, or has nothing to read. */
  record Passed(String why) implements Outcome {}

  /** It may be read another time. */
  record Later(Throwable cause, Optional<Duration> asked) implements Outcome {}

  /** It never will be. */
  record Never(Source source, Throwable cause) implements Outcome {}

  Outcome read(Waiting waiting) {
    boolean last = waiting.tries() + 1 >= Schedule.TRIES;
    FeedEntry entry = waiting.entry();
    Source source = Source.ofUrl(entry.link().orElse(waiting.item().feed().url()));
    try {
      if (entry.link().isEmpty() || isFullText(entry)) {
        return own(source, waiting, Optional.empty());
      }
      Optional<Duration> asked = Optional.empty();
      try {
        Response response = fetch(entry.link().get());
        asked = response.retryAfter();
        return page(response.orFail().content(source), waiting);
      } catch (SourceException | NoArticleException e) {
        return !last && e instanceof SourceException trouble && isTransient(trouble)
            ? new Later(e, asked)
            : own(source, waiting, Optional.of(e));
      }
    } catch (ModelException e) {
      throw new OrderedWork.Halt(e);
    } catch (NoArticleException | StackOverflowError | OutOfMemoryError e) {
      return new Never(source, e);
    } catch (RuntimeException e) {
      // A mistake of ours: it must not stop all other articles, now and in every later run.
      return last ? new Never(source, e) : new Later(e, Optional.empty());
    }
  }

  private Response fetch(String link) throws SourceException {
    if (!Source.isWeb(link)) {
      throw new SourceException(Failure.BAD_URL, "its link is no URL that is fetched");
    }
    return web.get(Request.of(link).asFollowed());
  }

  /** The feed's own text; without one, the reason why the page could not be read. */
  private Outcome own(Source source, Waiting waiting, Optional<Exception> cause)
      throws ModelException, NoArticleException {
    FeedEntry entry = waiting.entry();
    Optional<String> text = entry.text();
    if (text.isEmpty() && entry.link().isEmpty()) {
      return new Passed("passed over: it has neither a link nor a text");
    }
    if (text.isEmpty()) {
      return new Never(source, cause.orElseThrow());
    }
    String html =
        "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>"
            + Entities.escape(entry.title().orElse(""))
            + "</title></head><body><article>"
            + OwnText.clean(text.get())
            + "</article></body></html>";
    Content content =
        new Content(
            source,
            html.getBytes(StandardCharsets.UTF_8),
            Optional.of("text/html; charset=utf-8"),
            entry.link().filter(Source::isWeb));
    String why = cause.map(e -> ": its page could not be read: " + e.getMessage()).orElse("");
    try {
      String warning = "the text is the feed's own" + why;
      return done(read(content, waiting.item()), content, waiting, Optional.of(warning));
    } catch (NoArticleException e) {
      return entry.link().isEmpty()
          ? new Passed("passed over: it has no link, and its text is no article")
          : new Never(source, cause.isPresent() ? cause.get() : e);
    }
  }

  /** The page behind the entry's link, if it is the entry's article. */
  private Outcome page(Content content, Waiting waiting) throws NoArticleException, ModelException {
    FeedEntry entry = waiting.entry();
    Result result = read(content, waiting.item());
    Arrival arrival = new Arrival(entry, result.article(), content.finalUrl().orElseThrow());
    Optional<String> objection = arrival.objection();
    if (objection.isPresent()) {
      throw new NoArticleException(Verdict.NONE, objection.get());
    }
    if (arrival.isPoorer()) {
      throw new NoArticleException(Verdict.SHORT, "its page has less to say than the feed");
    }
    return arrival.hasNoTitle(waiting.item().feed().title())
        ? done(titled(result, entry.title()), content, waiting, Optional.empty())
        : done(result, content, waiting, Optional.empty());
  }

  private static Result titled(Result result, Optional<String> title) {
    Article article = result.article();
    return new Result(
        result.content(),
        new Article(
            article.metadata().withTitle(title),
            article.body(),
            article.verdict(),
            article.confidence(),
            article.warnings()),
        result.text(),
        result.summary(),
        result.entities(),
        result.warnings());
  }

  private Result read(Content content, Item item) throws NoArticleException, ModelException {
    Hints hints =
        new Hints(
            item.entry().title(),
            item.entry().authors(),
            item.entry().published().map(Object::toString));
    processors.acquireUninterruptibly();
    try {
      return pipeline.read(content, hints);
    } finally {
      processors.release();
    }
  }

  private Outcome done(Result all, Content content, Waiting waiting, Optional<String> warning) {
    Optional<Result> shown = selection.of(all);
    if (shown.isEmpty()) {
      return new Passed("does not match");
    }
    Result read = shown.get();
    List<String> warnings = new ArrayList<>(read.warnings());
    warning.ifPresent(warnings::add);
    waiting.entry().date().doubt().ifPresent(warnings::add);
    // Many results wait for their turn: the bytes that they were made of are not kept.
    Content origin =
        new Content(content.source(), new byte[0], content.contentType(), content.finalUrl());
    Result result =
        new Result(origin, read.article(), read.text(), read.summary(), read.entities(), warnings);
    return new Done(
        result, StoryMarks.of(result, waiting.item()), warning.map(w -> ": " + w).orElse(""));
  }

  static boolean isFullText(FeedEntry entry) {
    if (entry.content().isEmpty()) {
      return false;
    }
    Element body = Jsoup.parseBodyFragment(entry.content().get()).body();
    String text = body.text().strip();
    return Words.count(text) >= FULL_TEXT_WORDS
        && body.getElementsByTag("p").size() >= FULL_TEXT_PARAGRAPHS
        && !Furniture.goesOn(text);
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
