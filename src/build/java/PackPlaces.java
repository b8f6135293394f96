// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
import copytaster.places.Gazetteer;
import copytaster.places.Place;
import copytaster.text.Folding;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/**
 * Packs the tables of {@code src/build/places} into {@code models/places.bin}: {@code java -cp
 * target/classes src/build/java/PackPlaces.java src/build/places models/places.bin}.
 *
 * <p>The layout, numbers with the high byte first:
 *
 * <ul>
 *   <li>header: {@code ctplace3}, number of places, number of keys, length of the file, CRC-32 of
 *       what follows (4 bytes each)
 *   <li>places: offset (3) and length (1) of the name, kind (1), country (2, zeros for none),
 *       offset (2) and length (1) of admin1, latitude and longitude in thousandths of a degree (3
 *       each, the smallest number for none), population (4)
 *   <li>keys, by the unsigned bytes of the folded name, then by place: offset (3) and length (1) of
 *       the folded name, number of the place (3)
 *   <li>strings in UTF-8, those of admin1 first; offsets count from their start
 * </ul>
 */
final class PackPlaces {
  private record Row(
      String name,
      LinkedHashSet<String> names,
      String kind,
      String country,
      String admin1,
      String latitude,
      String longitude,
      long population) {
    Row with(long people) {
      return new Row(name, names, kind, country, admin1, latitude, longitude, people);
    }
  }

  private static final Set<String> KINDS =
      Set.of(
          "Territory",
          "Province",
          "Region",
          "State",
          "District",
          "Oblast",
          "Krai",
          "Department",
          "Governorate",
          "Prefecture",
          "County");

  private static final Set<String> VAGUE =
      Set.of(
          "Northern",
          "Southern",
          "Eastern",
          "Western",
          "North",
          "South",
          "East",
          "West",
          "Central",
          "Capital",
          "National",
          "Federal",
          "Free",
          "Southeastern",
          "Northeastern",
          "Australian",
          "Jewish",
          "Oro");

  private final Set<String> towns = new HashSet<>();
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, List<Row>> byName = new HashMap<>();
  private final ByteArrayOutputStream strings = new ByteArrayOutputStream();
  private final Map<String, Integer> offsets = new HashMap<>();

  public static void main(String[] args) throws IOException {
    PackPlaces pack = new PackPlaces();
    pack.read(Path.of(args[0], "places.tsv.gz"));
    pack.read(Path.of(args[0], "extra.tsv"));
    pack.read(Path.of(args[0], "more.tsv.gz"));
    Files.write(Path.of(args[1]), pack.bytes());
  }

  private void read(Path table) throws IOException {
    boolean packed = table.toString().endsWith(".gz");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                packed
                    ? new GZIPInputStream(Files.newInputStream(table))
                    : Files.newInputStream(table),
                StandardCharsets.UTF_8))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] field = line.split("\t", -1);
        LinkedHashSet<String> names = new LinkedHashSet<>();
        names.add(field[0]);
        if (!field[1].isEmpty()) {
          names.addAll(Arrays.asList(field[1].split("\\|")));
        }
        long people = field[7].isEmpty() ? 0 : Long.parseLong(field[7]);
        if (field[2].startsWith("+")) {
          more(field[2].substring(1), field[0], field[3], field[4], names, people);
        } else {
          Row row =
              new Row(field[0], names, field[2], field[3], field[4], field[5], field[6], people);
          rows.add(row);
          byName.computeIfAbsent(field[0], k -> new ArrayList<>()).add(row);
        }
      }
    }
  }

  private void more(
      String kind,
      String name,
      String country,
      String admin1,
      LinkedHashSet<String> names,
      long population) {
    Row best = null;
    for (Row row : byName.getOrDefault(name, List.of())) {
      if (row.kind().equals(kind)
          && (country.isEmpty() || row.country().equals(country))
          && (admin1.isEmpty() || row.admin1().equals(admin1))
          && (best == null || row.population() > best.population())) {
        best = row;
      }
    }
    if (best == null) {
      throw new IllegalArgumentException("no " + kind + " " + name);
    }
    best.names().addAll(names);
    if (population > 0) {
      Row counted = best.with(population);
      rows.set(rows.indexOf(best), counted);
      byName
          .get(name)
          .replaceAll(row -> row.equals(counted.with(row.population())) ? counted : row);
    }
  }

  private byte[] bytes() {
    for (Row row : rows) {
      if (row.kind().equals("city")) {
        row.names().forEach(name -> towns.add(town(row.country(), name)));
      }
    }
    rows.forEach(row -> string(row.admin1()));
    TreeMap<byte[], TreeSet<Integer>> keys = new TreeMap<>(Arrays::compareUnsigned);
    ByteBuffer places = ByteBuffer.allocate(rows.size() * Gazetteer.PLACE);
    for (int id = 0; id < rows.size(); id++) {
      Row row = rows.get(id);
      three(places, string(row.name())).put((byte) length(row.name()));
      places.put(kind(row.kind()));
      byte[] country = row.country().getBytes(StandardCharsets.US_ASCII);
      places.put(country.length == 2 ? country : new byte[2]);
      places.putShort((short) string(row.admin1())).put((byte) length(row.admin1()));
      three(three(places, thousandths(row.latitude())), thousandths(row.longitude()));
      places.putInt((int) Math.min(row.population(), 0xffffffffL));
      bare(row).ifPresent(row.names()::add);
      for (String name : row.names()) {
        keys.computeIfAbsent(
                Folding.fold(name).getBytes(StandardCharsets.UTF_8), k -> new TreeSet<>())
            .add(id);
      }
      if (row.kind().equals("admin1") && row.country().equals("US")) {
        String code = "us-" + row.admin1().toLowerCase(Locale.ROOT); // postal: no name by itself
        keys.computeIfAbsent(code.getBytes(StandardCharsets.UTF_8), k -> new TreeSet<>()).add(id);
      }
    }
    int count = keys.values().stream().mapToInt(TreeSet::size).sum();
    ByteBuffer index = ByteBuffer.allocate(count * Gazetteer.KEY);
    keys.forEach(
        (key, ids) -> {
          int offset = string(new String(key, StandardCharsets.UTF_8));
          for (int id : ids) {
            three(three(index, offset).put((byte) key.length), id);
          }
        });
    int size = Gazetteer.HEADER + places.capacity() + index.capacity() + strings.size();
    ByteBuffer file = ByteBuffer.allocate(size);
    file.put(Gazetteer.MAGIC.getBytes(StandardCharsets.US_ASCII));
    file.putInt(rows.size()).putInt(count).putInt(size).putInt(0);
    file.put(places.array()).put(index.array()).put(strings.toByteArray());
    file.putInt(20, Gazetteer.checksum(file.array()));
    return file.array();
  }

  private static String town(String country, String name) {
    return country + '/' + Folding.fold(name);
  }

  /**
   * "Chiriquí" of "Chiriquí Province"; "Northern" of "Northern Province" is no name, "Nairobi" the
   * town's.
   */
  private Optional<String> bare(Row row) {
    int last = row.name().replace("-do", " Province").lastIndexOf(' '); // Korea's
    if (!row.kind().equals("admin1")
        || last < 0
        || !row.name().endsWith("-do") && !KINDS.contains(row.name().substring(last + 1))) {
      return Optional.empty();
    }
    String bare = row.name().substring(0, last).replace("'", "");
    return VAGUE.contains(bare.split("[ -]")[0]) || towns.contains(town(row.country(), bare))
        ? Optional.empty()
        : Optional.of(bare);
  }

  private static byte kind(String word) {
    return word.equals("demonym")
        ? Gazetteer.DEMONYM
        : (byte) Place.Kind.valueOf(word.toUpperCase(Locale.ROOT)).ordinal();
  }

  private static int thousandths(String degrees) {
    return degrees.isEmpty()
        ? Gazetteer.NOWHERE
        : (int) Math.round(Double.parseDouble(degrees) * 1000);
  }

  private static ByteBuffer three(ByteBuffer file, int number) {
    return file.put((byte) (number >> 16)).putShort((short) number);
  }

  private static int length(String string) {
    return string.getBytes(StandardCharsets.UTF_8).length;
  }

  private int string(String string) {
    return offsets.computeIfAbsent(
        string,
        s -> {
          int at = strings.size();
          strings.writeBytes(s.getBytes(StandardCharsets.UTF_8));
          return at;
        });
  }
}
