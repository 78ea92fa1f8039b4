package org.treffer.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.treffer.audit.merkle.Hash;
import org.treffer.record.Country;

class WitnessTest {

  private static final LogName NAME = new LogName(new Country("MK"), "615", LogKind.WITNESSED);
  private static final Path FOLDER = Path.of("/witness");

  private final SimulatedDisk disk = new SimulatedDisk(0);
  private final LogKeys keys = keys("/keys");

  private LogKeys keys(String folder) {
    try {
      return LogKeys.open(disk, Path.of(folder));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Checkpoint checkpoint(LogKeys signer, long size, long root, int hours) {
    Instant at = Entries.NOON.plusSeconds(3600L * hours);
    return signer.checkpoint(NAME, size, new Hash(root, 0, 0, 0), at);
  }

  @Test
  void the_last_checkpoint_of_each_day_is_kept_over_a_restart() throws IOException {
    List<Checkpoint> given =
        List.of(checkpoint(keys, 1, 1, 0), checkpoint(keys, 5, 5, 1), checkpoint(keys, 9, 9, 24));
    try (Witness witness = new Witness(disk, FOLDER)) {
      for (Checkpoint checkpoint : given) {
        assertThat(witness.keep(checkpoint)).isEmpty();
      }
    }
    try (Witness witness = new Witness(disk, FOLDER)) {
      assertThat(witness.checkpoints(NAME)).containsExactly(given.get(1), given.get(2));
    }
  }

  @Test
  void another_root_for_the_same_length_is_two_logs() throws IOException {
    try (Witness witness = new Witness(disk, FOLDER)) {
      witness.keep(checkpoint(keys, 5, 5, 0));
      assertThat(witness.keep(checkpoint(keys, 5, 6, 1)))
          .hasValueSatisfying(w -> assertThat(w).contains("two logs"));
    }
  }

  @Test
  void what_contradicts_is_kept_as_evidence_once_and_what_anybody_could_forge_is_not()
      throws IOException {
    Checkpoint other = checkpoint(keys, 5, 6, 1);
    try (Witness witness = new Witness(disk, FOLDER)) {
      witness.keep(checkpoint(keys, 5, 5, 0));
      assertThat(witness.keep(other)).isPresent().isEqualTo(witness.keep(other));
      witness.keep(
          new Checkpoint(other.log(), 5, new Hash(9, 0, 0, 0), other.at(), other.key(), "forged"));
    }
    try (Witness witness = new Witness(disk, FOLDER)) {
      assertThat(witness.contradictions(NAME)).containsExactly(other);
      assertThat(witness.checkpoints(NAME)).hasSize(1);
    }
  }

  @Test
  void another_key_and_a_broken_signature_are_refused() throws IOException {
    try (Witness witness = new Witness(disk, FOLDER)) {
      witness.keep(checkpoint(keys, 5, 5, 0));
      assertThat(witness.keep(checkpoint(keys("/other"), 6, 6, 1)))
          .hasValueSatisfying(w -> assertThat(w).contains("another key"));
      Checkpoint good = checkpoint(keys, 7, 7, 2);
      Checkpoint bad =
          new Checkpoint(good.log(), 8, good.root(), good.at(), good.key(), good.signature());
      assertThat(witness.keep(bad)).isPresent();
      assertThat(witness.checkpoints(NAME)).hasSize(1);
    }
  }

  @Test
  void an_answer_that_overtook_another_takes_nothing_back() throws IOException {
    try (Witness witness = new Witness(disk, FOLDER)) {
      witness.keep(checkpoint(keys, 9, 9, 1));
      assertThat(witness.keep(checkpoint(keys, 5, 5, 0))).isEmpty();
      assertThat(witness.checkpoints(NAME)).extracting(Checkpoint::size).containsExactly(9L);
    }
  }
}
