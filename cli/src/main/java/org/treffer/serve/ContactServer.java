package org.treffer.serve;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.treffer.contact.ContactPoint;
import org.treffer.record.BadInput;

/**
 * Serves one state's contact point over HTTP/1.1.
 *
 * <pre>
 * POST /requests      a request, answered as {@link Wire} describes; a {@link Batch} of them;
 *                     or one in XML, answered so
 * GET  /health        {"partition":"AT","status":"up"}, or 503 and "down": no log, no answer
 * GET  /metrics       counts and times of answers, for Prometheus
 * GET  /openapi.json  what the above takes and gives
 * </pre>
 *
 * <p>What it tells of itself is what requesters were told: statuses and times of answers. It never
 * counts records, hits withheld or sizes, which would tell of records withheld.
 */
public final class ContactServer implements AutoCloseable {

  private static final Duration LONGEST_STOP = Duration.ofSeconds(20);
  private static final Duration IDLE = Duration.ofMinutes(5);

  /** How long a connection without a request is waited for at the end. */
  private static final Duration LINGER = Duration.ofMillis(100);

  private final Server server;
  private final ServerConnector connector;
  private final String scheme;

  private ContactServer(Server server, ServerConnector connector, String scheme) {
    this.server = server;
    this.connector = connector;
    this.scheme = scheme;
  }

  /**
   * Starts to serve.
   *
   * @param host the address to listen at, such as {@code 127.0.0.1}
   * @param port the port, or 0 for one that is free
   * @param identity the server's certificate and whom it trusts; without one it speaks plain HTTP,
   *     and believes every requester to be the state that it says it is
   * @throws BadInput if it cannot listen there
   */
  public static ContactServer start(
      ContactPoint point, String host, int port, Optional<Identity> identity) {
    return start(new Served(point), host, port, identity);
  }

  /** The same of a contact point of which more is known. */
  public static ContactServer start(
      Served served, String host, int port, Optional<Identity> identity) {
    Server server = new Server(new VirtualThreadPool());
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    HttpConnectionFactory http = new HttpConnectionFactory(configuration);
    ServerConnector connector =
        identity
            .map(id -> new ServerConnector(server, ssl(id), http))
            .orElseGet(() -> new ServerConnector(server, http));
    connector.setHost(host);
    connector.setPort(port);
    connector.setIdleTimeout(IDLE.toMillis());
    connector.setShutdownIdleTimeout(LINGER.toMillis());
    server.addConnector(connector);
    server.setHandler(
        new GracefulHandler(new Routes(served, Wire.standard(), identity.isPresent())));
    server.setStopTimeout(LONGEST_STOP.toMillis());
    try {
      server.start();
    } catch (IOException | IllegalArgumentException e) { // taken, or no port at all
      throw new BadInput("cannot listen at " + host + ":" + port + ": " + e.getMessage(), e);
    } catch (Exception e) {
      throw new IllegalStateException("the server did not start", e);
    }
    return new ContactServer(server, connector, identity.isPresent() ? "https" : "http");
  }

  private static SslConnectionFactory ssl(Identity identity) {
    return new SslConnectionFactory(identity.server(), "http/1.1");
  }

  /** Where it answers. */
  public URI uri() {
    return URI.create(scheme + "://" + connector.getHost() + ":" + connector.getLocalPort());
  }

  /** Takes no request more, answers those that it has, and stops. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the server did not stop", e);
    }
  }
}
