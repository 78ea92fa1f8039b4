package org.treffer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LogWatchTest {

  private static final List<String> FULL = List.of("the log AT/615/witnessed has stopped: full");

  private final LogWatch watch = new LogWatch();

  private void quietFor(int looks) {
    for (int i = 0; i < looks; i++) {
      assertThat(watch.look(List.of())).isEmpty();
    }
  }

  @Test
  void a_trouble_is_told_once_though_the_log_is_opened_and_stops_again() {
    assertThat(watch.look(FULL)).isEqualTo(FULL);
    assertThat(watch.look(FULL)).isEmpty();
    quietFor(59);
    assertThat(watch.look(FULL)).isEmpty();
  }

  @Test
  void its_end_is_told_when_it_has_stayed_away_and_then_it_is_news_again() {
    watch.look(FULL);
    quietFor(59);
    assertThat(watch.look(List.of())).containsExactly("the logs take entries again");
    quietFor(100);
    assertThat(watch.look(FULL)).isEqualTo(FULL);
  }
}
