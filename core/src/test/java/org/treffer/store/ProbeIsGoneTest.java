package org.treffer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.treffer.store.SmallStore.AT;
import static org.treffer.store.SmallStore.DE;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treffer.contact.Deadline;
import org.treffer.dna.Alleles;
import org.treffer.dna.DnaKind;
import org.treffer.dna.DnaProbe;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.DnaRecords;
import org.treffer.dna.Genotype;
import org.treffer.dna.Locus;
import org.treffer.dna.Profile;
import org.treffer.exchange.Exchange;
import org.treffer.record.Reference;
import org.treffer.request.PartitionAnswer;

/**
 * The probe is gone after the answer (Decision 2008/615/JHA, Articles 26 and 27 in sense): no file
 * of the store, no temporary file, no log and no live object of a contact point that goes on
 * working holds it.
 */
class ProbeIsGoneTest {

  private static final int MASK = 0x5A;

  @TempDir private Path folder;

  /** What to look for, masked, so that what looks is not what is found. */
  private static final class Trace {
    private final String what;
    private final byte[] masked;

    private Trace(String what, byte[] masked) {
      this.what = what;
      this.masked = masked;
    }

    String what() {
      return what;
    }

    static Trace of(String what, byte[] bytes) {
      byte[] masked = new byte[bytes.length];
      for (int i = 0; i < bytes.length; i++) {
        masked[i] = (byte) (bytes[i] ^ MASK);
      }
      return new Trace(what, masked);
    }

    boolean isIn(Path file) {
      int[] fallback = fallback();
      int at = 0;
      try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 20)) {
        for (int next = in.read(); next >= 0; next = in.read()) {
          byte next1 = (byte) (next ^ MASK);
          while (at > 0 && masked[at] != next1) {
            at = fallback[at - 1];
          }
          at += masked[at] == next1 ? 1 : 0;
          if (at == masked.length) {
            return true;
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return false;
    }

    /** Of each beginning, how long an ending of it is a beginning, too (Knuth, Morris, Pratt). */
    private int[] fallback() {
      int[] fallback = new int[masked.length];
      for (int i = 1, at = 0; i < masked.length; i++) {
        while (at > 0 && masked[at] != masked[i]) {
          at = fallback[at - 1];
        }
        at += masked[at] == masked[i] ? 1 : 0;
        fallback[i] = at;
      }
      return fallback;
    }
  }

  /** Values that nobody else has. */
  private static Profile profile() {
    Map<Locus, Genotype> genotypes = new EnumMap<>(Locus.class);
    Profile usual = DnaRecords.profile(3);
    int value = 611;
    for (Locus locus : usual.loci()) {
      genotypes.put(locus, new Genotype(value, value + 40));
      value += 53;
    }
    return new Profile(genotypes, Map.of());
  }

  /** A record that differs in the midst, by a wildcard. */
  private static DnaRecord near() {
    Profile probe = profile();
    Map<Locus, Genotype> genotypes = new EnumMap<>(Locus.class);
    probe.loci().forEach(l -> genotypes.put(l, probe.genotype(l).orElseThrow()));
    Locus midst = probe.loci().get(probe.loci().size() / 2);
    genotypes.put(midst, new Genotype(genotypes.get(midst).low(), Alleles.WILDCARD));
    return DnaRecords.person("DE-P-1", new Profile(genotypes, Map.of()));
  }

  private static List<Trace> traces() {
    Profile profile = profile();
    ByteBuffer packed = ByteBuffer.allocate(Locus.values().length * Integer.BYTES);
    for (Locus locus : Locus.values()) {
      packed.putInt(profile.genotype(locus.ordinal()));
    }
    byte[] text = profile.toString().getBytes(StandardCharsets.US_ASCII);
    byte[] probe = DnaProbe.of(DnaRecords.stain("AT-S-1", profile)).payload();
    return List.of(
        Trace.of("the profile's values", packed.array()),
        Trace.of("the profile as text", text),
        Trace.of("what was hashed", probe),
        Trace.of("its number", number().getBytes(StandardCharsets.US_ASCII)));
  }

  private static String number() {
    return "AT-S-" + DnaRecords.STORED.toEpochDay() + "GONE";
  }

  private static String ask(SmallStore store, Exchange exchange, String request) {
    return exchange
        .ask(
            store.request(request, DnaRecords.stain(number(), profile())),
            List.of(DE),
            Deadline.in(Duration.ofSeconds(60)))
        .answers()
        .stream()
        .map(PartitionAnswer::status)
        .collect(Collectors.joining());
  }

  @Test
  void no_file_and_no_live_object_holds_a_probe_that_was_answered() throws IOException {
    Set<Path> temporary = temporaryFiles();
    try (SmallStore store = new SmallStore(folder.resolve("store"))) {
      store.partition(AT).partition(DE, near());
      try (Exchange exchange = store.open().exchange()) {
        for (String request : List.of("N-1", "N-2", "N-1")) {
          assertThat(ask(store, exchange, request)).isEqualTo("HIT");
        }
        store.open().logs(DE).settle();
        Path heap = folder.resolve("heap.hprof");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
            .dumpHeap(heap.toString(), true);
        assertThat(traces()).filteredOn(t -> t.isIn(heap)).extracting(Trace::what).isEmpty();
        Files.delete(heap);
      }
    }
    List<Path> files = new ArrayList<>(temporaryFiles());
    files.removeAll(temporary);
    try (Stream<Path> all = Files.walk(folder.resolve("store"))) {
      files.addAll(all.filter(Files::isRegularFile).toList());
    }
    assertThat(files).hasSizeGreaterThan(10);
    for (Path file : files) {
      assertThat(traces()).filteredOn(t -> t.isIn(file)).as("%s", file).isEmpty();
    }
  }

  @Test
  void the_search_for_it_would_find_it() throws IOException {
    Profile held = profile();
    DnaProbe probe = new DnaProbe(new Reference(number()), DnaKind.STAIN, held);
    byte[] payload = probe.payload();
    Path heap = folder.resolve("heap.hprof");
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
        .dumpHeap(heap.toString(), true);
    assertThat(traces())
        .filteredOn(t -> t.isIn(heap))
        .extracting(Trace::what)
        .contains("the profile's values", "what was hashed", "its number");
    assertThat(payload).isEqualTo(probe.payload());
    Files.delete(heap);
  }

  private static Set<Path> temporaryFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(Files::isRegularFile).collect(Collectors.toSet());
    }
  }
}
