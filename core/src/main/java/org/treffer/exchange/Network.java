package org.treffer.exchange;

import java.time.Clock;
import java.util.SortedMap;
import java.util.TreeMap;
import org.treffer.contact.ContactPoint;
import org.treffer.exchange.conditions.ConditionedContactPoint;
import org.treffer.exchange.conditions.Conditions;
import org.treffer.exchange.conditions.Passage;
import org.treffer.exchange.conditions.Wait;
import org.treffer.record.Country;

/**
 * What lies between states.
 *
 * @param topology who asks whom
 * @param router the conditions of the router; ideal, and of no account, in a mesh
 * @param usual the conditions of a state that is not named
 * @param states the conditions of those that are
 * @param retries for states that another process serves, or that conditions are put on
 * @param seed of what is drawn
 */
public record Network(
    Topology topology,
    Conditions router,
    Conditions usual,
    SortedMap<Country, Conditions> states,
    Retries retries,
    long seed) {

  /** Who asks whom. */
  public enum Topology {
    /** Each state asks each other itself. */
    MESH("mesh"),
    /** A central router asks all states, and is asked. */
    ROUTER("router");

    private final String text;

    Topology(String text) {
      this.text = text;
    }

    /** The word that names it in files. */
    public String text() {
      return text;
    }
  }

  /** Every state next door, and none ever fails. */
  public static final Network IDEAL =
      new Network(
          Topology.MESH, Conditions.IDEAL, Conditions.IDEAL, new TreeMap<>(), Retries.NONE, 1);

  /** Copies the map. */
  public Network {
    states = new TreeMap<>(states);
  }

  /** The same with other retries. */
  public Network with(Retries others) {
    return new Network(topology, router, usual, states, others, seed);
  }

  /** The conditions of a state. */
  public Conditions of(Country state) {
    return states.getOrDefault(state, usual);
  }

  /** A contact point in this process as the network shows it. */
  public ContactPoint near(ContactPoint point, Clock clock) {
    return of(point.country()).equals(Conditions.IDEAL) ? point : far(point, clock);
  }

  /** A contact point in another process as the network shows it. */
  public ContactPoint far(ContactPoint point, Clock clock) {
    Conditions conditions = of(point.country());
    ContactPoint seen =
        conditions.equals(Conditions.IDEAL)
            ? point
            : new ConditionedContactPoint(
                point, passage(conditions, point.country().code(), clock));
    return retries.tries() == 1 ? seen : new RetryingContactPoint(seen, retries, Wait.REAL);
  }

  /** The way to the states. */
  Route route(Clock clock) {
    return switch (topology) {
      case MESH -> new Mesh();
      case ROUTER -> new Router(new Mesh(), passage(router, "router", clock));
    };
  }

  /** Each way has a seed of its own, so that what befalls one state tells nothing of another. */
  private Passage passage(Conditions conditions, String whose, Clock clock) {
    return new Passage(conditions, seed * 31 + whose.hashCode(), clock, Wait.REAL);
  }
}
