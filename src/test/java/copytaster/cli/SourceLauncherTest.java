// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import copytaster.cli.Program.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher of a source tree, in a tree that only has what it looks at, with a Maven of ours.
 */
@Timeout(60)
class SourceLauncherTest {
  private static final String BUILDING = "copytaster: building, this happens once\n";

  @TempDir Path folder;
  private Path tree;

  @BeforeEach
  void tree() throws IOException {
    tree = Files.createDirectories(folder.resolve("a tree"));
    Path launcher = Path.of(System.getProperty("copytaster.project"), "copytaster");
    script(tree.resolve("copytaster"), Files.readString(launcher));
    for (String name : new String[] {"src/main", "src/build", "models", "../bin"}) {
      Files.createDirectories(tree.resolve(name));
    }
    Files.writeString(tree.resolve("pom.xml"), "");
    // The image only says how it was called; a build takes a while and leaves a line.
    script(
        folder.resolve("bin/mvn"),
        "#!/bin/sh\n"
            + "echo built >>'"
            + folder.resolve("builds")
            + "'\n"
            + "sleep 1\n"
            + "cd '"
            + tree
            + "' && mkdir -p target/copytaster/bin target/copytaster/lib\n"
            + "printf '#!/bin/sh\\necho \"ran $*\"\\n' >target/copytaster/bin/copytaster\n"
            + "chmod +x target/copytaster/bin/copytaster\n"
            + "echo id >target/copytaster/lib/build-id\n");
  }

  private static void script(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    assertTrue(file.toFile().setExecutable(true));
  }

  private Ended run(String line) throws Exception {
    return Program.shell(line)
        .in(folder)
        .with("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"))
        .run();
  }

  private long builds() throws IOException {
    return Files.readAllLines(folder.resolve("builds")).size();
  }

  @Test
  void buildsOnceAndWarmsUpOnce() throws Exception {
    Ended first = run("'a tree/copytaster' x 'y z'");
    assertEquals(new Ended(0, "ran warm-up --quiet\nran x y z\n", BUILDING), first);
    assertEquals(new Ended(0, "ran x\n", ""), run("'a tree/copytaster' x"));
    assertEquals(1, builds());
  }

  @Test
  void buildsAgainWhenASourceIsNewer() throws Exception {
    run("'a tree/copytaster' x");
    Path source = Files.writeString(tree.resolve("src/main/X.java"), "");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(2)));
    assertEquals(BUILDING, run("'a tree/copytaster' x").err());
    assertEquals(2, builds());
  }

  @Test
  void isFoundThroughLinks() throws Exception {
    Files.createSymbolicLink(folder.resolve("one"), Path.of("a tree/copytaster"));
    Files.createSymbolicLink(folder.resolve("bin/two"), folder.resolve("one"));
    run("./one x");
    assertEquals(new Ended(0, "ran x\n", ""), run("./one x"));
    assertEquals(new Ended(0, "ran x\n", ""), run("two x"));
    assertEquals(new Ended(0, "ran x\n", ""), run("cd 'a tree' && sh copytaster x"));
  }

  @Test
  void twoAtOnceBuildOnce() throws Exception {
    Ended both = run("'a tree/copytaster' x & 'a tree/copytaster' y & wait");
    assertEquals(BUILDING, both.err());
    assertTrue(both.out().contains("ran x\n") && both.out().contains("ran y\n"), both.out());
    assertEquals(1, builds());
    assertFalse(Files.exists(tree.resolve("target/building")));
  }

  @Test
  void aBuildThatWasKilledStopsNoOther() throws Exception {
    Files.createDirectories(tree.resolve("target"));
    Files.writeString(
        tree.resolve("target/building"), "999999999\n", StandardOpenOption.CREATE_NEW);
    assertEquals(0, run("'a tree/copytaster' x").code());
    assertEquals(1, builds());
  }

  @Test
  void aBuildThatFailsSaysSo() throws Exception {
    script(folder.resolve("bin/mvn"), "#!/bin/sh\necho the reason\nexit 1\n");
    assertEquals(
        new Ended(78, "", BUILDING + "the reason\ncopytaster: the build failed\n"),
        run("'a tree/copytaster' x"));
    assertFalse(Files.exists(tree.resolve("target/building")));
  }
}
