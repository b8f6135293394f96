// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The names of the months and their short forms, in the languages of most news. */
final class MonthNames {
  private static final String[] NAMES = {
    "january jan januar jänner jän enero ene janvier janv gennaio gen janeiro januari januar"
        + " styczeń stycznia января январь янв ocak leden ledna tammikuuta",
    "february feb februar feber febrero febr février févr fév febbraio fevereiro fev februari"
        + " luty lutego февраля февраль фев şubat únor února helmikuuta",
    "march mar märz mär mrz marzo mars março maart mrt marzec marca марта март мар mart březen"
        + " března maaliskuuta",
    "april apr abril abr avril avr aprile kwiecień kwietnia апреля апрель апр nisan duben dubna"
        + " huhtikuuta",
    "may mai mayo maggio mag maio mei maj maja мая май mayıs květen května toukokuuta",
    "june jun juni junio juin giugno giu junho czerwiec czerwca июня июнь июн haziran červen"
        + " června kesäkuuta",
    "july jul juli julio juillet juil luglio lug julho lipiec lipca июля июль июл temmuz červenec"
        + " července heinäkuuta",
    "august aug agosto ago août aout augustus sierpień sierpnia августа август авг ağustos srpen"
        + " srpna elokuuta augusti",
    "september sep sept septiembre setiembre set septembre settembre setembro wrzesień września"
        + " сентября сентябрь сен eylül září syyskuuta",
    "october oct oktober okt octubre octobre ottobre ott outubro out październik października"
        + " октября октябрь окт ekim říjen října lokakuuta",
    "november nov noviembre novembre novembro listopad listopada ноября ноябрь ноя kasım listopadu"
        + " marraskuuta",
    "december dec dezember dez diciembre dic décembre déc decembre dicembre dezembro grudzień"
        + " grudnia декабря декабрь дек aralık prosinec prosince joulukuuta desember"
  };

  private static final Map<String, Integer> MONTHS = new HashMap<>();

  static {
    for (int month = 0; month < NAMES.length; month++) {
      for (String name : NAMES[month].split(" ")) {
        MONTHS.put(name, month + 1);
      }
    }
  }

  private MonthNames() {}

  /** The month, 1 to 12, or 0. */
  static int month(String word) {
    return MONTHS.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
  }
}
