package org.treffer.bench.leak;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.treffer.contact.Deadline;
import org.treffer.contact.Desk;
import org.treffer.contact.DnaDesk;
import org.treffer.contact.Found;
import org.treffer.contact.LocalContactPoint;
import org.treffer.partition.PartitionStore;
import org.treffer.protection.Admission;
import org.treffer.protection.QuotaLedger;
import org.treffer.protection.Rules;
import org.treffer.protection.rule.Inquiry;
import org.treffer.protection.rule.Mode;
import org.treffer.record.Hit;
import org.treffer.request.PartitionAnswer;
import org.treffer.request.Regime;
import org.treffer.request.Request;
import org.treffer.store.StoreFolder;

/** Answers requests from one store, as far as the trial times it. */
interface Answerer {

  /**
   * Answers.
   *
   * @return how many hits were told: used, so that no compiler leaves the work out
   */
  int answer(Request request);

  /** Lets what follows an answer be done, so that it falls into no other answer's time. */
  void settle();

  static Answerer of(StoreFolder store, Way way) throws IOException {
    return switch (way) {
      case ANSWER -> answering(store);
      case SEARCH -> searching(store);
    };
  }

  private static Answerer answering(StoreFolder store) {
    LocalContactPoint point = store.contactPoint(TwinStores.ASKED);
    return new Answerer() {
      @Override
      public int answer(Request request) {
        return switch (point.answer(request, Deadline.in(Duration.ofMinutes(1)))) {
          case PartitionAnswer.Searched searched -> searched.hits().size();
          case PartitionAnswer other ->
              throw new IllegalStateException("the trial was not answered: " + other);
        };
      }

      @Override
      public void settle() {
        store.logs(TwinStores.ASKED).settle();
      }
    };
  }

  private static Answerer searching(StoreFolder store) throws IOException {
    Desk desk = new DnaDesk(store.dna(), store.dnaChance(TwinStores.ASKED));
    Rules rules = store.rules(TwinStores.ASKED);
    PartitionStore register = store.store(TwinStores.ASKED);
    return new Answerer() {
      @Override
      public int answer(Request request) {
        Inquiry inquiry = Inquiry.of(request, desk.kindOf(request.probe()), Mode.SEARCH);
        Instant received = request.at();
        return rules.admit(inquiry, received, QuotaLedger.UNMETERED)
                instanceof Admission.Admitted admitted
            ? released(admitted, desk.search(register, request.probe(), REGIME, admitted.filter()))
            : -1;
      }

      private int released(Admission.Admitted admitted, Found found) {
        int released = 0;
        for (Hit hit : ((Found.Hits) found).hits()) {
          released += desk.releases(admitted.release(), hit) ? 1 : 0;
        }
        return released;
      }

      @Override
      public void settle() {
        // A search leaves nothing to be done.
      }
    };
  }

  /** That of the agreement which the requests name. */
  Regime REGIME = Regime.PRUM_615;
}
