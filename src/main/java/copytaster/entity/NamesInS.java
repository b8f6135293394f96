// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import copytaster.entity.Pass.Story;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.OrganizationsTable;
import copytaster.text.Folding;
import copytaster.text.Name;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names that end in 's. Whether it belongs to the name the whole text decides: a name that never
 * stands without it, and that a verb or a full stop follows somewhere, is called so ("Wendy's
 * said").
 */
final class NamesInS {
  private static final Set<String> KNOWN = Lexicon.set(OrganizationsTable.APOSTROPHE_NAMES);
  private static final Set<String> PREDICATES = Lexicon.set(OrganizationsTable.PREDICATES);

  private NamesInS() {}

  /** The evidence of the text for one name. */
  private static final class Evidence {
    boolean bare;
    boolean called;
    boolean body;
  }

  /** The folded names, without 's, of bodies that are called with it. */
  static Set<String> of(String string, List<Name> names, Story story) {
    Map<String, Evidence> seen = new HashMap<>();
    Set<String> people = new HashSet<>();
    for (Name name : names) {
      int end = Math.min(name.span().end(), string.length());
      int start = name.span().start();
      boolean within = end - 2 > start && Around.isS(string, end - 2);
      String key = Folding.fold(string.substring(start, within ? end - 2 : end));
      if (name.type() == Name.Type.PERSON && key.indexOf(' ') > 0) {
        people.addAll(PersonName.of(key).words());
      }
      if (name.type() == Name.Type.DATE || name.type() == Name.Type.MONEY) {
        continue;
      }
      Evidence evidence = seen.computeIfAbsent(key, k -> new Evidence());
      int at = within ? end - 2 : end;
      evidence.body |= name.type() == Name.Type.ORGANIZATION || name.type() == Name.Type.PLACE;
      if (!Around.isS(string, at)) {
        evidence.bare = true;
      } else {
        evidence.called |= isSubject(string, at + 2);
      }
    }
    Set<String> called = new HashSet<>();
    seen.forEach(
        (key, evidence) -> {
          boolean known = KNOWN.contains(key + "'s");
          if (!evidence.bare
              && !people.contains(key)
              && (known || evidence.body && evidence.called && !story.gazetteer().has(key))) {
            called.add(key);
          }
        });
    return called;
  }

  private static boolean isSubject(String string, int at) {
    return at >= string.length()
        || ".,;:?!)\"”".indexOf(string.charAt(at)) >= 0
        || PREDICATES.contains(Around.after(string, at));
  }
}
