package org.treffer.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.treffer.partition.Ingest;
import org.treffer.partition.PartitionStore;
import org.treffer.partition.RegisterWriter;
import org.treffer.partition.Snapshot;
import org.treffer.record.Country;
import org.treffer.record.LoadWatch;
import org.treffer.record.RecordSource;
import org.treffer.record.Screen;
import org.treffer.record.StoredRecord;
import org.treffer.terminal.Progress;

/**
 * Loads one register: all its sources, then one commit. Until then readers see nothing, and a load
 * that fails or is killed leaves the register as it was.
 */
final class RegisterLoad<R extends StoredRecord> {

  /** Opens a source. */
  @FunctionalInterface
  interface Source<R extends StoredRecord> {
    RecordSource<R> open() throws IOException;
  }

  private final Founding founding;
  private final Country country;
  private final Intake<R> intake;
  private final Session session;
  private final List<String> warnings = new ArrayList<>();
  private long accepted;

  RegisterLoad(Founding founding, Country country, Intake<R> intake, Session session) {
    this.founding = founding;
    this.country = country;
    this.intake = intake;
    this.session = session;
  }

  /**
   * Loads.
   *
   * @param total how many records are expected, negative if unknown
   * @throws org.treffer.record.BadInput if a source cannot be read to its end, or another process
   *     writes the register
   */
  LoadReport run(List<Source<R>> sources, long total) throws IOException {
    try (PartitionStore held = new PartitionStore(country, founding.partition(country))) {
      if (!held.holds(intake.category())) {
        return run(sources, total, intake.screen(founding.regimes(country)));
      }
      try (Snapshot register = held.snapshot(intake.category())) {
        return run(sources, total, intake.screen(founding.regimes(country), register));
      }
    }
  }

  private LoadReport run(List<Source<R>> sources, long total, Screen<R> screen) throws IOException {
    long start = System.nanoTime();
    String category = intake.category().name();
    try (RegisterWriter<R> writer =
            RegisterWriter.open(founding.partition(country), intake.index());
        SetAside aside = aside(category + "-rejected.tsv", "reason");
        SetAside warned = aside(category + "-warnings.tsv", "warning");
        Progress progress = session.progress("loading " + country + " " + category, total)) {
      Ingest.Listener listener = listener(aside, warned, progress);
      Ingest<R> ingest = new Ingest<>(writer, Runtime.getRuntime().availableProcessors(), listener);
      LoadWatch<R> watch = intake.watch();
      for (Source<R> source : sources) {
        try (RecordSource<R> open = Screen.over(watch.over(source.open()), screen)) {
          ingest.load(open);
        }
      }
      watch.report(listener::warned);
      if (accepted > 0) {
        founding.found(country);
        writer.commit();
      }
      Duration time = Duration.ofNanos(System.nanoTime() - start);
      return new LoadReport(
          country,
          intake.category(),
          accepted,
          aside.lines(),
          aside.file(),
          warnings,
          warned.lines(),
          warned.file(),
          time);
    }
  }

  private SetAside aside(String file, String why) {
    return new SetAside(founding.partition(country).resolve(file), why);
  }

  private Ingest.Listener listener(SetAside aside, SetAside warned, Progress progress) {
    return new Ingest.Listener() {
      @Override
      public void accepted(int records) {
        accepted += records;
        progress.advance(records);
      }

      @Override
      public void rejected(String source, long line, String reason) {
        aside.add(source, line, reason);
        progress.advance(1);
      }

      @Override
      public void warned(String source, long line, String what) {
        warned.add(source, line, what);
        if (warnings.size() < LoadReport.WARNINGS_SHOWN) {
          warnings.add(source + ", line " + line + ": " + what);
        }
      }
    };
  }
}
