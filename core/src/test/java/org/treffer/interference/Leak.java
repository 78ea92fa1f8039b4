package org.treffer.interference;

import org.treffer.contact.Desk;
import org.treffer.contact.Found;
import org.treffer.contact.Reply;
import org.treffer.partition.PartitionStore;
import org.treffer.protection.Release;
import org.treffer.record.Category;
import org.treffer.record.Hit;
import org.treffer.record.Probe;
import org.treffer.record.RecordFilter;
import org.treffer.request.Regime;

/**
 * One way in which a contact point might leak: at its desks, in its replies or in what it says of
 * its own health.
 *
 * @param name what leaks
 * @param cases how many cases found it, with the test's seed, when it was written
 */
record Leak(
    String name, int cases, Leak.DeskTamper desk, Leak.ReplyTamper reply, Leak.Health health) {

  /** A contact point as it is. */
  static final Leak NONE =
      new Leak("nothing", 0, (in, honest, all) -> honest, (in, honest) -> honest, in -> "ok");

  /**
   * A leak with a name.
   *
   * @param part how it leaks
   */
  static Leak named(String name, int cases, Leak part) {
    return new Leak(name, cases, part.desk(), part.reply(), part.health());
  }

  /** What a leaking desk knows. */
  record AtDesk(PartitionStore store, Category category) {
    int live() {
      return Inside.live(store, category);
    }

    int documents() {
      return Inside.documents(store, category);
    }
  }

  interface DeskTamper {
    Found of(AtDesk in, Found.Hits honest, Found.Hits all);
  }

  interface ReplyTamper {
    Reply of(Inside in, Reply honest);
  }

  interface Health {
    String of(Inside in);
  }

  @Override
  public String toString() {
    return name;
  }

  Reply reply(Inside inside, Reply honest) {
    return reply.of(inside, honest);
  }

  String health(Inside inside) {
    return health.of(inside);
  }

  /** A desk that leaks so. */
  Desk desk(Desk honest) {
    if (name.equals(NONE.name())) {
      return honest;
    }
    return new Desk() {
      @Override
      public Category category() {
        return honest.category();
      }

      @Override
      public String kindOf(Probe probe) {
        return honest.kindOf(probe);
      }

      @Override
      public Found search(PartitionStore store, Probe probe, Regime regime, RecordFilter filter) {
        Found found = honest.search(store, probe, regime, filter);
        Found all = honest.search(store, probe, regime, RecordFilter.EVERY_RECORD);
        return found instanceof Found.Hits hits && all instanceof Found.Hits everything
            ? desk.of(new AtDesk(store, category()), hits, everything)
            : found;
      }

      @Override
      public boolean releases(Release release, Hit hit) {
        return honest.releases(release, hit);
      }

      @Override
      public Hit told(Release release, Hit hit) {
        return honest.told(release, hit);
      }
    };
  }
}
