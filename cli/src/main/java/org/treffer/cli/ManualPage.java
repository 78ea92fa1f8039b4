package org.treffer.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/** Prints the manual page: each command's help, as roff. */
@Command(
    name = "man",
    header = "Print the manual page.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  treffer man | man -l -",
      "  treffer man > /usr/local/share/man/man1/treffer.1",
    })
final class ManualPage implements org.treffer.cli.Command {

  /** Columns of the help in it: man puts seven blanks in front, and all fits into eighty. */
  private static final int WIDTH = 72;

  @Override
  public Outcome run(Session session) {
    CommandLine treffer = new CommandTree(Commands.ALL, Commands.GROUPS).whole(new Root());
    StringBuilder page = new StringBuilder();
    LocalDate today = LocalDate.ofInstant(session.clock().instant(), ZoneOffset.UTC);
    page.append(".TH TREFFER 1 \"").append(today).append("\"\n");
    page.append(".SH NAME\n");
    page.append("treffer \\- match records across borders: hit or no hit, and nothing more\n");
    treffer.setUsageHelpWidth(WIDTH);
    append(page, treffer);
    session.out().print(page);
    return Outcome.DONE;
  }

  private static void append(StringBuilder page, CommandLine command) {
    page.append(".SH \"")
        .append(command.getCommandSpec().qualifiedName().toUpperCase(Locale.ROOT))
        .append("\"\n.nf\n");
    command.getUsageMessage(Ansi.OFF).lines().map(ManualPage::line).forEach(page::append);
    page.append(".fi\n");
    command.getSubcommands().values().forEach(below -> append(page, below));
  }

  /** A line as it is: a backslash escapes, and a dot or an apostrophe in front commands. */
  private static String line(String text) {
    String escaped = text.replace("\\", "\\e").replace("-", "\\-");
    return (escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" : "") + escaped + "\n";
  }
}
