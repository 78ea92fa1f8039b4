package org.treffer.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EntryCodecTest {

  static Iterable<Entry> every() {
    return Entries.ofEveryKind(Entries.NOON);
  }

  @ParameterizedTest
  @MethodSource("every")
  void an_entry_read_is_the_entry_written(Entry entry) {
    assertThat(EntryCodec.decode(ByteBuffer.wrap(EntryCodec.encode(entry)))).isEqualTo(entry);
  }

  @ParameterizedTest
  @MethodSource("every")
  void a_cut_entry_is_refused_wherever_it_is_cut(Entry entry) {
    byte[] bytes = EntryCodec.encode(entry);
    for (int length = 0; length < bytes.length; length++) {
      ByteBuffer cut = ByteBuffer.wrap(Arrays.copyOf(bytes, length));
      assertThatIllegalArgumentException().isThrownBy(() -> EntryCodec.decode(cut));
    }
  }

  @Test
  void bytes_behind_an_entry_are_refused() {
    byte[] bytes = EntryCodec.encode(Entries.answered(1));
    ByteBuffer longer = ByteBuffer.wrap(Arrays.copyOf(bytes, bytes.length + 1));
    assertThatIllegalArgumentException().isThrownBy(() -> EntryCodec.decode(longer));
  }
}
