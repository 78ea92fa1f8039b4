package org.treffer.interference;

import java.util.List;
import org.treffer.audit.Entry;
import org.treffer.audit.LogKind;
import org.treffer.contact.Reply;
import org.treffer.record.Hit;
import org.treffer.record.Reference;
import org.treffer.request.PartitionAnswer;
import org.treffer.request.Refusal;

/** Seeded leaks of a contact point around its desks: replies, logs, health. */
final class ReplyLeaks {

  static final List<Leak> ALL =
      List.of(
          // Failures.
          Leak.named(
              "late only with it",
              30,
              reply(
                  (in, honest) ->
                      in.withheld(honest) > 0
                          ? new PartitionAnswer.TimedOut(World.AT)
                          : honest.answer())),
          Leak.named(
              "error text counts records",
              8,
              reply(
                  (in, honest) ->
                      honest.answer() instanceof PartitionAnswer.Failed failed
                          ? new PartitionAnswer.Failed(
                              World.AT, failed.reason() + " of " + in.live())
                          : honest.answer())),

          // Refusals and quotas.
          Leak.named(
              "refused for a withheld hit",
              30,
              reply(
                  (in, honest) ->
                      in.withheld(honest) > 0
                          ? new PartitionAnswer.Refused(World.AT, Refusal.NOT_ACCEPTING_NOW)
                          : honest.answer())),
          Leak.named(
              "quota spent on withheld hits",
              1,
              reply(
                  (in, honest) ->
                      in.count("quota", in.withheld(honest)) > 2
                          ? new PartitionAnswer.Refused(World.AT, Refusal.QUOTA_SPENT)
                          : honest.answer())),
          Leak.named(
              "quota spared by withheld hits",
              101,
              reply(
                  (in, honest) ->
                      in.count("asked", in.withheld(honest) > 0 ? 0 : 1) > 3
                          ? new PartitionAnswer.Refused(World.AT, Refusal.QUOTA_SPENT)
                          : honest.answer())),
          Leak.named(
              "locked out after a withheld hit",
              367,
              reply(
                  (in, honest) ->
                      in.count("locked", 0) > 0 && in.count("locked", in.withheld(honest)) > 0
                          ? new PartitionAnswer.Refused(World.AT, Refusal.OFFICER_NOT_AUTHORISED)
                          : in.after("locked", honest))),
          Leak.named(
              "a category not offered where all is withheld",
              30,
              reply(
                  (in, honest) ->
                      honest.answer().status().equals("NO_HIT") && in.withheld(honest) > 0
                          ? new PartitionAnswer.Refused(World.AT, Refusal.CATEGORY_NOT_OFFERED)
                          : honest.answer())),

          // Names and numbers in an answer.
          Leak.named(
              "rule set says that it withheld",
              30,
              reply(
                  (in, honest) ->
                      honest.answer() instanceof PartitionAnswer.Searched s
                              && in.withheld(honest) > 0
                          ? new PartitionAnswer.Searched(
                              World.AT, s.ruleSet() + "+", s.hits(), s.expectedChanceHits())
                          : honest.answer())),
          Leak.named(
              "rule set version from the register's size",
              1,
              reply(
                  (in, honest) ->
                      honest.answer() instanceof PartitionAnswer.Searched s
                          ? new PartitionAnswer.Searched(
                              World.AT, s.ruleSet() + in.bytes(), s.hits(), s.expectedChanceHits())
                          : honest.answer())),
          Leak.named(
              "references from a sequence",
              1,
              reply(
                  (in, honest) ->
                      honest.answer() instanceof PartitionAnswer.Searched s
                          ? new PartitionAnswer.Searched(
                              World.AT,
                              s.ruleSet()
                                  + "/"
                                  + in.count("sequence", s.hits().size() + in.withheld(honest)),
                              s.hits(),
                              s.expectedChanceHits())
                          : honest.answer())),
          Leak.named(
              "a replay from a cache keyed by what was found",
              99,
              reply((in, honest) -> in.cached(in.all().size() + " " + in.category(), honest))),

          // What witnesses see.
          Leak.named(
              "a contact point told",
              30,
              reply(
                  (in, honest) -> {
                    if (in.withheld(honest) > 0) {
                      in.witnessed()
                          .appendAndWait(new Entry.Told(in.matter(), new Reference("X"), "t"));
                    }
                    return honest.answer();
                  })),
          Leak.named(
              "an entry as long as what was withheld",
              1,
              reply(
                  (in, honest) -> {
                    in.witnessed()
                        .appendAndWait(
                            new Entry.Told(
                                in.matter(), new Reference("X"), " ".repeat(in.withheld(honest))));
                    return honest.answer();
                  })),
          Leak.named(
              "an entry names the withheld",
              1,
              reply(
                  (in, honest) -> {
                    in.all().stream()
                        .map(Hit::reference)
                        .filter(r -> !in.told(honest).contains(r))
                        .forEach(
                            r -> in.witnessed().appendAndWait(new Entry.Told(in.matter(), r, "t")));
                    return honest.answer();
                  })),
          Leak.named(
              "the internal log's checkpoint sent",
              9,
              tamper(
                  (in, honest) ->
                      new Reply(
                          honest.answer(),
                          in.logs().log(Sequence.REGIME, LogKind.INTERNAL).checkpoint().text()))),

          // Health and metrics.
          Leak.named("health counts profiles", 1, health(in -> "" + in.live())),
          Leak.named("health counts documents", 1, health(in -> "" + in.documents())),
          Leak.named("health tells the size on disk", 1, health(in -> "" + in.bytes())),
          Leak.named(
              "metrics count hits before the filter",
              1,
              health(in -> "" + in.count("hits", in.all().size()))),
          Leak.named(
              "metrics count records looked at",
              1,
              health(in -> "" + in.count("looked", in.lookedAt()))),
          Leak.named(
              "metrics tell whether anything was found",
              30,
              health(in -> "" + in.all().isEmpty())));

  private ReplyLeaks() {}

  private interface AnswerTamper {
    PartitionAnswer of(Inside in, Reply honest);
  }

  private static Leak reply(AnswerTamper tamper) {
    return tamper((in, honest) -> new Reply(tamper.of(in, honest), honest.checkpoint()));
  }

  private static Leak tamper(Leak.ReplyTamper tamper) {
    return new Leak("", 0, Leak.NONE.desk(), tamper, Leak.NONE.health());
  }

  private static Leak health(Leak.Health health) {
    return new Leak("", 0, Leak.NONE.desk(), Leak.NONE.reply(), health);
  }
}
