// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.places;

import java.util.Objects;
import java.util.Optional;

/**
 * A place of the gazetteer.
 *
 * @param id its number in this gazetteer
 * @param name the usual English name
 * @param kind what it is
 * @param country ISO 3166-1 alpha-2; a continent or the Middle East has none
 * @param admin1 code of the state or region that it is or lies in; the postal letters in the US
 * @param position its middle, where there is one point to give
 * @param population people, 0 if unknown
 */
public record Place(
    int id,
    String name,
    Kind kind,
    Optional<String> country,
    Optional<String> admin1,
    Optional<Position> position,
    long population) {
  /** Kinds of places, from large to small. */
  public enum Kind {
    /** Continents, seas, and landscapes that are no state's province. */
    REGION,
    COUNTRY,
    ADMIN1,
    /** Counties of the United States, by their full names: "Cook County". */
    ADMIN2,
    CITY;

    /** The word that the JSON uses. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * A point in WGS 84.
   *
   * @param latitude degrees north
   * @param longitude degrees east
   */
  public record Position(double latitude, double longitude) {}

  public Place {
    Objects.requireNonNull(name);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(country);
    Objects.requireNonNull(admin1);
    Objects.requireNonNull(position);
  }

  /** Whether this place lies in the other one, or is the same. */
  public boolean isIn(Place other) {
    if (id == other.id) {
      return true;
    }
    if (country.isEmpty() || !country.equals(other.country) || kind.compareTo(other.kind) <= 0) {
      return false;
    }
    return switch (other.kind) {
      case COUNTRY -> true;
      case ADMIN1 -> admin1.equals(other.admin1);
      default -> false;
    };
  }
}
