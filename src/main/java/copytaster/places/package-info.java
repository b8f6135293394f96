// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/**
 * The bundled gazetteer: what places there are of a name. Start with {@link
 * copytaster.places.Gazetteer}. Which of them an article means is for {@code entity} to say.
 */
package copytaster.places;
