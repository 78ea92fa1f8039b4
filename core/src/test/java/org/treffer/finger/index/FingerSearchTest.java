package org.treffer.finger.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.treffer.finger.FingerHit;
import org.treffer.finger.FingerKind;
import org.treffer.finger.FingerProbe;
import org.treffer.finger.FingerRecord;
import org.treffer.finger.FingerTemplate;
import org.treffer.finger.RandomPrints;
import org.treffer.index.CategoryIndex;
import org.treffer.index.SegmentQuery;
import org.treffer.record.Event;
import org.treffer.record.Ground;
import org.treffer.record.Header;
import org.treffer.record.RecordFilter;
import org.treffer.record.Reference;
import org.treffer.record.Subject;

class FingerSearchTest {

  private static final Header HEADER =
      Header.of(Ground.of(Event.TAKEN, LocalDate.of(2024, 5, 1), Subject.SUSPECT));

  private final FingerIndex index = new FingerIndex();
  private ByteBuffersDirectory directory;
  private IndexWriter writer;

  @BeforeEach
  void an_index() throws IOException {
    directory = new ByteBuffersDirectory();
    // Small segments that stay: results must not depend on how a register is cut.
    writer =
        new IndexWriter(
            directory,
            new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE).setMaxBufferedDocs(16));
  }

  @AfterEach
  void close() throws IOException {
    writer.close();
    directory.close();
  }

  @Test
  void a_latent_finds_its_finger_among_ten_prints_at_rank_one() throws IOException {
    for (int person = 0; person < 40; person++) {
      add("P" + person, FingerKind.TENPRINT, fingers(person));
    }
    FingerTemplate finger = RandomPrints.print(707, 35);
    FingerTemplate latent = at(0, RandomPrints.again(finger, 50, 20, 30, 10, 1));
    List<FingerHit> hits = search(FingerKind.LATENT, FingerKind.TENPRINT, latent);
    assertThat(hits.getFirst().reference()).isEqualTo(new Reference("P7"));
    assertThat(hits.getFirst().position()).isEqualTo(7);
    assertThat(hits.getFirst().score()).isGreaterThan(40);
    assertThat(hits).allSatisfy(hit -> assertThat(hit.score()).isGreaterThanOrEqualTo(30));
  }

  @Test
  void records_are_read_back_with_their_kind_number_and_prints() throws IOException {
    for (int person = 0; person < 20; person++) {
      add("P" + person, FingerKind.TENPRINT, fingers(person));
    }
    add("L1", FingerKind.LATENT, RandomPrints.print(5, 12));
    List<FingerProbe> read = new ArrayList<>();
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        FingerIndex.prints().read(leaf.reader(), 0, leaf.reader().maxDoc(), read::add);
      }
    }
    assertThat(read)
        .extracting(probe -> probe.reference().text() + " " + probe.kind())
        .contains("P0 TENPRINT", "P19 TENPRINT", "L1 LATENT")
        .hasSize(21);
    FingerProbe last = read.getLast();
    assertThat(last.prints()).hasSize(1);
    assertThat(last.prints().getFirst().minutiae()).hasSize(12);
    assertThat(
            search(
                FingerKind.TENPRINT,
                FingerKind.TENPRINT,
                read.getFirst().prints().toArray(FingerTemplate[]::new)))
        .extracting(FingerHit::reference)
        .containsExactly(read.getFirst().reference());
  }

  @Test
  void a_list_of_candidates_ends_where_the_annex_ends_it() throws IOException {
    FingerTemplate finger = RandomPrints.print(707, 35);
    for (int person = 0; person < 12; person++) {
      add(
          "P" + person,
          FingerKind.TENPRINT,
          at(7, RandomPrints.again(finger, person, 0, 0, 10, person)));
    }
    List<FingerHit> hits = search(FingerKind.LATENT, FingerKind.TENPRINT, at(0, finger));
    assertThat(hits).extracting(FingerHit::rank).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    assertThat(hits).isSortedAccordingTo(FingerHit.BEST_FIRST);
  }

  @Test
  void a_latent_of_nobody_in_the_register_is_a_no_hit() throws IOException {
    for (int person = 0; person < 20; person++) {
      add("P" + person, FingerKind.TENPRINT, fingers(person));
    }
    FingerTemplate stranger = at(0, RandomPrints.print(9_999, 35));
    assertThat(search(FingerKind.LATENT, FingerKind.TENPRINT, stranger)).isEmpty();
    assertThat(search(FingerKind.TENPRINT, FingerKind.TENPRINT, at(3, stranger))).isEmpty();
  }

  @Test
  void ten_prints_find_their_person_and_no_other_is_told() throws IOException {
    for (int person = 0; person < 20; person++) {
      add("P" + person, FingerKind.TENPRINT, fingers(person));
    }
    FingerTemplate[] again = new FingerTemplate[10];
    for (int f = 1; f <= 10; f++) {
      again[f - 1] = at(f, RandomPrints.again(RandomPrints.print(300 + f, 35), 5, 0, 0, 10, f));
    }
    List<FingerHit> hits = search(FingerKind.TENPRINT, FingerKind.TENPRINT, again);
    assertThat(hits).extracting(h -> h.reference().text()).containsExactly("P3");
    assertThat(hits.getFirst().score()).isGreaterThan(200);
  }

  @Test
  void only_the_kind_that_is_searched_is_found() throws IOException {
    FingerTemplate print = RandomPrints.print(1, 35);
    add("L", FingerKind.LATENT, print);
    add("T", FingerKind.TENPRINT, print);
    assertThat(search(FingerKind.LATENT, FingerKind.LATENT, print))
        .extracting(h -> h.reference().text())
        .containsExactly("L");
    assertThatThrownBy(() -> search(FingerKind.LATENT, FingerKind.PALM, print))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_the_filter_withholds_and_what_is_deleted_is_not_found() throws IOException {
    FingerTemplate print = RandomPrints.print(1, 35);
    add("A", FingerKind.TENPRINT, print);
    add("B", FingerKind.TENPRINT, print);
    writer.deleteDocuments(new Term(CategoryIndex.REFERENCE, "A"));
    assertThat(search(FingerKind.LATENT, FingerKind.TENPRINT, print))
        .extracting(h -> h.reference().text())
        .containsExactly("B");
    RecordFilter nobody = (common, grounds, count) -> false;
    assertThat(search(nobody, FingerKind.LATENT, FingerKind.TENPRINT, print)).isEmpty();
  }

  @Test
  void fingers_of_different_positions_are_not_compared() throws IOException {
    FingerTemplate print = RandomPrints.print(1, 35);
    add("A", FingerKind.TENPRINT, at(2, print));
    assertThat(search(FingerKind.LATENT, FingerKind.TENPRINT, at(3, print))).isEmpty();
    assertThat(search(FingerKind.LATENT, FingerKind.TENPRINT, at(2, print)).getFirst().score())
        .isGreaterThan(60);
  }

  private static FingerTemplate[] fingers(int person) {
    FingerTemplate[] prints = new FingerTemplate[10];
    for (int f = 1; f <= 10; f++) {
      prints[f - 1] = at(f, RandomPrints.print(100L * person + f, 35));
    }
    return prints;
  }

  private static FingerTemplate at(int position, FingerTemplate print) {
    return new FingerTemplate(position, print.width(), print.height(), print.minutiae());
  }

  private void add(String number, FingerKind kind, FingerTemplate... prints) throws IOException {
    Document document = new Document();
    document.add(new StringField(CategoryIndex.REFERENCE, number, Field.Store.NO));
    index.fields(new FingerRecord(new Reference(number), kind, HEADER, List.of(prints)), document);
    writer.addDocument(document);
  }

  private List<FingerHit> search(FingerKind probe, FingerKind register, FingerTemplate... prints)
      throws IOException {
    return search(RecordFilter.EVERY_RECORD, probe, register, prints);
  }

  private List<FingerHit> search(
      RecordFilter filter, FingerKind probe, FingerKind register, FingerTemplate... prints)
      throws IOException {
    SegmentQuery<FingerHit> query =
        index.query(new FingerProbe(new Reference("Q"), probe, register, List.of(prints)), filter);
    List<FingerHit> hits = new ArrayList<>();
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      for (LeafReaderContext segment : reader.leaves()) {
        query.search(segment.reader(), hits);
      }
    }
    return query.ordered(hits);
  }
}
