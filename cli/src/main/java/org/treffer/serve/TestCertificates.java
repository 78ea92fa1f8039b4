package org.treffer.serve;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collection;
import java.util.List;
import org.treffer.record.BadInput;
import org.treffer.record.Country;

/**
 * Certificates to try mutual TLS with, for one machine: each state signs its own, and all trust
 * each one by name. No protection: their password is known.
 *
 * <pre>
 * FOLDER/AT.p12        Austria's key and certificate, CN=AT, for localhost and 127.0.0.1
 * FOLDER/trusted.p12   the certificates of all
 * </pre>
 */
public final class TestCertificates {

  static final char[] PASSWORD = "synthetic".toCharArray();

  private static final String DAYS = "365";

  private TestCertificates() {}

  static Path own(Path folder, Country state) {
    return folder.resolve(state.code() + ".p12");
  }

  static Path trusted(Path folder) {
    return folder.resolve("trusted.p12");
  }

  /**
   * Makes the certificates that a folder lacks, by the JDK's {@code keytool}.
   *
   * @throws BadInput if there is no keytool, or it fails
   */
  public static void make(Path folder, Collection<Country> states) throws IOException {
    Files.createDirectories(folder);
    for (Country state : states) {
      if (!Files.exists(own(folder, state))) {
        make(folder, state);
      }
    }
    trust(folder, states);
  }

  private static void make(Path folder, Country state) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            state.code(),
            "-dname",
            "CN=" + state.code() + ", O=treffer test",
            "-ext",
            "san=dns:localhost,ip:127.0.0.1",
            "-keyalg",
            "EC",
            "-groupname",
            "secp256r1",
            "-validity",
            DAYS,
            "-storetype",
            "PKCS12",
            "-storepass",
            new String(PASSWORD),
            "-keystore",
            own(folder, state).toString());
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (keytool.waitFor() != 0) {
        throw new BadInput("keytool made no certificate of " + state + ": " + said.strip());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static void trust(Path folder, Collection<Country> states) throws IOException {
    try {
      KeyStore all = KeyStore.getInstance("PKCS12");
      all.load(null, PASSWORD);
      for (Country state : states) {
        KeyStore own = KeyStore.getInstance(own(folder, state).toFile(), PASSWORD);
        all.setCertificateEntry(state.code(), own.getCertificate(state.code()));
      }
      try (OutputStream out = Files.newOutputStream(trusted(folder))) {
        all.store(out, PASSWORD);
      }
    } catch (GeneralSecurityException e) {
      throw new IOException("the certificates in " + folder + " cannot be gathered", e);
    }
  }
}
