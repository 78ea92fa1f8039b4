package org.treffer.protection.rule;

import java.util.Set;
import org.treffer.record.Country;

/**
 * Officers by their ids (Decision 2008/615/JHA, Article 30(2): specially authorised officers).
 *
 * @param ids ids as they are, or beginning with {@value #FROM}, which stands for the code of the
 *     requesting state
 */
public record OfficerList(Set<String> ids) {

  /** What stands for the requesting state's code at the beginning of an id. */
  public static final String FROM = "{from}";

  /** Copies the set. */
  public OfficerList {
    ids = Sets.copy(ids);
  }

  /** Whether an officer of a state is on the list. */
  public boolean holds(String id, Country from) {
    return ids.contains(id)
        || (id.startsWith(from.code()) && ids.contains(FROM + id.substring(from.code().length())));
  }

  OfficerList wider() {
    return new OfficerList(Sets.with(ids, FROM + "-unlisted"));
  }

  String sentence() {
    return "one of " + String.join(", ", ids).replace(FROM, "XX") + " (XX: the asking state)";
  }
}
