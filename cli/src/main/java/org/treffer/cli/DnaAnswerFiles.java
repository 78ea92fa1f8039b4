package org.treffer.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.treffer.dna.DnaRecord;
import org.treffer.format.dna.prum.PrumAnswer;
import org.treffer.format.dna.prum.PrumMessage;
import org.treffer.format.dna.prum.PrumXml;
import org.treffer.request.Answer;
import org.treffer.request.PartitionAnswer;
import org.treffer.terminal.WholeFile;

/** Writes what each state answered to a DNA search as messages. */
final class DnaAnswerFiles {

  private DnaAnswerFiles() {}

  /** Writes the messages of an answer, {@code REQUEST-CC.xml}, {@code REQUEST-CC-2.xml}. */
  static void write(Path folder, Answer answer, DnaRecord probe) throws IOException {
    Files.createDirectories(folder);
    for (PartitionAnswer each : answer.answers()) {
      int number = 0;
      for (PrumMessage message : PrumAnswer.messages(answer, each, probe, "treffer")) {
        String name = answer.request().number() + "-" + each.partition().code();
        byte[] xml = PrumXml.write(message).getBytes(StandardCharsets.UTF_8);
        WholeFile.write(
            folder.resolve(name + (++number > 1 ? "-" + number : "") + ".xml"),
            out -> out.write(xml));
      }
    }
  }
}
