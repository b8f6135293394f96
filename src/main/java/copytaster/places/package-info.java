// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/** The bundled gazetteer: what places there are of a name. */
package copytaster.places;
