package org.treffer.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.treffer.cli.Commands.Entry;
import org.treffer.cli.Commands.Group;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * Builds picocli's tree of commands from the list of them: only the branch that the arguments name,
 * since picocli reads every annotation of whatever it is given, and all of them would cost a start
 * more than the JVM's own.
 */
final class CommandTree {

  private final List<Entry> entries;
  private final List<Group> groups;

  CommandTree(List<Entry> entries, List<Group> groups) {
    this.entries = entries;
    this.groups = groups;
  }

  /** The branch that the arguments name; where a word names none, all that could be meant. */
  CommandLine branch(Root root, List<String> arguments) {
    CommandLine line = rootOf(root);
    grow(line, "", arguments);
    return ready(line);
  }

  /** Every command, for completion and the manual page. */
  CommandLine whole(Root root) {
    CommandLine line = rootOf(root);
    growAll(line, "");
    return ready(line);
  }

  /** Settings that picocli hands down to the subcommands there are. */
  private static CommandLine ready(CommandLine line) {
    OptionTexts.register(line);
    return line.setCaseInsensitiveEnumValuesAllowed(true);
  }

  private CommandLine rootOf(Root root) {
    CommandLine line = new CommandLine(root);
    listBelow(line.getCommandSpec(), "");
    return line;
  }

  private void grow(CommandLine parent, String path, List<String> arguments) {
    Map<String, String> below = below(path);
    for (int i = 0; i < arguments.size(); i++) {
      String word = arguments.get(i);
      if (below.containsKey(word)) {
        CommandLine child = add(parent, path, word);
        grow(child, join(path, word), arguments.subList(i + 1, arguments.size()));
        return;
      }
    }
    if (!below.isEmpty() && arguments.stream().anyMatch(a -> !a.startsWith("-"))) {
      growAll(parent, path);
    }
  }

  private void growAll(CommandLine parent, String path) {
    for (String word : below(path).keySet()) {
      growAll(add(parent, path, word), join(path, word));
    }
  }

  private CommandLine add(CommandLine parent, String path, String word) {
    String childPath = join(path, word);
    Object command =
        Commands.entry(entries, childPath)
            .<Object>map(e -> e.make().get())
            .orElseGet(GroupOnly::new);
    CommandLine child = new CommandLine(command);
    CommandSpec spec = child.getCommandSpec().name(word);
    parent.addSubcommand(word, child);
    spec.usageMessage().sortOptions(false);
    if (spec.usageMessage().header().length == 0) {
      spec.usageMessage().header(sentence(below(path).get(word)));
    }
    listBelow(spec, childPath);
    return child;
  }

  /** The words below a path and their summaries, in the order of help. */
  private Map<String, String> below(String path) {
    Map<String, String> words = new LinkedHashMap<>();
    String prefix = path.isEmpty() ? "" : path + " ";
    for (Entry entry : entries) {
      if (entry.path().startsWith(prefix)) {
        String rest = entry.path().substring(prefix.length());
        int blank = rest.indexOf(' ');
        if (blank < 0) {
          words.put(rest, entry.summary());
        } else {
          String word = rest.substring(0, blank);
          words.computeIfAbsent(word, w -> groupSummary(join(path, w)));
        }
      }
    }
    return words;
  }

  private String groupSummary(String path) {
    return groups.stream()
        .filter(g -> g.path().equals(path))
        .map(Group::summary)
        .findFirst()
        .orElse("");
  }

  private void listBelow(CommandSpec spec, String path) {
    Map<String, String> below = below(path);
    if (below.isEmpty()) {
      return;
    }
    if (Commands.entry(entries, path).isEmpty()) {
      spec.usageMessage().customSynopsis(spec.qualifiedName() + " COMMAND [OPTION]...");
    }
    int widest = below.keySet().stream().mapToInt(String::length).max().orElse(0);
    StringBuilder list = new StringBuilder();
    below.forEach(
        (word, summary) ->
            list.append("  ")
                .append(word)
                .append(" ".repeat(widest - word.length() + 2))
                .append(summary)
                .append('\n'));
    Map<String, CommandLine.IHelpSectionRenderer> sections = spec.usageMessage().sectionMap();
    sections.put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING, help -> "\nCommands:\n");
    sections.put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, help -> list.toString());
    spec.usageMessage().sectionMap(sections);
  }

  private static String join(String path, String word) {
    return path.isEmpty() ? word : path + " " + word;
  }

  private static String sentence(String summary) {
    return summary.isEmpty()
        ? summary
        : Character.toUpperCase(summary.charAt(0)) + summary.substring(1) + ".";
  }
}
