// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import java.util.Optional;

/**
 * Where a place is, by the gazetteer.
 *
 * @param country ISO 3166-1 alpha-2
 * @param latitude WGS 84 degrees
 * @param longitude WGS 84 degrees
 * @param kind country, admin1 or city
 */
public record Location(
    String country, Optional<Double> latitude, Optional<Double> longitude, String kind) {}
