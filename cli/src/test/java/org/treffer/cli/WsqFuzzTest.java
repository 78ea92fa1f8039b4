package org.treffer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jnbis.api.model.Bitmap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.treffer.record.BadInput;

/** Whatever is done to a WSQ image, it gives pixels or one line, within the memory it may. */
class WsqFuzzTest {

  private static final ThreadMXBean COSTS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

  /** What the decoder takes for a pixel: a number and two fractions of four bytes, and a byte. */
  private static final long BYTES_PER_PIXEL = 13;

  /** Of a file: its copies, and a comment, which the decoder writes out in digits. */
  private static final long BYTES_PER_FILE_BYTE = 32;

  /** For tables: the decoder makes some 7 kB of a block's, and a mutant has hundreds of blocks. */
  private static final long BYTES_BESIDE = 4_000_000;

  /** Of 64 by 64 pixels: of 32 by 32, whose smallest subbands are one pixel, none is decoded. */
  private static final List<byte[]> WHOLE =
      List.of(WsqWriter.write(WsqTest.ridges(64, 64), "NIST_COM 2\nPPI 500\n"), shortened());

  /** How many mutants came how far. */
  private static final class Count {
    private volatile int seed;
    private int inDecoder;
    private int decoded;
  }

  @Test
  void the_images_that_are_mutated_can_be_decoded() {
    for (byte[] whole : WHOLE) {
      Bitmap bitmap = MinutiaeExtractor.decodeWsq(whole, WsqOutline.of(whole, "x"), "x");
      assertThat(bitmap.getPixels()).hasSize(64 * 64);
    }
  }

  @Test
  void mutated_images_give_pixels_or_a_reason() {
    fuzz(3_000);
  }

  @Test
  @Tag("long")
  void a_million_mutated_images_give_pixels_or_a_reason() {
    fuzz(1_000_000);
  }

  @Test
  void mutated_images_that_are_decoded_are_looked_at_for_minutiae_or_refused() {
    byte[] whole = WsqWriter.write(WsqTest.ridges(96, 96));
    int refused = 0;
    for (int seed = 0; seed < 100; seed++) {
      try {
        MinutiaeExtractor.extract(MutatedWsq.of(whole, new Random(seed)), 500, "damaged");
      } catch (BadInput e) {
        refused++;
        assertThat(e.getMessage()).as("seed %d", seed).startsWith("damaged: ").doesNotContain("\n");
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        throw new AssertionError("seed " + seed + " gives neither a print nor a reason", e);
      }
    }
    assertThat(refused).isBetween(1, 99);
  }

  private static void fuzz(int inputs) {
    Count count = new Count();
    assertTimeoutPreemptively(
        Duration.ofMinutes(2).plusMillis(20L * inputs), // for what hangs, not for what is slow
        () -> {
          for (int seed = 0; seed < inputs; seed++) {
            count.seed = seed;
            read(MutatedWsq.of(WHOLE.get(seed % WHOLE.size()), new Random(seed)), count);
          }
        },
        () -> "seed " + count.seed + " was not read in time");
    // Not the outline's refusals alone: most reach the decoder, which refuses some and reads some.
    assertThat(count.inDecoder).isBetween(inputs / 2, inputs - inputs / 10);
    assertThat(count.decoded).isBetween(inputs / 4, count.inDecoder - inputs / 10);
  }

  private static void read(byte[] mutant, Count count) {
    int seed = count.seed;
    long allocated = COSTS.getCurrentThreadAllocatedBytes();
    long pixels = pixels(mutant, count);
    // Before the assertion, whose own classes take some megabytes when they are loaded.
    allocated = COSTS.getCurrentThreadAllocatedBytes() - allocated;
    assertThat(allocated)
        .as("bytes for %d pixels, seed %d", pixels, seed)
        .isLessThan(BYTES_PER_PIXEL * pixels + BYTES_PER_FILE_BYTE * mutant.length + BYTES_BESIDE);
  }

  /** How many the outline states, 0 if it refuses. */
  private static long pixels(byte[] mutant, Count count) {
    long pixels = 0;
    try {
      WsqOutline outline = WsqOutline.of(mutant, "damaged");
      count.inDecoder++;
      pixels = (long) outline.width() * outline.height();
      Bitmap bitmap = MinutiaeExtractor.decodeWsq(mutant, outline, "damaged");
      count.decoded++;
      if (bitmap.getPixels().length != pixels) {
        throw new AssertionError("seed " + count.seed + " has not the pixels that it states");
      }
    } catch (BadInput e) {
      if (!e.getMessage().startsWith("damaged: ") || e.getMessage().contains("\n")) {
        throw new AssertionError("seed " + count.seed + " has another message", e);
      }
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw new AssertionError("seed " + count.seed + " gives neither pixels nor a reason", e);
    }
    return pixels;
  }

  /** An image whose codes end early: tables take nearly all of it, so they take the damage. */
  private static byte[] shortened() {
    byte[] whole = WsqWriter.write(WsqTest.ridges(64, 64));
    int codes = WsqTest.indexOf(whole, 0xA3);
    byte[] cut = Arrays.copyOf(whole, codes + 40);
    cut[codes + 38] = (byte) 0xFF;
    cut[codes + 39] = (byte) 0xA1;
    return cut;
  }
}
