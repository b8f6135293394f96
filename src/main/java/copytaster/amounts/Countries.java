// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.text.Tokens;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which country a word before a currency's name means: "Canadian" dollars. Immutable. */
final class Countries {
  private static final String TABLE =
      """
      US american america
      CA canadian canada
      AU australian australia aussie
      NZ new_zealand kiwi
      HK hong_kong
      SG singapore singaporean
      TW taiwan taiwanese
      GB british uk britain
      JP japanese japan
      CN chinese china
      IN indian india
      PK pakistani pakistan
      LK sri_lankan sri_lanka
      NP nepalese nepali nepal
      BD bangladeshi bangladesh
      MU mauritian mauritius
      SC seychellois seychelles
      CH swiss switzerland
      SE swedish sweden
      NO norwegian norway
      DK danish denmark
      IS icelandic iceland
      CZ czech
      PL polish poland
      HU hungarian hungary
      RO romanian romania
      BG bulgarian bulgaria
      MD moldovan moldova
      RS serbian serbia
      MK macedonian macedonia
      AL albanian albania
      RU russian russia
      BY belarusian belarus
      UA ukrainian ukraine
      GE georgian
      AM armenian armenia
      AZ azerbaijani azeri azerbaijan
      KZ kazakh kazakhstani kazakhstan
      KG kyrgyz kyrgyzstan
      UZ uzbek uzbekistan
      TM turkmen turkmenistan
      TJ tajik tajikistan
      TR turkish turkey türkiye
      IL israeli israel
      JO jordanian
      KW kuwaiti kuwait
      IQ iraqi iraq
      IR iranian iran
      BH bahraini bahrain
      SA saudi
      QA qatari qatar
      OM omani oman
      YE yemeni yemen
      AE emirati uae
      LB lebanese lebanon
      SY syrian syria
      EG egyptian egypt
      SD sudanese sudan
      SS south_sudanese south_sudan
      LY libyan libya
      TN tunisian tunisia
      DZ algerian algeria
      MA moroccan morocco
      NG nigerian nigeria
      GH ghanaian ghana
      KE kenyan kenya
      TZ tanzanian tanzania
      UG ugandan uganda
      SO somali somalia
      ET ethiopian ethiopia
      RW rwandan rwanda
      BI burundian burundi
      CD congolese
      ZA south_african south_africa
      ZM zambian zambia
      MW malawian malawi
      ZW zimbabwean zimbabwe zim
      NA namibian namibia
      BW botswana
      AO angolan angola
      MZ mozambican mozambique
      DJ djiboutian djibouti
      GN guinean guinea
      KM comorian comoros
      SN west_african senegalese senegal ivorian
      CM central_african cameroonian cameroon
      MX mexican mexico
      AR argentine argentinian argentina
      CL chilean chile
      CO colombian colombia
      UY uruguayan uruguay
      PY paraguayan paraguay
      PE peruvian peru
      BO bolivian bolivia
      BR brazilian brazil
      VE venezuelan venezuela
      CU cuban cuba
      DO dominican
      JM jamaican jamaica
      TT trinidad trinidadian
      BB barbadian barbados
      BS bahamian bahamas
      BZ belizean belize
      GY guyanese guyana
      SR surinamese suriname
      LR liberian liberia
      FJ fijian fiji
      BN brunei bruneian
      SB solomon
      PH philippine filipino philippines
      ID indonesian indonesia
      MY malaysian malaysia
      TH thai thailand
      VN vietnamese vietnam
      KH cambodian cambodia
      KR korean south_korean south_korea
      KP north_korean north_korea
      MN mongolian mongolia
      """;

  private static final Map<String, String> BY_WORD = new HashMap<>();

  static {
    for (String line : TABLE.split("\n")) {
      String[] row = line.split(" ");
      for (int i = 1; i < row.length; i++) {
        BY_WORD.put(row[i], row[0]);
      }
    }
  }

  private Countries() {}

  /**
   * A country named where a currency's name may follow.
   *
   * @param to index after its last token
   * @param code ISO 3166-1 alpha-2
   */
  record Named(int to, String code) {}

  static Optional<Named> read(Tokens t, int i) {
    if (t.is(i, "us") && t.upper(i)) {
      return Optional.of(new Named(i + 1, "US"));
    }
    if (t.is(i, "u") && t.is(i + 1, ".") && t.is(i + 2, "s")) {
      return Optional.of(new Named(t.is(i + 3, ".") ? i + 4 : i + 3, "US"));
    }
    if (!t.capital(i)) {
      return Optional.empty();
    }
    String two = BY_WORD.get(t.word(i) + "_" + t.word(i + 1));
    if (two != null) {
      return Optional.of(new Named(i + 2, two));
    }
    return Optional.ofNullable(BY_WORD.get(t.word(i))).map(code -> new Named(i + 1, code));
  }
}
