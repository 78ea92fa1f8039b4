package org.treffer.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.treffer.audit.disk.Disk;
import org.treffer.audit.disk.DiskFile;
import org.treffer.audit.merkle.Hash;

/**
 * One log's keys, in a folder outside the log's: the Ed25519 key that signs it, and one HMAC key a
 * UTC month for the payloads of that month's entries. Who has the log but not this folder can
 * neither sign nor try out which profile a keyed hash stands for; once a month's key is destroyed,
 * nobody can.
 *
 * <pre>
 * signing.key     private key, PKCS #8         signing.pub   public key, X.509
 * 2026-01.hmac    32 random bytes              latest        the last checkpoint that was sealed
 * </pre>
 *
 * Thread-safe. Keys come from {@link SecureRandom}, never from a seed.
 */
final class LogKeys {

  private static final String PRIVATE = "signing.key";
  private static final String PUBLIC = "signing.pub";
  private static final String MONTH = ".hmac";
  private static final String LATEST = "latest";

  private final Disk disk;
  private final Path folder;
  private final PrivateKey privateKey;
  private final String publicKey;

  /** Keyed and never fed: a copy of one costs less than making and keying another. */
  private final Map<YearMonth, Mac> months = new ConcurrentHashMap<>();

  private LogKeys(Disk disk, Path folder, PrivateKey privateKey, String publicKey) {
    this.disk = disk;
    this.folder = folder;
    this.privateKey = privateKey;
    this.publicKey = publicKey;
  }

  /** Opens the keys of a log, making them for a new one. Call it with the log's lock held. */
  static LogKeys open(Disk disk, Path folder) throws IOException {
    disk.makePrivateFolder(folder);
    try {
      if (!disk.files(folder).contains(PUBLIC)) {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        save(disk, folder, PRIVATE, pair.getPrivate().getEncoded());
        save(disk, folder, PUBLIC, pair.getPublic().getEncoded());
      }
      PrivateKey key =
          KeyFactory.getInstance("Ed25519")
              .generatePrivate(new PKCS8EncodedKeySpec(load(disk, folder.resolve(PRIVATE))));
      return new LogKeys(disk, folder, key, publicKey(disk, folder));
    } catch (GeneralSecurityException e) {
      throw new IOException("the log's signing key can't be read in " + folder, e);
    }
  }

  /** The public key of a log, Base64, for who only verifies. */
  static String publicKey(Disk disk, Path folder) throws IOException {
    return Base64.getEncoder().encodeToString(load(disk, folder.resolve(PUBLIC)));
  }

  /** The last checkpoint that the log's owner sealed, or none. */
  static String latest(Disk disk, Path folder) throws IOException {
    return disk.files(folder).contains(LATEST)
        ? new String(load(disk, folder.resolve(LATEST)), StandardCharsets.US_ASCII)
        : "";
  }

  /** The last checkpoint that was sealed, if there is one. */
  Optional<Checkpoint> latest() throws IOException {
    String line = latest(disk, folder);
    return line.isEmpty() ? Optional.empty() : Optional.of(Checkpoint.of(line));
  }

  /** Keeps a sealed checkpoint outside the log. */
  void keepLatest(Checkpoint checkpoint) throws IOException {
    save(disk, folder, LATEST, checkpoint.text().getBytes(StandardCharsets.US_ASCII));
  }

  String publicKey() {
    return publicKey;
  }

  /** Signs a root. Costs about 0.2 ms. */
  Checkpoint checkpoint(LogName log, long size, Hash root, Instant at) {
    String signed = Checkpoint.signed(log, size, root, at, publicKey);
    return new Checkpoint(log, size, root, at, publicKey, sign(signed));
  }

  /** Signs a line of ASCII, Base64. */
  String sign(String line) {
    try {
      Signature signer = Signature.getInstance("Ed25519");
      signer.initSign(privateKey);
      signer.update(line.getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(signer.sign());
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every Java platform since 15 has Ed25519", e);
    }
  }

  /** HMAC-SHA-256 of a payload under the key of an instant's UTC month. */
  Hash keyed(Instant at, byte[] payload) throws IOException {
    YearMonth month = YearMonth.from(at.atOffset(ZoneOffset.UTC));
    Mac keyed = months.get(month);
    if (keyed == null) {
      keyed = load(month);
    }
    try {
      Mac mac = (Mac) keyed.clone();
      return Hash.at(mac.doFinal(payload), 0);
    } catch (CloneNotSupportedException e) {
      throw new AssertionError("the platform's HmacSHA256 can be copied", e);
    }
  }

  /** Destroys the key of every month but these: overwritten, then deleted. Says which. */
  Set<YearMonth> destroyAllBut(Set<YearMonth> kept) throws IOException {
    Set<YearMonth> destroyed = new TreeSet<>();
    for (String name : disk.files(folder)) {
      if (!name.endsWith(MONTH)) {
        continue;
      }
      YearMonth month = YearMonth.parse(name.substring(0, name.length() - MONTH.length()));
      if (!kept.contains(month)) {
        try (DiskFile file = disk.open(folder.resolve(name))) {
          file.write(ByteBuffer.allocate((int) file.size()), 0);
          file.sync();
        }
        disk.delete(folder.resolve(name));
        months.remove(month);
        destroyed.add(month);
      }
    }
    disk.syncFolder(folder);
    return destroyed;
  }

  private synchronized Mac load(YearMonth month) throws IOException {
    String name = month + MONTH;
    if (!disk.files(folder).contains(name)) {
      byte[] fresh = new byte[Hash.BYTES];
      new SecureRandom().nextBytes(fresh);
      save(disk, folder, name, fresh);
    }
    Mac keyed = keyedBy(load(disk, folder.resolve(name)));
    months.put(month, keyed);
    return keyed;
  }

  private static Mac keyedBy(byte[] key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every Java platform has HmacSHA256", e);
    }
  }

  private static byte[] load(Disk disk, Path path) throws IOException {
    try (DiskFile file = disk.read(path)) {
      ByteBuffer bytes = ByteBuffer.allocate((int) file.size());
      file.read(bytes, 0);
      return bytes.array();
    }
  }

  private static void save(Disk disk, Path folder, String name, byte[] bytes) throws IOException {
    Path fresh = folder.resolve(name + ".new");
    try (DiskFile file = disk.open(fresh)) {
      file.truncate(0);
      file.write(ByteBuffer.wrap(bytes), 0);
      file.sync();
    }
    disk.rename(fresh, folder.resolve(name));
    disk.syncFolder(folder);
  }
}
