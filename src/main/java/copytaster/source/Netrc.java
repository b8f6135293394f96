// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Logins by host, out of a file of the form that ftp, curl and many tools read: {@code machine HOST
 * login USER password WORD}. Immutable. What the file says is never printed, not even in an error.
 */
public final class Netrc {
  public static final Netrc NONE = new Netrc(Map.of());

  /** In bytes; more is another file. */
  private static final int LARGEST = 1 << 20;

  private final Map<String, Login> logins;

  private Netrc(Map<String, Login> logins) {
    this.logins = logins;
  }

  /** A file that must not be used. The message says why, in one line, without the file's name. */
  public static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
      super(message);
    }
  }

  /**
   * @throws IOException if it cannot be read
   * @throws RefusedException if others than its owner may open it, or it has another form
   */
  public static Netrc read(Path file) throws IOException, RefusedException {
    if (isOpenToOthers(file)) {
      throw new RefusedException("others than its owner may open it: chmod 600 it");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new RefusedException("more than " + LARGEST + " bytes");
      }
      return new Netrc(parse(new String(bytes, StandardCharsets.UTF_8)));
    }
  }

  /** Where there are no such permissions, as on Windows, nothing is known of it. */
  private static boolean isOpenToOthers(Path file) throws IOException {
    try {
      return Files.getPosixFilePermissions(file).stream()
          .map(PosixFilePermission::name)
          .anyMatch(name -> !name.startsWith("OWNER"));
    } catch (UnsupportedOperationException e) {
      return false;
    }
  }

  private static Map<String, Login> parse(String text) throws RefusedException {
    List<String> words =
        text.lines()
            .filter(line -> !line.stripLeading().startsWith("#"))
            .flatMap(line -> List.of(line.strip().split("\\s+")).stream())
            .filter(word -> !word.isEmpty())
            .toList();
    Map<String, Login> logins = new HashMap<>();
    String host = "";
    String user = "";
    for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
      String key = rest.next();
      if (key.equals("default")) {
        throw new RefusedException("a default would send its password to every server");
      }
      if (!List.of("machine", "login", "password", "account").contains(key) || !rest.hasNext()) {
        throw new RefusedException("not of the form: machine HOST login USER password WORD");
      }
      String value = rest.next();
      switch (key) {
        case "machine" -> {
          host = value.toLowerCase(Locale.ROOT);
          user = "";
        }
        case "login" -> user = value;
        case "password" -> {
          if (host.isEmpty() || user.isEmpty()) {
            throw new RefusedException("a password without a machine and a login before it");
          }
          logins.putIfAbsent(host, new Login(user, value));
        }
        default -> {} // an account means something to ftp alone
      }
    }
    return Map.copyOf(logins);
  }

  Optional<Login> login(WebUrl url) {
    return Optional.ofNullable(logins.get(url.host()));
  }
}
