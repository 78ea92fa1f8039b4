package org.treffer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.treffer.store.SmallStore.AT;
import static org.treffer.store.SmallStore.DE;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treffer.audit.Entry;
import org.treffer.contact.Deadline;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.DnaRecords;
import org.treffer.exchange.Exchange;

/** A request sent again is free because it was paid for, not because it was sent before. */
class ReplayQuotaTest {

  private static final DnaRecord STAIN = DnaRecords.stain("AT-S-1", DnaRecords.profile(1));
  private static final DnaRecord SAME = DnaRecords.person("P-1", DnaRecords.profile(1));

  @TempDir private Path folder;
  private SmallStore store;

  @BeforeEach
  void make() throws IOException {
    store = new SmallStore(folder.resolve("store"));
    store.partition(AT).partition(DE, 2, SAME);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private List<String> ask(String... numbers) throws IOException {
    List<String> statuses = new ArrayList<>();
    try (Exchange exchange = store.open().exchange()) {
      for (String number : numbers) {
        statuses.add(
            exchange
                .ask(store.request(number, STAIN), List.of(DE), Deadline.in(Duration.ofSeconds(60)))
                .answers()
                .getFirst()
                .status());
      }
    }
    return statuses;
  }

  @Test
  void a_request_refused_for_its_quota_is_refused_again_also_after_a_start_anew()
      throws IOException {
    assertThat(ask("1", "1", "2", "3", "3", "1"))
        .containsExactly("HIT", "HIT", "HIT", "REFUSED", "REFUSED", "HIT");
    store.close();
    assertThat(ask("3", "2")).containsExactly("REFUSED", "HIT");
  }

  @Test
  void what_was_paid_for_when_it_was_sent_again_is_known_after_a_start_anew() throws IOException {
    assertThat(ask("1", "2", "3")).containsExactly("HIT", "HIT", "REFUSED");
    store.close();
    store.partition(DE, 4, SAME); // the state allows more from now on
    assertThat(ask("3", "3")).containsExactly("HIT", "HIT");
    assertThat(store.entries(DE, Entry.Answered.class))
        .extracting(entry -> entry.turn() + " " + entry.charged().size())
        .containsExactly("FIRST 1", "FIRST 1", "FIRST 0", "REPLAY 1", "REPLAY 0");
    store.close();
    assertThat(ask("3", "4", "5")).containsExactly("HIT", "HIT", "REFUSED");
  }
}
