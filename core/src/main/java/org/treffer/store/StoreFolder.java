package org.treffer.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.treffer.contact.ContactLogs;
import org.treffer.contact.ContactPoint;
import org.treffer.contact.Desk;
import org.treffer.contact.Desks;
import org.treffer.contact.LocalContactPoint;
import org.treffer.contact.WithheldHits;
import org.treffer.dna.chance.ChanceModel;
import org.treffer.dna.chance.RegisterChance;
import org.treffer.dna.index.DnaIndex;
import org.treffer.exchange.AskingLog;
import org.treffer.exchange.Exchange;
import org.treffer.exchange.Network;
import org.treffer.format.dna.FrequencyCsv;
import org.treffer.partition.PartitionStore;
import org.treffer.protection.Rules;
import org.treffer.protection.json.RuleSetReader;
import org.treffer.protection.rule.RuleSet;
import org.treffer.protection.rule.Vocabulary;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.request.Agreements;
import org.treffer.vehicle.History;

/**
 * A store on disk, and the exchange among the states in it.
 *
 * <pre>
 * STORE/agreements.json            who may ask whom
 * STORE/&lt;CC&gt;/partition.json        what the state says of itself
 * STORE/&lt;CC&gt;/rules.json            its data-protection rules
 * STORE/&lt;CC&gt;/rules-used/HASH.json  each set of rules it ever answered under, by its SHA-256
 * STORE/&lt;CC&gt;/frequencies.csv      allele frequencies, a published table
 * STORE/&lt;CC&gt;/dna, ...              its registers
 * STORE/&lt;CC&gt;/audit, keys          its logs and their keys
 * </pre>
 */
public final class StoreFolder implements AutoCloseable {

  private static final String AGREEMENTS = "agreements.json";
  private static final String RULES = "rules.json";
  private static final String RULES_USED = "rules-used";
  private static final String FREQUENCIES = "frequencies.csv";

  private final Path folder;
  private final Clock clock;
  private final Agreements agreements;
  private final DnaIndex dna = new DnaIndex();
  private final Categories categories;
  private final Map<Country, PartitionStore> partitions = new TreeMap<>();
  private final Map<Country, ContactLogs> logs = new TreeMap<>();

  private StoreFolder(Path folder, Clock clock, Agreements agreements, Categories categories) {
    this.folder = folder;
    this.clock = clock;
    this.agreements = agreements;
    this.categories = categories;
  }

  /**
   * Opens a store.
   *
   * @throws BadInput if the folder is none, or one of its files is not what it should be
   */
  public static StoreFolder open(Path folder, Clock clock) throws IOException {
    return open(folder, clock, Categories.standard());
  }

  /**
   * Opens a store of other categories than the engine's own three.
   *
   * @throws BadInput if the folder is none, or one of its files is not what it should be
   */
  public static StoreFolder open(Path folder, Clock clock, Categories categories)
      throws IOException {
    Path agreements = folder.resolve(AGREEMENTS);
    if (!Files.isRegularFile(agreements)) {
      throw new BadInput(
          folder
              + (Files.exists(folder)
                  ? " is not a store: it has no " + AGREEMENTS
                  : " does not exist: make a store with treffer load or treffer generate --load"));
    }
    StoreFolder store = new StoreFolder(folder, clock, AgreementsFile.read(agreements), categories);
    for (Country country : countries(folder)) {
      store.partitions.put(country, new PartitionStore(country, folder.resolve(country.code())));
    }
    return store;
  }

  /**
   * Makes a store where there is none yet.
   *
   * @param agreements the bytes of its {@code agreements.json}
   * @throws BadInput if the folder holds other things
   */
  public static void create(Path folder, byte[] agreements) throws IOException {
    if (Files.isRegularFile(folder.resolve(AGREEMENTS))) {
      return;
    }
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new BadInput(folder + " is a file, not a store");
    }
    if (Files.isDirectory(folder) && !isEmpty(folder)) {
      throw new BadInput(
          folder + " is not a store (it has no " + AGREEMENTS + ") and not empty: name another");
    }
    Files.createDirectories(folder);
    WholeFiles.replace(folder.resolve(AGREEMENTS), fresh -> Files.write(fresh, agreements));
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      return !entries.iterator().hasNext();
    }
  }

  private static SortedSet<Country> countries(Path folder) throws IOException {
    SortedSet<Country> countries = new TreeSet<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, Files::isDirectory)) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        if (Country.isCode(name) && Files.exists(entry.resolve(PartitionFacts.FILE))) {
          countries.add(new Country(name));
        }
      }
    }
    return countries;
  }

  /** Whether a state has a partition in a store's folder. */
  public static boolean hasPartition(Path folder, Country country) {
    return Files.exists(folder.resolve(country.code()).resolve(PartitionFacts.FILE));
  }

  /** The folder of a state's partition. */
  public static Path partition(Path folder, Country country) {
    return folder.resolve(country.code());
  }

  /** Sets a partition's rules; those of requests to come. */
  public static void setRules(Path folder, Country country, byte[] rules) throws IOException {
    setRules(folder, country, rules, Categories.standard());
  }

  /** Sets the rules of a partition of other categories than the engine's own three. */
  public static void setRules(Path folder, Country country, byte[] rules, Categories categories)
      throws IOException {
    Path partition = partition(folder, country);
    RuleSetReader.read(rules, "the rules", categories.vocabulary());
    Files.createDirectories(partition);
    WholeFiles.replace(partition.resolve(RULES), fresh -> Files.write(fresh, rules));
  }

  /** Sets what a state says of itself, and its table of allele frequencies. */
  public static void setFacts(
      Path folder, PartitionFacts facts, org.treffer.dna.chance.AlleleFrequencies frequencies)
      throws IOException {
    Path partition = partition(folder, facts.country());
    Files.createDirectories(partition);
    WholeFiles.replace(
        partition.resolve(FREQUENCIES), fresh -> FrequencyCsv.write(frequencies, fresh));
    WholeFiles.replace(partition.resolve(PartitionFacts.FILE), facts::write);
  }

  /** Where it lies on disk. */
  public Path folder() {
    return folder;
  }

  /** The agreements. */
  public Agreements agreements() {
    return agreements;
  }

  /** The states with a partition. */
  public SortedSet<Country> countries() {
    return new TreeSet<>(partitions.keySet());
  }

  /**
   * A state's store.
   *
   * @throws BadInput if the state has no partition here
   */
  public PartitionStore store(Country country) {
    PartitionStore store = partitions.get(country);
    if (store == null) {
      throw new BadInput(
          folder + " has no partition " + country + "; it has " + partitions.keySet());
    }
    return store;
  }

  /** What a state says of itself. */
  public PartitionFacts facts(Country country) {
    return PartitionFacts.read(store(country).folder());
  }

  /** Whether a state's register of vehicles keeps what was; it does unless the state says not. */
  History vehicleHistory(Country country) {
    boolean says = Files.exists(store(country).folder().resolve(PartitionFacts.FILE));
    return says ? facts(country).vehicleHistory() : History.KEPT;
  }

  /** A state's published figures on DNA, for chance hits. */
  public RegisterChance dnaChance(Country country) throws IOException {
    Path table = store(country).folder().resolve(FREQUENCIES);
    if (!Files.exists(table)) {
      return RegisterChance.unpublished();
    }
    long declared = facts(country).declared().getOrDefault(DnaIndex.DNA.name(), 0L);
    return RegisterChance.of(
        new ChanceModel(FrequencyCsv.read(table), ChanceModel.USUAL_THETA), declared);
  }

  /** The index of DNA, shared by all partitions. */
  public DnaIndex dna() {
    return dna;
  }

  /** A state's rules. */
  public Rules rules(Country country) {
    Path file = store(country).folder().resolve(RULES);
    return Rules.of(RuleSetReader.read(file, categories.vocabulary()));
  }

  /**
   * The same, kept from now on, so that the log of what is answered under them can be explained.
   */
  private Rules rulesToAnswerUnder(Country country) throws IOException {
    Path partition = store(country).folder();
    byte[] file = Files.readAllBytes(partition.resolve(RULES));
    RuleSet rules = RuleSetReader.read(file, RULES, categories.vocabulary());
    Path kept = rulesUsed(partition, rules.hash());
    if (!Files.exists(kept)) {
      Files.createDirectories(kept.getParent());
      WholeFiles.replace(kept, fresh -> Files.write(fresh, file));
    }
    return Rules.of(rules);
  }

  /**
   * The rules that a state once answered under, by the hash in its log; empty if they are not kept.
   *
   * @throws BadInput if the file is no rule set any more
   */
  public static Optional<RuleSet> rulesUsed(Path folder, Country country, String hash) {
    Path file = rulesUsed(partition(folder, country), hash);
    return Files.exists(file)
        ? Optional.of(RuleSetReader.read(file, Vocabulary.STANDARD))
        : Optional.empty();
  }

  private static Path rulesUsed(Path partition, String hash) {
    return partition.resolve(RULES_USED).resolve(hash + ".json");
  }

  /** A state's logs. */
  public synchronized ContactLogs logs(Country country) {
    return logs.computeIfAbsent(country, c -> new ContactLogs(c, folder.resolve(c.code()), clock));
  }

  /**
   * A state's contact point.
   *
   * @throws BadInput if its rules or figures cannot be read
   */
  public LocalContactPoint contactPoint(Country country) {
    return contactPoint(country, WithheldHits.NOTED);
  }

  /**
   * A state's contact point, for measuring without a second search after each answer.
   *
   * @throws BadInput if its rules or figures cannot be read
   */
  public LocalContactPoint contactPoint(Country country, WithheldHits withheld) {
    return contactPoint(country, withheld, clock);
  }

  private LocalContactPoint contactPoint(Country country, WithheldHits withheld, Clock its) {
    try {
      Rules rules = rulesToAnswerUnder(country);
      Clock there = its.withZone(rules.set().zone());
      List<Desk> desks = new ArrayList<>();
      for (Categories.Line line : categories.lines()) {
        desks.add(line.desk().open(this, country, there));
      }
      return new LocalContactPoint(
          store(country), agreements, rules, new Desks(desks), logs(country), its, withheld);
    } catch (IOException e) {
      throw new BadInput("partition " + country + " cannot be opened: " + e.getMessage(), e);
    }
  }

  /** The exchange among all states of the store; each contact point is opened when it is asked. */
  public Exchange exchange() {
    return exchange(WithheldHits.NOTED, List.of());
  }

  /**
   * The exchange with states in other processes besides; who is there and here too is asked there.
   */
  public Exchange exchange(Collection<ContactPoint> elsewhere) {
    return exchange(WithheldHits.NOTED, elsewhere);
  }

  /** The exchange, for measuring without a second search after each answer. */
  public Exchange exchange(WithheldHits withheld) {
    return exchange(withheld, List.of());
  }

  private Exchange exchange(WithheldHits withheld, Collection<ContactPoint> elsewhere) {
    return exchange(withheld, elsewhere, Network.IDEAL);
  }

  /**
   * The exchange over a network in which partners fail, with states in other processes besides.
   *
   * @throws BadInput if the network sets the clock of a state that another process serves
   */
  public Exchange exchange(Collection<ContactPoint> elsewhere, Network network) {
    return exchange(WithheldHits.NOTED, elsewhere, network);
  }

  private Exchange exchange(
      WithheldHits withheld, Collection<ContactPoint> elsewhere, Network network) {
    List<ContactPoint> points = new ArrayList<>();
    for (Country country : partitions.keySet()) {
      Clock skewed = Clock.offset(clock, network.of(country).skew());
      points.add(
          network.near(
              new LazyContactPoint(country, () -> contactPoint(country, withheld, skewed)), clock));
    }
    for (ContactPoint point : elsewhere) {
      if (!network.of(point.country()).skew().isZero()) {
        throw new BadInput(
            "the clock of " + point.country() + " cannot be set: another process serves it");
      }
      points.add(network.far(point, clock));
    }
    return new Exchange(points, agreements, new AskingLog(agreements, this::logs), clock, network);
  }

  @Override
  public void close() throws IOException {
    for (ContactLogs each : logs.values()) {
      each.close();
    }
    for (PartitionStore partition : partitions.values()) {
      partition.close();
    }
  }
}
