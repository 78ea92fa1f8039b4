package org.treffer.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LineBlocksTest {

  private static final int BLOCK = 1 << 18;

  /** A stream that gives a few bytes at a time, as a pipe does. */
  private static final class Trickle extends InputStream {
    private final InputStream in;
    private final Random random;

    Trickle(byte[] bytes, Random random) {
      this.in = new ByteArrayInputStream(bytes);
      this.random = random;
    }

    @Override
    public int read() throws IOException {
      return in.read();
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      return in.read(into, from, Math.min(length, 1 + random.nextInt(100_000)));
    }
  }

  @Property(tries = 100)
  void any_text_cut_into_blocks_gives_the_same_lines_with_the_same_numbers(@ForAll long seed)
      throws IOException {
    Random random = new Random(seed);
    assertSame(text(random), random);
  }

  @Test
  void lines_that_end_where_a_block_ends_are_cut_right() throws IOException {
    for (int over = -2; over <= 2; over++) {
      byte[] text = new byte[2 * BLOCK + over];
      Arrays.fill(text, (byte) 'x');
      text[BLOCK - 1] = '\n';
      assertSame(text, new Random(over));
      text[text.length - 1] = '\n';
      assertSame(text, new Random(over));
      assertSame(Arrays.copyOf(text, BLOCK), new Random(over));
    }
  }

  @Test
  void a_line_beyond_the_longest_is_cut_and_the_lines_behind_it_keep_their_numbers()
      throws IOException {
    byte[] text = new byte[LineBlocks.LONGEST_LINE + 3_000_000];
    Arrays.fill(text, (byte) ' ');
    text[0] = '\n';
    byte[] last = "\n{\"a\":1}".getBytes(StandardCharsets.UTF_8);
    System.arraycopy(last, 0, text, text.length - last.length, last.length);
    assertSame(text, new Random(1));
  }

  private static byte[] text(Random random) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    int lines = random.nextInt(12);
    for (int i = 0; i < lines; i++) {
      int length = random.nextInt(4) == 0 ? random.nextInt(3 * BLOCK) : random.nextInt(200);
      byte[] line = new byte[length];
      random.nextBytes(line);
      for (int b = 0; b < length; b++) {
        text.write(line[b] == '\n' ? 'n' : line[b]);
      }
      if (i < lines - 1 || random.nextBoolean()) {
        text.writeBytes((random.nextBoolean() ? "\r\n" : "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    return text.toByteArray();
  }

  private static void assertSame(byte[] text, Random random) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    long line = 1;
    try (LineBlocks blocks = new LineBlocks(new Trickle(text, random))) {
      for (Optional<LineBlocks.Block> next = blocks.next();
          next.isPresent();
          next = blocks.next()) {
        LineBlocks.Block block = next.get();
        assertThat(block.length()).isPositive();
        assertThat(block.firstLine()).isEqualTo(line);
        whole.write(block.bytes(), 0, block.length());
        for (int i = 0; i < block.length(); i++) {
          line += block.bytes()[i] == '\n' ? 1 : 0;
        }
        boolean wholeLines = block.bytes()[block.length() - 1] == '\n';
        assertThat(wholeLines || whole.size() == text.length || block.length() >= 1 << 24).isTrue();
      }
      assertThat(blocks.next()).isEmpty();
    }
    assertThat(Arrays.equals(whole.toByteArray(), text)).isTrue();
  }
}
