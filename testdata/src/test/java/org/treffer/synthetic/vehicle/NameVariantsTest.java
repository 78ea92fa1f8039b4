package org.treffer.synthetic.vehicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.treffer.record.Country;
import org.treffer.synthetic.Draws;
import org.treffer.synthetic.Register;
import org.treffer.vehicle.Person;
import org.treffer.vehicle.name.NameEvaluation;

class NameVariantsTest {

  private static final int PERSONS = 300;

  static Stream<Country> partitions() {
    return Register.defaults().stream().map(Register::country);
  }

  private static List<NameEvaluation.Pair> pairs(Country country) {
    NamePool pool = new NamePool(country);
    List<NameEvaluation.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < PERSONS; i++) {
      Person person = pool.person(new Draws(i));
      for (Map.Entry<String, String> v : NameVariants.of(person, country.code()).entrySet()) {
        pairs.add(new NameEvaluation.Pair(person.name(), v.getValue(), country.code(), v.getKey()));
      }
    }
    return pairs;
  }

  @Test
  void a_name_is_written_otherwise_abroad() {
    Person ana = Person.of("Ђорђевић", "Ана", LocalDate.of(1980, 1, 1));
    assertThat(NameVariants.of(ana, "RS"))
        .containsEntry("latin", "Ana Đorđević")
        .containsEntry("without-diacritics", "Ana Dordevic")
        .containsEntry("english", "Ana Djordjevich")
        .containsEntry("order", "Đorđević Ana");
  }

  /** The goal is 95 of a hundred generated variants. */
  @ParameterizedTest
  @MethodSource("partitions")
  void variants_are_recognised(Country country) {
    NameEvaluation evaluation = NameEvaluation.of(pairs(country));
    assertThat(evaluation.recall())
        .as("%s, lost %s", country, evaluation.lost().stream().limit(5).toList())
        .isGreaterThanOrEqualTo(0.95);
  }

  /** Of two persons drawn at random few are taken for one, and those share a surname's spelling. */
  @ParameterizedTest
  @MethodSource("partitions")
  void strangers_are_told_apart(Country country) {
    NamePool pool = new NamePool(country);
    List<NameEvaluation.Pair> strangers = new ArrayList<>();
    for (int i = 0; i < PERSONS; i++) {
      Person one = pool.person(new Draws(2L * i));
      Person other = pool.person(new Draws(2L * i + 1));
      if (!one.surname().equals(other.surname()) && !one.firstNames().equals(other.firstNames())) {
        strangers.add(
            new NameEvaluation.Pair(one.name(), other.name(), country.code(), "negative"));
      }
    }
    assertThat(NameEvaluation.of(strangers).mistaken()).isLessThanOrEqualTo(1);
  }
}
