// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import copytaster.nlp.ModelException;
import copytaster.source.FileTrouble;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Makes later starts faster: runs the main job on a page of our own and archives the classes it
 * loaded where the launcher looks for them. An archive is valid for one build of copytaster in one
 * place and for one java (a changed jar under the name of an old archive would run the old code on
 * JDK 25), so its name holds all three: {@code CACHE/copytaster/HOME/JAVA/BUILD}.
 *
 * <p>JDK 25 and later make an AOT cache, earlier ones a class-data archive; both are written beside
 * their place and renamed, for JDK 17 dies of a truncated one.
 */
final class WarmUpCommand {
  private static final long LONGEST_SECONDS = 120;

  private static final Option<Boolean> QUIET =
      Option.flag("Do not report failure; only the exit code tells.", "-q", "--quiet");

  /** Run in a second process, whose classes are archived. */
  private static final Option<Boolean> REHEARSE = Option.flag("", "--rehearse");

  static final Syntax SYNTAX =
      Syntax.of(
          "copytaster warm-up",
          "Makes later starts faster. Run it once after installing or updating copytaster or Java, as each user:"
              + " what it makes lies in the user's cache folder and may be deleted at any time.",
          QUIET,
          REHEARSE);

  private WarmUpCommand() {}

  static int run(Console console, Typed typed)
      throws UsageException, OutputException, ModelException {
    if (typed.get(REHEARSE)) {
      return rehearse(console);
    }
    Optional<String> trouble = make();
    if (trouble.isPresent() && !typed.get(QUIET)) {
      console.say("warm-up: " + trouble.get());
    }
    return (trouble.isPresent() ? ExitCode.CANNOT_WRITE : ExitCode.OK).number();
  }

  /**
   * Loads the classes for the archive: reads a text, a list, an HTML page, and the page over HTTP.
   */
  private static int rehearse(Console console)
      throws UsageException, OutputException, ModelException {
    byte[] page = resource("warm-up.html");
    List<String> args =
        List.of("--with-text", "--base-url", "https://gazette.example.com/bridge", "-");
    int code = Command.READ.run(silent(console, page), args);
    Command.READ.run(silent(console, resource("warm-up.txt")), List.of("-f", "text"));
    byte[] list =
        (System.getProperty("copytaster.home") + "/README.md").getBytes(StandardCharsets.UTF_8);
    Command.READ.run(silent(console, list), List.of("-f", "ndjson", "-i", "-"));
    rehearseFetching(console, page);
    return code;
  }

  private static byte[] resource(String name) throws OutputException {
    try (InputStream resource = WarmUpCommand.class.getResourceAsStream(name)) {
      return resource.readAllBytes();
    } catch (IOException e) {
      throw new OutputException("warm-up: " + e.getMessage());
    }
  }

  /** Serves the page from loopback. If that fails, only starts with a URL stay slow. */
  private static void rehearseFetching(Console console, byte[] page)
      throws UsageException, OutputException, ModelException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread answer = new Thread(() -> answer(server, page));
      answer.setDaemon(true);
      answer.start();
      String host = "127.0.0.1:" + server.getLocalPort();
      List<String> args = List.of("--allow-host", host, "--retries", "0", "http://" + host + "/");
      Command.READ.run(silent(console, page), args);
    } catch (IOException e) {
      // no loopback here
    }
  }

  private static Console silent(Console console, byte[] input) {
    return new Console(
        new ByteArrayInputStream(input),
        OutputStream.nullOutputStream(),
        console.err(),
        new Terminal(false, false, false));
  }

  private static void answer(ServerSocket server, byte[] page) {
    try (Socket socket = server.accept()) {
      socket.getInputStream().read();
      OutputStream out = socket.getOutputStream();
      String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: ";
      out.write((head + page.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      out.write(page);
      out.flush();
      socket.getInputStream().read(new byte[8192]); // until the client hangs up or has all
    } catch (IOException e) {
      // the run over the URL fails, and its classes are in the archive all the same
    }
  }

  /** Makes the archive, or gives the reason why it cannot. */
  private static Optional<String> make() {
    String java = System.getProperty("copytaster.java");
    String cache = System.getProperty("copytaster.cache");
    if (java == null || cache == null) {
      return Optional.of("works only when started by the launcher");
    }
    boolean aot = Runtime.version().feature() >= 25;
    Path target = Path.of(cache + (aot ? ".aot" : ".jsa"));
    Path fresh = Path.of(cache + ".new" + ProcessHandle.current().pid());
    try {
      Files.createDirectories(target.getParent());
      Optional<String> trouble =
          rehearse(java, (aot ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + fresh);
      if (trouble.isPresent() || !Files.exists(fresh)) {
        return trouble.or(() -> Optional.of("java made no archive"));
      }
      dropOthers(target.getParent());
      Files.move(
          fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("cannot write " + target + ": " + FileTrouble.reason(e));
    } finally {
      fresh.toFile().delete();
    }
  }

  /** Deletes the archives of earlier builds in this place. */
  private static void dropOthers(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          files
              .filter(f -> f.toString().endsWith(".jsa") || f.toString().endsWith(".aot"))
              .toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static Optional<String> rehearse(String java, String archive) throws IOException {
    String home = System.getProperty("copytaster.home");
    Process process =
        new ProcessBuilder(
                java,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                archive,
                "-Dcopytaster.home=" + home,
                "-jar",
                home + "/lib/copytaster.jar",
                "warm-up",
                "--rehearse")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.getOutputStream().close();
    try {
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return Optional.of("the rehearsal did not end");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
    return process.exitValue() == 0
        ? Optional.empty()
        : Optional.of("the rehearsal ended with exit code " + process.exitValue());
  }
}
