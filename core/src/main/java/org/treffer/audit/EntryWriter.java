package org.treffer.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.treffer.audit.merkle.Hash;
import org.treffer.record.Reference;

/** An entry's bytes being written, in the forms that {@link EntryCodec} draws. */
final class EntryWriter {
  private byte[] bytes = new byte[256];
  private int size;

  EntryWriter begin(byte kind, Matter matter) {
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

  EntryWriter octet(int value) {
    room(1);
    bytes[size++] = (byte) value;
    return this;
  }

  EntryWriter constant(Enum<?> value) {
    return octet(value.ordinal());
  }

  EntryWriter number(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      octet((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    return octet((int) rest);
  }

  EntryWriter text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    number(utf8.length);
    room(utf8.length);
    System.arraycopy(utf8, 0, bytes, size, utf8.length);
    size += utf8.length;
    return this;
  }

  EntryWriter hash(Hash hash) {
    room(Hash.BYTES);
    hash.put(ByteBuffer.wrap(bytes, size, Hash.BYTES));
    size += Hash.BYTES;
    return this;
  }

  EntryWriter references(List<Reference> references) {
    number(references.size());
    references.forEach(r -> text(r.text()));
    return this;
  }

  EntryWriter texts(List<String> texts) {
    number(texts.size());
    texts.forEach(this::text);
    return this;
  }

  EntryWriter reason(Reason reason) {
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
