/**
 * The Merkle tree of RFC 6962, section 2.1, whose root signs a log and whose paths prove one entry.
 *
 * <p>Hashing only: no files, no entries. Called by {@code org.treffer.audit}; calls nothing. Start
 * reading at {@link org.treffer.audit.merkle.Frontier}.
 */
package org.treffer.audit.merkle;
