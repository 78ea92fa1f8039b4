package org.treffer.partition;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** A folder on a disk that has so many bytes left and no more. */
final class FullDisk extends FilterDirectory {

  private final AtomicLong left;

  FullDisk(Directory in, long bytesLeft) {
    super(in);
    this.left = new AtomicLong(bytesLeft);
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    return new Limited(super.createOutput(name, context));
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    return new Limited(super.createTempOutput(prefix, suffix, context));
  }

  private final class Limited extends FilterIndexOutput {

    Limited(IndexOutput out) {
      super("limited", out.getName(), out);
    }

    @Override
    public void writeByte(byte b) throws IOException {
      take(1);
      super.writeByte(b);
    }

    @Override
    public void writeBytes(byte[] b, int offset, int length) throws IOException {
      take(length);
      super.writeBytes(b, offset, length);
    }

    private void take(long bytes) throws IOException {
      if (left.addAndGet(-bytes) < 0) {
        throw new IOException("No space left on device");
      }
    }
  }
}
