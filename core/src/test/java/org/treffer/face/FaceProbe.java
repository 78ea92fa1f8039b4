package org.treffer.face;

import java.nio.charset.StandardCharsets;
import org.treffer.record.Probe;
import org.treffer.record.Reference;

/** A face that is searched. */
public record FaceProbe(Reference reference, Face face) implements Probe {
  @Override
  public byte[] payload() {
    return face.toString().getBytes(StandardCharsets.UTF_8);
  }
}
