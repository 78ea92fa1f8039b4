package org.treffer.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.treffer.record.BadInput;
import org.treffer.store.MassComparison;

/**
 * Where the pairs of a mass comparison go. Beside a file it keeps how far the run has come, so that
 * after a kill the file is cut to the last saved portion and the run goes on from there.
 */
final class PairSink implements Closeable {

  private static final long SAVE_EVERY_NANOS = Duration.ofSeconds(1).toNanos();

  private final OutputStream out;
  private final Optional<FileChannel> channel;
  private final Optional<Path> file;
  private ComparisonRun run;
  private long saved = System.nanoTime();

  private PairSink(
      OutputStream out, Optional<FileChannel> channel, Optional<Path> file, ComparisonRun run) {
    this.out = out;
    this.channel = channel;
    this.file = file;
    this.run = run;
  }

  /** Pairs to a stream, which stays open. */
  static PairSink to(OutputStream out, ComparisonRun run) {
    return new PairSink(out, Optional.empty(), Optional.empty(), run);
  }

  /**
   * Pairs to a new file.
   *
   * @throws BadInput if a run to this file was not finished
   */
  static PairSink begin(Path file, ComparisonRun run) throws IOException {
    if (Files.exists(ComparisonRun.beside(file))) {
      throw new BadInput(
          "a run to "
              + file
              + " was not finished: go on with --resume, or delete "
              + ComparisonRun.beside(file));
    }
    run.save(file);
    return open(file, run);
  }

  /**
   * Pairs to the file of an earlier run, cut to what that run had saved.
   *
   * @throws BadInput if there is none, or the register has changed since
   */
  static PairSink resume(Path file, ComparisonRun fresh) throws IOException {
    ComparisonRun earlier = ComparisonRun.load(file);
    if (!earlier.commit().equals(fresh.commit())) {
      throw new BadInput(
          "--resume: the register was changed since the run began; delete "
              + ComparisonRun.beside(file)
              + " and begin anew");
    }
    return open(file, earlier);
  }

  private static PairSink open(Path file, ComparisonRun run) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel.truncate(run.bytes());
    channel.position(run.bytes());
    return new PairSink(
        Channels.newOutputStream(channel), Optional.of(channel), Optional.of(file), run);
  }

  /** How far the run has come. */
  ComparisonRun run() {
    return run;
  }

  /** Writes the pairs of a portion. */
  void write(byte[] lines, MassComparison.Done done) throws IOException {
    out.write(lines);
    run = run.after(done, run.bytes() + lines.length);
    if (file.isPresent() && System.nanoTime() - saved > SAVE_EVERY_NANOS) {
      save();
    }
  }

  private void save() throws IOException {
    channel.orElseThrow().force(false);
    run.save(file.orElseThrow());
    saved = System.nanoTime();
  }

  /** The run is over: nothing is left to go on with. */
  void finish() throws IOException {
    out.flush();
    if (file.isPresent()) {
      channel.orElseThrow().force(true);
      Files.deleteIfExists(ComparisonRun.beside(file.get()));
    }
  }

  @Override
  public void close() throws IOException {
    if (channel.isPresent()) {
      channel.get().close();
    }
  }
}
