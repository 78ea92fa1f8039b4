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
 * @param prints at least one
 */
public record FingerProbe(Reference reference, FingerKind kind, List<FingerTemplate> prints)
    implements Probe {

  /**
   * Copies the prints.
   *
   * @throws IllegalArgumentException if there is none
   */
  public FingerProbe {
    prints = List.copyOf(prints);
    if (prints.isEmpty()) {
      throw new IllegalArgumentException("a probe has at least one print");
    }
  }

  @Override
  public byte[] payload() {
    return (kind.text() + " " + prints).getBytes(StandardCharsets.UTF_8);
  }
}
