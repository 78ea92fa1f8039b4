package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.treffer.record.Country;
import org.treffer.serve.TestCertificates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes test certificates. */
@Command(
    name = "certificates",
    header = "Make certificates to try mutual TLS with, one a state.",
    description = {
      "%nFor one machine: valid for localhost and 127.0.0.1, for a year. Each state signs its own,"
          + " and all trust each one; their password is known, so they protect nothing.",
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  treffer certificates certificates --partition AT,AL,MK",
      "  treffer serve --store store --partition AT --tls certificates",
    })
final class Certificates implements org.treffer.cli.Command {

  @Parameters(paramLabel = "DIR", description = "Where to; those that are there are kept.")
  private Path folder;

  @Option(
      names = "--partition",
      required = true,
      split = ",",
      paramLabel = "CC",
      description = "The states.")
  private List<Country> partitions;

  @Override
  public Outcome run(Session session) throws IOException {
    TestCertificates.make(folder, new TreeSet<>(partitions));
    session.out().println(partitions.size() + " certificates are in " + folder);
    return Outcome.DONE;
  }
}
