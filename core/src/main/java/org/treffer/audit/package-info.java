/**
 * The logs of Decision 2008/615/JHA, Article 30, and Regulation (EU) 2024/982: durable before an
 * answer leaves, and impossible to rewrite unseen.
 *
 * <p>A log is a folder of segments, one a UTC day (and one more where an entry came late). A
 * segment is a header and a row of frames; each frame carries a checksum (chance), a link of a
 * SHA-256 chain (order) and is a leaf of the log's Merkle tree (proof). A seal, signed with the
 * log's key, ends a segment. {@code mark} says how far the log is durable.
 *
 * <p>Called by the contact points, the exchange and the command; calls {@code record} and {@code
 * request}. Start reading at {@link org.treffer.audit.AuditLog}; what an entry may hold is in
 * {@link org.treffer.audit.Entry}, how its bytes lie in {@code Frame} and {@code SegmentHeader}.
 */
package org.treffer.audit;
