package org.treffer.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PackedGroundTest {

  @Test
  void a_packed_ground_gives_back_each_of_its_parts() {
    for (Event event : Event.values()) {
      for (Subject role : Subject.values()) {
        Ground ground = new Ground(event, Ground.LAST_DAY, role, "O36", Origin.FOREIGN, 63);

        long packed = PackedHeader.ground(ground);

        assertThat(PackedHeader.event(packed)).isEqualTo(event);
        assertThat(PackedHeader.role(packed)).isEqualTo(role);
        assertThat(PackedHeader.origin(packed)).isEqualTo(Origin.FOREIGN);
        assertThat(PackedHeader.offence(packed)).isEqualTo(36);
        assertThat(PackedHeader.inCase(packed)).isEqualTo(63);
        assertThat(PackedHeader.day(packed)).isEqualTo(65_535);
      }
    }
  }
}
