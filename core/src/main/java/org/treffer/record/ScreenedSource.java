package org.treffer.record;

import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.ZipException;

/** A source whose records pass a screen as they are read. */
final class ScreenedSource<R extends StoredRecord> implements RecordSource<R> {

  private final RecordSource<R> source;
  private final Screen<R> screen;

  ScreenedSource(RecordSource<R> source, Screen<R> screen) {
    this.source = source;
    this.screen = screen;
  }

  @Override
  public String name() {
    return source.name();
  }

  @Override
  public Optional<Batch<R>> next() throws IOException {
    try {
      return source.next().map(batch -> sink -> batch.read(new Screened<>(sink, screen)));
    } catch (EOFException | ZipException e) {
      throw new BadInput(
          name() + ": the compressed file is damaged or cut off: nothing of it is taken", e);
    }
  }

  @Override
  public void close() throws IOException {
    source.close();
  }

  private record Screened<R extends StoredRecord>(Sink<R> sink, Screen<R> screen)
      implements Sink<R> {

    @Override
    public void accept(R record) {
      accept(0, record);
    }

    @Override
    public void accept(long line, R record) {
      Optional<String> obstacle = screen.obstacle(record);
      if (obstacle.isPresent()) {
        sink.reject(line, obstacle.get());
      } else {
        sink.accept(line, record);
        screen.remarks(record).forEach(remark -> sink.warn(line, remark));
      }
    }

    @Override
    public void reject(long line, String reason) {
      sink.reject(line, reason);
    }

    @Override
    public void warn(long line, String what) {
      sink.warn(line, what);
    }
  }
}
