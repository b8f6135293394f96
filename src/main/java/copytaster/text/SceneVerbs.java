// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.text;

import copytaster.lexicon.CaptionsTable;
import copytaster.lexicon.Lexicon;
import java.util.Set;

/** Verbs for what people do in pictures, in the present tense: "wave", "waves". Stateless. */
public final class SceneVerbs {
  private static final Set<String> VERBS = Lexicon.set(CaptionsTable.SCENE_VERBS);

  private SceneVerbs() {}

  /**
   * Whether several people do it: "wave".
   *
   * @param word in lower case, as in the other methods
   */
  public static boolean ofSeveral(String word) {
    return VERBS.contains(word);
  }

  /** Whether one person does it: "waves". */
  public static boolean ofOne(String word) {
    String base = base(word);
    return !base.equals(word) && VERBS.contains(base);
  }

  private static String base(String verb) {
    if (verb.endsWith("ies")) {
      return verb.length() > 4 ? verb.substring(0, verb.length() - 3) + "y" : "lie";
    }
    if (verb.endsWith("sses") || verb.endsWith("shes") || verb.endsWith("ches")) {
      return verb.substring(0, verb.length() - 2);
    }
    return verb.endsWith("s") && !verb.endsWith("ss") ? verb.substring(0, verb.length() - 1) : verb;
  }
}
