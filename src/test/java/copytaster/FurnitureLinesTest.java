// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import copytaster.article.Extractor;
import copytaster.article.Hints;
import copytaster.page.Page;
import copytaster.source.Content;
import copytaster.source.Source;
import copytaster.text.Block;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line around an article has one reading, whatever the article comes in. */
class FurnitureLinesTest {
  private static final String[] PARAGRAPHS = {
    "The ferry between Skarn and Velmora will not sail before Monday, the harbour office said, because"
        + " a crack was found in its hull when divers looked at it on Thursday morning.",
    "Some four hundred people cross the strait on a working day, and most of them have no other way to"
        + " get to work, to school or to the hospital that serves both shores.",
    "A smaller boat was hired from a neighbouring island and takes on sixty passengers at a time, but"
        + " it carries no cars and stays in port when the wind is stronger than force six.",
    "The owners expect the repair to take a week and to cost half a million, which their insurer has"
        + " agreed to pay, and they promised to give back the money for unused tickets.",
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Report continues below",
        "Story continues after the advertisement",
        "Advertisement",
        "Read more: Ferry strike enters its third week",
        "Also read | How the lock was built",
        "You may also like",
        "Sign up for our morning newsletter",
        "Follow us on Instagram",
        "Share this article",
        "Click here to see the harbour in pictures",
        "Photo: Ada Lind",
        "Photo by Ada Lind",
        "© 2025 The Evening Bell",
        "Tags: ferries, strikes",
        "Foto: dpa",
        "Anzeige",
        "Lesen Sie auch: Fähren stehen still",
        "Der Artikel geht unten weiter",
        "Abonnieren Sie unseren Newsletter",
        "Alle Rechte vorbehalten",
        "Publicité",
        "La suite après la publicité",
        "À lire aussi : les ferries restent à quai",
        "Abonnez-vous à la lettre du matin",
        "Lea también: huelga en el puerto",
        "Continúa después de la publicidad",
        "Suscríbete a nuestro boletín",
        "Todos los derechos reservados",
      })
  void isLeftOutOfEveryKindOfInput(String line) throws Exception {
    assertEquals(kept(false), left(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Read more slowly, the letter gives itself away.",
        "Photography is banned on the bridge of the ferry.",
        "Related companies on both shores will be paid as well.",
      })
  void isKeptInEveryKindOfInput(String line) throws Exception {
    assertEquals(kept(true), left(line));
  }

  private static Map<String, Boolean> kept(boolean kept) {
    return new TreeMap<>(Map.of("html", kept, "text", kept, "markdown", kept, "feed entry", kept));
  }

  /** For each kind of input, whether the line is in the article's text. */
  private static Map<String, Boolean> left(String line) throws Exception {
    String[] lines = {PARAGRAPHS[0], PARAGRAPHS[1], line, PARAGRAPHS[2], PARAGRAPHS[3]};
    String html =
        java.util.Arrays.stream(lines).map(p -> "<p>" + p + "</p>").collect(Collectors.joining());
    String plain = String.join("\n\n", lines) + "\n";
    String title = "Ferry stays in port";
    Map<String, Boolean> left = new TreeMap<>();
    left.put(
        "html",
        isIn(
            line,
            "text/html",
            "<html><head><title>"
                + title
                + "</title></head><body><main><h1>"
                + title
                + "</h1>"
                + "<article>"
                + html
                + "</article></main></body></html>"));
    left.put("feed entry", isIn(line, "text/html", html));
    left.put("text", isIn(line, "text/plain", title + "\n\n" + plain));
    left.put("markdown", isIn(line, "text/markdown", "# " + title + "\n\n" + plain));
    return left;
  }

  private static boolean isIn(String line, String type, String input) throws Exception {
    Content content =
        new Content(
            Source.parse("-"),
            input.getBytes(StandardCharsets.UTF_8),
            Optional.of(type + "; charset=utf-8"),
            Optional.empty());
    return Extractor.extract(Page.parse(content), Hints.NONE).body().stream()
        .map(Block::text)
        .anyMatch(text -> text.contains(line));
  }
}
