// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.places;

import copytaster.text.Folding;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The places of a name. {@code places.bin} is one flat table searched by halving, so that opening
 * it costs a read of two megabytes and no parsing. {@code src/build/java/PackPlaces.java} writes it
 * and tells its layout. May be shared between threads.
 */
public final class Gazetteer {
  /** The magic bytes of the file. */
  public static final String MAGIC = "ctplace3";

  public static final int HEADER = 24;
  public static final int PLACE = 20;
  public static final int KEY = 7;

  /** The latitude that stands for "no single point". */
  public static final int NOWHERE = -(1 << 23);

  /** Kind bytes beyond those of {@link Place.Kind}. */
  public static final int DEMONYM = 9;

  /** Without a place: every look-up is empty. */
  public static final Gazetteer NONE = new Gazetteer(ByteBuffer.allocate(HEADER));

  private final ByteBuffer file;
  private final int places;
  private final int keys;
  private final int strings;

  private Gazetteer(ByteBuffer file) {
    this.file = file;
    places = file.getInt(8);
    keys = file.getInt(12);
    strings = HEADER + places * PLACE + keys * KEY;
  }

  /**
   * @param models the folder that {@code places.bin} lies in
   * @throws IOException if it is missing or broken; the message names the file
   */
  public static Gazetteer open(Path models) throws IOException {
    Path path = models.resolve("places.bin");
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      throw new IOException(path + ": missing", e);
    }
    ByteBuffer file = ByteBuffer.wrap(bytes);
    if (bytes.length < HEADER
        || !MAGIC.equals(new String(bytes, 0, 8, StandardCharsets.ISO_8859_1))
        || file.getInt(16) != bytes.length
        || file.getInt(20) != checksum(bytes)) {
      throw new IOException(path + ": not a gazetteer of this version, or damaged");
    }
    return new Gazetteer(file);
  }

  /** CRC-32 of all after the header. */
  public static int checksum(byte[] file) {
    CRC32 crc = new CRC32();
    crc.update(file, HEADER, file.length - HEADER);
    return (int) crc.getValue();
  }

  /** All places of a name, case and diacritics aside, in the order of their ids. */
  public List<Place> named(String name) {
    return keyed(Folding.fold(name));
  }

  /** The same for a name that {@link Folding#fold} has made. */
  public List<Place> keyed(String folded) {
    List<Place> found = new ArrayList<>();
    byte[] key = folded.getBytes(StandardCharsets.UTF_8);
    for (int i = first(key); i < keys && compare(i, key) == 0; i++) {
      int id = id(i);
      if (kind(id) != DEMONYM) {
        found.add(place(id));
      }
    }
    return found;
  }

  /** Whether there is a place of such a name, folded. */
  public boolean has(String folded) {
    byte[] key = folded.getBytes(StandardCharsets.UTF_8);
    for (int i = first(key); i < keys && compare(i, key) == 0; i++) {
      if (kind(id(i)) != DEMONYM) {
        return true;
      }
    }
    return false;
  }

  /** The country of an ISO 3166-1 code. */
  public Optional<Place> country(String code) {
    for (int id = 0; id < places && kind(id) == Place.Kind.COUNTRY.ordinal(); id++) {
      if (code(placeAt(id) + 5).equals(Optional.of(code))) {
        return Optional.of(place(id)); // countries come first in the file
      }
    }
    return Optional.empty();
  }

  /** Whether a name is a nationality or the like: "Ukrainian", "Poles". */
  public boolean isDemonym(String folded) {
    return demonym(folded) >= 0;
  }

  /** The country whose people a name means, where it is one. */
  public Optional<String> countryOfDemonym(String folded) {
    int id = demonym(folded);
    return id < 0 ? Optional.empty() : code(placeAt(id) + 5);
  }

  private int demonym(String folded) {
    byte[] key = folded.getBytes(StandardCharsets.UTF_8);
    for (int i = first(key); i < keys && compare(i, key) == 0; i++) {
      int id = id(i);
      if (kind(id) == DEMONYM) {
        return id;
      }
    }
    return -1;
  }

  private int first(byte[] key) {
    int low = 0;
    int high = keys;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(middle, key) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int compare(int index, byte[] key) {
    int at = strings + three(keyAt(index));
    int length = file.get(keyAt(index) + 3) & 0xff;
    for (int i = 0; i < length && i < key.length; i++) {
      int difference = (file.get(at + i) & 0xff) - (key[i] & 0xff);
      if (difference != 0) {
        return difference;
      }
    }
    return length - key.length;
  }

  private int id(int key) {
    return three(keyAt(key) + 4);
  }

  private Place place(int id) {
    int at = placeAt(id);
    int latitude = three(at + 10);
    return new Place(
        id,
        string(three(at), file.get(at + 3) & 0xff),
        Place.Kind.values()[kind(id)],
        code(at + 5),
        file.get(at + 9) == 0
            ? Optional.empty()
            : Optional.of(string(file.getShort(at + 7) & 0xffff, file.get(at + 9))),
        latitude == NOWHERE
            ? Optional.empty()
            : Optional.of(new Place.Position(latitude / 1000.0, three(at + 13) / 1000.0)),
        file.getInt(at + 16) & 0xffffffffL);
  }

  /** A number of three bytes with its sign. */
  private int three(int at) {
    return file.get(at) << 16 | file.getShort(at + 1) & 0xffff;
  }

  private Optional<String> code(int at) {
    return file.get(at) == 0
        ? Optional.empty()
        : Optional.of("" + (char) file.get(at) + (char) file.get(at + 1));
  }

  private String string(int offset, int length) {
    return new String(file.array(), strings + offset, length, StandardCharsets.UTF_8);
  }

  private int kind(int id) {
    return file.get(placeAt(id) + 4);
  }

  private int placeAt(int id) {
    return HEADER + id * PLACE;
  }

  private int keyAt(int index) {
    return HEADER + places * PLACE + index * KEY;
  }
}
