// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

/** Where finished lines go. */
interface Sink extends AutoCloseable {
  /**
   * Brings a line to its place and takes it out of the outbox.
   *
   * @throws SinkException if it cannot be written
   */
  void deliver(Outbox.Line line) throws SinkException, StateException;

  @Override
  void close();
}
