package org.treffer.synthetic.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.synthetic.Register;

class DayOfRequestsTest {

  private static final int MANY = 40_000;
  private static final Country NL = Country.of("NL");
  private static final List<Country> SIX =
      List.of("AL", "AT", "BG", "DE", "HU", "RO").stream().map(Country::of).toList();

  private static Map<RequestKind, Map<Country, List<Country>>> of(Country asker, String... but) {
    Map<RequestKind, Map<Country, List<Country>>> open = new EnumMap<>(RequestKind.class);
    for (RequestKind kind : RequestKind.values()) {
      if (!List.of(but).contains(kind.category())) {
        open.put(kind, Map.of(asker, SIX));
      }
    }
    return open;
  }

  private final DayOfRequests day = new DayOfRequests(LoadShares.usual(), 7, of(NL));

  @Test
  void the_same_seed_and_number_give_the_same_request_in_any_order() {
    LoadRequest fifth = day.request(5);
    day.request(1);
    assertThat(new DayOfRequests(LoadShares.usual(), 7, of(NL)).request(5)).isEqualTo(fifth);
  }

  @Test
  void kinds_hits_and_repeated_requests_come_in_their_shares() {
    Map<RequestKind, Integer> counted = new EnumMap<>(RequestKind.class);
    int twice = 0;
    int plateHits = 0;
    for (int n = 0; n < MANY; n++) {
      LoadRequest request = day.request(n);
      counted.merge(request.kind(), 1, Integer::sum);
      twice += request.sent() - 1;
      plateHits += request.kind() == RequestKind.PLATE && request.hit() ? 1 : 0;
      assertThat(request.from()).isEqualTo(NL);
      assertThat(request.to()).hasSize(request.kind().toAll() ? SIX.size() : 1);
      assertThat(request.to()).contains(request.holder());
    }
    assertThat(counted.get(RequestKind.PLATE) / (double) MANY).isCloseTo(0.820, within(0.01));
    assertThat(counted.get(RequestKind.STAIN) / (double) MANY).isCloseTo(0.022, within(0.003));
    assertThat(plateHits / (double) counted.get(RequestKind.PLATE)).isCloseTo(0.88, within(0.01));
    assertThat(twice / (double) MANY).isCloseTo(0.005, within(0.002));
  }

  @Test
  void two_of_six_partners_take_most_of_it_and_requests_divide_as_told() {
    Map<Country, Double> parts = day.partnerShares();
    assertThat(parts.keySet()).startsWith(Country.of("DE"), Country.of("AT"));
    assertThat(parts.get(Country.of("DE")) + parts.get(Country.of("AT")))
        .isCloseTo(0.83, within(0.02)); // 83% of a state's hits by prints, half a year (C)
    Map<Country, Integer> counted = new HashMap<>();
    int single = 0;
    for (int n = 0; n < MANY; n++) {
      LoadRequest request = day.request(n);
      if (!request.kind().toAll()) {
        single++;
        counted.merge(request.to().getFirst(), 1, Integer::sum);
      }
    }
    int all = single;
    parts.forEach(
        (partner, part) ->
            assertThat(counted.getOrDefault(partner, 0) / (double) all)
                .as(partner.code())
                .isCloseTo(part, within(0.01)));
  }

  @Test
  void without_skew_all_partners_are_asked_alike_and_unranked_ones_too() {
    Map<RequestKind, Map<Country, List<Country>>> open =
        Map.of(RequestKind.PLATE, Map.of(Country.of("FR"), List.of(NL, Country.of("DE"))));
    DayOfRequests even = new DayOfRequests(LoadShares.usual().withSkew(0), 1, open);
    assertThat(even.partnerShares()).containsOnlyKeys(NL, Country.of("DE"));
    assertThat(even.partnerShares().values()).containsExactly(0.5, 0.5);
  }

  @Test
  void a_kind_that_nobody_may_ask_leaves_its_place_to_the_others_and_is_told() {
    DayOfRequests dnaOnly = new DayOfRequests(LoadShares.usual(), 1, of(NL, "vehicle", "finger"));
    for (int n = 0; n < 100; n++) {
      assertThat(dnaOnly.request(n).kind().category()).isEqualTo("dna");
    }
    assertThat(dnaOnly.leftOut()).hasSize(8).contains(RequestKind.PALM);
    assertThat(dnaOnly.kindShares().get(RequestKind.STAIN)).isCloseTo(22 / 30.0, within(1e-9));
    assertThatThrownBy(() -> new DayOfRequests(LoadShares.usual(), 1, Map.of()))
        .isInstanceOf(BadInput.class);
  }

  @Test
  void the_hours_of_a_day_sum_to_one_and_nights_are_quieter() {
    LoadShares usual = LoadShares.usual();
    double sum = 0;
    for (int hour = 0; hour < 24; hour++) {
      sum += usual.hourShare(hour);
    }
    assertThat(sum).isCloseTo(1, within(1e-9));
    assertThat(usual.hourShare(10)).isGreaterThan(usual.hourShare(3));
    assertThat(usual.ofDay(1)).isCloseTo(3600 / usual.hourShare(10), within(1e-6));
  }

  @Test
  void shares_out_of_range_are_told() {
    LoadShares usual = LoadShares.usual();
    assertThatThrownBy(() -> usual.withSkew(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("skew: 0 to 10, not -1.0");
    assertThatThrownBy(() -> usual.withKinds(Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new KindShare(1, 101, 50))
        .isInstanceOf(IllegalArgumentException.class);
    Map<String, Double> offences = new TreeMap<>(Map.of("O99", 1.0));
    assertThatThrownBy(() -> new LoadShares(usual.kinds(), List.of(), 1, offences, 0, 0))
        .hasMessage("offences: O01 to O36, not 'O99'");
  }

  @Test
  void all_default_partitions_have_a_rank() {
    assertThat(LoadShares.usual().partners())
        .containsExactlyInAnyOrderElementsOf(
            Register.defaults().stream().map(Register::country).toList());
  }

  @Test
  void of_a_state_with_stains_at_least_one_changes_a_day() {
    LoadShares usual = LoadShares.usual();
    assertThat(usual.changed(386_000)).isEqualTo(77);
    assertThat(usual.changed(10)).isEqualTo(1);
    assertThat(usual.changed(0)).isZero();
  }
}
