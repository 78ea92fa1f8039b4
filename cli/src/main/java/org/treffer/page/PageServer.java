package org.treffer.page;

import java.io.IOException;
import java.net.URI;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.treffer.record.BadInput;

/**
 * Shows a play on a page, to browsers on this machine alone.
 *
 * <pre>
 * GET  /            the page, and the files it names
 * GET  /setting     states, proposals and words
 * POST /ask         a request; its answers arrive as lines of JSON
 * GET  /knowledge   what a state knows of a request
 * GET  /match       a match as both states see it
 * POST /deed        a step of the second step
 * GET  /rules       a state's rules; POST puts others in force
 * POST /agreements  those of the proposals up to one
 * POST /clock       puts the clock forward
 * POST /outage      has a state fail
 * </pre>
 */
public final class PageServer implements AutoCloseable {

  private static final String HOST = "127.0.0.1";
  private static final long LONGEST_STOP_MS = 1000;

  private final Server server;
  private final ServerConnector connector;
  private final Performance performance;

  private PageServer(Server server, ServerConnector connector, Performance performance) {
    this.server = server;
    this.connector = connector;
    this.performance = performance;
  }

  /**
   * Starts to show a play.
   *
   * @param port the port, or 0 for one that is free
   * @throws BadInput if it cannot listen there, or the store is none
   */
  public static PageServer start(Play play, int port) throws IOException {
    Performance performance = new Performance(play);
    Server server = new Server(new VirtualThreadPool());
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    ServerConnector connector =
        new ServerConnector(server, new HttpConnectionFactory(configuration));
    connector.setHost(HOST);
    connector.setPort(port);
    connector.setShutdownIdleTimeout(1);
    server.addConnector(connector);
    server.setHandler(new PageRoutes(performance));
    server.setStopTimeout(LONGEST_STOP_MS);
    try {
      server.start();
    } catch (Exception e) {
      performance.close();
      throw new BadInput("cannot listen at " + HOST + ":" + port + ": " + e.getMessage(), e);
    }
    return new PageServer(server, connector, performance);
  }

  /** Where the page is. */
  public URI uri() {
    return URI.create("http://" + HOST + ":" + connector.getLocalPort() + "/");
  }

  /** Stops, and closes the store. */
  @Override
  public void close() throws IOException {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the server did not stop", e);
    } finally {
      performance.close();
    }
  }
}
