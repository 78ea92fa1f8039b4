package org.treffer.format.dna.prum;

import java.util.List;

/**
 * A request or its answer: a header, and one block a profile.
 *
 * @param header who asks whom
 * @param blocks 1 to {@value #MOST_BLOCKS}; several profiles only in a comparison under Article 4,
 *     and in answers
 */
public record PrumMessage(PrumHeader header, List<PrumBlock> blocks) {

  /** The most blocks of one message. */
  public static final int MOST_BLOCKS = 500;

  /**
   * Copies the blocks.
   *
   * @throws IllegalArgumentException if there are none, or too many
   */
  public PrumMessage {
    blocks = List.copyOf(blocks);
    if (blocks.isEmpty() || blocks.size() > MOST_BLOCKS) {
      throw new IllegalArgumentException(
          "a message has 1 to " + MOST_BLOCKS + " blocks of data, not " + blocks.size());
    }
  }
}
