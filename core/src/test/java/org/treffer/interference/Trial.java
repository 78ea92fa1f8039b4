package org.treffer.interference;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.treffer.contact.WithheldHits;

/** Runs case after case against two contact points that differ in one withheld record. */
final class Trial {

  private static final int SEQUENCES_A_PAIR = 12;

  private final Path folder;
  private final SplittableRandom seeds;
  private final Leak leak;
  private final MemoryDisk keys = Twin.keys();
  private long cases;
  private int worlds;

  Trial(Path folder, long seed, Leak leak) {
    this.folder = folder;
    this.seeds = new SplittableRandom(seed);
    this.leak = leak;
  }

  /** How many cases were run. */
  long cases() {
    return cases;
  }

  /**
   * Runs cases until two differ.
   *
   * @param most cases to run at most
   * @param until when to stop at the latest, by {@link System#nanoTime}
   * @return what the two saw, or nothing if they always saw the same
   */
  Optional<String> run(long most, long until) throws IOException {
    long end = cases + most;
    while (cases < end && System.nanoTime() - until < 0) {
      long seed = seeds.nextLong();
      World world = new World(seed, folder.resolve("w" + worlds++));
      for (World.Extra extra : world.extras()) {
        Optional<String> difference = pair(world, extra, end, until);
        if (difference.isPresent()) {
          return difference.map(d -> "world " + seed + ": " + d);
        }
      }
      world.remove();
    }
    return Optional.empty();
  }

  private Optional<String> pair(World world, World.Extra extra, long end, long until)
      throws IOException {
    boolean daily = seeds.nextInt(12) == 0;
    WithheldHits noting = seeds.nextInt(4) == 0 ? WithheldHits.NOTED : WithheldHits.UNNOTED;
    try (Twin with = new Twin(extra.folder(), keys, noting, leak);
        Twin without = new Twin(world.base(), keys, noting, leak)) {
      for (int i = 0; i < SEQUENCES_A_PAIR && cases < end; i++) {
        if (System.nanoTime() - until > 0) {
          break;
        }
        long seed = seeds.nextLong();
        Instant day = Sequence.firstDay().plus(Duration.ofDays(daily ? i / 2 : 0));
        Optional<Sequence> sequence = Sequence.drawn(seed, world, extra, day, "N" + i);
        if (sequence.isEmpty()) {
          continue;
        }
        cases++;
        List<String> one = with.seen(sequence.get());
        List<String> other = without.seen(sequence.get());
        if (!one.equals(other)) {
          return Optional.of(
              "sequence " + seed + ", " + extra.record().reference() + difference(one, other));
        }
      }
    }
    return Optional.empty();
  }

  private static String difference(List<String> one, List<String> other) {
    int at = 0;
    while (one.get(at).equals(other.get(at))) {
      at++;
    }
    return "\nwith it:    " + one.get(at) + "\nwithout it: " + other.get(at);
  }
}
