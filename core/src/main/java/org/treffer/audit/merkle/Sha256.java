package org.treffer.audit.merkle;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * SHA-256 with the prefixes of RFC 6962, section 2.1: {@code 0x00} before a leaf, {@code 0x01}
 * before a node, so that neither can be taken for the other.
 *
 * <p>Not thread-safe; results go to arrays so that a million of them allocate nothing.
 */
public final class Sha256 {

  /** Never fed: a copy of it costs a tenth of asking the platform's providers for another. */
  private static final MessageDigest BLANK = blank();

  private final MessageDigest digest;

  /** A hasher of its own. */
  public Sha256() {
    try {
      digest = (MessageDigest) BLANK.clone();
    } catch (CloneNotSupportedException e) {
      throw new AssertionError("the platform's SHA-256 can be copied", e);
    }
  }

  private static MessageDigest blank() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  /** The hash of a leaf: {@code SHA-256(0x00 || data)}. */
  public void leaf(byte[] data, int offset, int length, byte[] to, int toOffset) {
    digest.update((byte) 0);
    digest.update(data, offset, length);
    finish(to, toOffset);
  }

  /** The hash of a leaf as a value. */
  public Hash leaf(byte[] data) {
    byte[] to = new byte[Hash.BYTES];
    leaf(data, 0, data.length, to, 0);
    return Hash.at(to, 0);
  }

  /** The hash of a node: {@code SHA-256(0x01 || left || right)}. */
  public Hash node(Hash left, Hash right) {
    digest.update((byte) 1);
    return plain(left, right);
  }

  /** The hash of two hashes without a prefix: a link of a chain. */
  public Hash plain(Hash first, Hash second) {
    digest.update(first.bytes());
    return Hash.at(digest.digest(second.bytes()), 0);
  }

  /** A link of a chain, in place: {@code chain = SHA-256(chain || next)}. */
  public void link(byte[] chain, byte[] next, int nextOffset) {
    digest.update(chain, 0, Hash.BYTES);
    digest.update(next, nextOffset, Hash.BYTES);
    finish(chain, 0);
  }

  /** SHA-256 of nothing: the root of an empty tree. */
  public Hash empty() {
    return Hash.at(digest.digest(), 0);
  }

  void node(byte[] left, byte[] right, byte[] to) {
    digest.update((byte) 1);
    digest.update(left, 0, Hash.BYTES);
    digest.update(right, 0, Hash.BYTES);
    finish(to, 0);
  }

  private void finish(byte[] to, int offset) {
    try {
      digest.digest(to, offset, Hash.BYTES);
    } catch (DigestException e) {
      throw new AssertionError("32 bytes were asked for", e);
    }
  }
}
