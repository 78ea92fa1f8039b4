package org.treffer.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Standard output that says when it cannot write. A {@link PrintStream} swallows errors, so a
 * result cut off by a full disk would look complete; this one ends the command with {@link
 * OutputLost}.
 */
public final class LoudOutput extends OutputStream {

  private static final int BUFFER_BYTES = 16 * 1024;

  private final OutputStream target;

  private LoudOutput(OutputStream target) {
    this.target = target;
  }

  /** A buffered UTF-8 stream to a target; flush it at the end. */
  public static PrintStream to(OutputStream target) {
    return new PrintStream(
        new java.io.BufferedOutputStream(new LoudOutput(target), BUFFER_BYTES),
        false,
        StandardCharsets.UTF_8);
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    try {
      target.write(bytes, from, length);
    } catch (IOException e) {
      throw new OutputLost(e);
    }
  }

  @Override
  public void flush() {
    try {
      target.flush();
    } catch (IOException e) {
      throw new OutputLost(e);
    }
  }
}
