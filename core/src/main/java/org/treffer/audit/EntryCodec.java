package org.treffer.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.treffer.audit.merkle.Hash;
import org.treffer.record.Country;
import org.treffer.record.Reference;
import org.treffer.request.Officer;
import org.treffer.request.Purpose;

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
    Out out = new Out();
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
    In in = new In(bytes);
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

  /** Bytes being written. */
  private static final class Out {
    private byte[] bytes = new byte[256];
    private int size;

    Out begin(byte kind, Matter matter) {
      octet(kind);
      text(matter.number());
      room(12);
      Instant at = matter.at();
      long seconds = at.getEpochSecond();
      int nanos = at.getNano();
      ByteBuffer.wrap(bytes).putLong(size, seconds).putInt(size + 8, nanos);
      size += 12;
      text(matter.requesting().code()).text(matter.requested().code());
      return text(matter.category()).text(matter.agreement());
    }

    Out octet(int value) {
      room(1);
      bytes[size++] = (byte) value;
      return this;
    }

    Out constant(Enum<?> value) {
      return octet(value.ordinal());
    }

    Out number(long value) {
      long rest = value;
      while ((rest & ~0x7FL) != 0) {
        octet((int) ((rest & 0x7F) | 0x80));
        rest >>>= 7;
      }
      return octet((int) rest);
    }

    Out text(String text) {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      number(utf8.length);
      room(utf8.length);
      System.arraycopy(utf8, 0, bytes, size, utf8.length);
      size += utf8.length;
      return this;
    }

    Out hash(Hash hash) {
      room(Hash.BYTES);
      hash.put(ByteBuffer.wrap(bytes, size, Hash.BYTES));
      size += Hash.BYTES;
      return this;
    }

    Out references(List<Reference> references) {
      number(references.size());
      references.forEach(r -> text(r.text()));
      return this;
    }

    Out texts(List<String> texts) {
      number(texts.size());
      texts.forEach(this::text);
      return this;
    }

    Out reason(Reason reason) {
      switch (reason) {
        case Reason.KeptApart apart -> octet(0);
        case Reason.Stated stated ->
            octet(1).constant(stated.purpose()).text(stated.offence()).text(stated.caseNumber());
      }
      return this;
    }

    byte[] bytes() {
      return Arrays.copyOf(bytes, size);
    }

    private void room(int more) {
      if (size + more > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
      }
    }
  }

  /** Bytes being read. */
  private record In(ByteBuffer bytes) {

    byte octet() {
      need(1);
      return bytes.get();
    }

    Matter matter() {
      String number = text();
      need(12);
      Instant at = Instant.ofEpochSecond(bytes.getLong(), bytes.getInt());
      return new Matter(number, at, new Country(text()), new Country(text()), text(), text());
    }

    <T> T constant(T[] values) {
      int place = octet();
      if (place < 0 || place >= values.length) {
        throw new IllegalArgumentException("an entry holds an unknown constant " + place);
      }
      return values[place];
    }

    long number() {
      long value = 0;
      for (int shift = 0; shift < Long.SIZE; shift += 7) {
        byte next = octet();
        value |= (long) (next & 0x7F) << shift;
        if (next >= 0) {
          return value;
        }
      }
      throw new IllegalArgumentException("an entry holds a number of more than 64 bits");
    }

    String text() {
      long length = number();
      need(length);
      byte[] utf8 = new byte[(int) length];
      bytes.get(utf8);
      return new String(utf8, StandardCharsets.UTF_8);
    }

    Hash hash() {
      need(Hash.BYTES);
      return Hash.read(bytes);
    }

    Officer officer() {
      return new Officer(text());
    }

    List<Reference> references() {
      return list(() -> new Reference(text()));
    }

    <T> List<T> list(Supplier<T> item) {
      long items = number();
      need(items);
      List<T> list = new ArrayList<>((int) items);
      for (long i = 0; i < items; i++) {
        list.add(item.get());
      }
      return list;
    }

    Reason reason() {
      return octet() == 0 ? new Reason.KeptApart() : stated(octet());
    }

    Reason.Stated stated() {
      octet();
      return stated(octet());
    }

    private Reason.Stated stated(int purpose) {
      if (purpose < 0 || purpose >= Purpose.values().length) {
        throw new IllegalArgumentException("an entry holds an unknown purpose " + purpose);
      }
      return new Reason.Stated(Purpose.values()[purpose], text(), text());
    }

    private void need(long more) {
      if (more < 0 || bytes.remaining() < more) {
        throw new IllegalArgumentException("an entry is cut");
      }
    }
  }
}
