// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import copytaster.nlp.ModelException;
import copytaster.places.Gazetteer;
import java.io.IOException;

/** The bundled gazetteer, broken like any other model of ours. */
final class Places {
  private Places() {}

  static Gazetteer open() throws ModelException {
    try {
      return Gazetteer.open(Home.find().resolve("models"));
    } catch (IOException e) {
      throw new ModelException(e.getMessage(), e);
    }
  }
}
