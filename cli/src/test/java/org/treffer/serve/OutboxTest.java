package org.treffer.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.treffer.contact.Deadline;
import org.treffer.contact.Reply;
import org.treffer.record.Country;
import org.treffer.record.Reference;
import org.treffer.request.Officer;
import org.treffer.request.PartitionAnswer;
import org.treffer.request.Purpose;
import org.treffer.request.Request;
import org.treffer.vehicle.VehicleProbe;
import org.treffer.vehicle.Vehicles;

/** Requests wait for each other only while messages are under way. */
class OutboxTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  /** A message that is under way until the test answers it. */
  private record Message(List<Letter> letters, CompletableFuture<Void> done) {

    List<String> numbers() {
      return letters.stream().map(letter -> letter.request().number()).toList();
    }

    void answer() {
      letters.forEach(letter -> letter.reply().complete(replyTo(letter.request().number())));
      done.complete(null);
    }
  }

  private final BlockingQueue<Message> sent = new LinkedBlockingQueue<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  private CompletableFuture<Void> carry(List<Letter> letters) {
    Message message = new Message(List.copyOf(letters), new CompletableFuture<>());
    sent.add(message);
    return message.done();
  }

  private Message next() throws InterruptedException {
    Message message = sent.poll(20, TimeUnit.SECONDS);
    assertThat(message).as("a message is sent").isNotNull();
    return message;
  }

  private static Reply replyTo(String number) {
    return Reply.of(new PartitionAnswer.Failed(new Country("DE"), number));
  }

  private static Letter letter(String number, Duration wait) {
    Request request =
        new Request(
            number,
            new Country("AT"),
            Vehicles.CATEGORY,
            VehicleProbe.ByVin.of(
                new Reference("1"), "WVWZZZ1KZAW000001", LocalDateTime.parse("2026-03-01T12:00")),
            Purpose.INVESTIGATION,
            "O17",
            new Officer("AT-1"),
            new Officer("AT-1"),
            "",
            "D615",
            Instant.parse("2026-03-01T12:00:00Z"));
    return new Letter(request, Deadline.in(wait), "", Wire.standard());
  }

  private Future<Optional<Reply>> ask(Outbox outbox, String number) {
    return threads.submit(() -> outbox.reply(letter(number, LONG)));
  }

  @Test
  void a_lone_request_goes_out_at_once_and_alone() throws Exception {
    Outbox outbox = new Outbox(this::carry, 1, LONG);
    for (String number : List.of("A", "B")) {
      Future<Optional<Reply>> reply = ask(outbox, number);
      Message message = next();
      assertThat(message.numbers()).containsExactly(number);
      message.answer();
      assertThat(reply.get()).contains(replyTo(number));
    }
  }

  @Test
  void what_comes_while_messages_are_under_way_goes_out_together_when_one_returns()
      throws Exception {
    Outbox outbox = new Outbox(this::carry, 2, LONG);
    List<Future<Optional<Reply>>> replies = new ArrayList<>();
    replies.add(ask(outbox, "A"));
    Message first = next();
    replies.add(ask(outbox, "B"));
    Message second = next();
    for (String number : List.of("C", "D", "E")) {
      replies.add(ask(outbox, number));
      while (outbox.waiting() < replies.size() - 2) {
        Thread.onSpinWait();
      }
    }
    assertThat(sent).isEmpty();
    first.answer();
    Message third = next();
    assertThat(third.numbers()).containsExactly("C", "D", "E");
    second.answer();
    third.answer();
    List<Reply> got = new ArrayList<>();
    for (Future<Optional<Reply>> reply : replies) {
      got.add(reply.get().orElseThrow());
    }
    assertThat(got)
        .containsExactly(replyTo("A"), replyTo("B"), replyTo("C"), replyTo("D"), replyTo("E"));
  }

  @Test
  void nobody_waits_longer_than_its_patience_for_a_slow_message() throws Exception {
    Outbox outbox = new Outbox(this::carry, 1, Duration.ofMillis(1));
    Future<Optional<Reply>> slow = ask(outbox, "A");
    Message first = next();
    Future<Optional<Reply>> other = ask(outbox, "B");
    Message second = next();
    assertThat(second.numbers()).containsExactly("B");
    second.answer();
    assertThat(other.get()).contains(replyTo("B"));
    assertThat(slow.isDone()).isFalse();
    first.answer();
    assertThat(slow.get()).contains(replyTo("A"));
  }

  @Test
  void one_message_holds_no_more_than_its_most() throws Exception {
    Outbox outbox = new Outbox(this::carry, 1, LONG);
    Future<Optional<Reply>> lone = ask(outbox, "A");
    Message first = next();
    List<Future<Optional<Reply>>> further = new ArrayList<>();
    for (int i = 0; i < Outbox.MOST + 5; i++) {
      further.add(ask(outbox, "B" + i));
    }
    while (outbox.waiting() < Outbox.MOST + 5) {
      Thread.onSpinWait();
    }
    first.answer();
    Message second = next();
    assertThat(second.letters()).hasSize(Outbox.MOST);
    second.answer();
    Message third = next();
    assertThat(third.letters()).hasSize(5);
    third.answer();
    for (Future<Optional<Reply>> each : further) {
      assertThat(each.get()).isPresent();
    }
    assertThat(lone.get()).contains(replyTo("A"));
  }

  @Test
  void what_is_late_before_it_was_sent_is_not_sent_any_more() throws Exception {
    Outbox outbox = new Outbox(this::carry, 1, LONG);
    Future<Optional<Reply>> lone = ask(outbox, "A");
    Message first = next();
    assertThat(outbox.reply(letter("B", Duration.ofMillis(5)))).isEmpty();
    assertThat(outbox.waiting()).isZero();
    first.answer();
    assertThat(lone.get()).contains(replyTo("A"));
    assertThat(sent).isEmpty();
  }
}
