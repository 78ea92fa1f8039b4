package org.treffer.serve;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.treffer.contact.Reply;
import org.treffer.dna.DnaProbe;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.index.DnaIndex;
import org.treffer.format.dna.prum.PrumAnswer;
import org.treffer.format.dna.prum.PrumBlock;
import org.treffer.format.dna.prum.PrumHeader;
import org.treffer.format.dna.prum.PrumMessage;
import org.treffer.format.dna.prum.PrumProfiles;
import org.treffer.format.dna.prum.PrumXml;
import org.treffer.record.Country;
import org.treffer.request.Answer;
import org.treffer.request.Officer;
import org.treffer.request.PartitionAnswer;
import org.treffer.request.Request;

/** A search with one DNA profile as a message of the Prüm exchange. */
record DnaXml(Request request, DnaRecord probe, List<String> notes) implements XmlRequest {

  static DnaXml read(byte[] body, Envelope envelope, Country state) {
    List<String> notes = new ArrayList<>();
    PrumMessage message = PrumXml.read(BODY, new ByteArrayInputStream(body), notes::add);
    PrumHeader.Leg leg = message.header().requesting();
    XmlRequest.mustReach(state, leg.destination());
    PrumBlock block = message.blocks().getFirst();
    if (message.header().direction() != PrumHeader.Direction.R
        || message.blocks().size() != 1
        || block.reqtype() != PrumBlock.SEARCH) {
      throw new IllegalArgumentException(
          "a search is asked for: direction R, one element datas, reqtype " + PrumBlock.SEARCH);
    }
    DnaRecord probe = PrumProfiles.record(block, notes::add);
    Officer officer = envelope.officer();
    Request request =
        new Request(
            leg.requestId(),
            leg.source(),
            DnaIndex.DNA,
            DnaProbe.of(probe),
            envelope.purpose(),
            envelope.text("Offence"),
            officer,
            envelope.requestedBy(officer),
            envelope.text("Case"),
            envelope.text("Agreement"),
            leg.at().toInstant(ZoneOffset.UTC));
    return new DnaXml(request, probe, List.copyOf(notes));
  }

  @Override
  public String notCarried() {
    return "expected chance hits, random match probabilities, compared and differing loci";
  }

  @Override
  public String written(Reply reply, Instant at) {
    PartitionAnswer of = reply.answer();
    List<PrumMessage> messages =
        PrumAnswer.messages(new Answer(request, at, List.of(of)), of, probe, "treffer");
    if (messages.size() > 1) {
      throw new IllegalArgumentException("more profiles match than a message holds");
    }
    return PrumXml.write(messages.getFirst());
  }
}
