package org.treffer.dna;

import java.nio.charset.StandardCharsets;
import org.treffer.record.Probe;
import org.treffer.record.Reference;

/**
 * The profile that a request asks about.
 *
 * @param reference the requesting state's number for it
 * @param kind person or stain
 * @param profile the values
 */
public record DnaProbe(Reference reference, DnaKind kind, Profile profile) implements Probe {

  @Override
  public byte[] payload() {
    return (kind.letter() + " " + profile).getBytes(StandardCharsets.UTF_8);
  }

  /** The probe that a record makes when its own state asks others about it. */
  public static DnaProbe of(DnaRecord record) {
    return new DnaProbe(record.reference(), record.kind(), record.profile());
  }
}
