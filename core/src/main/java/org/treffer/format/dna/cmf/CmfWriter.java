package org.treffer.format.dna.cmf;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.treffer.dna.DnaKind;
import org.treffer.dna.DnaRecord;
import org.treffer.format.HeaderLosses;
import org.treffer.format.Losses;
import org.treffer.format.RecordWriter;
import org.treffer.format.xml.XmlOutput;
import org.treffer.record.Ground;
import org.treffer.record.Subject;

/**
 * Writes records as specimens of an import file, valid under the schema of 2017 (which lists more
 * loci and kits than that of the interface specification, under the same version 3.2).
 *
 * <p>A reference of more than 24 characters goes into the comment, and a number made of its hash
 * takes its place; only the day of a reading is known, so noon stands for its time. A wildcard is
 * written {@code *}, which the schema admits.
 */
public final class CmfWriter implements RecordWriter<DnaRecord> {

  private static final int LONGEST_ID = 24;

  /** The schema's times end before 6 June 2079. */
  private static final LocalDate LAST = LocalDate.of(2079, 6, 5);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);

  private final Writer out;
  private final String laboratory;
  private final Instant submitted;
  private boolean begun;

  /**
   * A writer.
   *
   * @param laboratory names source and destination, 1 to 10 characters
   * @param submitted when, written in UTC to the second
   */
  public CmfWriter(OutputStream out, String laboratory, Instant submitted) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.laboratory = laboratory;
    this.submitted = submitted;
  }

  @Override
  public void write(DnaRecord record, Losses losses) throws IOException {
    Optional<CmfCategory> category = category(record);
    if (category.isEmpty()) {
      losses.whole(record.reference(), "the format has no category for it");
      return;
    }
    Map<String, List<String>> loci = new CmfLoci(record.profile()).carried();
    if (loci.isEmpty()) {
      losses.whole(record.reference(), "it has no locus that the format lists");
      return;
    }
    String specimen;
    try {
      specimen = specimen(record, category.get(), loci);
    } catch (IllegalArgumentException e) {
      losses.whole(record.reference(), e.getMessage());
      return;
    }
    if (HeaderLosses.tell(record, HeaderLosses.Carried.DAY_AND_ROLE, losses)) {
      tell(record, category.get(), losses);
      begin();
      out.write(specimen);
    }
  }

  /** Stains are one category, whatever the role that a ground names. */
  private static Optional<CmfCategory> category(DnaRecord record) {
    return record.kind() == DnaKind.STAIN
        ? CmfCategory.of(DnaKind.STAIN, Subject.UNKNOWN)
        : CmfCategory.of(DnaKind.PERSON, first(record).role());
  }

  private static Ground first(DnaRecord record) {
    return record.header().grounds().getFirst();
  }

  private static void tell(DnaRecord record, CmfCategory category, Losses losses) {
    new CmfLoci(record.profile()).lost().forEach(what -> losses.part(record.reference(), what));
    if (!record.kit().isEmpty() && !CmfNames.kit(record.kit())) {
      losses.part(record.reference(), "kit " + record.kit());
    }
    if (first(record).role() != category.role()) {
      losses.part(record.reference(), "the role of the person");
    }
    if (first(record).date().isAfter(LAST)) {
      losses.part(record.reference(), "its day after " + LAST);
    }
  }

  private static String specimen(
      DnaRecord record, CmfCategory category, Map<String, List<String>> loci) {
    String reference = record.reference().text();
    boolean longer = reference.length() > LONGEST_ID;
    XmlOutput xml = new XmlOutput(1).start("SPECIMEN", "SOURCEID", "N/A");
    xml.text("SPECIMENID", longer ? shortened(reference) : reference);
    xml.text("SPECIMENCATEGORY", category.name());
    xml.text("SPECIMENCOMMENT", longer ? CmfSpecimen.LONG_REFERENCE + reference : "");
    LocalDate day = first(record).date();
    String time = (day.isAfter(LAST) ? LAST : day) + "T12:00:00";
    String kit = CmfNames.kit(record.kit()) ? record.kit() : "";
    loci.forEach(
        (name, values) -> {
          xml.start("LOCUS", "KIT", kit).text("LOCUSNAME", name).text("READINGBY", "treffer");
          xml.text("READINGDATETIME", time);
          values.forEach(value -> xml.start("ALLELE").text("ALLELEVALUE", value).end());
          xml.end();
        });
    return xml.end().toString();
  }

  private static String shortened(String reference) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(reference.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, LONGEST_ID / 2);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private void begin() throws IOException {
    if (begun) {
      return;
    }
    begun = true;
    XmlOutput xml = new XmlOutput(1).text("HEADERVERSION", "3.2").text("MESSAGETYPE", "Import");
    xml.text("DESTINATIONORI", laboratory).text("SOURCELAB", laboratory);
    xml.text("SUBMITBYUSERID", "treffer");
    xml.text("SUBMITDATETIME", TIME.format(submitted.atOffset(ZoneOffset.UTC)));
    out.write(XmlOutput.DECLARATION);
    out.write("<" + CmfSource.ROOT + " xmlns=\"" + CmfSource.NAMESPACE + "\">\n" + xml);
  }

  @Override
  public void close() throws IOException {
    try (out) {
      begin();
      out.write("</" + CmfSource.ROOT + ">\n");
    }
  }
}
