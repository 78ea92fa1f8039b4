package org.treffer.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.treffer.store.SmallStore.AT;
import static org.treffer.store.SmallStore.DE;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treffer.contact.Deadline;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.DnaRecords;
import org.treffer.exchange.Exchange;
import org.treffer.record.Country;
import org.treffer.store.SmallStore;

/** A match is one case at both states, however often its request was sent. */
class MatchesTest {

  private static final DnaRecord STAIN = DnaRecords.stain("AT-S-1", DnaRecords.profile(1));
  private static final DnaRecord SAME = DnaRecords.person("P-1", DnaRecords.profile(1));

  @TempDir private Path folder;
  private SmallStore store;

  @BeforeEach
  void make() throws IOException {
    store = new SmallStore(folder.resolve("store"));
    store.partition(AT).partition(DE, 1, SAME);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void ask(String... numbers) throws IOException {
    try (Exchange exchange = store.open().exchange()) {
      for (String number : numbers) {
        exchange.ask(
            store.request(number, STAIN), List.of(DE), Deadline.in(Duration.ofSeconds(60)));
      }
    }
  }

  private List<String> cases(Country state) throws IOException {
    return new FollowUps(store.open())
        .cases(state).stream().map(c -> c.match().request() + " " + c.match().reference()).toList();
  }

  @Test
  void a_request_that_was_answered_twice_is_one_case() throws IOException {
    ask("1", "1");
    assertThat(cases(AT)).containsExactly("1 P-1");
    assertThat(cases(DE)).containsExactly("1 P-1");
  }

  @Test
  void a_match_found_only_when_its_request_was_sent_again_is_a_case() throws IOException {
    ask("1", "2"); // the second is refused: the quota is spent
    assertThat(cases(DE)).containsExactly("1 P-1");
    store.close();
    store.partition(DE, 2, SAME); // the state allows more from now on
    ask("2");
    assertThat(cases(AT)).containsExactly("1 P-1", "2 P-1");
    assertThat(cases(DE)).containsExactly("1 P-1", "2 P-1");
  }
}
