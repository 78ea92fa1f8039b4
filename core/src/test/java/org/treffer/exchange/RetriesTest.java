package org.treffer.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.treffer.store.SmallStore.DE;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.treffer.contact.ContactPoint;
import org.treffer.contact.Deadline;
import org.treffer.contact.Reply;
import org.treffer.dna.DnaProbe;
import org.treffer.dna.DnaRecords;
import org.treffer.dna.index.DnaIndex;
import org.treffer.exchange.conditions.SimulatedTime;
import org.treffer.exchange.conditions.Wait;
import org.treffer.record.Country;
import org.treffer.request.Officer;
import org.treffer.request.PartitionAnswer;
import org.treffer.request.Purpose;
import org.treffer.request.Refusal;
import org.treffer.request.Request;
import org.treffer.store.SmallStore;

class RetriesTest {

  private static final PartitionAnswer DOWN = new PartitionAnswer.Unavailable(DE, "down");
  private static final PartitionAnswer FAILED = new PartitionAnswer.Failed(DE, "failed");
  private static final PartitionAnswer REFUSED =
      new PartitionAnswer.Refused(DE, Refusal.QUOTA_SPENT);
  private static final PartitionAnswer NO_HIT =
      new PartitionAnswer.Searched(DE, "x", List.of(), Collections.emptySortedMap());
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final SimulatedTime time = new SimulatedTime();

  private static Request request() {
    Officer officer = new Officer("AT-1");
    return new Request(
        "AT-1-1",
        Country.of("AT"),
        DnaIndex.DNA,
        DnaProbe.of(DnaRecords.stain("AT-S-1", DnaRecords.profile(1))),
        Purpose.INVESTIGATION,
        "O10",
        officer,
        officer,
        "",
        "D615",
        SmallStore.NOW);
  }

  /** Answers the first, second, ... try. */
  private record InTurn(AtomicInteger tries, IntFunction<PartitionAnswer> answers)
      implements ContactPoint {

    static InTurn of(PartitionAnswer... answers) {
      return new InTurn(new AtomicInteger(), i -> answers[i]);
    }

    @Override
    public Country country() {
      return DE;
    }

    @Override
    public PartitionAnswer answer(Request request, Deadline deadline) {
      return answers.apply(tries.getAndIncrement());
    }
  }

  private Reply ask(int tries, Duration deadline, PartitionAnswer... answers) {
    Retries retries = new Retries(tries, PAUSE, Retries.NEVER);
    return new RetryingContactPoint(InTurn.of(answers), retries, time)
        .reply(request(), time.in(deadline));
  }

  private static Reply after(int tries, PartitionAnswer answer) {
    return new Reply(answer, "", tries);
  }

  @Test
  void a_state_that_cannot_be_reached_or_fails_is_asked_again_until_it_answers() {
    assertThat(ask(5, LONG, DOWN, FAILED, NO_HIT)).isEqualTo(after(3, NO_HIT));
    assertThat(time.passed()).isEqualTo(PAUSE.multipliedBy(2));
  }

  @Test
  void what_a_state_answered_or_refused_is_not_asked_again() {
    assertThat(ask(5, LONG, NO_HIT)).isEqualTo(after(1, NO_HIT));
    assertThat(ask(5, LONG, REFUSED)).isEqualTo(after(1, REFUSED));
  }

  @Test
  void tries_are_bounded_by_their_number_and_by_the_deadline() {
    assertThat(ask(2, LONG, DOWN, FAILED)).isEqualTo(after(2, FAILED));
    assertThat(ask(5, PAUSE.multipliedBy(2), DOWN, DOWN)).isEqualTo(after(2, DOWN));
    assertThatThrownBy(() -> new Retries(11, PAUSE, PAUSE)).hasMessage("1 to 10 tries, not 11");
    assertThatThrownBy(() -> new Retries(1, PAUSE.negated(), PAUSE)).hasMessageContaining("time");
  }

  private static Reply race(Retries retries, IntFunction<PartitionAnswer> answers) {
    return new RetryingContactPoint(new InTurn(new AtomicInteger(), answers), retries, Wait.REAL)
        .reply(request(), Deadline.in(LONG));
  }

  private static PartitionAnswer silence(CountDownLatch brokenOff) {
    try {
      Thread.sleep(LONG);
    } catch (InterruptedException e) {
      brokenOff.countDown();
    }
    return DOWN;
  }

  @Test
  void a_second_try_is_sent_beside_a_silent_first_which_is_then_broken_off()
      throws InterruptedException {
    CountDownLatch brokenOff = new CountDownLatch(1);
    Retries hedged = new Retries(2, Duration.ZERO, Duration.ofMillis(1));
    assertThat(race(hedged, i -> i == 0 ? silence(brokenOff) : NO_HIT)).isEqualTo(after(2, NO_HIT));
    brokenOff.await();
  }

  @Test
  void a_hedged_request_is_retried_too_and_a_defect_is_an_error() {
    Retries hedged = new Retries(3, Duration.ZERO, LONG);
    assertThat(race(hedged, i -> i < 2 ? DOWN : NO_HIT)).isEqualTo(after(3, NO_HIT));
    assertThat(race(hedged, i -> i < 3 ? FAILED : NO_HIT)).isEqualTo(after(3, FAILED));
    Reply defect =
        race(
            hedged,
            i -> {
              throw new IllegalStateException("secret");
            });
    assertThat(defect.answer())
        .isEqualTo(new PartitionAnswer.Failed(DE, "the contact point failed"));
  }

  @Test
  void silence_until_the_deadline_is_a_timeout_that_tells_its_tries() {
    Retries hedged = new Retries(3, Duration.ZERO, Duration.ofMillis(1));
    CountDownLatch all = new CountDownLatch(3);
    Reply reply =
        new RetryingContactPoint(
                new InTurn(new AtomicInteger(), i -> silence(all)), hedged, Wait.REAL)
            .reply(request(), Deadline.in(Duration.ofMillis(60)));
    assertThat(reply).isEqualTo(after(3, new PartitionAnswer.TimedOut(DE)));
  }
}
