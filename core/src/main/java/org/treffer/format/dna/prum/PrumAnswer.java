package org.treffer.format.dna.prum;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.treffer.dna.Comparison;
import org.treffer.dna.DnaHit;
import org.treffer.dna.DnaRecord;
import org.treffer.record.Hit;
import org.treffer.request.Answer;
import org.treffer.request.PartitionAnswer;
import org.treffer.request.Request;

/**
 * One state's answer to a search as a message: a block that sends the requested profile's number
 * back with quality 0 and says how the search ended, then a block a hit. A refusal or a failure is
 * an error, never a no-hit.
 *
 * <p>What the Annex's answer has and ours leaves empty: values and storing day of the profiles that
 * were found, for a hit tells neither before the second step; and the requested profile's own
 * values where nothing was found, for the probe is deleted once it is answered. Random match
 * probabilities, the differing alleles and the name of the rule set have no place in the format.
 * That a record is disputed stands in the block's message, which the Annex leaves to the sender.
 */
public final class PrumAnswer {

  /** What a block's message says of a hit on a disputed record. */
  static final String DISPUTED = "DISPUTED";

  private PrumAnswer() {}

  /**
   * The messages of a state; more than one where there are more hits than a message has room for.
   *
   * @param probe the record that was asked about
   * @param generator the program's name
   */
  public static List<PrumMessage> messages(
      Answer answer, PartitionAnswer of, DnaRecord probe, String generator) {
    PrumHeader header = header(answer.request(), of, answer.searchedAt(), generator);
    PrumBlock echo = echo(probe, of);
    List<PrumMessage> messages = new ArrayList<>();
    List<Hit> hits = of instanceof PartitionAnswer.Searched searched ? searched.hits() : List.of();
    int most = PrumMessage.MOST_BLOCKS - 1;
    for (int from = 0; from == 0 || from < hits.size(); from += most) {
      List<PrumBlock> blocks = new ArrayList<>();
      blocks.add(echo);
      for (Hit hit : hits.subList(from, Math.min(hits.size(), from + most))) {
        blocks.add(found(hit, probe));
      }
      messages.add(new PrumMessage(header, blocks));
    }
    return messages;
  }

  private static PrumHeader header(
      Request request, PartitionAnswer of, Instant searchedAt, String generator) {
    return new PrumHeader(
        PrumHeader.Direction.A,
        request.number(),
        generator,
        "1",
        new PrumHeader.Leg(request.from(), of.partition(), request.number(), utc(request.at())),
        new PrumHeader.Leg(of.partition(), request.from(), request.number(), utc(searchedAt)));
  }

  private static LocalDateTime utc(Instant at) {
    return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
  }

  private static PrumBlock echo(DnaRecord probe, PartitionAnswer of) {
    int found = of instanceof PartitionAnswer.Searched searched ? searched.hits().size() : 0;
    PrumBlock asked = PrumProfiles.asking(probe, PrumBlock.SEARCH, "", what -> {});
    return new PrumBlock(
        asked.reqtype(),
        asked.date(),
        asked.kind(),
        result(of),
        "",
        asked.ident(),
        message(of),
        result(of) == PrumBlock.Result.H ? asked.profile() : PrumProfile.NONE,
        "",
        0,
        PrumBlock.ABSENT,
        of.answered() ? found : PrumBlock.ABSENT);
  }

  private static PrumBlock.Result result(PartitionAnswer of) {
    if (of instanceof PartitionAnswer.Searched searched) {
      return searched.hits().isEmpty() ? PrumBlock.Result.N : PrumBlock.Result.H;
    }
    return PrumBlock.Result.E;
  }

  private static String message(PartitionAnswer of) {
    return switch (of) {
      case PartitionAnswer.Searched searched -> "";
      case PartitionAnswer.Refused refused -> "REFUSED: " + refused.reason().text();
      case PartitionAnswer.Unavailable unavailable -> "UNAVAILABLE: " + unavailable.reason();
      case PartitionAnswer.TimedOut late -> "TIMEOUT: deadline passed";
      case PartitionAnswer.Failed failed -> "ERROR: " + failed.reason();
    };
  }

  private static PrumBlock found(Hit hit, DnaRecord probe) {
    if (!(hit instanceof DnaHit dna)) {
      throw new IllegalArgumentException("hit " + hit.reference() + " is none of DNA");
    }
    Comparison comparison = dna.comparison();
    int alleles = 2 * comparison.compared() - comparison.differences().size();
    return new PrumBlock(
        PrumBlock.SEARCH,
        PrumBlock.NO_DAY,
        dna.kind(),
        PrumBlock.Result.H,
        "",
        dna.reference().text(),
        dna.disputed() ? DISPUTED : "",
        PrumProfile.NONE,
        probe.reference().text(),
        comparison.quality(),
        alleles,
        PrumBlock.ABSENT);
  }
}
