package org.treffer.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treffer.audit.disk.Disk;
import org.treffer.audit.merkle.Hash;
import org.treffer.record.Country;
import org.treffer.record.Reference;

/** One request sent twice, both under way at once: whatever becomes of either, it counts once. */
class TurnsTest {

  private static final LogName NAME = new LogName(new Country("MK"), "615", LogKind.WITNESSED);
  private static final byte[] PROBE = {1};
  private static final Matter FIRST = Entries.matter("AT-7", Entries.NOON);
  private static final Matter AGAIN = Entries.matter("AT-7", Entries.NOON.plusMillis(400));

  @TempDir private Path folder;
  private AuditLog log;

  @BeforeEach
  void open() {
    Clock clock = Clock.fixed(Entries.NOON, ZoneOffset.UTC);
    log =
        AuditLog.open(LogSettings.of(NAME, folder.resolve("audit"), folder.resolve("keys"), clock));
  }

  @AfterEach
  void close() {
    log.close();
  }

  private void openAnew() {
    close();
    open();
  }

  private long spent() {
    return log.ledger().spent(new Country("AT"), "all");
  }

  private boolean charge(Matter matter) {
    return log.charge(matter, Map.of("all", 1));
  }

  private void answered(Matter matter) {
    answered(matter, List.of());
  }

  private void answered(Matter matter, List<Reference> references) {
    Hash probe = log.keyed(Entries.NOON, PROBE);
    log.answered(
        new Entry.Answered(matter, probe, Outcome.HIT, references, "open", Turn.REPLAY, List.of()));
  }

  private List<String> turns() throws IOException {
    List<String> turns = new ArrayList<>();
    LogReader.of(Disk.real(), folder.resolve("audit"))
        .forEach(
            each -> {
              Entry.Answered entry = (Entry.Answered) each.entry();
              turns.add(entry.turn() + " " + entry.charged());
            });
    return turns;
  }

  @Test
  void the_one_that_is_logged_first_is_the_first_and_names_what_was_charged() throws IOException {
    assertThat(log.claim(FIRST, PROBE)).isEqualTo(new Claim.First());
    assertThat(charge(FIRST)).isTrue();
    assertThat(log.claim(AGAIN, PROBE)).isEqualTo(new Claim.Replay());
    assertThat(charge(AGAIN)).as("paid for already").isTrue();
    answered(AGAIN);
    openAnew(); // what the other one did is lost with its process
    assertThat(turns()).containsExactly("FIRST [all]");
    assertThat(spent()).isEqualTo(1);
  }

  @Test
  void both_charged_at_once_are_charged_once() throws IOException {
    log.claim(FIRST, PROBE);
    log.claim(AGAIN, PROBE);
    assertThat(charge(AGAIN)).isTrue();
    assertThat(charge(FIRST)).isTrue();
    answered(FIRST);
    answered(AGAIN);
    assertThat(turns()).containsExactly("FIRST [all]", "REPLAY []");
    assertThat(spent()).isEqualTo(1);
  }

  @Test
  void what_one_was_charged_stays_while_the_other_is_under_way() throws IOException {
    log.claim(FIRST, PROBE);
    charge(FIRST);
    log.claim(AGAIN, PROBE);
    log.release(FIRST);
    assertThat(spent()).isEqualTo(1);
    answered(AGAIN);
    assertThat(turns()).containsExactly("FIRST [all]");
  }

  @Test
  void what_neither_logged_cost_nothing() {
    log.claim(FIRST, PROBE);
    charge(FIRST);
    log.claim(AGAIN, PROBE);
    log.release(AGAIN);
    log.release(FIRST);
    assertThat(spent()).isZero();
    assertThat(log.claim(AGAIN, PROBE)).isEqualTo(new Claim.First());
  }

  @Test
  void an_answer_that_could_not_be_logged_leaves_its_turn_to_the_next() throws IOException {
    log.claim(FIRST, PROBE);
    charge(FIRST);
    log.claim(AGAIN, PROBE);
    List<Reference> many = Collections.nCopies(1_000_000, new Reference("MK-P-1234567890"));
    assertThatIllegalArgumentException().isThrownBy(() -> answered(FIRST, many));
    log.release(FIRST);
    answered(AGAIN);
    assertThat(turns()).containsExactly("FIRST [all]");
    assertThat(spent()).isEqualTo(1);
  }
}
