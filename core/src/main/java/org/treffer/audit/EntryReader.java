package org.treffer.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.treffer.audit.merkle.Hash;
import org.treffer.record.Country;
import org.treffer.record.Reference;
import org.treffer.request.Officer;
import org.treffer.request.Purpose;

/** An entry's bytes being read; what is cut or unknown is an {@link IllegalArgumentException}. */
record EntryReader(ByteBuffer bytes) {

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
