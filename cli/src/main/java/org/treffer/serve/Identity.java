package org.treffer.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.treffer.record.BadInput;
import org.treffer.record.Country;

/**
 * As whom a process speaks TLS: a state's certificate and key, and the certificates of the states
 * that it trusts. Both sides of a connection show one (mutual TLS), and its common name is the
 * state's code.
 */
public final class Identity {

  private final SSLContext context;

  private Identity(SSLContext context) {
    this.context = context;
  }

  /**
   * A state's identity.
   *
   * @param folder as {@link TestCertificates#make} makes it
   * @throws BadInput if the folder has no certificate of the state
   */
  public static Identity of(Path folder, Country state) throws IOException {
    Path own = TestCertificates.own(folder, state);
    if (!Files.exists(own)) {
      throw new BadInput(
          folder + " has no certificate of " + state + ": make one with treffer certificates");
    }
    try {
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(open(own), TestCertificates.PASSWORD);
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(open(TestCertificates.trusted(folder)));
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
      return new Identity(context);
    } catch (GeneralSecurityException e) {
      throw new BadInput("the certificates in " + folder + " cannot be used: " + e.getMessage(), e);
    }
  }

  private static KeyStore open(Path file) throws IOException, GeneralSecurityException {
    return KeyStore.getInstance(file.toFile(), TestCertificates.PASSWORD);
  }

  SslContextFactory.Server server() {
    SslContextFactory.Server server = new SslContextFactory.Server();
    server.setSslContext(context);
    server.setNeedClientAuth(true);
    return server;
  }

  SSLContext client() {
    return context;
  }

  /** The state that a certificate names, or what else it names. */
  static String stateOf(X509Certificate certificate) {
    try {
      for (Rdn part : new LdapName(certificate.getSubjectX500Principal().getName()).getRdns()) {
        if (part.getType().equalsIgnoreCase("CN")) {
          return part.getValue().toString();
        }
      }
    } catch (InvalidNameException e) {
      return "nobody";
    }
    return "nobody";
  }
}
