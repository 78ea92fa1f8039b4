package org.treffer.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Standard output takes nothing any more: its reader has gone, or its disk is full. */
public final class OutputLost extends UncheckedIOException {

  private static final long serialVersionUID = 1L;

  OutputLost(IOException cause) {
    super(cause);
  }

  /** Whether whoever read the output has closed it, as {@code head} does when it has enough. */
  public boolean readerGone() {
    String message = getCause().getMessage();
    return message != null && message.startsWith("Broken pipe");
  }
}
