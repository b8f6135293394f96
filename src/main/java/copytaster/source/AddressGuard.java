// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks a host up and lets only open addresses pass, all of its addresses or none. The connection
 * is made to the very addresses that were checked: a name server that answers otherwise the second
 * time (DNS rebinding) is not asked a second time.
 */
final class AddressGuard {
  /** Finds the addresses of a name. */
  interface NameService {
    InetAddress[] lookUp(String host) throws UnknownHostException;
  }

  private final Set<String> allowed;
  private final NameService names;
  private final Executor executor;

  /**
   * @param allowed {@code host:port}, let pass whatever their address is
   * @param names the JVM's, except in tests
   * @param executor for look-ups, which cannot be interrupted and may outlast their caller
   */
  AddressGuard(Set<String> allowed, NameService names, Executor executor) {
    this.names = names;
    this.allowed = new HashSet<>();
    allowed.forEach(host -> this.allowed.add(host.toLowerCase(Locale.ROOT)));
    this.executor = executor;
  }

  boolean isAllowed(WebUrl url) {
    return allowed.contains(url.hostAndPort());
  }

  /**
   * The addresses of a host.
   *
   * @param proxied whether a proxy will connect for us: it may know names that are unknown here
   * @param nanos how long the look-up may take
   * @throws SourceException if the host is unknown, or one of its addresses is not open to all
   */
  List<InetAddress> admit(WebUrl url, boolean proxied, long nanos)
      throws SourceException, InterruptedException {
    List<InetAddress> found = lookUp(url.host(), nanos);
    if (isAllowed(url)) {
      return found;
    }
    if (found.isEmpty() && !proxied) {
      throw new SourceException(Failure.DNS, "no such host: " + url.host(), 0, true);
    }
    for (InetAddress address : found) {
      Optional<String> objection = AddressPolicy.objection(address);
      if (objection.isPresent()) {
        throw new SourceException(
            Failure.PRIVATE_ADDRESS,
            url.host() + " is " + objection.get() + ": not fetched (see --allow-host)");
      }
    }
    return found;
  }

  /** Empty for an unknown name. */
  private List<InetAddress> lookUp(String host, long nanos)
      throws SourceException, InterruptedException {
    FutureTask<InetAddress[]> task = new FutureTask<>(() -> names.lookUp(host));
    executor.execute(task);
    try {
      return List.of(task.get(nanos, TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      throw new SourceException(Failure.TIMEOUT, "no answer from the name server", 0, true);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownHostException) {
        return List.of();
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
