// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.nlp;

import java.util.List;
import java.util.Map;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.util.featuregen.AdaptiveFeatureGenerator;
import opennlp.tools.util.featuregen.AggregatedFeatureGenerator;
import opennlp.tools.util.featuregen.BigramNameFeatureGenerator;
import opennlp.tools.util.featuregen.CachedFeatureGenerator;
import opennlp.tools.util.featuregen.OutcomePriorFeatureGenerator;
import opennlp.tools.util.featuregen.PrefixFeatureGenerator;
import opennlp.tools.util.featuregen.PreviousMapFeatureGenerator;
import opennlp.tools.util.featuregen.SentenceFeatureGenerator;
import opennlp.tools.util.featuregen.SuffixFeatureGenerator;
import opennlp.tools.util.featuregen.TokenClassFeatureGenerator;
import opennlp.tools.util.featuregen.TokenFeatureGenerator;
import opennlp.tools.util.featuregen.TrigramNameFeatureGenerator;
import opennlp.tools.util.featuregen.WindowFeatureGenerator;

/**
 * The features of the maximum entropy name finder, built here as the XML description inside the
 * model says, because reading that would load an XML parser at every start. A test compares the
 * two.
 */
public final class NameFeatures extends TokenNameFinderFactory {
  /** OpenNLP makes its factories by reflection. */
  public NameFeatures() {
    super(null, Map.of(), new BioCodec());
  }

  @Override
  public AdaptiveFeatureGenerator createFeatureGenerators() {
    return new CachedFeatureGenerator(
        new AggregatedFeatureGenerator(
            List.of(
                new WindowFeatureGenerator(new TokenClassFeatureGenerator(true), 2, 2),
                new WindowFeatureGenerator(new TokenFeatureGenerator(true), 2, 2),
                new OutcomePriorFeatureGenerator(),
                new PreviousMapFeatureGenerator(),
                new WindowFeatureGenerator(new BigramNameFeatureGenerator(), 1, 1),
                new TrigramNameFeatureGenerator(),
                new WindowFeatureGenerator(new PrefixFeatureGenerator(4), 1, 1),
                new WindowFeatureGenerator(new SuffixFeatureGenerator(4), 1, 1),
                new SentenceFeatureGenerator(true, false))));
  }
}
