// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.report;

import java.util.Map;
import java.util.function.Supplier;

/**
 * The program and models that made a record.
 *
 * @param version of copytaster
 * @param tagger the name finder in use; asked for when a record is written, as the other one may
 *     have had to stand in
 * @param models role to {@code sha256:…} of every model file in use
 */
public record Provenance(
    String version, Supplier<String> tagger, Supplier<Map<String, String>> models) {}
