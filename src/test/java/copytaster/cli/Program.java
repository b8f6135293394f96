// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Starts the packaged program as a shell would, and waits for it. */
public final class Program {
  private static final Path LAUNCHER =
      Path.of(System.getProperty("copytaster.home"), "bin", "copytaster");
  private static final Path PROJECT = Path.of(System.getProperty("copytaster.project"));
  private static final long LONGEST_SECONDS = 120;

  private final List<String> command = new ArrayList<>();
  private final Map<String, String> environment = new java.util.HashMap<>();
  private byte[] input = new byte[0];
  private Path folder = PROJECT;

  private Program() {}

  /**
   * What a run gave. Its text shows both streams, so that an exit code never surprises without a
   * reason.
   */
  public record Ended(int code, String out, String err) {}

  public static Program copytaster(String... arguments) {
    Program program = new Program();
    program.command.add(LAUNCHER.toString());
    program.command.addAll(List.of(arguments));
    return program;
  }

  /** A line for the shell, in which {@code $CT} is the program. */
  public static Program shell(String line) {
    Program program = new Program();
    program.command.addAll(List.of("sh", "-c", line));
    program.environment.put("CT", LAUNCHER.toString());
    return program;
  }

  public Program in(Path folder) {
    this.folder = folder;
    return this;
  }

  public Program with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  public Program reading(String text) {
    input = text.getBytes(StandardCharsets.UTF_8);
    return this;
  }

  public Process start() throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(environment);
    return builder.start();
  }

  public Ended run() throws IOException, InterruptedException {
    Process process = start();
    CompletableFuture<String> out =
        CompletableFuture.supplyAsync(() -> text(process.getInputStream()));
    CompletableFuture<String> err =
        CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
    try (var stdin = process.getOutputStream()) {
      stdin.write(input);
    } catch (IOException e) {
      // it did not want its input
    }
    if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError(command + " did not end; it printed " + out.join() + err.join());
    }
    return new Ended(process.exitValue(), out.join(), err.join());
  }

  /** A new file with this text. */
  public static Path file(Path folder, String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String text(InputStream in) {
    try (in) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
