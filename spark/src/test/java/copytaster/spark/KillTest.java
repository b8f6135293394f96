// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two executors as processes of their own, killed while they work. {@code SPARK_HOME}, which the
 * build sets, is a folder that is filled here: {@code jars/} is all that executors need of a Spark
 * distribution.
 */
@Tag("cluster")
class KillTest {
  private static final int PAGES = 120;

  @TempDir Path folder;

  @Test
  void whatAKilledExecutorDidIsNeitherLostNorTwice() throws Exception {
    fill(Path.of(System.getenv("SPARK_HOME")));
    System.setProperty("spark.master", "local-cluster[2,1,1024]");
    System.setProperty("spark.ui.enabled", "false");
    System.setProperty("spark.driver.host", "127.0.0.1");
    System.setProperty("spark.executor.extraClassPath", System.getProperty("java.class.path"));
    System.setProperty("spark.copytaster.home", Archives.HOME.toString());
    Path archive = Archives.of(folder, PAGES);
    Path out = folder.resolve("out");
    List<Integer> killedAfter = new ArrayList<>();
    Thread killer = new Thread(() -> killAfter(out, killedAfter, 2, 5));
    killer.start();
    int code =
        Job.run("--part-bytes", "4000", "--tagger", "maxent", archive.toString(), out.toString());
    killer.interrupt();
    killer.join();
    assertEquals(0, code);
    assertEquals(2, killedAfter.size(), "an executor was killed after two commits and after five");
    assertEquals(Archives.records(archive), JobTest.lines(out));
  }

  private static void fill(Path home) throws IOException {
    Path jars = Files.createDirectories(home.resolve("jars"));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path link = jars.resolve(Path.of(entry).getFileName());
      if (entry.endsWith(".jar") && !Files.exists(link)) {
        Files.createSymbolicLink(link, Path.of(entry));
      }
    }
  }

  /** Kills one executor each time that many tasks are committed. */
  private static void killAfter(Path out, List<Integer> killedAfter, int... commits) {
    Set<Long> killed = new HashSet<>();
    try {
      for (int wanted : commits) {
        while (committed(out) < wanted || executor(killed).isEmpty()) {
          Thread.sleep(5);
        }
        executor(killed).filter(p -> killed.add(p.pid())).ifPresent(ProcessHandle::destroyForcibly);
        killedAfter.add(wanted);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the job has ended
    }
  }

  /** An executor that was not killed yet. */
  private static Optional<ProcessHandle> executor(Set<Long> killed) {
    return ProcessHandle.current()
        .descendants()
        .filter(p -> !killed.contains(p.pid()) && commandLine(p).contains("CoarseGrainedExecutor"))
        .findFirst();
  }

  /** From /proc: the JDK does not tell a command line as long as theirs. */
  private static String commandLine(ProcessHandle process) {
    try {
      return Files.readString(
          Path.of("/proc", String.valueOf(process.pid()), "cmdline"), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return ""; // it has ended
    }
  }

  private static long committed(Path out) {
    try (Stream<Path> files = Files.list(out.resolve("_temporary/0"))) {
      return files.filter(f -> f.getFileName().toString().startsWith("task_")).count();
    } catch (IOException e) {
      return 0; // not yet there
    }
  }
}
