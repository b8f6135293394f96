// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/**
 * Sentences scored and chosen. Start with {@link copytaster.summary.Summarizer}. Works on {@code
 * text} alone.
 */
package copytaster.summary;
