package org.treffer.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The one list of subcommands. To add one, write a class that implements {@link Command}, and a
 * line here: the words that call it, what help says of it, and how it is made. Nothing of a command
 * is loaded before its words are typed.
 */
final class Commands {

  /** In the order in which help lists them. */
  static final List<Entry> ALL =
      List.of(
          new Entry("demo", "walk through a case across borders", Demo::new),
          new Entry("generate", "make synthetic records", Generate::new),
          new Entry("load", "load records from files into a store", Load::new),
          new Entry("convert", "write DNA profiles in another format", Convert::new),
          new Entry("search dna", "ask other states about a DNA profile", SearchDna::new),
          new Entry(
              "search finger", "ask other states for candidates to a print", SearchFinger::new),
          new Entry(
              "search vehicle", "ask other states about a plate or a vehicle", SearchVehicle::new),
          new Entry(
              "compare", "compare all open stains of a state with others' profiles", Compare::new),
          new Entry("match dna", "compare two DNA profiles, explained", MatchDna::new),
          new Entry("match finger", "compare two fingerprints, explained", MatchFinger::new),
          new Entry("evaluate dna", "the DNA search against truth and chance", EvaluateDna::new),
          new Entry(
              "evaluate finger", "how often the fingerprint matcher errs", EvaluateFinger::new),
          new Entry(
              "evaluate vehicle", "how well vehicles and names are found", EvaluateVehicle::new),
          new Entry("extract", "find the minutiae of a fingerprint image", Extract::new),
          new Entry("follow-up list", "list matches and where each stands", FollowUpList::new),
          new Entry("follow-up confirm", "confirm a match: it is a hit", FollowUpConfirm::new),
          new Entry("follow-up reject", "reject a match: it is no hit", FollowUpReject::new),
          new Entry("follow-up request", "request the data behind a hit", FollowUpRequest::new),
          new Entry("follow-up answer", "supply these data, or decline", FollowUpAnswer::new),
          new Entry("follow-up export", "write messages of it as files", FollowUpExport::new),
          new Entry("delete", "delete records: no search finds them", Delete::new),
          new Entry("erase", "erase records: no file holds their bytes", Erase::new),
          new Entry("correct", "correct records, and tell who received them", Correct::new),
          new Entry("block", "block records, and tell who received them", Block::new),
          new Entry(
              "rules check", "look for contradictions and rules without effect", RulesCheck::new),
          new Entry("rules test", "run cases, and change each rule in turn", RulesTest::new),
          new Entry("rules diff", "compare what two rule sets do", RulesDiff::new),
          new Entry("rules explain", "trace one request", RulesExplain::new),
          new Entry("rules try", "trace one request on another day", RulesExplain::new),
          new Entry("rules report", "write a rule set as a page to sign", RulesReport::new),
          new Entry("audit show", "show what the logs hold", AuditShow::new),
          new Entry("audit verify", "verify that the logs are as written", AuditVerify::new),
          new Entry("audit purge", "delete what is no longer kept", AuditPurge::new),
          new Entry("audit notices", "show what a state was told of records", AuditNotices::new),
          new Entry("audit subject", "show who looked at a record", AuditSubject::new),
          new Entry("audit sample", "draw entries for random checks", AuditSample::new),
          new Entry("audit export", "write a log for the authority", AuditExport::new),
          new Entry("audit patterns", "list unusual series of requests", AuditPatterns::new),
          new Entry("stats", "the exchange in numbers, and who may ask whom", Stats::new),
          new Entry("serve", "serve a state's contact point over HTTP", Serve::new),
          new Entry("certificates", "make certificates to try TLS with", Certificates::new),
          new Entry("bench", "measure what the exchange of a store carries", Bench::new),
          new Entry("bench compare", "compare two builds by rounds of bench", BenchCompare::new),
          new Entry("bench merge", "merge the latencies of several runs", BenchMerge::new),
          new Entry("completion", "print the completion script of a shell", Completion::new),
          new Entry("man", "print the manual page", ManualPage::new));

  /**
   * Words that have commands below them: {@code search} has {@code search dna}. A group that no
   * entry starts with is not shown.
   */
  static final List<Group> GROUPS =
      List.of(
          new Group("search", "ask other states whether they hold a match"),
          new Group("match", "compare one pair of records, explained"),
          new Group("evaluate", "measure accuracy against the known truth"),
          new Group("follow-up", "the second step: what happens after a match"),
          new Group("rules", "check, test and explain data-protection rules"),
          new Group("audit", "show and verify the logs"));

  private Commands() {}

  /**
   * A subcommand.
   *
   * @param path its words, such as {@code search dna}
   * @param summary what it does, in one line of help
   * @param make makes it
   */
  record Entry(String path, String summary, Supplier<Command> make) {}

  /**
   * A word with subcommands below it.
   *
   * @param path its words
   * @param summary what they do, in one line of help
   */
  record Group(String path, String summary) {}

  /** The entry of a path. */
  static Optional<Entry> entry(List<Entry> entries, String path) {
    return entries.stream().filter(e -> e.path().equals(path)).findFirst();
  }
}
