package org.treffer.followup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.treffer.record.Country;
import org.treffer.record.Reference;

/**
 * A step that one state tells another, as a message of no particular network: who writes to whom,
 * how it may be used, which earlier message it answers, and its content. What the asking state
 * thinks of a match is its own affair and no message.
 *
 * @param number the message's own, the same whenever it is made again
 * @param answers the number of the message it answers, or empty
 * @param channel the network meant to carry it
 * @param handling how its content may be used
 * @param match what it is about
 * @param event what is told, once
 */
public record Message(
    String number, String answers, Channel channel, Handling handling, Match match, Event event) {

  private static final int NUMBER_BYTES = 6;

  /**
   * The messages that a state sends in a case, oldest first.
   *
   * @throws org.treffer.record.BadInput if the channel does not reach both states
   */
  public static List<Message> of(Case about, Country sender, Channel channel, Handling handling) {
    List<Message> messages = new ArrayList<>();
    Match match = about.match();
    for (Event event : about.events()) {
      if (event.deed().told() && Case.doer(match, event.deed()).equals(sender)) {
        channel.requireBoth(match.from(), match.to());
        String answers =
            event.deed() == Deed.REQUESTED ? "" : number(match, Deed.REQUESTED, channel);
        messages.add(
            new Message(
                number(match, event.deed(), channel), answers, channel, handling, match, event));
      }
    }
    return messages;
  }

  /** Who writes. */
  public Country sender() {
    return Case.doer(match, event.deed());
  }

  /** Who is written to. */
  public Country addressee() {
    return sender().equals(match.from()) ? match.to() : match.from();
  }

  /** The office written to: contact points differ by category, direction and step. */
  public String office() {
    return "contact point of " + addressee() + " for " + match.category() + ", second step";
  }

  /** What it is about, in a line. */
  public String subject() {
    return match.category() + " match " + match.reference() + " of " + match.request();
  }

  /** When what it asks for is due; empty where no text sets a time. */
  public Optional<Instant> due() {
    return event.deed() == Deed.REQUESTED
        ? new Case(match, List.of(event)).due()
        : Optional.empty();
  }

  /** A number that tells nothing of the case but whose message it is. */
  private static String number(Match match, Deed deed, Channel channel) {
    Reference reference = match.reference();
    String whole =
        String.join(
            " ", match.request(), match.to().code(), reference.text(), deed.text(), channel.text());
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
      String digits = HexFormat.of().withUpperCase().formatHex(hash, 0, NUMBER_BYTES);
      return Case.doer(match, deed) + "-M-" + digits;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
