package org.treffer.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * What befalls one state: everything that can, again and again in an order drawn from a seed, until
 * it is called off; then the state is left running and with room on its disk.
 */
final class Trouble implements Callable<Void> {

  /** What can befall a state. */
  enum Fault {
    /** Its process is killed and started again. */
    KILL,
    /** Its process is stopped and goes on. */
    PAUSE,
    /** Its disk is full for a while. */
    FULL_DISK,
    /** It is stopped while its disk is full, and goes on when there is room. */
    PAUSE_ON_FULL_DISK,
    /** It is killed while its disk is full, and started while it still is. */
    KILL_ON_FULL_DISK;

    boolean kills() {
      return this == KILL || this == KILL_ON_FULL_DISK;
    }
  }

  private final StateProcess process;
  private final Path log;
  private final boolean mortal;
  private final Random random;
  private final AtomicBoolean over;
  private final Map<Fault, Integer> done = new ConcurrentSkipListMap<>();

  /**
   * Trouble for a state.
   *
   * @param log the folder of its witnessed log, which says how large its files are
   * @param mortal whether it may be killed
   * @param over set when it is called off
   */
  Trouble(StateProcess process, Path log, boolean mortal, long seed, AtomicBoolean over) {
    this.process = process;
    this.log = log;
    this.mortal = mortal;
    this.random = new Random(seed);
    this.over = over;
  }

  @Override
  public Void call() throws IOException, InterruptedException {
    List<Fault> deck = new ArrayList<>();
    while (!over.get()) {
      if (deck.isEmpty()) {
        deck.addAll(List.of(Fault.values()));
        deck.removeIf(fault -> fault.kills() && !mortal);
        Collections.shuffle(deck, random);
      }
      sleepUpTo(4000);
      Fault fault = deck.removeLast();
      befall(fault);
      done.merge(fault, 1, Integer::sum);
    }
    return null;
  }

  /** How often each befell it. */
  Map<Fault, Integer> done() {
    return done;
  }

  private void befall(Fault fault) throws IOException, InterruptedException {
    switch (fault) {
      case KILL -> {
        process.kill();
        sleepUpTo(1000);
        process.start();
      }
      case PAUSE -> pause();
      case FULL_DISK -> {
        process.fillDisk(bytesLeft());
        sleepUpTo(3000);
        process.freeDisk();
      }
      case PAUSE_ON_FULL_DISK -> {
        process.fillDisk(bytesLeft());
        sleepUpTo(500);
        pause();
        process.freeDisk();
      }
      case KILL_ON_FULL_DISK -> {
        process.fillDisk(bytesLeft());
        sleepUpTo(500);
        process.kill();
        process.startOnFullDisk(bytesLeft());
        sleepUpTo(1000);
        process.freeDisk();
      }
    }
  }

  private void pause() throws IOException, InterruptedException {
    process.pause();
    sleepUpTo(2500);
    process.goOn();
  }

  /**
   * A size within the largest file of the log: within what is written, so that nothing more is; or
   * within the room ahead, so that some more entries are and one is torn.
   */
  private long bytesLeft() throws IOException {
    long largest = 1;
    if (Files.isDirectory(log)) {
      try (Stream<Path> files = Files.list(log)) {
        for (Path file : files.toList()) {
          largest = Math.max(largest, Files.size(file));
        }
      }
    }
    return random.nextLong(largest) + 1;
  }

  private void sleepUpTo(int millis) throws InterruptedException {
    Thread.sleep(random.nextInt(millis));
  }
}
