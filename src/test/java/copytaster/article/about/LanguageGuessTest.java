// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuessTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The dam held that night, and the people of the valley went to their beds with a prayer. | en",
        "Der Damm hielt in der Nacht, und die Leute des Tals gingen mit einem Gebet zu Bett. | de",
        "Le barrage a tenu cette nuit, et les gens de la vallée sont rentrés dans leur maison. | fr",
        "La presa aguantó esa noche, y los vecinos del valle se fueron a dormir con las luces. | es",
        "La diga ha retto quella notte e gli abitanti della valle sono andati a dormire nel buio. | it",
        "A barragem não cedeu nessa noite, e as pessoas do vale foram dormir com uma oração. | pt",
        "De dam hield die nacht en het volk van de vallei ging naar bed met een gebed voor morgen. | nl",
        "Dammen holdt den natten, og folk i dalen gikk til sengs med en bønn etter at regnet ble mildere. | no",
        "Dæmningen holdt den nat, og folk i dalen gik i seng med en bøn, efter at regnen blev mildere. | da",
        "Плотина выдержала, и люди долины легли спать с молитвой о том, чтобы вы вернулись. | ru",
        "Гребля встояла тієї ночі, і люди з долини лягли спати, а її сторожі ні. | uk",
        "水坝那晚没有垮，山谷里的人们带着祈祷入睡。 | zh",
        "ダムはその夜もちこたえ、谷の人びとは祈りながら眠りについた。 | ja",
        "그날 밤 댐은 무너지지 않았고 골짜기 사람들은 기도하며 잠들었다. | ko",
        "صمد السد تلك الليلة ونام أهل الوادي بعد الدعاء | ar",
        "Το φράγμα άντεξε εκείνη τη νύχτα και οι άνθρωποι κοιμήθηκαν. | el",
        "Dam. | none",
        "The council spent millions on a bridge in Leeds on Tuesday, Mayor Jane Holt said. | none",
        "Rufibax zonto wempel karidu ostrava minto belgar forin tulipa venda. | none",
      })
  void guesses(String text, String language) {
    assertEquals(language, LanguageGuess.of(text).orElse("none"));
  }

  @ParameterizedTest
  @CsvSource({
    "en_us, en-US",
    "de, de",
    "pt-BR, pt-BR",
    "'en-GB, en', en-GB",
    "english, none",
    "x, none",
    "'', none",
    "qq, none",
    "zh-Hans-CN, zh-Hans-CN",
    "EN, en"
  })
  void tagsAreTidied(String raw, String tag) {
    assertEquals(tag, MetadataReader.languageTag(raw).orElse("none"));
  }
}
