package org.treffer.vehicle.plate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.treffer.record.BadInput;
import org.treffer.record.Country;

class PlateReaderPropertiesTest {

  private static final PlateReader READER =
      new PlateReader(PlateReader.Ambiguity.ANSWER_EVERY_READING);

  @Provide
  Arbitrary<Country> countries() {
    return Arbitraries.of(
            "AL", "AT", "BA", "BG", "DE", "GR", "HR", "HU", "IT", "MD", "ME", "MK", "RO", "RS",
            "SI", "TR", "XK", "FR")
        .map(Country::of);
  }

  @Provide
  Arbitrary<String> plates() {
    return Arbitraries.of(
            "A", "B", "H", "K", "Z", "Ž", "Š", "1", "0", "9", "2", " ", "-", "ь", "В", "Р", "Ω",
            "|", "i", "İ", "\u200f", "ß", "*", ".", "É")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  /** Whatever is typed, there are readings or one line that says why not. */
  @Property(tries = 3000)
  void any_text_is_read_or_refused_with_a_reason(
      @ForAll("countries") Country country, @ForAll("plates") String typed) {
    try {
      List<Reading> readings = READER.search(country, typed);
      assertThat(readings).isNotEmpty();
      assertThat(readings.stream().map(Reading::plate)).doesNotHaveDuplicates();
    } catch (BadInput e) {
      assertThat(e).hasMessageStartingWith("plate of " + country).hasMessageNotContaining("\n");
    }
  }

  /** A key typed again is itself: normalisation has nothing left to do. */
  @Property(tries = 3000)
  void a_key_reads_as_itself(@ForAll("countries") Country country, @ForAll("plates") String typed) {
    List<Reading> readings;
    try {
      readings = READER.search(country, typed);
    } catch (BadInput e) {
      return;
    }
    for (Reading reading : readings) {
      String key = reading.plate().key();
      assertThat(READER.search(country, key).stream().map(r -> r.plate().key())).contains(key);
    }
  }
}
