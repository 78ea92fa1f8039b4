package org.treffer.audit;

import java.util.Arrays;

/**
 * An entry where it stands.
 *
 * @param segment the name of its segment
 * @param place how many entries the log has before it
 * @param entry what it says
 */
public record LoggedEntry(String segment, long place, Entry entry) {

  /** The bytes that the entry's leaf is the hash of: kind 1, place, entry. For proofs. */
  public byte[] leaf() {
    byte[] body = EntryCodec.encode(entry);
    byte[] frame = new byte[Frame.bytes(body)];
    Frame.open(frame, 0, Frame.ENTRY, place, body);
    return Arrays.copyOfRange(frame, Frame.LEAF, Frame.LEAF + Frame.BODY + body.length);
  }
}
