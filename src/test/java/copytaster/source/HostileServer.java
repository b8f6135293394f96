// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A server on loopback that answers byte by byte as a test says, well or badly. Bounded: no answer
 * is longer than 64 MB or 20 seconds.
 */
public final class HostileServer implements AutoCloseable {
  private static final long MOST_BYTES = 64_000_000;
  private static final long MOST_NANOS = 20_000_000_000L;

  private final ServerSocket listener;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<String> heads = new CopyOnWriteArrayList<>();
  private final AtomicLong sent = new AtomicLong();
  private final AtomicInteger open = new AtomicInteger();

  /** Writes an answer to one request. */
  public interface Answer {
    void write(Call call) throws IOException, InterruptedException;
  }

  public HostileServer() throws IOException {
    this("127.0.0.1", 0);
  }

  /** At another address of this machine, and at a given port unless that is 0. */
  public HostileServer(String address, int port) throws IOException {
    listener = new ServerSocket(port, 64, InetAddress.getByName(address));
    daemon(this::accept);
  }

  public int port() {
    return listener.getLocalPort();
  }

  /** Answers a path (without query); all others get 404. */
  public HostileServer on(String path, Answer answer) {
    answers.put(path, answer);
    return this;
  }

  public HostileServer page(String path, String html) {
    return on(path, call -> call.reply(200, html));
  }

  public String hostAndPort() {
    return "127.0.0.1:" + listener.getLocalPort();
  }

  public String url(String path) {
    return "http://" + hostAndPort() + path;
  }

  /** The heads of all requests so far. */
  public List<String> heads() {
    return List.copyOf(heads);
  }

  /** The paths of all requests so far, with query. */
  public List<String> paths() {
    List<String> paths = new ArrayList<>();
    heads.forEach(head -> paths.add(head.split(" ", 3)[1]));
    return paths;
  }

  /** Bytes of all answers so far. */
  public long sent() {
    return sent.get();
  }

  /** Connections that are served at this moment. */
  public int open() {
    return open.get();
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "hostile-server");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listener.accept();
        daemon(() -> serve(socket));
      }
    } catch (IOException e) {
      // closed
    }
  }

  private void serve(Socket socket) {
    open.incrementAndGet();
    try (socket) {
      socket.setSoTimeout(20_000);
      String head = head(socket.getInputStream());
      if (!head.isEmpty()) {
        heads.add(head);
        String target = head.split(" ", 3)[1];
        String path = target.replaceFirst("^http://[^/]+", "").replaceFirst("\\?.*", "");
        answers
            .getOrDefault(path, call -> call.reply(404, "nothing here"))
            .write(new Call(socket, head));
      }
    } catch (IOException | InterruptedException e) {
      // the client has gone: what it is for
    } finally {
      open.decrementAndGet();
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0 && head.length() < 100_000) {
      int c = in.read();
      if (c < 0 || c == 0x16) { // 0x16: a TLS handshake, which we hang up on
        return "";
      }
      head.append((char) c);
    }
    return head.toString();
  }

  /** One request to answer. */
  public final class Call {
    private final Socket socket;
    private final String head;
    private final long start = System.nanoTime();

    private Call(Socket socket, String head) {
      this.socket = socket;
      this.head = head;
    }

    public String head() {
      return head;
    }

    public boolean says(String header) {
      return head.contains("\r\n" + header + "\r\n");
    }

    public void raw(byte[] bytes) throws IOException {
      OutputStream out = socket.getOutputStream();
      out.write(bytes);
      out.flush();
      if (sent.addAndGet(bytes.length) > MOST_BYTES || System.nanoTime() - start > MOST_NANOS) {
        throw new IOException("enough");
      }
    }

    public void raw(String text) throws IOException {
      raw(text.getBytes(StandardCharsets.UTF_8));
    }

    public void reply(int status, String body, String... headers) throws IOException {
      reply(status, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    public void reply(int status, byte[] body, String... headers) throws IOException {
      String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
      raw(
          "HTTP/1.1 "
              + status
              + " Status\r\nContent-Type: text/html; charset=utf-8\r\n"
              + "Connection: close\r\n"
              + more
              + (status == 204 || status == 304 ? "" : "Content-Length: " + body.length + "\r\n")
              + "\r\n");
      raw(body);
    }

    public void redirect(int status, String location) throws IOException {
      raw(
          "HTTP/1.1 "
              + status
              + " Moved\r\nLocation: "
              + location
              + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    }

    /** The same again and again, until the client has had enough. */
    public void pour(String block) throws IOException {
      while (true) {
        raw(block);
      }
    }

    /** A byte now and then. */
    public void drip(String text) throws IOException, InterruptedException {
      while (true) {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
          raw(new byte[] {b});
          Thread.sleep(50);
        }
      }
    }

    /** Breaks the connection off with a reset. */
    public void reset() {
      try {
        socket.setSoLinger(true, 0);
        socket.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
