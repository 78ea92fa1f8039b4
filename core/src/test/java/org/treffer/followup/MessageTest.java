package org.treffer.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.record.Reference;
import org.treffer.request.Officer;

class MessageTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Country AL = new Country("AL");
  private static final Country MK = new Country("MK");

  /** A case that Albania asked about in North Macedonia, after some deeds. */
  private static Case after(String regime, Deed... deeds) {
    Match match =
        new Match(
            "AL-1", NOON, AL, MK, "dna", "PCC-SEE", regime, new Reference("MK-P-1"), Set.of());
    Case about = new Case(match, List.of());
    for (Deed deed : deeds) {
      List<Event> events = new ArrayList<>(about.events());
      Map<String, String> data = deed == Deed.SUPPLIED ? Map.of("surname", "Made Up") : Map.of();
      Country by = Case.doer(match, deed);
      events.add(about.next(deed, by, new Officer(by + "-9"), "because", data, NOON));
      about = new Case(match, events);
    }
    return about;
  }

  private static List<Message> of(Case about, Country sender) {
    return Message.of(about, sender, Channel.SELEC, Handling.H1);
  }

  @Test
  void what_the_asking_state_thinks_of_a_match_is_no_message() {
    assertThat(of(after("615", Deed.CONFIRMED), AL)).isEmpty();
    assertThat(of(after("615", Deed.REJECTED), AL)).isEmpty();
    assertThat(of(after("615", Deed.CONFIRMED), MK)).isEmpty();
  }

  @Test
  void each_state_sends_its_own_and_an_answer_names_the_request() {
    Case about = after("615", Deed.CONFIRMED, Deed.REQUESTED, Deed.SUPPLIED);
    Message asked = of(about, AL).getFirst();
    Message supplied = of(about, MK).getFirst();
    assertThat(of(about, AL)).hasSize(1);
    assertThat(of(about, MK)).hasSize(1);
    assertThat(asked.sender()).isEqualTo(AL);
    assertThat(asked.addressee()).isEqualTo(MK);
    assertThat(asked.answers()).isEmpty();
    assertThat(supplied.addressee()).isEqualTo(AL);
    assertThat(supplied.answers()).isEqualTo(asked.number());
    assertThat(supplied.event().data()).containsEntry("surname", "Made Up");
    assertThat(supplied.office()).isEqualTo("contact point of AL for dna, second step");
  }

  @Test
  void made_again_a_message_keeps_its_number_and_others_have_others() {
    Case about = after("615", Deed.CONFIRMED, Deed.REQUESTED, Deed.DECLINED);
    assertThat(of(about, AL)).isEqualTo(of(about, AL));
    assertThat(of(about, MK).getFirst().number()).isNotEqualTo(of(about, AL).getFirst().number());
    assertThat(of(about, MK).getFirst().number()).matches("MK-M-[0-9A-F]{12}");
  }

  @Test
  void forty_eight_hours_run_under_regime_982_only() {
    Deed[] deeds = {Deed.CONFIRMED, Deed.REQUESTED};
    assertThat(of(after("982", deeds), AL).getFirst().due())
        .contains(NOON.plus(Duration.ofDays(2)));
    assertThat(of(after("615", deeds), AL).getFirst().due()).isEmpty();
  }

  @Test
  void a_channel_carries_nothing_to_a_state_that_is_not_on_it() {
    assertThatThrownBy(() -> Channel.SELEC.requireBoth(AL, new Country("AT")))
        .isInstanceOf(BadInput.class)
        .hasMessage("AT is not on SELEC: choose another channel");
    assertThatThrownBy(() -> Channel.I_24_7.requireBoth(new Country("XK"), AL))
        .hasMessage("XK is not on I-24/7: choose another channel");
    Channel.SIENA.requireBoth(AL, new Country("AT"));
    Channel.SELEC.requireBoth(AL, MK);
  }
}
