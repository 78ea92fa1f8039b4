package org.treffer.contact;

import org.treffer.audit.merkle.Frontier;
import org.treffer.audit.merkle.Hash;
import org.treffer.record.Probe;
import org.treffer.record.Reference;

/**
 * What a mass comparison asks about: so many profiles, known by the Merkle root over their keyed
 * hashes.
 *
 * @param reference the requesting state's number of the comparison
 * @param count how many profiles
 * @param root the root, in the order in which they are compared
 */
public record BulkProbe(Reference reference, long count, Hash root) implements Probe {

  /** The root over nothing, where the profiles are not yet hashed. */
  public static final Hash NOTHING = new Frontier().root();

  @Override
  public byte[] payload() {
    return root.bytes();
  }
}
