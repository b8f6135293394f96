// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Finishes the application image, for which Maven has copied jars into {@code lib/}. The build runs
 * this single-file program with ASM on its class path; the arguments are the folders of the project
 * and of the image.
 *
 * <ul>
 *   <li>picocli's classes have version 49, which class-data sharing skips: they are rewritten to
 *       version 52, with the stack maps that it requires.
 *   <li>ONNX Runtime and SQLite unpack their native library at every start unless they find it on
 *       disk: the libraries move from the jars to {@code lib/native/PLATFORM}.
 *   <li>The network of the neural tagger is converted to the form that loads fastest, if this
 *       machine can run it, and the hashes of all models are written to {@code models/SHA256SUMS}:
 *       hashing at every start would take as long as loading.
 *   <li>{@code models/} and {@code bin/} are copied, and {@code lib/build-id} is written: a hash of
 *       all jars, which names what a start-up cache was made for.
 * </ul>
 */
final class MakeImage {
  private static final List<String> PLATFORMS =
      List.of("linux-x64", "linux-aarch64", "osx-x64", "osx-aarch64", "win-x64");

  /** Any fixed instant: the same sources give the same bytes. In milliseconds. */
  private static final long TIME = 1_788_220_800_000L;

  public static void main(String[] args) throws IOException, NoSuchAlgorithmException {
    Path project = Path.of(args[0]);
    Path image = Path.of(args[1]);
    Path lib = image.resolve("lib");
    for (Path jar : jars(lib)) {
      String name = jar.getFileName().toString();
      if (name.startsWith("picocli-")) {
        try (URLClassLoader hierarchy = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
          rewrite(jar, (entry, bytes) -> modernise(hierarchy, entry, bytes));
        }
      } else if (name.startsWith("onnxruntime-")) {
        rewrite(jar, (entry, bytes) -> layOutOnnx(lib, entry, bytes));
      } else if (name.startsWith("sqlite-jdbc-")) {
        rewrite(jar, (entry, bytes) -> layOutSqlite(lib, entry, bytes));
      }
    }
    models(project, image);
    Files.createDirectories(image.resolve("bin"));
    Path launcher = image.resolve("bin/copytaster");
    Files.copy(
        project.resolve("src/main/sh/copytaster"), launcher, StandardCopyOption.REPLACE_EXISTING);
    if (Files.getFileStore(launcher).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    for (String name : List.of("LICENSE", "NOTICE", "README.md")) {
      if (Files.exists(project.resolve(name))) {
        Files.copy(project.resolve(name), image.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    for (Path jar : jars(lib)) {
      // A start-up cache checks the time: with a fixed one it stays valid for the same bytes.
      Files.setLastModifiedTime(jar, FileTime.fromMillis(TIME));
    }
    Files.writeString(lib.resolve("build-id"), buildId(lib) + "\n");
  }

  private interface Change {
    /** The new bytes of an entry, or null to leave the entry out. */
    byte[] apply(String entry, byte[] bytes) throws IOException;
  }

  /**
   * Rewrites a jar in place unless a marker entry shows that it was done before. Entries keep their
   * order.
   */
  private static void rewrite(Path jar, Change change) throws IOException {
    Path fresh = jar.resolveSibling(jar.getFileName() + ".new");
    try (ZipFile in = new ZipFile(jar.toFile())) {
      if (in.getEntry("META-INF/copytaster-rewritten") != null) {
        return;
      }
      try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(fresh))) {
        for (ZipEntry entry : in.stream().filter(e -> !e.isDirectory()).toList()) {
          byte[] bytes;
          try (InputStream stream = in.getInputStream(entry)) {
            bytes = change.apply(entry.getName(), stream.readAllBytes());
          }
          if (bytes != null) {
            write(out, entry.getName(), bytes);
          }
        }
        write(out, "META-INF/copytaster-rewritten", new byte[0]);
      }
    }
    Files.move(fresh, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void write(ZipOutputStream out, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(TIME);
    out.putNextEntry(entry);
    out.write(bytes);
    out.closeEntry();
  }

  private static byte[] modernise(ClassLoader hierarchy, String entry, byte[] bytes) {
    if (!entry.endsWith(".class") || entry.endsWith("module-info.class")) {
      return bytes;
    }
    ClassReader reader = new ClassReader(bytes);
    ClassWriter writer =
        new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
          @Override
          protected ClassLoader getClassLoader() {
            return hierarchy;
          }
        };
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public void visit(
              int version,
              int access,
              String name,
              String signature,
              String parent,
              String[] interfaces) {
            super.visit(
                Math.max(version, Opcodes.V1_8), access, name, signature, parent, interfaces);
          }
        },
        0);
    return writer.toByteArray();
  }

  /**
   * ai/onnxruntime/native/linux-x64/libonnxruntime.so; debug symbols of macOS stand beside them and
   * are dropped.
   */
  private static byte[] layOutOnnx(Path lib, String entry, byte[] bytes) throws IOException {
    String prefix = "ai/onnxruntime/native/";
    if (!entry.startsWith(prefix)) {
      return bytes;
    }
    String[] parts = entry.substring(prefix.length()).split("/");
    if (parts.length == 2 && PLATFORMS.contains(parts[0]) && !parts[1].endsWith(".pdb")) {
      layOut(lib, parts[0], parts[1], bytes);
    }
    return null;
  }

  /** org/sqlite/native/Linux/x86_64/libsqlitejdbc.so */
  private static byte[] layOutSqlite(Path lib, String entry, byte[] bytes) throws IOException {
    String prefix = "org/sqlite/native/";
    if (!entry.startsWith(prefix)) {
      return bytes;
    }
    String[] parts = entry.substring(prefix.length()).split("/");
    String platform =
        switch (parts.length == 3 ? parts[0] + "/" + parts[1] : "") {
          case "Linux/x86_64" -> "linux-x64";
          case "Linux/aarch64" -> "linux-aarch64";
          case "Mac/x86_64" -> "osx-x64";
          case "Mac/aarch64" -> "osx-aarch64";
          case "Windows/x86_64" -> "win-x64";
          default -> null;
        };
    if (platform != null) {
      layOut(lib, platform, parts[2], bytes);
    }
    return null;
  }

  private static void layOut(Path lib, String platform, String name, byte[] bytes)
      throws IOException {
    Path folder = Files.createDirectories(lib.resolve("native").resolve(platform));
    Files.write(folder.resolve(name), bytes);
  }

  /**
   * Copies the models, and leaves behind those of which a form that loads faster could be made: a
   * machine that cannot run the network makes none of it and takes it as it is.
   */
  private static void models(Path project, Path image)
      throws IOException, NoSuchAlgorithmException {
    Path from = project.resolve("models");
    Path to = Files.createDirectories(image.resolve("models"));
    Path sums = to.resolve("SHA256SUMS");
    String before = Files.exists(sums) ? Files.readString(sums) : "";
    StringBuilder after = new StringBuilder();
    try (var list = Files.list(from)) {
      for (Path file : list.filter(Files::isRegularFile).sorted().toList()) {
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        String line = HexFormat.of().formatHex(sum) + "  " + file.getFileName() + "\n";
        after.append(line);
        Path copy = to.resolve(file.getFileName());
        if (!makeFaster(project, image, file, before.contains(line))
            && (!Files.exists(copy) || Files.mismatch(file, copy) >= 0)) {
          Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    Files.writeString(sums, after);
    Files.writeString(to.resolve("SHA256SUMS.image"), sumsOf(to));
  }

  /** The hashes of what lies in the image, in the form that sha256sum reads. */
  private static String sumsOf(Path models) throws IOException, NoSuchAlgorithmException {
    StringBuilder sums = new StringBuilder();
    try (var list = Files.list(models)) {
      for (Path file : list.sorted().toList()) {
        String name = file.getFileName().toString();
        if (!name.startsWith("SHA256SUMS") && !name.endsWith(".md")) {
          byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
          sums.append(HexFormat.of().formatHex(sum)).append("  ").append(name).append('\n');
        }
      }
    }
    return sums.toString();
  }

  /** Whether a faster form of this model is in the image now. */
  private static boolean makeFaster(Path project, Path image, Path model, boolean unchanged)
      throws IOException {
    String name = model.getFileName().toString();
    Path lib = image.resolve("lib");
    String jar = lib.resolve("copytaster.jar").toString(); // its manifest names all others
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    String faster;
    if (name.endsWith(".onnx")) {
      faster = name.replace(".onnx", ".ort");
      command.add("-Donnxruntime.native.path=" + lib.resolve("native").resolve(platform()));
      command.addAll(List.of("-cp", jar));
      command.add(project.resolve("src/build/java/OptimizeModel.java").toString());
    } else if (name.endsWith("-maxent.bin")) {
      faster = name.replace(".bin", ".flat");
      command.addAll(List.of("-cp", jar, "copytaster.nlp.FlattenModel"));
    } else {
      return false;
    }
    Path made = image.resolve("models").resolve(faster);
    if (unchanged && Files.exists(made)) {
      return true;
    }
    Path fresh = made.resolveSibling("new-" + faster);
    command.add(model.toString());
    command.add(fresh.toString());
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (process.waitFor() != 0) {
        Files.deleteIfExists(fresh);
        Files.deleteIfExists(made);
        return false;
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    Files.move(fresh, made, StandardCopyOption.REPLACE_EXISTING);
    Files.deleteIfExists(made.resolveSibling(name));
    return true;
  }

  private static String platform() {
    String os = System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT);
    String arch = System.getProperty("os.arch");
    return (os.startsWith("mac") ? "osx" : os.startsWith("win") ? "win" : "linux")
        + (arch.equals("aarch64") ? "-aarch64" : "-x64");
  }

  private static List<Path> jars(Path lib) throws IOException {
    try (var list = Files.list(lib)) {
      return new ArrayList<>(list.filter(p -> p.toString().endsWith(".jar")).sorted().toList());
    }
  }

  private static String buildId(Path lib) throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (Path jar : jars(lib)) {
      digest.update(jar.getFileName().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(jar));
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  private MakeImage() {}
}
