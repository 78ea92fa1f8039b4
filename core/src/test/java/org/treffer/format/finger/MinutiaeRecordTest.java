package org.treffer.format.finger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.treffer.finger.FingerTemplate;
import org.treffer.finger.Minutia;
import org.treffer.finger.MinutiaType;
import org.treffer.record.BadInput;

class MinutiaeRecordTest {

  @Property(tries = 100)
  void iso_records_keep_pixels_and_256ths_of_a_circle(@ForAll long seed) {
    FingerTemplate print = print(seed, 360 / 256.0);
    byte[] once = MinutiaeRecord.writeIso(print);
    FingerTemplate read = MinutiaeRecord.read(once, "test").getFirst();
    assertThat(read.position()).isEqualTo(print.position());
    assertThat(read.minutiae()).isEqualTo(print.minutiae());
    assertThat(MinutiaeRecord.writeIso(read)).isEqualTo(once);
  }

  @Property(tries = 100)
  void ansi_records_keep_pixels_and_two_degrees(@ForAll long seed) {
    FingerTemplate print = print(seed, 2);
    byte[] once = MinutiaeRecord.writeAnsi(print);
    FingerTemplate read = MinutiaeRecord.read(once, "test").getFirst();
    assertThat(read.minutiae()).isEqualTo(print.minutiae());
    assertThat(MinutiaeRecord.writeAnsi(read)).isEqualTo(once);
  }

  @Test
  void a_print_of_no_minutiae_is_a_print() {
    byte[] bytes = MinutiaeRecord.writeIso(new FingerTemplate(2, 1_000, 1_000, List.of()));
    assertThat(MinutiaeRecord.read(bytes, "test").getFirst().minutiae()).isEmpty();
  }

  @Test
  void other_bytes_are_refused_by_name() {
    assertThatThrownBy(() -> MinutiaeRecord.read(new byte[] {1, 2, 3}, "x.iso"))
        .isInstanceOf(BadInput.class)
        .hasMessageStartingWith("x.iso: not a minutiae record");
  }

  @Test
  void a_truncated_record_is_refused_or_read_as_far_as_it_goes() {
    byte[] bytes = MinutiaeRecord.writeIso(print(1, 360 / 256.0));
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = java.util.Arrays.copyOf(bytes, length);
      try {
        assertThat(MinutiaeRecord.read(cut, "cut")).isNotEmpty();
      } catch (BadInput e) {
        assertThat(e.getMessage()).startsWith("cut: ").doesNotContain("\n");
      }
    }
  }

  @Test
  void too_many_minutiae_to_write_are_said_so() {
    List<Minutia> many =
        java.util.Collections.nCopies(256, new Minutia(1, 1, 1, MinutiaType.OTHER, 1));
    assertThatThrownBy(() -> MinutiaeRecord.writeIso(new FingerTemplate(0, 0, 0, many)))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("255");
  }

  /** A print that lies on the pixels and directions of a format. */
  static FingerTemplate print(long seed, double degrees) {
    Random random = new Random(seed);
    List<Minutia> minutiae = new ArrayList<>();
    int count = random.nextInt(60);
    for (int i = 0; i < count; i++) {
      minutiae.add(
          new Minutia(
              RecordGeometry.USUAL.width(random.nextInt(500)),
              RecordGeometry.USUAL.height(random.nextInt(600)),
              random.nextInt((int) Math.round(360 / degrees)) * degrees,
              MinutiaType.values()[random.nextInt(3)],
              random.nextInt(101)));
    }
    return new FingerTemplate(random.nextInt(11), 3_000, 4_000, minutiae);
  }
}
