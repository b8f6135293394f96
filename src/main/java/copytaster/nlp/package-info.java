// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/**
 * Loads, checks and runs models. Start with {@link copytaster.nlp.Annotator}. The only package that
 * may name OpenNLP and ONNX Runtime. Depends only on {@code text}.
 */
package copytaster.nlp;
