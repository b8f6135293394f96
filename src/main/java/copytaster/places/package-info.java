// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/**
 * The bundled gazetteer, which finds places by name. Start with {@link
 * copytaster.places.Gazetteer}. {@code entity} decides which of them an article means.
 */
package copytaster.places;
