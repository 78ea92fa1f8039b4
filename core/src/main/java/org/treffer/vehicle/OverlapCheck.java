package org.treffer.vehicle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds registrations of one register whose periods contradict each other: one plate on two
 * vehicles, or one vehicle under two plates, at the same time; or the same registration twice.
 *
 * <p>Takes registrations as a load reads them and reports at its end. It keeps 56 bytes a
 * registration and compares keys by 64-bit hashes: among ten million registrations a false report
 * is about as likely as one in 400 thousand loads.
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
    if (!one.validity().overlaps(other.validity())) {
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

  private final Entries plates = new Entries();
  private final Entries vins = new Entries();

  /**
   * Takes one registration.
   *
   * @param record the record's number, such as its line, by which a finding names it
   */
  public void add(int record, Registration registration) {
    long plate = hash(registration.plate().toString());
    long vin = hash(registration.vin().text());
    int from = PackedTime.minutes(registration.validity().from());
    int to = PackedTime.minutes(registration.validity().to());
    plates.add(plate, vin, from, to, record);
    vins.add(vin, plate, from, to, record);
  }

  /**
   * The contradictions among all registrations taken. Cost: a sort of the keys.
   *
   * @param most how many to report at most
   */
  public List<Overlap> report(int most) {
    List<Overlap> overlaps = new ArrayList<>();
    plates.report(overlaps, most, Kind.PLATE_ON_TWO_VEHICLES, Twice.REPORTED);
    vins.report(overlaps, most, Kind.VEHICLE_UNDER_TWO_PLATES, Twice.LEFT_OUT);
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

  /** Parallel columns, one entry a registration. */
  private static final class Entries {
    private int size;
    private long[] key = new long[1024];
    private long[] other = new long[1024];
    private int[] from = new int[1024];
    private int[] to = new int[1024];
    private int[] record = new int[1024];

    void add(long newKey, long newOther, int newFrom, int newTo, int newRecord) {
      if (size == key.length) {
        int larger = size + (size >> 1);
        key = Arrays.copyOf(key, larger);
        other = Arrays.copyOf(other, larger);
        from = Arrays.copyOf(from, larger);
        to = Arrays.copyOf(to, larger);
        record = Arrays.copyOf(record, larger);
      }
      key[size] = newKey;
      other[size] = newOther;
      from[size] = newFrom;
      to[size] = newTo;
      record[size++] = newRecord;
    }

    void report(List<Overlap> overlaps, int most, Kind kind, Twice twice) {
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
        pairs(order, start, end, overlaps, most, kind, twice);
      }
    }

    private void pairs(
        long[] order,
        int start,
        int end,
        List<Overlap> overlaps,
        int most,
        Kind kind,
        Twice twice) {
      for (int i = start; i < end; i++) {
        for (int j = i + 1; j < end && overlaps.size() < most; j++) {
          int a = (int) order[i];
          int b = (int) order[j];
          if (key[a] == key[b] && from[a] < to[b] && from[b] < to[a]) {
            boolean same = other[a] == other[b];
            if (!same || twice == Twice.REPORTED) {
              boolean inOrder = from[a] <= from[b];
              Kind found = same ? Kind.REGISTERED_TWICE : kind;
              overlaps.add(new Overlap(found, record[inOrder ? a : b], record[inOrder ? b : a]));
            }
          }
        }
      }
    }
  }
}
