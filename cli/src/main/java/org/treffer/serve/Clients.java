package org.treffer.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.treffer.record.Country;

/**
 * The HTTP clients of a process, one a state that asks: each shows that state's certificate and
 * keeps its connections. Thread-safe.
 */
public final class Clients {

  static final Duration CONNECTING = Duration.ofSeconds(5);

  private final Optional<Path> certificates;
  private final ConcurrentMap<Country, HttpClient> clients = new ConcurrentHashMap<>();

  /**
   * Clients, made when they are needed.
   *
   * @param certificates the folder of the states' certificates; empty for plain HTTP
   */
  public Clients(Optional<Path> certificates) {
    this.certificates = certificates;
  }

  /**
   * The client of a state.
   *
   * @throws org.treffer.record.BadInput if it has no certificate
   */
  HttpClient of(Country asking) {
    return clients.computeIfAbsent(asking, this::make);
  }

  /**
   * Checks that a state can be shown to others, before it asks.
   *
   * @throws org.treffer.record.BadInput if certificates are to be shown and it has none
   */
  public void requireCertificate(Country asking) {
    if (certificates.isPresent()) {
      of(asking);
    }
  }

  /** What to try where nothing at an address was understood. */
  String hint(URI base) {
    boolean tls = "https".equalsIgnoreCase(base.getScheme());
    if (!tls) {
      return "; if it speaks TLS, its address begins with https://";
    }
    return certificates.isEmpty() ? "; it may want a certificate: --tls DIR" : "";
  }

  private HttpClient make(Country asking) {
    HttpClient.Builder client =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECTING);
    if (certificates.isPresent()) {
      try {
        client.sslContext(Identity.of(certificates.get(), asking).client());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return client.build();
  }
}
