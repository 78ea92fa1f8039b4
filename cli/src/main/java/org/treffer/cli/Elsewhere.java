package org.treffer.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.treffer.contact.ContactPoint;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.serve.Clients;
import org.treffer.serve.RemoteContactPoint;
import org.treffer.serve.Sending;
import org.treffer.serve.Topology;

/** The contact points that other processes serve: of a topology, and those that are named. */
final class Elsewhere {

  private final Map<Country, ContactPoint> points = new TreeMap<>();
  private final Map<URI, Country> byPlace = new HashMap<>();

  private final Clients clients;

  private final Sending sending;

  private Elsewhere(Optional<Path> tls, Sending sending) {
    this.sending = sending;
    this.clients = new Clients(tls);
  }

  /**
   * Gathers those of a topology.
   *
   * @throws BadInput if it cannot be read
   */
  static Elsewhere of(Optional<Path> topology, Optional<Path> tls) {
    return of(topology, tls, Sending.TOGETHER);
  }

  /** The same, asked in one of two ways. */
  static Elsewhere of(Optional<Path> topology, Optional<Path> tls, Sending sending) {
    Elsewhere elsewhere = new Elsewhere(tls, sending);
    if (topology.isPresent()) {
      try {
        Topology.read(topology.get())
            .places()
            .forEach((state, at) -> elsewhere.add(elsewhere.point(state, at)));
      } catch (IOException e) {
        throw new BadInput("--topology: " + topology.get() + ": " + e.getMessage(), e);
      }
    }
    return elsewhere;
  }

  /**
   * These and those that are named by their address.
   *
   * @param from who asks, whose certificate is shown
   * @throws BadInput if one that is named by its address alone does not answer, or the state that
   *     asks has no certificate to show
   */
  Elsewhere with(List<Addressee> named, Country from) {
    named.forEach(each -> add(each, from));
    if (!points.isEmpty()) {
      clients.requireCertificate(from);
    }
    return this;
  }

  private void add(Addressee named, Country from) {
    named
        .place()
        .ifPresent(
            at -> {
              RemoteContactPoint point =
                  named
                      .country()
                      .map(state -> point(state, at))
                      .orElseGet(() -> RemoteContactPoint.at(at, clients, from));
              byPlace.put(at, point.country());
              add(point);
            });
  }

  private RemoteContactPoint point(Country state, URI at) {
    return new RemoteContactPoint(state, at, clients, sending);
  }

  private void add(ContactPoint point) {
    points.put(point.country(), point);
  }

  /** The state of an addressee. */
  Country country(Addressee named) {
    return named.country().orElseGet(() -> byPlace.get(named.place().orElseThrow()));
  }

  /** The contact points. */
  Collection<ContactPoint> points() {
    return points.values();
  }
}
