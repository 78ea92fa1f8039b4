package org.treffer.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
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

  private static Case open(String regime) {
    return new Case(
        new Match("AT-1", NOON, AT, MK, "dna", "D615", regime, new Reference("MK-P-1"), "AT-1"),
        List.of());
  }

  private static Case after(Case about, Deed deed, String officer, Instant at) {
    Country by = Case.doer(about.match(), deed);
    List<Event> events = new ArrayList<>(about.events());
    events.add(about.next(deed, by, new Officer(officer), "because", Map.of(), at));
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
  void who_searched_does_not_confirm_and_does_not_reject() {
    for (Deed deed : List.of(Deed.CONFIRMED, Deed.REJECTED)) {
      assertThatThrownBy(() -> after(open("615"), deed, "AT-1", NOON))
          .isInstanceOf(BadInput.class)
          .hasMessage("AT-1 searched: somebody else has to look at the match (four eyes)");
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
