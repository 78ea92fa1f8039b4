package org.treffer.protection;

import java.util.List;
import org.treffer.protection.rule.Rule;
import org.treffer.protection.rule.Vocabulary;

/** Joins the rules on release that a request meets. */
final class Releases {

  private Releases() {}

  static Release of(List<Rule> rules, Vocabulary.Terms terms) {
    boolean any = false;
    boolean unlimited = false;
    int candidates = 0;
    int qualities = 0;
    int fields = 0;
    int keptQualities = 0;
    int keptFields = 0;
    for (Rule rule : rules) {
      Rule.Release release = (Rule.Release) rule;
      if (release.effect() == Rule.Effect.PERMIT) {
        any = true;
        unlimited |= release.candidates() == 0;
        candidates = Math.max(candidates, release.candidates());
        qualities |= qualities(release);
        fields |= fields(release, terms);
      } else {
        keptQualities |= qualities(release);
        keptFields |= fields(release, terms);
      }
    }
    return any
        ? new Release(
            true,
            qualities & ~keptQualities,
            unlimited ? 0 : candidates,
            fields & ~keptFields,
            terms.fields())
        : Release.NOTHING;
  }

  private static int qualities(Rule.Release release) {
    int bits = 0;
    for (int quality : release.qualities()) {
      bits |= 1 << quality;
    }
    return bits;
  }

  private static int fields(Rule.Release release, Vocabulary.Terms terms) {
    int bits = 0;
    for (String field : release.fields()) {
      int place = terms.fields().indexOf(field);
      bits |= place < 0 ? 0 : 1 << place;
    }
    return bits;
  }
}
