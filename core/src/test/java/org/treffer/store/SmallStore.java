package org.treffer.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.treffer.audit.Entry;
import org.treffer.audit.LogKind;
import org.treffer.audit.LogReader;
import org.treffer.audit.LoggedEntry;
import org.treffer.audit.disk.Disk;
import org.treffer.dna.DnaProbe;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.chance.AlleleFrequencies;
import org.treffer.dna.index.DnaIndex;
import org.treffer.partition.RegisterWriter;
import org.treffer.record.Country;
import org.treffer.record.Probe;
import org.treffer.request.Officer;
import org.treffer.request.Purpose;
import org.treffer.request.Request;
import org.treffer.vehicle.History;

/**
 * A store of a few states in a temporary folder.
 *
 * <pre>
 * D615   AT, DE, HR and BG exchange DNA for investigation; SI is bound and not yet opened, HR offers
 *        no DNA, BG leaves with 2024
 * R982   AT and DE
 * </pre>
 */
public final class SmallStore implements AutoCloseable {

  /** The time of all requests, unless said otherwise. */
  public static final Instant NOW = Instant.parse("2024-06-01T10:00:00Z");

  public static final Country AT = Country.of("AT");
  public static final Country BG = Country.of("BG");
  public static final Country DE = Country.of("DE");
  public static final Country HR = Country.of("HR");
  public static final Country MK = Country.of("MK");
  public static final Country SI = Country.of("SI");

  private static final String AGREEMENTS =
      """
      {"agreements":[
       {"name":"D615","regime":{"name":"615"},"purposes":{"dna":["investigation"],"face":["investigation"]},
        "parties":[{"country":"AT","from":"2008-08-26"},{"country":"DE","from":"2008-08-26"},
          {"country":"SI","from":"2008-08-26"},{"country":"HR","from":"2013-07-01","notOffered":["dna"]},
          {"country":"BG","from":"2008-08-26","to":"2024-12-31"}],
        "openings":[{"asking":["AT","BG","DE","HR","SI"],"asked":["AT","BG","DE","HR"],
          "categories":["dna","face"],"from":"2013-07-01"}]},
       {"name":"R982","regime":{"name":"982"},"purposes":{"dna":["investigation"]},
        "parties":[{"country":"AT","from":"2024-04-25"},{"country":"DE","from":"2024-04-25"}],
        "openings":[{"asking":["AT","DE"],"asked":["AT","DE"],"categories":["dna"],"from":"2024-04-25"}]}]}
      """;

  /** Officers AT-1 and AT-2 may search; victims are withheld; quality 4 stays at home. */
  private static final String RULES =
      """
      {"format":1,"name":"small","title":"Small","version":"1","state":"*","zone":"UTC",
       "officers":{"known":["AT-1","AT-2"]},
       "admission":[{"id":"in","text":"t","basis":"none","mark":"invented","effect":"permit",
         "when":{"searchers":["known"]}}],
       "records":[{"id":"search","text":"t","basis":"none","mark":"invented","effect":"search"},
         {"id":"victims","text":"t","basis":"none","mark":"invented","effect":"withhold",
          "reach":"record","record":{"roles":["victim"]}}],
       "release":[{"id":"out","text":"t","basis":"none","mark":"invented","effect":"release",
         "qualities":[1,2,3]}],
       "quotas":[QUOTAS]}
      """;

  private static final DnaIndex INDEX = new DnaIndex();

  private final Path folder;
  private final Categories categories;
  private Instant now = NOW;
  private StoreFolder open;

  /** A store of the engine's own categories. */
  public SmallStore(Path folder) {
    this(folder, Categories.standard());
  }

  /** A store of some categories. */
  public SmallStore(Path folder, Categories categories) {
    this.folder = folder;
    this.categories = categories;
    try {
      StoreFolder.create(folder, AGREEMENTS.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A partition with the rules above and, if it has any, some records. */
  public SmallStore partition(Country country, DnaRecord... records) throws IOException {
    return partition(country, rules(""), records);
  }

  /** A partition whose rules let in so many requests a day. */
  public SmallStore partition(Country country, int perDay, DnaRecord... records)
      throws IOException {
    return partition(
        country,
        rules(
            "{\"id\":\"q\",\"text\":\"t\",\"basis\":\"none\",\"mark\":\"invented\",\"perDay\":"
                + perDay
                + "}"),
        records);
  }

  /** The rules with some quotas. */
  static String rules(String quotas) {
    return RULES.replace("QUOTAS", quotas);
  }

  SmallStore partition(Country country, String rules, DnaRecord... records) throws IOException {
    StoreFolder.setFacts(
        folder,
        new PartitionFacts(country, Map.of("dna", 1000L), History.KEPT),
        new AlleleFrequencies("none", Map.of(), Map.of()));
    StoreFolder.setRules(folder, country, rules.getBytes(StandardCharsets.UTF_8), categories);
    load(country, records);
    return this;
  }

  /** One more load. */
  public void load(Country country, DnaRecord... records) throws IOException {
    if (records.length == 0) {
      return;
    }
    try (RegisterWriter<DnaRecord> writer =
        RegisterWriter.open(folder.resolve(country.code()), INDEX)) {
      for (DnaRecord record : records) {
        writer.put(record);
      }
      writer.commit();
    }
  }

  /** Requests are made and received at another time from here on. */
  public SmallStore at(Instant time) {
    close();
    now = time;
    return this;
  }

  /** The store as opened. */
  public StoreFolder open() throws IOException {
    if (open == null) {
      open = StoreFolder.open(folder, Clock.fixed(now, ZoneOffset.UTC), categories);
    }
    return open;
  }

  /** The folder of a partition. */
  public Path folder(Country country) {
    return folder.resolve(country.code());
  }

  /** A request of AT for an investigation under D615, made by AT-1. */
  public Request request(String number, DnaRecord of) {
    return request(number, "D615", Purpose.INVESTIGATION, "AT-1", DnaProbe.of(of));
  }

  Request request(String number, String agreement, Purpose purpose, String officer, Probe probe) {
    return request(number, agreement, purpose, officer, DnaIndex.DNA.name(), probe);
  }

  Request request(
      String number,
      String agreement,
      Purpose purpose,
      String officer,
      String category,
      Probe probe) {
    return new Request(
        number,
        AT,
        org.treffer.record.Category.named(category),
        probe,
        purpose,
        "O10",
        new Officer(officer),
        new Officer("AT-2"),
        "case 7/24",
        agreement,
        now);
  }

  /** The entries of a log, in their order; none if there is no such log. */
  public List<LoggedEntry> logged(Country country, String regime, LogKind kind) throws IOException {
    Path log = folder(country).resolve("audit").resolve(regime).resolve(kind.text());
    List<LoggedEntry> entries = new ArrayList<>();
    if (Files.exists(log)) {
      LogReader.of(Disk.real(), log).forEach(entries::add);
    }
    return entries;
  }

  /** The entries of one class in a state's witnessed log of regime 615. */
  <E extends Entry> List<E> entries(Country country, Class<E> kind) throws IOException {
    return logged(country, "615", LogKind.WITNESSED).stream()
        .map(LoggedEntry::entry)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  @Override
  public void close() {
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      open = null;
    }
  }
}
