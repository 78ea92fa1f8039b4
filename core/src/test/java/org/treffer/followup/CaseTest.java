package org.treffer.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.record.Reference;
import org.treffer.request.Officer;

class CaseTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Country AT = new Country("AT");
  private static final Country MK = new Country("MK");

  private static final Set<Officer> INVOLVED = Set.of(new Officer("AT-1"), new Officer("AT-7"));

  private static Case open(String regime) {
    return new Case(
        new Match("AT-1", NOON, AT, MK, "dna", "D615", regime, new Reference("MK-P-1"), INVOLVED),
        List.of());
  }

  private static Case after(Case about, Deed deed, String officer, Instant at) {
    Country by = Case.doer(about.match(), deed);
    List<Event> events = new ArrayList<>(about.events());
    Officer who = new Officer(by.equals(AT) ? officer : "MK-1");
    events.add(about.next(deed, by, who, "because", Map.of(), at));
    return new Case(about.match(), events);
  }

  /** Which deeds may follow on a standing: the whole second step in one place. */
  private static Set<Deed> allowed(Case.Standing standing) {
    return switch (standing) {
      case OPEN -> EnumSet.of(Deed.CONFIRMED, Deed.REJECTED);
      case CONFIRMED -> EnumSet.of(Deed.REQUESTED);
      case REQUESTED -> EnumSet.of(Deed.SUPPLIED, Deed.DECLINED);
      case REJECTED, SUPPLIED, DECLINED -> EnumSet.noneOf(Deed.class);
    };
  }

  @Property(tries = 300)
  void nothing_but_the_next_step_can_be_taken(@ForAll List<Deed> deeds) {
    Case about = open("615");
    for (Deed deed : deeds) {
      Case before = about;
      if (allowed(about.standing()).contains(deed)) {
        about = after(about, deed, "AT-2", NOON);
        assertThat(about.standing().name()).isEqualTo(deed.name());
      } else {
        assertThatThrownBy(() -> after(before, deed, "AT-2", NOON))
            .isInstanceOf(BadInput.class)
            .hasMessageContaining("can be " + deed.text());
      }
    }
  }

  @Test
  void who_searched_or_asked_for_it_does_not_confirm_and_does_not_reject() {
    for (Officer involved : INVOLVED) {
      for (Deed deed : List.of(Deed.CONFIRMED, Deed.REJECTED)) {
        assertThatThrownBy(() -> after(open("615"), deed, involved.id(), NOON))
            .isInstanceOf(BadInput.class)
            .hasMessage(
                involved.id()
                    + " searched, or asked for the search: somebody else has to look at the match"
                    + " (four eyes)");
      }
    }
  }

  @Test
  void an_officer_takes_no_step_of_another_state() {
    assertThatThrownBy(
            () -> open("615").next(Deed.CONFIRMED, AT, new Officer("MK-2"), "", Map.of(), NOON))
        .isInstanceOf(BadInput.class)
        .hasMessage("officer MK-2 is of MK, and cannot act for AT");
  }

  @Test
  void no_step_is_earlier_than_what_it_follows() {
    Instant before = NOON.minusSeconds(1);
    assertThatThrownBy(() -> after(open("615"), Deed.CONFIRMED, "AT-2", before))
        .isInstanceOf(BadInput.class)
        .hasMessage(
            "AT-1 MK-P-1 cannot be confirmed at 2026-03-02T11:59:59Z: it was matched at"
                + " 2026-03-02T12:00:00Z");
    Case confirmed = after(open("615"), Deed.CONFIRMED, "AT-2", NOON.plusSeconds(60));
    assertThatThrownBy(() -> after(confirmed, Deed.REQUESTED, "AT-2", NOON))
        .hasMessageEndingWith("it was confirmed at 2026-03-02T12:01:00Z");
  }

  @Test
  void an_answer_stays_late_where_the_regime_sets_a_time() {
    for (String regime : List.of("982", "615")) {
      Case asked =
          after(after(open(regime), Deed.CONFIRMED, "AT-2", NOON), Deed.REQUESTED, "AT-2", NOON);
      Instant due = NOON.plus(Duration.ofDays(2));
      boolean timed = regime.equals("982");
      assertThat(asked.answeredLate()).isEmpty();
      assertThat(after(asked, Deed.SUPPLIED, "MK-1", due).answeredLate())
          .isEqualTo(timed ? Optional.of(false) : Optional.empty());
      assertThat(after(asked, Deed.DECLINED, "MK-1", due.plusSeconds(1)).answeredLate())
          .isEqualTo(timed ? Optional.of(true) : Optional.empty());
    }
  }

  @Test
  void each_state_takes_its_own_steps() {
    assertThatThrownBy(
            () -> open("615").next(Deed.CONFIRMED, MK, new Officer("MK-1"), "", Map.of(), NOON))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("confirmed by AT, not by MK");
  }

  @Test
  void a_rejection_names_its_reason() {
    assertThatThrownBy(
            () -> open("615").next(Deed.REJECTED, AT, new Officer("AT-2"), " ", Map.of(), NOON))
        .isInstanceOf(BadInput.class)
        .hasMessage("a match is rejected for a reason: name it");
  }

  @Test
  void data_are_due_after_48_hours_under_regime_982_and_at_no_fixed_time_under_615() {
    Case asked =
        after(after(open("982"), Deed.CONFIRMED, "AT-2", NOON), Deed.REQUESTED, "AT-2", NOON);
    Instant due = NOON.plus(Duration.ofDays(2));
    assertThat(asked.due()).contains(due);
    assertThat(asked.overdue(due)).isFalse();
    assertThat(asked.overdue(due.plusSeconds(1))).isTrue();
    Case old =
        after(after(open("615"), Deed.CONFIRMED, "AT-2", NOON), Deed.REQUESTED, "AT-2", NOON);
    assertThat(old.due()).isEmpty();
    assertThat(old.overdue(NOON.plus(Duration.ofDays(999)))).isFalse();
    assertThat(after(asked, Deed.SUPPLIED, "MK-1", NOON).due()).isEmpty();
  }
}
