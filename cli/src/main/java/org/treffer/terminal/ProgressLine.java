package org.treffer.terminal;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A line on a terminal, redrawn a few times a second by a thread of its own. */
final class ProgressLine implements Progress {

  private static final int COLUMNS = 79;
  private static final int REDRAW_MILLIS = 200;

  private final ProgressBar bar;

  ProgressLine(PrintStream err, String task, long total) {
    bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(total)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(REDRAW_MILLIS)
            .setConsumer(new ConsoleProgressBarConsumer(err, COLUMNS))
            .showSpeed()
            .build();
  }

  @Override
  public void advance(long steps) {
    bar.stepBy(steps);
  }

  @Override
  public void close() {
    bar.close();
  }
}
