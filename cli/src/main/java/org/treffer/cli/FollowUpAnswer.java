package org.treffer.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.treffer.dna.DnaKind;
import org.treffer.dna.DnaProbe;
import org.treffer.dna.index.DnaIndex;
import org.treffer.followup.Case;
import org.treffer.followup.Deed;
import org.treffer.index.HeaderReader;
import org.treffer.partition.Snapshot;
import org.treffer.record.BadInput;
import org.treffer.record.Category;
import org.treffer.record.PackedHeader;
import org.treffer.record.RecordFilter;
import org.treffer.record.Reference;
import org.treffer.record.Status;
import org.treffer.store.StoreFolder;
import org.treffer.synthetic.CoreDataSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Supply the data behind a match, or decline. */
@Command(
    name = "answer",
    header = "Supply the data behind a match, or decline.",
    description = {
      "%nThe data are made up from the number of the record, and say that they are synthetic. A record that was deleted or blocked since has none to supply.",
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  treffer follow-up answer --store store --partition AL \\",
      "      --officer AL-3 AT-7K3M AL-P-9",
      "  treffer follow-up answer --store store --partition AL --officer AL-3 \\",
      "    --decline 'no court order' AT-7K3M AL-P-9"
    })
final class FollowUpAnswer implements org.treffer.cli.Command {

  @Mixin private FollowUpOptions options;

  @Option(
      names = "--decline",
      paramLabel = "REASON",
      description = "Supply nothing, under national law, for this reason.")
  private String reason;

  @Override
  public Outcome run(Session session) throws IOException {
    return reason == null
        ? options.act(session, Deed.SUPPLIED, "", FollowUpAnswer::data)
        : options.act(session, Deed.DECLINED, reason);
  }

  /** What stands behind the record of a match. */
  static Map<String, String> data(StoreFolder store, Case about) throws IOException {
    Reference reference = about.match().reference();
    Category category = Category.named(about.match().category());
    try (Snapshot snapshot = store.store(about.match().to()).snapshot(category)) {
      if (!snapshot.holds(reference)) {
        throw new BadInput(
            reference + " is not in the register any more: decline, with --decline REASON");
      }
      if (isBlocked(snapshot, reference)) {
        throw new BadInput(reference + " is blocked: decline, with --decline REASON");
      }
      return isTrace(store, snapshot, category, reference)
          ? CoreDataSet.ofTrace(about.match().to(), reference)
          : CoreDataSet.ofPerson(about.match().to(), reference);
    }
  }

  /** A blocked record is answered to nobody (Decision 2008/615/JHA, Article 28). */
  private static boolean isBlocked(Snapshot snapshot, Reference reference) throws IOException {
    List<Status> statuses = new ArrayList<>();
    snapshot.read(
        reference,
        HeaderReader.scan((common, grounds, count) -> PackedHeader.status(common)),
        statuses::add);
    return statuses.contains(Status.BLOCKED);
  }

  private static boolean isTrace(
      StoreFolder store, Snapshot snapshot, Category category, Reference reference)
      throws IOException {
    List<DnaKind> kinds = new ArrayList<>();
    if (category.equals(DnaIndex.DNA)) {
      snapshot.read(
          reference,
          store.dna().profiles(RecordFilter.EVERY_RECORD),
          (DnaProbe profile) -> kinds.add(profile.kind()));
    }
    return kinds.contains(DnaKind.STAIN);
  }
}
