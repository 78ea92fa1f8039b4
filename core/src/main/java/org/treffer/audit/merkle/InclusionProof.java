package org.treffer.audit.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * The audit path of RFC 6962, section 2.1.1: the hashes that lead from one leaf to the root of a
 * tree, lowest first.
 *
 * @param index the leaf's place, from 0
 * @param size the tree's number of leaves, above {@code index}
 * @param leaf the leaf's hash
 * @param path at most 63 hashes
 */
public record InclusionProof(long index, long size, Hash leaf, List<Hash> path) {

  /** Where complete subtrees are kept. */
  public interface Nodes {
    /** The root of the complete subtree of {@code 2^level} leaves that is number {@code place}. */
    Hash node(int level, long place);
  }

  /** Copies the path. */
  public InclusionProof {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("a tree of " + size + " has no leaf " + index);
    }
    path = List.copyOf(path);
  }

  /** Makes the proof from stored subtrees; at most about 120 of them are asked for. */
  public static InclusionProof of(long index, long size, Nodes nodes) {
    List<Hash> path = new ArrayList<>();
    Sha256 sha = new Sha256();
    collect(index, 0, size, nodes, sha, path);
    return new InclusionProof(index, size, nodes.node(0, index), path);
  }

  /** Whether the path leads from the leaf to this root. Costs one hash a step. */
  public boolean leadsTo(Hash root) {
    Sha256 sha = new Sha256();
    Hash hash = leaf;
    long place = index;
    long last = size - 1;
    for (Hash sibling : path) {
      if (last == 0) {
        return false;
      }
      if ((place & 1) == 1 || place == last) {
        hash = sha.node(sibling, hash);
        while ((place & 1) == 0 && place != 0) {
          place >>>= 1;
          last >>>= 1;
        }
      } else {
        hash = sha.node(hash, sibling);
      }
      place >>>= 1;
      last >>>= 1;
    }
    return last == 0 && hash.equals(root);
  }

  private static void collect(
      long index, long from, long to, Nodes nodes, Sha256 sha, List<Hash> path) {
    if (to - from == 1) {
      return;
    }
    long middle = from + Long.highestOneBit(to - from - 1);
    if (index < middle) {
      collect(index, from, middle, nodes, sha, path);
      path.add(subtree(middle, to, nodes, sha));
    } else {
      collect(index, middle, to, nodes, sha, path);
      path.add(subtree(from, middle, nodes, sha));
    }
  }

  private static Hash subtree(long from, long to, Nodes nodes, Sha256 sha) {
    long leaves = to - from;
    if (Long.bitCount(leaves) == 1) {
      int level = Long.numberOfTrailingZeros(leaves);
      return nodes.node(level, from >>> level);
    }
    long middle = from + Long.highestOneBit(leaves - 1);
    return sha.node(subtree(from, middle, nodes, sha), subtree(middle, to, nodes, sha));
  }
}
