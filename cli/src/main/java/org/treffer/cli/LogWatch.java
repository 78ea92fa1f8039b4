package org.treffer.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the operator of a state is told of its logs, looked at once a second: each trouble once,
 * since nothing is answered meanwhile, and its end once it has stayed away for a minute. A log that
 * stops again at every request is no news each time.
 */
final class LogWatch {

  private static final int QUIET_LOOKS = 60;

  private final Set<String> told = new HashSet<>();
  private int quiet;

  /**
   * One look.
   *
   * @param trouble why logs take no entry now, a line each
   * @return what is to be told now
   */
  List<String> look(List<String> trouble) {
    List<String> news = new ArrayList<>();
    trouble.stream().filter(told::add).forEach(news::add);
    quiet = trouble.isEmpty() ? quiet + 1 : 0;
    if (quiet >= QUIET_LOOKS && !told.isEmpty()) {
      told.clear();
      news.add("the logs take entries again");
    }
    return news;
  }
}
