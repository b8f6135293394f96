// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/**
 * A body as it comes in, up to a limit: what goes past it ends the transfer at once. Cancelling the
 * subscription closes the connection, so nothing endless goes on in the background.
 */
final class LimitedBody implements BodySubscriber<byte[]> {
  private final BodyLimit limit;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
  private Flow.Subscription subscription;

  LimitedBody(BodyLimit limit) {
    this.limit = limit;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return whole;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    given.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      if (whole.isDone()) {
        return;
      }
      byte[] part = new byte[(int) Math.min(buffer.remaining(), limit.bytes() - bytes.size())];
      boolean all = part.length == buffer.remaining();
      buffer.get(part);
      bytes.write(part, 0, part.length);
      if (!all) {
        end();
      }
    }
  }

  private void end() {
    if (limit.cut()) {
      whole.complete(bytes.toByteArray());
    } else {
      whole.completeExceptionally(new TooLargeException());
    }
    subscription.cancel();
  }

  @Override
  public void onError(Throwable problem) {
    whole.completeExceptionally(problem);
  }

  @Override
  public void onComplete() {
    whole.complete(bytes.toByteArray());
  }
}
