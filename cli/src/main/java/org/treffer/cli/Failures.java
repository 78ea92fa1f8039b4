package org.treffer.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.treffer.audit.LogUnavailable;
import org.treffer.record.BadInput;
import org.treffer.terminal.OutputLost;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one place where an exception becomes a line for the user and an exit code. */
final class Failures {

  private static final Pattern CHOICES =
      Pattern.compile("expected one of \\[(.*)] \\(case-(?:in)?sensitive\\) but was ('.*')");

  private final PrintStream err;

  Failures(PrintStream err) {
    this.err = err;
  }

  /** Says what went wrong; with {@code debug} also where in the program. */
  Outcome explain(Throwable failure, boolean debug) {
    Outcome outcome = say(failure);
    if (debug) {
      failure.printStackTrace(err);
    }
    return outcome;
  }

  private Outcome say(Throwable failure) {
    return switch (failure) {
      case OutputLost lost -> outputLost(lost);
      case BadInput bad -> badInput(bad.getMessage());
      case LogUnavailable log -> badInput("no log, no answer: " + log.getMessage());
      case ParameterException usage -> badInput(usage(usage));
      case UncheckedIOException unchecked -> badInput(io(unchecked.getCause()));
      case IOException io -> badInput(io(io));
      case OutOfMemoryError memory ->
          badInput("out of memory; give it more with TREFFER_JAVA_OPTIONS=-Xmx8g, or less to do");
      default -> defect(failure);
    };
  }

  private Outcome outputLost(OutputLost lost) {
    return lost.readerGone()
        ? Outcome.BAD_INPUT // whoever read has enough; nothing to tell him
        : badInput("standard output: " + io(lost.getCause()));
  }

  private Outcome badInput(String message) {
    err.println("treffer: " + oneLine(message));
    return Outcome.BAD_INPUT;
  }

  private Outcome defect(Throwable failure) {
    err.println(
        "treffer: a defect of treffer's own, please report it with the output of --debug: "
            + oneLine(failure.toString()));
    return Outcome.DEFECT;
  }

  private static String usage(ParameterException usage) {
    String name = usage.getCommandLine().getCommandSpec().qualifiedName();
    // A mistyped option is named before one that is missing: it may be the same.
    List<String> unknown =
        usage instanceof UnmatchedArgumentException unmatched
            ? unmatched.getUnmatched()
            : usage.getCommandLine().getUnmatchedArguments();
    String message =
        unknown.isEmpty()
            ? inWords(usage.getMessage())
            : unknown(unknown.getFirst(), usage.getCommandLine().getCommandSpec());
    return message + (message.endsWith("?") ? "" : ".") + " See '" + name + " --help'.";
  }

  /** The command line library's message without its brackets and its own headings. */
  private static String inWords(String message) {
    String words =
        message
            .replaceFirst(
                "^Error: Missing required argument \\(specify one of these\\): ",
                "one of these is missing: ")
            .replaceFirst("^Error: ", "");
    Matcher choices = CHOICES.matcher(words);
    return decapitalised(
        choices.replaceFirst(
            found -> found.group(2) + " is not one of " + found.group(1).toLowerCase(Locale.ROOT)));
  }

  private static String unknown(String word, CommandSpec command) {
    List<String> known =
        word.startsWith("-")
            ? List.copyOf(command.optionsMap().keySet())
            : List.copyOf(command.subcommands().keySet());
    String kind = word.startsWith("-") ? "option" : known.isEmpty() ? "argument" : "command";
    String meant =
        Misspelling.meant(word, known)
            .map(nearest -> ", did you mean '" + nearest + "'?")
            .orElse("");
    return "unknown " + kind + " '" + word + "'" + meant;
  }

  private static String io(IOException e) {
    String message = String.valueOf(e.getMessage());
    if (message.contains("No space left on device")) {
      return "the disk is full (" + message + "); free some space and run it again";
    }
    if (e instanceof FileSystemException file && file.getFile() != null) {
      return file.getFile() + ": " + reason(file);
    }
    return e instanceof java.io.FileNotFoundException
        ? message
        : "reading or writing failed: " + message;
  }

  private static String reason(FileSystemException e) {
    return switch (e) {
      case NoSuchFileException no -> "no such file or directory";
      case AccessDeniedException no -> "permission denied";
      case NotDirectoryException no -> "not a directory";
      case FileAlreadyExistsException no -> "exists already";
      default -> e.getReason() == null ? "cannot be used" : decapitalised(e.getReason());
    };
  }

  private static String oneLine(String message) {
    return message.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  private static String decapitalised(String message) {
    return message.isEmpty()
        ? message
        : message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
  }
}
