package org.treffer.vehicle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds registrations of one register whose periods contradict each other: one plate on two
 * vehicles, or one vehicle under two plates, at the same time; or one registration under two
 * references. A registration that replaces another, by the same reference, contradicts nothing.
 *
 * <p>Takes registrations as a load reads them and reports at its end. It keeps 32 bytes a
 * registration, 36 more while it reports, and compares keys by 64-bit hashes: among ten million
 * registrations a false report is about as likely as one in 400 thousand loads. For one thread.
 */
public final class OverlapCheck {

  /** What contradicts. */
  public enum Kind {
    PLATE_ON_TWO_VEHICLES("one plate on two vehicles"),
    VEHICLE_UNDER_TWO_PLATES("one vehicle under two plates"),
    REGISTERED_TWICE("one registration twice");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /** The finding in words. */
    public String text() {
      return text;
    }
  }

  /**
   * Two registrations that contradict each other.
   *
   * @param kind how
   * @param one the number of the record that begins first
   * @param other the number of the other
   */
  public record Overlap(Kind kind, int one, int other) {}

  /** How two registrations contradict each other, if they do. */
  public static Optional<Kind> between(Registration one, Registration other) {
    boolean replaces = one.reference().equals(other.reference());
    if (replaces || !one.validity().overlaps(other.validity())) {
      return Optional.empty();
    }
    boolean plate = one.plate().equals(other.plate());
    boolean vin = one.vin().equals(other.vin());
    if (plate && vin) {
      return Optional.of(Kind.REGISTERED_TWICE);
    }
    return plate
        ? Optional.of(Kind.PLATE_ON_TWO_VEHICLES)
        : vin ? Optional.of(Kind.VEHICLE_UNDER_TWO_PLATES) : Optional.empty();
  }

  // Parallel columns, one entry a registration.
  private int size;
  private long[] plate;
  private long[] vin;
  private int[] from;
  private int[] to;
  private int[] record;
  private int[] reference;

  /** A check of nothing yet. */
  public OverlapCheck() {
    this(256);
  }

  private OverlapCheck(int room) {
    plate = new long[room];
    vin = new long[room];
    from = new int[room];
    to = new int[room];
    record = new int[room];
    reference = new int[room];
  }

  /** The greatest number of a registration taken; 0 if there is none. */
  public int greatestNumber() {
    int greatest = 0;
    for (int i = 0; i < size; i++) {
      greatest = Math.max(greatest, record[i]);
    }
    return greatest;
  }

  /**
   * Takes one registration.
   *
   * @param number the record's number, such as its line, by which a finding names it
   */
  public void add(int number, Registration registration) {
    makeRoom(1);
    plate[size] = hash(registration.plate().toString());
    vin[size] = hash(registration.vin().text());
    from[size] = PackedTime.minutes(registration.validity().from());
    to[size] = PackedTime.minutes(registration.validity().to());
    reference[size] = registration.reference().hashCode();
    record[size++] = number;
  }

  /**
   * Takes all that another check holds.
   *
   * @param first is added to each of its numbers
   */
  public void addAll(OverlapCheck other, int first) {
    makeRoom(other.size);
    System.arraycopy(other.plate, 0, plate, size, other.size);
    System.arraycopy(other.vin, 0, vin, size, other.size);
    System.arraycopy(other.from, 0, from, size, other.size);
    System.arraycopy(other.to, 0, to, size, other.size);
    System.arraycopy(other.reference, 0, reference, size, other.size);
    for (int i = 0; i < other.size; i++) {
      record[size + i] = first + other.record[i];
    }
    size += other.size;
  }

  private void makeRoom(int more) {
    if (size + more > plate.length) {
      int larger = Math.max(size + more, size + (size >> 1));
      plate = Arrays.copyOf(plate, larger);
      vin = Arrays.copyOf(vin, larger);
      from = Arrays.copyOf(from, larger);
      to = Arrays.copyOf(to, larger);
      record = Arrays.copyOf(record, larger);
      reference = Arrays.copyOf(reference, larger);
    }
  }

  /**
   * The contradictions among all registrations taken. Cost: a sort of the keys.
   *
   * @param most how many to report at most
   */
  public List<Overlap> report(int most) {
    List<Overlap> overlaps = new ArrayList<>();
    report(plate, vin, overlaps, most, Kind.PLATE_ON_TWO_VEHICLES, Twice.REPORTED);
    report(vin, plate, overlaps, most, Kind.VEHICLE_UNDER_TWO_PLATES, Twice.LEFT_OUT);
    return overlaps;
  }

  /** FNV-1a over the characters, finished as SplitMix64 does. */
  private static long hash(String text) {
    long h = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      h = (h ^ text.charAt(i)) * 0x100000001b3L;
    }
    h = (h ^ (h >>> 30)) * 0xbf58476d1ce4e5b9L;
    h = (h ^ (h >>> 27)) * 0x94d049bb133111ebL;
    return h ^ (h >>> 31);
  }

  /** Whether a check reports registrations that agree in both keys, so that one of two does. */
  private enum Twice {
    REPORTED,
    LEFT_OUT
  }

  private void report(
      long[] key, long[] other, List<Overlap> overlaps, int most, Kind kind, Twice twice) {
    // The key's upper half, then the entry: equal keys come together.
    long[] order = new long[size];
    for (int i = 0; i < size; i++) {
      order[i] = (key[i] & 0xFFFF_FFFF_0000_0000L) | i;
    }
    Arrays.sort(order);
    for (int start = 0, end; start < size; start = end) {
      end = start + 1;
      while (end < size && order[end] >>> 32 == order[start] >>> 32) {
        end++;
      }
      for (int i = start; i < end; i++) {
        for (int j = i + 1; j < end && overlaps.size() < most; j++) {
          int a = (int) order[i];
          int b = (int) order[j];
          boolean same = other[a] == other[b];
          if (key[a] == key[b] && overlap(a, b) && (!same || twice == Twice.REPORTED)) {
            boolean inOrder = from[a] <= from[b];
            Kind found = same ? Kind.REGISTERED_TWICE : kind;
            overlaps.add(new Overlap(found, record[inOrder ? a : b], record[inOrder ? b : a]));
          }
        }
      }
    }
  }

  private boolean overlap(int a, int b) {
    return from[a] < to[b] && from[b] < to[a] && reference[a] != reference[b];
  }
}
