package org.treffer.audit;

import java.nio.ByteBuffer;
import org.treffer.record.Reference;

/**
 * Entries as bytes: a byte for the kind, then the fields in the order of their records.
 *
 * <pre>
 * text     varint bytes, UTF-8          instant  8 bytes seconds, 4 bytes nanoseconds
 * list     varint items, each item      hash     32 bytes
 * number   varint                       enum     1 byte
 * </pre>
 *
 * An unknown kind, or bytes left over, is an {@link IllegalArgumentException}.
 */
final class EntryCodec {

  private static final byte ASKED = 1;
  private static final byte ANSWERED = 2;
  private static final byte COMPARISON_BEGUN = 3;
  private static final byte COMPARISON_HIT = 4;
  private static final byte COMPARISON_ENDED = 5;
  private static final byte TOLD = 6;
  private static final byte DECIDED = 7;
  private static final byte JUSTIFIED = 8;
  private static final byte WITHHELD = 9;
  private static final byte FOLLOWED_UP = 10;

  private EntryCodec() {}

  static byte[] encode(Entry entry) {
    EntryWriter out = new EntryWriter();
    switch (entry) {
      case Entry.Asked e -> {
        out.begin(ASKED, e.matter()).hash(e.probe()).constant(e.outcome());
        out.references(e.received()).text(e.ruleSet()).reason(e.reason());
        out.text(e.officer().id()).text(e.requestedBy().id());
      }
      case Entry.Answered e -> {
        out.begin(ANSWERED, e.matter()).hash(e.probe()).constant(e.outcome());
        out.references(e.supplied()).text(e.ruleSet()).constant(e.turn());
        out.texts(e.charged());
      }
      case Entry.ComparisonBegun e -> {
        out.begin(COMPARISON_BEGUN, e.matter()).constant(e.side()).number(e.probes());
        out.hash(e.root()).text(e.ruleSet()).reason(e.reason());
        out.text(e.officer().id()).text(e.requestedBy().id());
      }
      case Entry.ComparisonHit e ->
          out.begin(COMPARISON_HIT, e.matter())
              .constant(e.side())
              .hash(e.probe())
              .text(e.reference().text());
      case Entry.ComparisonEnded e ->
          out.begin(COMPARISON_ENDED, e.matter())
              .constant(e.side())
              .constant(e.outcome())
              .number(e.hits());
      case Entry.Told e -> out.begin(TOLD, e.matter()).text(e.reference().text()).text(e.notice());
      case Entry.FollowedUp e ->
          out.begin(FOLLOWED_UP, e.matter())
              .constant(e.side())
              .text(e.reference().text())
              .text(e.step())
              .text(e.officer().id());
      case Entry.Decided e -> {
        out.begin(DECIDED, e.matter()).hash(e.probe()).text(e.ruleSet());
        out.texts(e.fired()).text(e.explanation());
      }
      case Entry.Withheld e -> {
        out.begin(WITHHELD, e.matter()).hash(e.probe()).number(e.records().size());
        e.records().forEach(w -> out.text(w.reference().text()).text(w.rule()).text(w.basis()));
        out.number(e.further()).text(e.unknown());
      }
      case Entry.Justified e ->
          out.begin(JUSTIFIED, e.matter())
              .reason(e.reason())
              .text(e.officer().id())
              .text(e.requestedBy().id());
    }
    return out.bytes();
  }

  static Entry decode(ByteBuffer bytes) {
    EntryReader in = new EntryReader(bytes);
    byte kind = in.octet();
    Matter matter = in.matter();
    Entry entry =
        switch (kind) {
          case ASKED ->
              new Entry.Asked(
                  matter,
                  in.hash(),
                  in.constant(Outcome.values()),
                  in.references(),
                  in.text(),
                  in.reason(),
                  in.officer(),
                  in.officer());
          case ANSWERED ->
              new Entry.Answered(
                  matter,
                  in.hash(),
                  in.constant(Outcome.values()),
                  in.references(),
                  in.text(),
                  in.constant(Turn.values()),
                  in.list(in::text));
          case COMPARISON_BEGUN ->
              new Entry.ComparisonBegun(
                  matter,
                  in.constant(Side.values()),
                  in.number(),
                  in.hash(),
                  in.text(),
                  in.reason(),
                  in.officer(),
                  in.officer());
          case COMPARISON_HIT ->
              new Entry.ComparisonHit(
                  matter, in.constant(Side.values()), in.hash(), new Reference(in.text()));
          case COMPARISON_ENDED ->
              new Entry.ComparisonEnded(
                  matter, in.constant(Side.values()), in.constant(Outcome.values()), in.number());
          case TOLD -> new Entry.Told(matter, new Reference(in.text()), in.text());
          case FOLLOWED_UP ->
              new Entry.FollowedUp(
                  matter,
                  in.constant(Side.values()),
                  new Reference(in.text()),
                  in.text(),
                  in.officer());
          case DECIDED ->
              new Entry.Decided(matter, in.hash(), in.text(), in.list(in::text), in.text());
          case WITHHELD ->
              new Entry.Withheld(
                  matter,
                  in.hash(),
                  in.list(() -> new Withholding(new Reference(in.text()), in.text(), in.text())),
                  in.number(),
                  in.text());
          case JUSTIFIED -> new Entry.Justified(matter, in.stated(), in.officer(), in.officer());
          default -> throw new IllegalArgumentException("unknown kind of entry " + kind);
        };
    if (bytes.hasRemaining()) {
      throw new IllegalArgumentException(bytes.remaining() + " bytes are left after an entry");
    }
    return entry;
  }
}
