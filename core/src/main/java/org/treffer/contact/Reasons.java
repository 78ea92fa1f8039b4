package org.treffer.contact;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.treffer.audit.Withholding;
import org.treffer.partition.Snapshot;
import org.treffer.protection.Admission;
import org.treffer.protection.RecordReading;
import org.treffer.protection.Rules;
import org.treffer.protection.rule.Ending;
import org.treffer.protection.rule.Rule;
import org.treffer.protection.rule.Source;
import org.treffer.record.Hit;
import org.treffer.record.PackedHeader;
import org.treffer.record.Reference;

/** Why rules withhold a record from an admitted request. */
final class Reasons {

  /** A reason in the words of the log. */
  record Why(String rule, String basis) {

    static Why of(Source source) {
      return new Why(source.id(), source.sentence() + " (" + source.basis() + ")");
    }

    Withholding of(Reference reference) {
      return new Withholding(reference, rule, basis);
    }
  }

  private final Desk desk;
  private final Rules rules;
  private final Admission.Admitted admitted;

  Reasons(Desk desk, Rules rules, Admission.Admitted admitted) {
    this.desk = desk;
    this.rules = rules;
    this.admitted = admitted;
  }

  /**
   * Why the rules let no search see a record; none if the register has no such record, or a search
   * may see it by now.
   */
  Optional<Why> ofRecord(Reference reference, Snapshot register) throws IOException {
    List<Optional<Why>> read = new ArrayList<>(1);
    register.read(reference, desk.headers(this::ifUnseen), read::add);
    return read.isEmpty() ? Optional.empty() : read.getFirst();
  }

  private Optional<Why> ifUnseen(long common, long[] grounds, int count) {
    return admitted.filter().admits(common, grounds, count)
        ? Optional.empty()
        : Optional.of(ofHeader(common, grounds, count));
  }

  /** Why the rules let no search see a record with this header. */
  private Why ofHeader(long common, long[] grounds, int count) {
    String kind = admitted.trace().kinds().get(PackedHeader.kind(common));
    List<RecordReading.Note> notes =
        admitted.trace().read(kind, PackedHeader.unpack(common, grounds, count)).notes();
    return notes.stream()
        .filter(note -> note.verdict() == RecordReading.Verdict.WITHHOLDS)
        .findFirst()
        .or(() -> endedLast(notes))
        .map(note -> note.rule().isEmpty() ? new Why("", note.why()) : ofRule(note))
        .orElseGet(() -> new Why("", "no rule lets it be searched"));
  }

  /** Of several rules that have ended, the one that keeps records longest says why. */
  private Optional<RecordReading.Note> endedLast(List<RecordReading.Note> notes) {
    return notes.stream()
        .filter(note -> note.verdict() == RecordReading.Verdict.ENDED)
        .max(Comparator.comparingInt(this::yearsKept));
  }

  private int yearsKept(RecordReading.Note note) {
    return admitted.trace().fired().stream()
        .filter(rule -> rule.source().id().equals(note.rule()))
        .filter(Rule.OfRecord.class::isInstance)
        .flatMap(rule -> ((Rule.OfRecord) rule).endings().stream())
        .mapToInt(ending -> ending instanceof Ending.After after ? after.years() : 0)
        .max()
        .orElse(0);
  }

  private Why ofRule(RecordReading.Note note) {
    return admitted.trace().fired().stream()
        .map(Rule::source)
        .filter(source -> source.id().equals(note.rule()))
        .findFirst()
        .map(source -> new Why(source.id(), note.why() + " (" + source.basis() + ")"))
        .orElseGet(() -> new Why(note.rule(), note.why()));
  }

  /** Why a hit that a search found is not let out. */
  Why ofUnreleased(Hit hit) {
    List<Rule> releasing = new ArrayList<>();
    List<Rule> keeping = new ArrayList<>();
    for (Rule rule : admitted.trace().fired()) {
      if (rule instanceof Rule.Release) {
        (rule.effect() == Rule.Effect.PERMIT ? releasing : keeping).add(rule);
      }
    }
    for (Rule keeper : keeping) {
      List<Rule> with = new ArrayList<>(releasing);
      with.add(keeper);
      if (releases(releasing, hit) && !releases(with, hit)) {
        return Why.of(keeper.source());
      }
    }
    return new Why("", "no rule releases it");
  }

  /** Why a hit that is let out is told without some of its parts; empty if it is told whole. */
  Optional<Why> ofUntold(Hit hit) {
    List<String> untold = desk.untold(admitted.release(), hit);
    if (untold.isEmpty()) {
      return Optional.empty();
    }
    List<String> keeping = new ArrayList<>();
    for (Rule rule : admitted.trace().fired()) {
      if (rule instanceof Rule.Release release
          && rule.effect() == Rule.Effect.DENY
          && !Collections.disjoint(release.fields(), untold)) {
        keeping.add(rule.source().id());
      }
    }
    String why = keeping.isEmpty() ? "; no rule releases them" : "";
    return Optional.of(
        new Why(
            String.join(", ", keeping),
            "told without its parts " + String.join(", ", untold) + why));
  }

  private boolean releases(List<Rule> fired, Hit hit) {
    return desk.releases(Rules.release(rules.set(), fired, desk.category().name()), hit);
  }
}
