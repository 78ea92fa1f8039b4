package org.treffer.finger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.treffer.record.Probe;
import org.treffer.record.Reference;

/**
 * The prints that a request asks about.
 *
 * @param reference the requesting state's number for them
 * @param kind what the prints are
 * @param register the kind of record that is searched; with {@code kind} it sets the {@link
 *     CandidateLimit}
 * @param prints at least one
 */
public record FingerProbe(
    Reference reference, FingerKind kind, FingerKind register, List<FingerTemplate> prints)
    implements Probe {

  /**
   * Copies the prints.
   *
   * @throws IllegalArgumentException if there is none, or fingers are to be searched among palms
   */
  public FingerProbe {
    prints = List.copyOf(prints);
    if (kind.palm() != register.palm()) {
      throw new IllegalArgumentException(
          kind.text() + " is not searched for among records of kind " + register.text());
    }
    if (prints.isEmpty()) {
      throw new IllegalArgumentException("a probe has at least one print");
    }
  }

  @Override
  public byte[] payload() {
    return (kind.text() + " " + register.text() + " " + prints).getBytes(StandardCharsets.UTF_8);
  }
}
