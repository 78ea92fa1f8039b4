package org.treffer.cli;

import org.treffer.record.BadInput;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A word with commands below it, typed without one. */
@picocli.CommandLine.Command
final class GroupOnly implements Command {

  @Spec private CommandSpec spec;

  @Override
  public Outcome run(Session session) {
    throw new BadInput(
        "'%s' needs one of its commands; '%s --help' lists them"
            .formatted(spec.qualifiedName(), spec.qualifiedName()));
  }
}
