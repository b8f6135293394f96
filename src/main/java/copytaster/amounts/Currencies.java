// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The currencies of the world (ISO 4217), what they are called and where they are used. Loaded with
 * the first text that has a number; immutable.
 */
final class Currencies {
  /**
   * A row a currency: code, countries that use it, names, signs. Of several currencies with one
   * name the first is meant where nothing tells which.
   */
  private static final String TABLE =
      """
      USD|US EC SV TL MH FM PW PR|dollar dollars dlr dlrs buck bucks greenback|US$ U$S
      EUR|DE FR IT ES NL BE AT IE FI PT GR SK SI EE LV LT LU MT CY HR ME XK AD MC SM VA|euro euros|€
      GBP|GB GG JE IM|pound pounds quid sterling|£ UK£ GB£
      JPY|JP|yen|¥ JP¥
      CNY|CN|yuan renminbi rmb|RMB CN¥
      INR|IN BT|rupee rupees|₹ ₨ Rs Re
      KRW|KR|won|₩
      RUB|RU|rouble roubles ruble rubles|₽
      AUD|AU KI NR TV|dollar dollars|A$ AU$ AUS$ AUD$
      CAD|CA|dollar dollars loonie|C$ CA$ CAD$ CDN$ CAN$
      NZD|NZ|dollar dollars|NZ$ NZD$
      HKD|HK|dollar dollars|HK$ HKD$
      SGD|SG|dollar dollars|S$ SG$ SGD$
      TWD|TW|dollar dollars|NT$ TW$ NTD
      CHF|CH LI|franc francs|SFR FR
      SEK|SE|krona kronor crown crowns kr|SKR
      NOK|NO|krone kroner crown crowns kr|NKR
      DKK|DK GL FO|krone kroner crown crowns kr|DKR
      ISK|IS|krona kronur crown crowns kr|
      MXN|MX|peso pesos|MX$ MEX$ MXN$
      SAR|SA|riyal riyals rial rials|SR
      ITL||lire|
      ESP||peseta pesetas|
      NLG||guilder guilders|
      FIM||markka|
      GRD||drachma drachmas|
      ATS||schilling schillings|
      DEM||deutschmark deutschmarks deutschemark deutschemarks|DM
      TRY|TR|lira liras|₺
      RON|RO|leu lei|
      AED|AE|dirham dirhams|DH DHS
      AFN|AF|afghani afghanis|AFS
      ALL|AL|lek leke|
      AMD|AM|dram drams|֏
      AOA|AO|kwanza kwanzas|KZ
      ARS|AR|peso pesos|AR$ ARS$
      AZN|AZ|manat manats|₼
      BBD|BB|dollar dollars|BDS$ BBD$
      BDT|BD|taka takas|৳ TK
      BGN|BG|lev leva|ЛВ
      BHD|BH|dinar dinars|BD
      BIF|BI|franc francs|FBU
      BND|BN|dollar dollars|B$ BN$
      BOB|BO|boliviano bolivianos|BS
      BRL|BR|real reais reals|R$ BRL$
      BSD|BS|dollar dollars|BS$ BSD$
      BWP|BW|pula|
      BYN|BY|rouble roubles ruble rubles|
      BZD|BZ|dollar dollars|BZ$
      CDF|CD|franc francs|FC
      CLP|CL|peso pesos|CLP$ CL$
      COP|CO|peso pesos|COP$ COL$
      CRC|CR|colon colones colón|₡
      CUP|CU|peso pesos|
      CVE|CV|escudo escudos|
      CZK|CZ|koruna koruny korun crown crowns|KČ
      DJF|DJ|franc francs|
      DOP|DO|peso pesos|RD$
      DZD|DZ|dinar dinars|
      EGP|EG|pound pounds|E£ LE EGP£
      ERN|ER|nakfa|
      ETB|ET|birr birrs|
      FJD|FJ|dollar dollars|F$ FJ$
      GEL|GE|lari laris|₾
      GHS|GH|cedi cedis|₵ GH₵ GH¢ GHC GH
      GMD|GM|dalasi dalasis|
      GNF|GN|franc francs|
      GTQ|GT|quetzal quetzales quetzals|
      GYD|GY|dollar dollars|GY$ G$
      HNL|HN|lempira lempiras|
      HTG|HT|gourde gourdes|
      HUF|HU|forint forints|FT
      IDR|ID|rupiah rupiahs|RP
      ILS|IL PS|shekel shekels|₪ NIS
      IQD|IQ|dinar dinars|
      IRR|IR|rial rials toman tomans|
      JMD|JM|dollar dollars|J$ JA$
      JOD|JO|dinar dinars|JD
      KES|KE|shilling shillings|KSH KSHS SH SHS
      KGS|KG|som soms|
      KHR|KH|riel riels|៛
      KPW|KP|won|
      KWD|KW|dinar dinars|KD
      KYD|KY|dollar dollars|CI$
      KZT|KZ|tenge|₸
      LAK|LA|kip|₭
      LBP|LB|pound pounds lira liras|LL
      LKR|LK|rupee rupees|SLR SLRS
      LRD|LR|dollar dollars|L$ LD$
      LSL|LS|loti maloti|
      LYD|LY|dinar dinars|LD
      MAD|MA|dirham dirhams|
      MDL|MD|leu lei|
      MGA|MG|ariary|
      MKD|MK|denar denars denari|
      MMK|MM|kyat kyats|
      MNT|MN|tugrik tugriks togrog tögrög|₮
      MOP|MO|pataca patacas|MOP$
      MRU|MR|ouguiya ouguiyas|
      MUR|MU|rupee rupees|
      MVR|MV|rufiyaa|RF MRF
      MWK|MW|kwacha|
      MYR|MY|ringgit ringgits|RM
      MZN|MZ|metical meticais meticals|MT
      NAD|NA|dollar dollars|N$
      NGN|NG|naira|₦
      NIO|NI|cordoba cordobas córdoba córdobas|
      NPR|NP|rupee rupees|NRS
      OMR|OM|rial rials riyal riyals|RO
      PAB|PA|balboa balboas|
      PEN|PE|sol soles|
      PGK|PG|kina|
      PHP|PH|peso pesos|₱
      PKR|PK|rupee rupees|PKRS
      PLN|PL|zloty zlotys zlotych złoty złotych|ZŁ
      PYG|PY|guarani guaranies guaraní guaraníes|₲ GS
      QAR|QA|riyal riyals rial rials|QR
      RSD|RS|dinar dinars|
      RWF|RW|franc francs|FRW
      SBD|SB|dollar dollars|SI$
      SCR|SC|rupee rupees|
      SDG|SD|pound pounds|
      SLE|SL|leone leones|
      SOS|SO|shilling shillings|
      SRD|SR|dollar dollars|SR$
      SSP|SS|pound pounds|
      SYP|SY|pound pounds lira liras|
      SZL|SZ|lilangeni emalangeni|
      THB|TH|baht|฿
      TJS|TJ|somoni|
      TMT|TM|manat manats|
      TND|TN|dinar dinars|
      TOP|TO|paanga|T$
      TTD|TT|dollar dollars|TT$
      TZS|TZ|shilling shillings|TSH TSHS
      UAH|UA|hryvnia hryvnias hryvnya hryvnyas|₴
      UGX|UG|shilling shillings|USH USHS
      UYU|UY|peso pesos|UY$ $U
      UZS|UZ|sum sums soum|
      VES|VE|bolivar bolivars bolívar bolívares bolivares|
      VND|VN|dong dongs|₫
      VUV|VU|vatu|
      WST|WS|tala|
      XCD|AG DM GD KN LC VC|dollar dollars|EC$
      XOF|SN CI ML BF NE BJ TG GW|franc francs|FCFA CFA
      XAF|CM GA CG TD CF GQ|franc francs|FCFA CFA
      XPF|PF NC|franc francs|
      KMF|KM|franc francs|
      YER|YE|rial rials riyal riyals|
      ZAR|ZA|rand rands|
      ZMW|ZM|kwacha|
      ZWL|ZW|dollar dollars|Z$ ZW$ ZWL$
      """;

  /** Three capitals in print that are mostly no money. */
  private static final Set<String> WORDS =
      Set.of("ALL", "TOP", "TRY", "MOP", "PEN", "BAM", "GEL", "COP", "SDG", "AMD", "SOS");

  /** Signs of two letters or so that are codes, units and initials as often: SR 388, LD, Le 15. */
  private static final Set<String> DOUBTFUL =
      Set.of(
          """
          SR QR BD KD JD LD LE LL KZ MT RO BS FC FR FT GS GH RF DM"""
              .split(" "));

  /** Names of one currency or another where the country alone can tell which. */
  private static final Set<String> SHARED =
      Set.of(
          """
          peso rupee franc crown krone krona kr dinar shilling rial riyal dirham manat kwacha"""
              .split(" "));

  private static final Map<String, String> BY_SIGN = new HashMap<>();
  private static final Map<String, String> BY_COUNTRY = new HashMap<>();
  private static final Map<String, String> FIRST_BY_NAME = new HashMap<>();
  private static final Set<String> NAMED = new HashSet<>();
  private static final Set<String> CODES = new HashSet<>();

  static {
    for (String line : TABLE.split("\n")) {
      String[] row = line.split("\\|", -1);
      CODES.add(row[0]);
      for (String country : row[1].split(" ")) {
        BY_COUNTRY.putIfAbsent(country, row[0]); // those that the euro replaced have none
      }
      for (String name : row[2].split(" ")) {
        FIRST_BY_NAME.putIfAbsent(name, row[0]);
        NAMED.add(row[0] + name);
      }
      for (String sign : row[3].split(" ")) {
        BY_SIGN.putIfAbsent(sign, row[0]);
      }
    }
    for (String code : "ANG AWG BAM BMD BTN FKP GIP LSL SHP STN XDR ZWG".split(" ")) {
      CODES.add(code);
    }
    BY_SIGN.put("＄", "USD");
    BY_SIGN.put("￥", "JPY");
    BY_SIGN.put("￡", "GBP");
    BY_SIGN.remove("");
  }

  private Currencies() {}

  /** The currency of a sign as a whole, in capitals: {@code €}, {@code US$}, {@code RS}. */
  static Optional<String> ofSign(String sign) {
    return Optional.ofNullable(BY_SIGN.get(sign));
  }

  static Optional<String> ofCountry(String country) {
    return Optional.ofNullable(BY_COUNTRY.get(country));
  }

  /** Whether a lower-case word names a currency, or a family of them: dollars, kronor. */
  static boolean isName(String word) {
    return FIRST_BY_NAME.containsKey(word);
  }

  /** What a name means where nothing tells which currency of that name it is. */
  static Optional<String> byCustom(String name) {
    return name.startsWith("dinar")
        ? Optional.empty()
        : Optional.ofNullable(FIRST_BY_NAME.get(name));
  }

  /** Whether the currency goes by the name: AUD by dollars. */
  static boolean goesBy(String code, String name) {
    return NAMED.contains(code + name);
  }

  /** Whether a name without a country leaves open which currency is meant. */
  static boolean isShared(String name) {
    return SHARED.contains(name)
        || name.endsWith("s") && SHARED.contains(name.substring(0, name.length() - 1))
        || name.equals("kroner")
        || name.equals("kronor");
  }

  /** Whether a sign in capitals must be at home in the text, or before what is surely a number. */
  static boolean isDoubtfulSign(String sign) {
    return DOUBTFUL.contains(sign);
  }

  static boolean isCode(String raw) {
    return raw.length() == 3 && CODES.contains(raw);
  }

  /** Whether a code is also a word that headlines print in capitals. */
  static boolean isWordToo(String code) {
    return WORDS.contains(code);
  }

  /** Whether money of the currency has no fractions in daily life, so that 15.000 is thousands. */
  static boolean hasNoFractions(String code) {
    return switch (code) {
      case "IDR", "VND", "CLP", "COP", "PYG", "KRW" -> true;
      default -> false;
    };
  }
}
