package org.treffer.format.dna.prum;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.treffer.dna.DnaKind;
import org.treffer.format.xml.XmlElement;
import org.treffer.format.xml.XmlInput;
import org.treffer.format.xml.XmlOutput;
import org.treffer.record.BadInput;
import org.treffer.record.Country;

/** Reads and writes messages as {@code prum-dna.xsd} describes them. */
public final class PrumXml {

  /** The namespace of our schema. */
  public static final String NAMESPACE = "urn:treffer:prum-dna:1";

  /** The root's name. */
  public static final String ROOT = "PRUEMDNAx";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private PrumXml() {}

  /**
   * Reads a message of at most {@value PrumMessage#MOST_BLOCKS} blocks.
   *
   * @param name what messages call it
   * @param warnings hears of elements that are passed over
   * @throws BadInput if it is none; the message names line and element
   */
  public static PrumMessage read(String name, InputStream in, Consumer<String> warnings) {
    XmlInput xml = new XmlInput(name, in);
    PrumHeader header = header(xml);
    List<PrumBlock> blocks = new ArrayList<>();
    for (Optional<XmlElement> next = xml.next(); next.isPresent(); next = xml.next()) {
      XmlElement element = next.get();
      try {
        blocks.add(block(element, warnings));
      } catch (IllegalArgumentException e) {
        throw new BadInput(
            name + ", line " + element.line() + ": " + XmlElement.oneLine(e.getMessage()), e);
      }
    }
    try {
      return new PrumMessage(header, blocks);
    } catch (IllegalArgumentException e) {
      throw new BadInput(name + ": " + XmlElement.oneLine(e.getMessage()), e);
    }
  }

  /**
   * Reads the header, behind which the blocks follow.
   *
   * @throws BadInput if the document does not begin with one
   */
  static PrumHeader header(XmlInput xml) {
    if (!xml.root().name().equals(ROOT) || !xml.namespace().equals(NAMESPACE)) {
      throw new BadInput(
          xml.name() + ": no message: its root is " + ROOT + " of namespace " + NAMESPACE);
    }
    XmlElement header = xml.next().orElse(xml.root());
    if (!header.name().equals("header")) {
      throw new BadInput(xml.name() + ", line " + header.line() + ": element header is missing");
    }
    try {
      return new PrumHeader(
          choice(header, "direction", PrumHeader.Direction.class),
          header.text("ref"),
          header.text("generator"),
          header.text("schema_version"),
          leg(header, "requesting"),
          leg(header, "requested"));
    } catch (IllegalArgumentException e) {
      throw new BadInput(
          xml.name() + ", line " + header.line() + ": " + XmlElement.oneLine(e.getMessage()), e);
    }
  }

  private static PrumHeader.Leg leg(XmlElement header, String name) {
    XmlElement leg =
        header
            .only(name)
            .orElseThrow(() -> new IllegalArgumentException("element " + name + " is missing"));
    return new PrumHeader.Leg(
        country(leg, "source_isocode"),
        country(leg, "destination_isocode"),
        leg.needed("request_id"),
        LocalDateTime.of(date(leg.needed("date")), time(leg.needed("time"))));
  }

  private static Country country(XmlElement leg, String name) {
    try {
      return new Country(leg.needed(name));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "element " + name + ": " + XmlElement.oneLine(e.getMessage()), e);
    }
  }

  /**
   * Reads a block.
   *
   * @throws IllegalArgumentException if it is none; the message names the element
   */
  static PrumBlock block(XmlElement datas, Consumer<String> warnings) {
    if (!datas.name().equals("datas")) {
      throw new IllegalArgumentException("element " + datas.name() + " where datas belongs");
    }
    return new PrumBlock(
        number(datas.needed("reqtype"), "reqtype"),
        datas.text("date").isEmpty() ? PrumBlock.NO_DAY : date(datas.text("date")),
        kind(datas.needed("type")),
        choice(datas, "result", PrumBlock.Result.class),
        datas.text("agency"),
        datas.needed("profile_ident"),
        datas.text("message"),
        datas.only("profile").map(p -> profile(p, warnings)).orElse(PrumProfile.NONE),
        datas.text("match_id"),
        optional(datas, "quality"),
        optional(datas, "hitcount"),
        optional(datas, "rescount"));
  }

  private static PrumProfile profile(XmlElement profile, Consumer<String> warnings) {
    List<PrumProfile.Values> loci = new ArrayList<>();
    for (String group : List.of("ess_issol", "additional_loci")) {
      for (XmlElement each : profile.only(group).map(XmlElement::children).orElse(List.of())) {
        Optional<PrumLocus> locus = PrumLocus.named(each.name());
        if (locus.isEmpty()) {
          warnings.accept("element " + each.name() + " is no locus of the schema and was skipped");
        } else {
          loci.add(
              new PrumProfile.Values(
                  locus.get(), each.needed("low_allele"), each.needed("high_allele")));
        }
      }
    }
    return new PrumProfile(loci, profile.text("marker"), profile.text("profile_id"));
  }

  private static DnaKind kind(String letter) {
    return switch (letter) {
      case "P" -> DnaKind.PERSON;
      case "S" -> DnaKind.STAIN;
      default -> throw new IllegalArgumentException("element type: P or S, not '" + letter + "'");
    };
  }

  private static <E extends Enum<E>> E choice(XmlElement in, String name, Class<E> choices) {
    String text = in.needed(name);
    for (E choice : choices.getEnumConstants()) {
      if (choice.name().equals(text)) {
        return choice;
      }
    }
    throw new IllegalArgumentException(
        "element " + name + ": '" + text + "' is none of its letters");
  }

  private static int optional(XmlElement in, String name) {
    String text = in.text(name);
    return text.isEmpty() ? PrumBlock.ABSENT : number(text, name);
  }

  private static int number(String text, String name) {
    if (!text.matches("\\d{1,6}")) {
      throw new IllegalArgumentException("element " + name + ": '" + text + "' is no number");
    }
    return Integer.parseInt(text);
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "element date: '" + text + "' is no day, written 2024-05-01", e);
    }
  }

  private static LocalTime time(String text) {
    try {
      return LocalTime.parse(text, TIME);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "element time: '" + text + "' is no time, written 10:30:00", e);
    }
  }

  /** A message as XML. */
  public static String write(PrumMessage message) {
    StringBuilder xml = new StringBuilder(start(message.header()));
    message.blocks().forEach(block -> xml.append(write(block)));
    return xml.append(end()).toString();
  }

  /** The document up to its first block. */
  static String start(PrumHeader header) {
    XmlOutput xml = new XmlOutput(1).start("header");
    xml.text("direction", header.direction().name()).text("ref", header.ref());
    xml.text("generator", header.generator()).text("schema_version", header.schemaVersion());
    write("requesting", header.requesting(), xml);
    write("requested", header.requested(), xml);
    return XmlOutput.DECLARATION + "<" + ROOT + " xmlns=\"" + NAMESPACE + "\">\n" + xml.end();
  }

  /** The document behind its last block. */
  static String end() {
    return "</" + ROOT + ">\n";
  }

  private static void write(String name, PrumHeader.Leg leg, XmlOutput xml) {
    xml.start(name).text("source_isocode", leg.source().code());
    xml.text("destination_isocode", leg.destination().code()).text("request_id", leg.requestId());
    xml.text("date", leg.at().toLocalDate().toString()).text("time", TIME.format(leg.at())).end();
  }

  /**
   * A block.
   *
   * @throws IllegalArgumentException if XML has no way to write one of its texts
   */
  static String write(PrumBlock block) {
    XmlOutput xml = new XmlOutput(1).start("datas");
    xml.text("reqtype", Integer.toString(block.reqtype())).text("date", day(block.date()));
    xml.text("type", String.valueOf(block.kind().letter())).text("result", block.result().name());
    xml.text("agency", block.agency()).text("profile_ident", block.ident());
    xml.text("message", block.message());
    if (!block.profile().equals(PrumProfile.NONE)) {
      xml.start("profile");
      write("ess_issol", block.profile(), true, xml);
      write("additional_loci", block.profile(), false, xml);
      xml.text("marker", block.profile().marker()).text("profile_id", block.profile().id()).end();
    }
    xml.text("match_id", block.matchId()).text("quality", number(block.quality()));
    xml.text("hitcount", number(block.hitcount())).text("rescount", number(block.rescount()));
    return xml.end().toString();
  }

  private static String day(LocalDate day) {
    return day.equals(PrumBlock.NO_DAY) ? "" : day.toString();
  }

  private static String number(int number) {
    return number == PrumBlock.ABSENT ? "" : Integer.toString(number);
  }

  private static void write(String group, PrumProfile profile, boolean standard, XmlOutput xml) {
    List<PrumProfile.Values> loci =
        profile.loci().stream().filter(v -> v.locus().standard() == standard).toList();
    if (loci.isEmpty()) {
      return;
    }
    xml.start(group);
    for (PrumProfile.Values values : loci) {
      xml.start(values.locus().element()).text("low_allele", values.low());
      xml.text("high_allele", values.high()).end();
    }
    xml.end();
  }
}
