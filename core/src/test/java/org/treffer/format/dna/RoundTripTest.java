package org.treffer.format.dna;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.treffer.dna.Alleles;
import org.treffer.dna.DnaKind;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.Genotype;
import org.treffer.dna.Locus;
import org.treffer.dna.Profile;
import org.treffer.record.BirthMonth;
import org.treffer.record.Event;
import org.treffer.record.Ground;
import org.treffer.record.Header;
import org.treffer.record.Origin;
import org.treffer.record.Reference;
import org.treffer.record.Status;
import org.treffer.record.Subject;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

class RoundTripTest {

  static DnaRecord random(Random random) {
    Map<Locus, Genotype> genotypes = new EnumMap<>(Locus.class);
    for (Locus locus : Locus.values()) {
      if (random.nextBoolean()) {
        genotypes.put(locus, new Genotype(allele(random), allele(random)));
      }
    }
    Map<String, List<String>> uncompared = new TreeMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      uncompared.put("Žlocus \"" + i, List.of("ж" + random.nextInt(30), "X"));
    }
    List<Ground> grounds = new ArrayList<>();
    for (int i = 1 + (random.nextBoolean() ? 0 : random.nextInt(Header.MOST_GROUNDS)); i > 0; i--) {
      grounds.add(ground(random));
    }
    int year = random.nextBoolean() ? 0 : 1900 + random.nextInt(200);
    return new DnaRecord(
        new Reference("R-" + random.nextInt(1_000_000)),
        DnaKind.values()[random.nextInt(2)],
        new Header(
            Status.values()[random.nextInt(3)],
            new BirthMonth(year, year == 0 ? 0 : random.nextInt(13)),
            grounds),
        random.nextBoolean() ? "" : "kit <" + random.nextInt(9) + ">",
        new Profile(genotypes, uncompared));
  }

  private static int allele(Random random) {
    int allele = 2 + random.nextInt(random.nextInt(5) == 0 ? Alleles.GREATEST - 1 : 400);
    return random.nextInt(12) == 0 || allele == 10 || allele == 990 ? Alleles.WILDCARD : allele;
  }

  private static Ground ground(Random random) {
    return new Ground(
        Event.values()[random.nextInt(Event.values().length)],
        LocalDate.of(1900, 1, 1).plusDays(random.nextInt(65_536)),
        Subject.values()[random.nextInt(Subject.values().length)],
        random.nextBoolean() ? "" : "O" + (10 + random.nextInt(27)),
        Origin.values()[random.nextInt(2)],
        random.nextBoolean() ? 0 : random.nextInt(Ground.LAST_CASE + 1));
  }

  static String line(DnaRecord record) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), line)) {
      DnaJson.write(record, json);
    }
    return line.toString();
  }

  @Property(tries = 1000)
  void what_is_written_is_read_as_it_was(@ForAll long seed) throws IOException {
    DnaRecord record = random(new Random(seed));
    assertThat(ReadFile.of(line(record)).only()).isEqualTo(record);
  }

  @Property(tries = 300)
  void a_wide_table_says_the_same_as_json(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    String separator = List.of(",", ";", "\t").get(random.nextInt(3));
    List<DnaRecord> records = new ArrayList<>();
    StringBuilder table = new StringBuilder("reference" + separator + "kind");
    for (Locus locus : Locus.values()) {
      table.append(separator).append(locus.text()).append("_1");
      table.append(separator).append('"').append(locus.text()).append("_2\"");
    }
    for (int i = 0; i < 1 + random.nextInt(5); i++) {
      DnaRecord record = random(random);
      records.add(record);
      table.append("\r\n").append(record.reference()).append(separator);
      table.append(record.kind().text());
      for (Locus locus : Locus.values()) {
        String[] pair =
            record
                .profile()
                .genotype(locus)
                .map(g -> new String[] {Alleles.text(g.high()), Alleles.text(g.low())})
                .orElse(new String[] {"", ""});
        table.append(separator).append(pair[0]).append(separator).append(pair[1]);
      }
    }
    ReadFile read = ReadFile.of(table.toString());
    assertThat(read.rejected).isEmpty();
    assertThat(read.records).hasSameSizeAs(records);
    for (int i = 0; i < records.size(); i++) {
      assertThat(read.records.get(i).reference()).isEqualTo(records.get(i).reference());
      assertThat(read.records.get(i).kind()).isEqualTo(records.get(i).kind());
      for (Locus locus : Locus.values()) {
        assertThat(read.records.get(i).profile().genotype(locus))
            .isEqualTo(records.get(i).profile().genotype(locus));
      }
    }
  }
}
