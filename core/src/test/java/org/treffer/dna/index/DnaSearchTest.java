package org.treffer.dna.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.treffer.dna.ComparisonOracle;
import org.treffer.dna.ComparisonRule;
import org.treffer.dna.DnaHit;
import org.treffer.dna.DnaKind;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.Profile;
import org.treffer.dna.RandomProfiles;
import org.treffer.index.CategoryIndex;
import org.treffer.record.BirthMonth;
import org.treffer.record.Event;
import org.treffer.record.Ground;
import org.treffer.record.Header;
import org.treffer.record.PackedHeader;
import org.treffer.record.RecordFilter;
import org.treffer.record.Reference;
import org.treffer.record.Status;
import org.treffer.record.Subject;

/** The search against the oracle, which compares every record one by one. */
class DnaSearchTest {

  private static final Ground TAKEN =
      Ground.of(Event.TAKEN, LocalDate.of(2024, 5, 1), Subject.SUSPECT);
  private static final Ground FOUND =
      Ground.of(Event.TAKEN, LocalDate.of(2025, 6, 2), Subject.CONVICTED);
  private static final Header HEADER = Header.of(TAKEN);

  /** Records by reference, in an index of several segments with deletions. */
  private static final class Register implements AutoCloseable {
    final Map<Reference, DnaRecord> records = new TreeMap<>(Comparator.naturalOrder());

    /** Its tables are built by the sixth search already. */
    final DnaIndex index =
        new DnaIndex(SearchMethod.PLANNED, new FiveTable.Building(2, Runnable::run));

    final Directory directory = new ByteBuffersDirectory();
    final IndexWriter writer;
    DirectoryReader reader;

    Register() throws IOException {
      writer = new IndexWriter(directory, new IndexWriterConfig());
    }

    void put(DnaRecord record) throws IOException {
      records.put(record.reference(), record);
      Document document = new Document();
      String reference = record.reference().text();
      document.add(new StringField(CategoryIndex.REFERENCE, reference, Field.Store.NO));
      index.fields(record, document);
      writer.updateDocument(new Term(CategoryIndex.REFERENCE, reference), document);
    }

    void delete(Reference reference) throws IOException {
      records.remove(reference);
      writer.deleteDocuments(new Term(CategoryIndex.REFERENCE, reference.text()));
    }

    /** Changes the status of a record of the only segment, and reads on from there. */
    void setStatus(int document, Reference reference, Status status) throws IOException {
      LeafReader segment = reader.leaves().getFirst().reader();
      Field[] changed = index.withStatus(segment, document, status).toArray(Field[]::new);
      writer.updateDocValues(new Term(CategoryIndex.REFERENCE, reference.text()), changed);
      DirectoryReader next = DirectoryReader.openIfChanged(reader, writer);
      reader.close();
      reader = next;
    }

    List<DnaHit> search(Profile probe, ComparisonRule rule, RecordFilter filter)
        throws IOException {
      if (reader == null) {
        reader = DirectoryReader.open(writer);
      }
      var query = index.query(probe, rule, filter);
      List<DnaHit> hits = new ArrayList<>();
      for (LeafReaderContext leaf : reader.leaves()) {
        query.search(leaf.reader(), hits);
      }
      return query.ordered(hits);
    }

    /** What a sweep finds for each of some probes, read in parts of seven documents. */
    List<List<DnaHit>> sweep(List<Profile> probes, ComparisonRule rule, RecordFilter filter)
        throws IOException {
      if (reader == null) {
        reader = DirectoryReader.open(writer);
      }
      var scan = index.sweep(probes, rule, filter);
      List<List<DnaHit>> hits = new ArrayList<>();
      probes.forEach(probe -> hits.add(new ArrayList<>()));
      for (LeafReaderContext leaf : reader.leaves()) {
        int end = leaf.reader().maxDoc();
        for (int from = 0; from < end; from += 7) {
          scan.read(
              leaf.reader(),
              from,
              Math.min(end, from + 7),
              hit -> hits.get(hit.probe()).add(hit.hit()));
        }
      }
      hits.forEach(each -> each.sort(DnaHit.BEST_FIRST));
      return hits;
    }

    List<String> expected(Profile probe, ComparisonRule rule) {
      List<String> expected = new ArrayList<>();
      for (DnaRecord record : records.values()) {
        var verdict =
            ComparisonOracle.compare(
                probe, record.profile(), rule.minimumLoci(), rule.differences());
        if (verdict.quality() > 0) {
          expected.add(
              verdict.quality()
                  + " "
                  + record.reference()
                  + " "
                  + record.kind()
                  + " "
                  + verdict.compared()
                  + " "
                  + verdict.matched()
                  + " "
                  + verdict.differences().size());
        }
      }
      expected.sort(Comparator.naturalOrder());
      return expected;
    }

    @Override
    public void close() throws IOException {
      reader.close();
      writer.close();
      directory.close();
    }
  }

  private static List<String> texts(List<DnaHit> hits) {
    return hits.stream()
        .map(
            hit ->
                hit.comparison().quality()
                    + " "
                    + hit.reference()
                    + " "
                    + hit.kind()
                    + " "
                    + hit.comparison().compared()
                    + " "
                    + hit.comparison().matched()
                    + " "
                    + hit.comparison().differences().size())
        .toList();
  }

  private static DnaRecord record(int number, DnaKind kind, Profile profile) {
    return new DnaRecord(new Reference(String.format("R%07d", number)), kind, HEADER, "", profile);
  }

  private static void compareWithOracle(long seed, int records, int searches) throws IOException {
    RandomProfiles random = new RandomProfiles(seed, 3);
    List<Profile> known = new ArrayList<>();
    try (Register register = new Register()) {
      for (int i = 0; i < records; i++) {
        Profile profile =
            known.isEmpty() || random.below(3) > 0
                ? random.person()
                : random.probeFor(known.get(random.below(known.size())));
        known.add(profile);
        register.put(record(i, random.below(3) == 0 ? DnaKind.STAIN : DnaKind.PERSON, profile));
        if (random.below(40) == 0) {
          register.delete(new Reference(String.format("R%07d", random.below(i + 1))));
        }
        if (random.below(40) == 0) {
          int again = random.below(i + 1);
          register.put(record(again, DnaKind.PERSON, random.changed(profile)));
        }
        if (random.below(Math.max(20, records / 6)) == 0) {
          register.writer.commit();
        }
      }
      for (int i = 0; i < searches; i++) {
        Profile probe = random.probeFor(known.get(random.below(known.size())));
        ComparisonRule rule = rule(random);
        assertThat(texts(register.search(probe, rule, RecordFilter.EVERY_RECORD)))
            .as("probe %s, rule %s", probe, rule)
            .isEqualTo(register.expected(probe, rule));
      }
      compareSweepWithOracle(register, random, known, searches);
    }
  }

  private static ComparisonRule rule(RandomProfiles random) {
    return ComparisonRule.OF_THE_ANNEX
        .withDifferences(random.below(4))
        .withMinimumLoci(random.below(5) == 0 ? 1 + random.below(9) : 6);
  }

  private static void compareSweepWithOracle(
      Register register, RandomProfiles random, List<Profile> known, int count) throws IOException {
    ComparisonRule rule = rule(random);
    List<Profile> probes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      probes.add(random.probeFor(known.get(random.below(known.size()))));
    }
    List<List<DnaHit>> found = register.sweep(probes, rule, RecordFilter.EVERY_RECORD);
    for (int i = 0; i < count; i++) {
      assertThat(texts(found.get(i)))
          .as("swept probe %s, rule %s", probes.get(i), rule)
          .isEqualTo(register.expected(probes.get(i), rule));
    }
  }

  @Property(tries = 40)
  void finds_exactly_what_the_oracle_finds(@ForAll long seed) throws IOException {
    compareWithOracle(seed, 300, 40);
  }

  @Test
  void finds_exactly_what_the_oracle_finds_where_masks_are_common() throws IOException {
    compareWithOracle(7, 14_000, 24);
  }

  @Test
  @Tag("long")
  void finds_exactly_what_the_oracle_finds_in_a_hundred_thousand_searches() throws IOException {
    for (long seed = 1; seed <= 500; seed++) {
      compareWithOracle(seed, 1_000, 200);
    }
  }

  @Test
  void withheld_records_are_not_found() throws IOException {
    RandomProfiles random = new RandomProfiles(1, 12);
    try (Register register = new Register()) {
      Profile profile = random.person();
      register.put(record(1, DnaKind.PERSON, profile));
      register.put(record(2, DnaKind.STAIN, profile));
      RecordFilter stains = (common, grounds, count) -> (common & 0xF) == DnaKind.STAIN.ordinal();
      assertThat(register.search(profile, ComparisonRule.OF_THE_ANNEX, stains))
          .extracting(DnaHit::kind)
          .containsExactly(DnaKind.STAIN);
      assertThat(register.sweep(List.of(profile), ComparisonRule.OF_THE_ANNEX, stains).getFirst())
          .extracting(DnaHit::kind)
          .containsExactly(DnaKind.STAIN);
    }
  }

  @Test
  void a_record_blocked_while_tables_are_in_memory_is_withheld_and_one_freed_is_found()
      throws IOException {
    RandomProfiles random = new RandomProfiles(2, 12);
    RecordFilter active =
        (common, grounds, count) ->
            PackedHeader.status(common) == Status.ACTIVE
                && count == 2
                && PackedHeader.ground(FOUND) == grounds[1];
    try (Register register = new Register()) {
      Header header = new Header(Status.ACTIVE, BirthMonth.UNKNOWN, List.of(TAKEN, FOUND));
      List<DnaRecord> records = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        Reference reference = new Reference("R" + i);
        records.add(new DnaRecord(reference, DnaKind.PERSON, header, "", random.person()));
        register.put(records.get(i));
      }
      for (Status status : List.of(Status.ACTIVE, Status.BLOCKED, Status.ACTIVE)) {
        register.search(records.get(3).profile(), ComparisonRule.OF_THE_ANNEX, active);
        register.setStatus(1, records.get(1).reference(), status);
        for (int search = 0; search < 10; search++) {
          for (DnaRecord each : records.reversed()) {
            boolean found =
                register.search(each.profile(), ComparisonRule.OF_THE_ANNEX, active).stream()
                    .anyMatch(hit -> hit.reference().equals(each.reference()));
            assertThat(found)
                .as("%s after record 1 became %s", each.reference(), status)
                .isEqualTo(status == Status.ACTIVE || !each.equals(records.get(1)));
          }
        }
      }
    }
  }
}
