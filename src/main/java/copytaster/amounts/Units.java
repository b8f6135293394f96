// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.text.Tokens;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads units of measurement behind a number. The symbols are UCUM's or the field's usual ones: km,
 * ha, t, MWh, °C, bpd, mph. Immutable; loaded with the first number that nothing simpler explains.
 */
final class Units {
  /** Symbol and the words for it in lower case; they hold for any spelling. */
  private static final String WORDS =
      """
      km kilometre kilometres kilometer kilometers kms km
      m metre metres meter meters mtrs
      cm centimetre centimetres centimeter centimeters cm cms
      mm millimetre millimetres millimeter millimeters
      mi mile miles mi
      ft foot feet ft
      in inch inches
      yd yard yards yds
      ly light-years
      ha hectare hectares ha
      acre acre acres
      kg kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs
      g gram grams gramme grammes
      mg milligram milligrams milligramme milligrammes mg
      µg microgram micrograms microgramme microgrammes µg μg mcg
      t tonne tonnes
      ton ton tons
      lb lb lbs
      st stone st
      oz ounce ounces oz
      L litre litres liter liters ltr
      mL millilitre millilitres milliliter milliliters ml
      dL decilitre decilitres deciliter deciliters dl
      gal gallon gallons
      pt pint pints
      bbl barrel barrels bbl bbls
      bpd bpd
      mph mph
      km/h kph kmh
      kn knot knots
      W watt watts
      kW kilowatt kilowatts
      MW megawatt megawatts
      GW gigawatt gigawatts
      TW terawatt terawatts
      hp horsepower bhp hp
      J joule joules
      kcal kilocalories kcal
      kJ kilojoule kilojoules kj
      mAh mah
      Wh wh
      MP megapixel megapixels
      mbar millibar millibars
      hPa hectopascal hectopascals hpa
      psi psi
      nm nanometre nanometres nanometer nanometers
      µm micron microns micrometre micrometres micrometer micrometers
      kt kiloton kilotons kilotonne kilotonnes
      Mt megaton megatons megatonne megatonnes
      Gt gigaton gigatons gigatonne gigatonnes
      cal calorie calories
      V volt volts
      kV kilovolt kilovolts
      Hz hertz
      MHz megahertz
      GHz gigahertz
      KB kilobyte kilobytes
      MB megabyte megabytes
      GB gigabyte gigabytes
      TB terabyte terabytes
      PB petabyte petabytes
      Mbps mbps megabits
      Gbps gbps gigabits
      dB decibel decibels
      ppm ppm
      ppb ppb
      sqm sqm
      sqft sqft
      km2 sqkm
      bcm bcm
      bcf bcf
      tcf tcf
      mbd mbd mbpd
      teu teu teus
      ct carat carats
      """;

  private static final Map<String, String> BY_WORD = new HashMap<>();

  static {
    for (String line : WORDS.split("\n")) {
      String[] row = line.split(" ");
      for (int i = 1; i < row.length; i++) {
        BY_WORD.put(row[i], row[0]);
      }
    }
    BY_WORD.put("sqm", "m2");
    BY_WORD.put("sqft", "ft2");
    BY_WORD.put("teu", "TEU");
    BY_WORD.put("teus", "TEU");
  }

  private Units() {}

  /**
   * A unit read.
   *
   * @param to index after its last token
   * @param measure what it says
   */
  record Unit(int to, Measure measure) {}

  /** The unit at {@code i}, behind a number; a hyphen may come first ("90-mile"). */
  static Optional<Unit> read(Tokens t, int i) {
    int j = WordNumbers.pastHyphen(t, i);
    Optional<Unit> unit = temperature(t, j).or(() -> area(t, j)).or(() -> energy(t, j));
    return unit.or(() -> simple(t, j)).map(u -> rate(t, u));
  }

  private static Optional<Unit> simple(Tokens t, int j) {
    boolean glued = t.glued(j - 1);
    String raw = t.raw(j);
    if (t.is(j, "nautical") && t.isAny(j + 1, "mile", "miles")) {
      return unit(j + 2, "nmi");
    }
    if (t.is(j, "metric") && t.isAny(j + 1, "ton", "tons", "tonne", "tonnes")) {
      return unit(j + 2, "t");
    }
    if (t.is(j, "light") && t.isAny(WordNumbers.pastHyphen(t, j + 1), "year", "years")) {
      return unit(WordNumbers.pastHyphen(t, j + 1) + 1, "ly");
    }
    if (t.isAny(j, "b", "bbl", "mb", "mmb", "kb") && t.is(j + 1, "/") && t.is(j + 2, "d")) {
      int power = t.isAny(j, "mb", "mmb") ? 6 : t.is(j, "kb") ? 3 : 0;
      return t.glued(j) ? scaled(j + 3, "bpd", power) : Optional.empty();
    }
    if (t.is(j, "parts") && t.is(j + 1, "per") && t.isAny(j + 2, "million", "billion")) {
      return unit(j + 3, t.is(j + 2, "million") ? "ppm" : "ppb");
    }
    switch (raw) {
      case "MW",
          "GW",
          "kW",
          "TW",
          "GHz",
          "MHz",
          "kHz",
          "Hz",
          "kV",
          "dB",
          "GB",
          "TB",
          "MB",
          "KB",
          "PB",
          "kB" -> {
        return unit(j + 1, raw);
      }
      case "KW" -> {
        return unit(j + 1, "kW");
      }
      case "MWh", "GWh", "kWh", "TWh" -> {
        return unit(j + 1, raw);
      }
      case "KWh", "KWH", "kwh" -> {
        return unit(j + 1, "kWh");
      }
      case "MWH" -> {
        return unit(j + 1, "MWh");
      }
      case "GWH" -> {
        return unit(j + 1, "GWh");
      }
      case "kt", "Mt", "Gt", "mm" -> {
        return unit(j + 1, raw);
      }
      case "t" -> {
        return glued || !t.glued(j) ? unit(j + 1, "t") : Optional.empty();
      }
      case "g", "W", "V" -> {
        return glued || isApart(t, j) ? unit(j + 1, raw) : Optional.empty();
      }
      case "l", "L" -> {
        return glued || isApart(t, j) ? unit(j + 1, "L") : Optional.empty();
      }
      case "m" -> {
        return metre(t, j);
      }
      default -> {
        return named(t, j);
      }
    }
  }

  /** Whether a letter stands by itself behind digits, as "11 g" does: no initial, no list. */
  private static boolean isApart(Tokens t, int j) {
    boolean initial = t.is(j + 1, ".") && t.glued(j) && t.capital(j + 2);
    boolean joined = t.glued(j) && (t.letters(j + 1) || t.isAny(j + 1, "'", "’", "-", "&"));
    return t.digits(j - 1) && t.oneSpaceAfter(j - 1) && !initial && !joined && !t.capital(j + 1);
  }

  private static Optional<Unit> scaled(int to, String symbol, int power) {
    BigDecimal scale = BigDecimal.TEN.pow(power);
    return Optional.of(new Unit(to, new Measure(Amount.Kind.QUANTITY, symbol, scale, false)));
  }

  private static Optional<Unit> named(Tokens t, int j) {
    String word = t.word(j);
    String symbol = BY_WORD.get(word);
    if (symbol == null || isNameHere(t, j, word, symbol)) {
      return Optional.empty();
    }
    switch (symbol) {
      case "bcm" -> {
        return scaled(j + 1, "m3", 9);
      }
      case "bcf" -> {
        return scaled(j + 1, "ft3", 9);
      }
      case "tcf" -> {
        return scaled(j + 1, "ft3", 12);
      }
      case "mbd" -> {
        return scaled(j + 1, "bpd", 6);
      }
      default -> {}
    }
    if ((word.equals("km") || word.equals("m") || word.equals("cm"))
        && t.glued(j)
        && t.isAny(j + 1, "2", "²", "3", "³")) {
      return unit(j + 2, word + (t.isAny(j + 1, "2", "²") ? "2" : "3"));
    }
    return unit(j + 1, symbol);
  }

  /** Eight Mile, Three Mile Island, 42 Grams; 12 HP laptops, 3 MI games. */
  private static boolean isNameHere(Tokens t, int j, String word, String symbol) {
    if (word.equals("st")) { // 12st 4lb, but 21st Street
      return !t.lower(j) || !t.glued(j - 1) || !t.digits(j + 1);
    }
    if (t.raw(j).equals(symbol)) {
      return false;
    }
    boolean name = t.capital(j) && !t.upper(j) && word.length() > 3;
    boolean thing = // two stone lions
        word.equals("stone") && t.lower(j + 1) && !t.isAny(j + 1, "in", "and", "of", "after", "or");
    return name || thing || t.capital(j) && (word.equals("hp") || word.equals("mi"));
  }

  /** A lone "m" is metres where a dimension follows; elsewhere it may be millions. */
  private static Optional<Unit> metre(Tokens t, int j) {
    if (t.glued(j) && t.isAny(j + 1, "2", "²")) {
      return unit(j + 2, "m2");
    }
    if (t.glued(j) && t.isAny(j + 1, "3", "³")) {
      return unit(j + 2, "m3");
    }
    if (t.glued(j) && t.is(j + 1, "/") && t.is(j + 2, "s")) {
      return unit(j + 3, "m/s");
    }
    int k = WordNumbers.pastHyphen(t, j + 1);
    boolean dimension =
        t.isAny(
            k,
            "tall",
            "high",
            "wide",
            "deep",
            "long",
            "below",
            "above",
            "underground",
            "away",
            "thick",
            "apart");
    dimension |= t.is(k, "in") && t.isAny(k + 1, "height", "length", "width", "depth", "diameter");
    boolean apart = !t.glued(j - 1) && t.digits(j - 1); // money and crowds are set tight: 5m
    dimension |= apart && !t.letters(k) && !t.digits(k);
    dimension |= apart && t.isAny(k, "radius", "range", "and", "from", "to", "of");
    return dimension ? unit(j + 1, "m") : Optional.empty();
  }

  /** 41C, 41°C, 41 degrees Celsius. */
  private static Optional<Unit> temperature(Tokens t, int j) {
    boolean glued = t.glued(j - 1);
    if (glued && t.isAny(j, "c", "f") && t.upper(j)) {
      return unit(j + 1, t.is(j, "c") ? "°C" : "°F");
    }
    if (t.isAny(j, "℃", "℉")) {
      return unit(j + 1, t.is(j, "℃") ? "°C" : "°F");
    }
    boolean sign = t.isAny(j, "°", "º", "˚");
    boolean word = t.isAny(j, "degree", "degrees", "deg");
    if (!sign && !word) {
      return scale(t, j, false).flatMap(s -> unit(j + 1, s));
    }
    Optional<String> scale = scale(t, j + 1, sign);
    if (scale.isPresent()) {
      return unit(j + 2, scale.get());
    }
    int k = WordNumbers.pastHyphen(t, j + 1);
    return k > j + 1 && scale(t, k, false).isPresent()
        ? unit(k + 1, scale(t, k, false).get())
        : Optional.empty();
  }

  private static Optional<String> scale(Tokens t, int j, boolean afterSign) {
    return switch (t.word(j)) {
      case "celsius", "centigrade" -> Optional.of("°C");
      case "fahrenheit" -> Optional.of("°F");
      case "c" -> afterSign || t.isAny(j - 1, "degrees") ? Optional.of("°C") : Optional.empty();
      case "f" -> afterSign || t.isAny(j - 1, "degrees") ? Optional.of("°F") : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** Square and cubic units. */
  private static Optional<Unit> area(Tokens t, int j) {
    boolean square = t.isAny(j, "square", "sq");
    boolean cubic = t.isAny(j, "cubic", "cu");
    if (!square && !cubic) {
      return Optional.empty();
    }
    int k = t.is(j + 1, ".") && t.glued(j) ? j + 2 : WordNumbers.pastHyphen(t, j + 1);
    String base = t.raw(k).equals("m") ? "m" : t.is(k, "mi") ? "mi" : BY_WORD.get(t.word(k));
    if (base == null || !isLength(base)) {
      return Optional.empty();
    }
    int to =
        t.is(k + 1, ".") && t.glued(k) && t.isAny(k, "ft", "mi") && t.lower(k + 2) ? k + 2 : k + 1;
    return unit(to, base + (square ? "2" : "3"));
  }

  private static boolean isLength(String symbol) {
    return switch (symbol) {
      case "km", "m", "cm", "mi", "ft", "yd", "in" -> true;
      default -> false;
    };
  }

  /** Kilowatt-hours and their kind. */
  private static Optional<Unit> energy(Tokens t, int j) {
    String power = BY_WORD.get(t.word(j));
    if (power == null || !power.endsWith("W")) {
      return Optional.empty();
    }
    int k = WordNumbers.pastHyphen(t, j + 1);
    return t.isAny(k, "hour", "hours") ? unit(k + 1, power + "h") : Optional.empty();
  }

  /** Units for each unit of time that have a symbol of their own: bpd, mph, m3/s. */
  private static Unit rate(Tokens t, Unit unit) {
    int j = unit.to();
    boolean slash = t.is(j, "/") && t.glued(j - 1);
    Optional<Unit> concentration = concentration(t, unit, slash);
    if (concentration.isPresent()) {
      return concentration.get();
    }
    int k = WordNumbers.pastHyphen(t, j);
    if (!slash && !t.isAny(k, "per", "a", "an", "each")) {
      return unit;
    }
    int time = WordNumbers.pastHyphen(t, slash ? j + 1 : k + 1);
    if (!slash && PerUnit.isComparison(t, time + 1)) {
      return unit;
    }
    String base = unit.measure().name();
    String symbol =
        switch (t.word(time)) {
          case "hour", "hr", "h" ->
              switch (base) {
                case "mi" -> "mph";
                case "km", "m" -> base + "/h";
                default -> "";
              };
          case "second", "sec", "s" ->
              switch (base) {
                case "m", "km", "m3", "ft3", "ft", "L" -> base + "/s";
                default -> "";
              };
          case "day", "d" -> base.equals("bbl") ? "bpd" : "";
          default -> "";
        };
    return symbol.isEmpty()
        ? unit
        : new Unit(
            time + 1, new Measure(Amount.Kind.QUANTITY, symbol, unit.measure().scale(), false));
  }

  /** Mass for each unit of volume, as the air and the blood are measured: µg/m3, mg/dL. */
  private static Optional<Unit> concentration(Tokens t, Unit unit, boolean slash) {
    String base = unit.measure().name();
    boolean mass = base.equals("µg") || base.equals("mg") || base.equals("g");
    if (!mass || !slash && !t.isAny(unit.to(), "per", "a")) {
      return Optional.empty();
    }
    int j = unit.to() + 1;
    Optional<Unit> volume = area(t, j).or(() -> simple(t, j));
    return volume
        .filter(v -> v.measure().name().matches("m3|L|dL|mL"))
        .map(
            v ->
                new Unit(
                    v.to(), Measure.of(Amount.Kind.QUANTITY, base + "/" + v.measure().name())));
  }

  private static Optional<Unit> unit(int to, String symbol) {
    return Optional.of(new Unit(to, Measure.of(Amount.Kind.QUANTITY, symbol)));
  }
}
