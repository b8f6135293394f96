// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/**
 * Models loaded, checked and run. Start with {@link copytaster.nlp.Annotator}. The only package
 * that may name OpenNLP and ONNX Runtime. Works on {@code text} alone.
 */
package copytaster.nlp;
