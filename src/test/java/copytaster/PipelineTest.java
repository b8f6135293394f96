// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import copytaster.article.Hints;
import copytaster.entity.Corrections;
import copytaster.entity.EntityTagger;
import copytaster.entity.EntityType;
import copytaster.nlp.Annotator;
import copytaster.nlp.NlpSettings;
import copytaster.nlp.Tagger;
import copytaster.places.Gazetteer;
import copytaster.report.Result;
import copytaster.source.Content;
import copytaster.source.Source;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PipelineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The dam held that night, and the people of the valley slept with their shoes on. | none",
        "La digue a tenu cette nuit, et les gens de la vallée ont dormi avec leurs chaussures. | fr",
        "Der Damm hielt die Nacht, und die Leute aus dem Tal schliefen mit den Schuhen auf. | de",
        "Dam holds. | none",
      })
  void warnsOfTextThatIsNotEnglish(String text, String language) throws Exception {
    List<String> expected =
        language.equals("none")
            ? List.of()
            : List.of(
                "the language is "
                    + language
                    + ": names, amounts and dates are read as in English, and may be wrong");
    assertEquals(expected, read(text).warnings());
  }

  private static Result read(String text) throws Exception {
    Path home = Path.of(System.getProperty("copytaster.project"));
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (Annotator annotator = new Annotator(new NlpSettings(home, Tagger.MAXENT))) {
      Settings settings = Settings.DEFAULT.withTypes(Set.of(EntityType.AMOUNT));
      return new Pipeline(annotator, new EntityTagger(Gazetteer.NONE, Corrections.NONE), settings)
          .read(
              new Content(Source.parse("-"), bytes, Optional.empty(), Optional.empty()),
              Hints.NONE);
    }
  }
}
