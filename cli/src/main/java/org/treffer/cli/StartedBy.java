package org.treffer.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.treffer.terminal.LoudOutput;
import org.treffer.terminal.Terminal;

/**
 * What the launcher says of the process: which streams are terminals, which a JVM cannot ask
 * cheaply, and where messages go. Started otherwise, no stream counts as one.
 *
 * @param outIsTerminal whether a person watches standard output
 * @param errIsTerminal whether a person watches standard error
 * @param noColour whether the user wants no colours ({@code NO_COLOR}, or a terminal that has none)
 * @param messages the number of the descriptor that messages go to, or empty for standard error
 */
record StartedBy(boolean outIsTerminal, boolean errIsTerminal, boolean noColour, String messages) {

  static StartedBy launcher(Map<String, String> environment, Properties properties) {
    List<String> terminals = List.of(properties.getProperty("treffer.terminals", "").split(","));
    boolean noColour =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || environment.getOrDefault("TERM", "dumb").equals("dumb");
    return new StartedBy(
        terminals.contains("out"),
        terminals.contains("err"),
        noColour,
        properties.getProperty("treffer.messages", ""));
  }

  /** The process's streams. */
  Terminal terminal() {
    return new Terminal(
        System.in,
        LoudOutput.to(new FileOutputStream(FileDescriptor.out)),
        err(),
        outIsTerminal && !noColour,
        errIsTerminal);
  }

  private PrintStream err() {
    return new PrintStream(new FileOutputStream(errDescriptor()), true, StandardCharsets.UTF_8);
  }

  /**
   * The JVM's own standard error may run through a filter of the launcher that drops the warning
   * about incubating modules; messages then go to the true one, which has another number. Java has
   * no public way to name a descriptor, and to open its path instead would lose a file's position.
   */
  private FileDescriptor errDescriptor() {
    if (messages.isEmpty()) {
      return FileDescriptor.err;
    }
    try {
      Constructor<FileDescriptor> ofNumber = FileDescriptor.class.getDeclaredConstructor(int.class);
      ofNumber.setAccessible(true);
      return ofNumber.newInstance(Integer.parseInt(messages));
    } catch (ReflectiveOperationException | InaccessibleObjectException e) {
      return FileDescriptor.err; // through the filter, then
    }
  }
}
