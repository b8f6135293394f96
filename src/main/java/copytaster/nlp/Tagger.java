// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.nlp;

/** The name finders to choose from. */
public enum Tagger {
  /** A small transformer run by ONNX Runtime. */
  NEURAL,
  /** OpenNLP's maximum entropy name finder: pure Java. */
  MAXENT;

  /** The word that the command line and the JSON use. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
