// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/** The expressions of {@code --where}. */
package copytaster.query;
