// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import java.util.Optional;

/**
 * Where a place is, by the gazetteer.
 *
 * @param country ISO 3166-1 alpha-2; a continent or a sea has none
 * @param latitude WGS 84 degrees
 * @param longitude WGS 84 degrees
 * @param kind country, admin1, city, or region for what has no code of its own
 */
public record Location(
    Optional<String> country, Optional<Double> latitude, Optional<Double> longitude, String kind) {}
