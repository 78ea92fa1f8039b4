package org.treffer.synthetic.dna;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.treffer.dna.Alleles;
import org.treffer.dna.Locus;
import org.treffer.dna.Profile;
import org.treffer.dna.ProfileBuilder;

/**
 * What a laboratory wrote at the compared loci, before any conversion: in the kit's order, up to
 * four values a locus.
 *
 * <p>Four slots a locus in one array; a slot holds tenths of a repeat, 0 for nothing, or a negative
 * number for a value that could not be read (its spelling's place in {@link #UNREAD}, from -1 on).
 * Mutable while it is made, then handed on and left alone.
 */
final class Reading {

  /**
   * How laboratories write a value that they could not read; the Annex makes all of them {@code *}.
   */
  private static final String[] UNREAD = {"*", "o", "f", "r", "na", "nr", "un", "99", "0"};

  private static final int SLOTS = 4;

  private final int[] loci;
  private final int[] slots;
  private int size;

  /** Every locus of a kit, nothing written yet. */
  Reading(Kit kit) {
    size = kit.size();
    loci = new int[size];
    slots = new int[size * SLOTS];
    for (int place = 0; place < size; place++) {
      loci[place] = kit.locus(place);
    }
  }

  /** How many loci are left. */
  int size() {
    return size;
  }

  /** The ordinal of the locus at a place, 0 for the shortest amplicon. */
  int locus(int place) {
    return loci[place];
  }

  /** The place of a locus, or -1. */
  int placeOf(int locus) {
    for (int place = 0; place < size; place++) {
      if (loci[place] == locus) {
        return place;
      }
    }
    return -1;
  }

  /** The value in a slot, 0 to 3, of a place. */
  int value(int place, int slot) {
    return slots[place * SLOTS + slot];
  }

  /** Writes a value in tenths. */
  void write(int place, int slot, int tenths) {
    slots[place * SLOTS + slot] = tenths;
  }

  /** Makes a value unreadable, in the spelling that random bits choose. */
  void blot(int place, int slot, int bits) {
    slots[place * SLOTS + slot] = -1 - Integer.remainderUnsigned(bits, UNREAD.length);
  }

  /** Loses the locus at a place. */
  void drop(int place) {
    int behind = size - place - 1;
    System.arraycopy(loci, place + 1, loci, place, behind);
    System.arraycopy(slots, (place + 1) * SLOTS, slots, place * SLOTS, behind * SLOTS);
    size--;
    Arrays.fill(slots, size * SLOTS, (size + 1) * SLOTS, 0);
  }

  /** Whether exactly two numbers are written at a place. */
  boolean designated(int place) {
    return value(place, 0) > 0 && value(place, 1) > 0 && value(place, 2) == 0;
  }

  /** The loci with exactly two numbers, one bit a locus. */
  int designated() {
    int mask = 0;
    for (int place = 0; place < size; place++) {
      if (designated(place)) {
        mask |= 1 << loci[place];
      }
    }
    return mask;
  }

  /** The values at a place as written: ascending, what could not be read last. */
  List<String> texts(int place) {
    int one = value(place, 0);
    int two = value(place, 1);
    if (two != 0 && value(place, 2) == 0) {
      return converted(one) <= converted(two)
          ? List.of(text(one), text(two))
          : List.of(text(two), text(one));
    }
    return Arrays.stream(slots, place * SLOTS, (place + 1) * SLOTS)
        .filter(value -> value != 0)
        .boxed()
        .sorted(Comparator.comparingInt(Reading::converted))
        .map(Reading::text)
        .toList();
  }

  private static String text(int value) {
    return value < 0 ? UNREAD[-1 - value] : Alleles.text(value);
  }

  /**
   * The profile that a register makes of it.
   *
   * @param uncompared what else was typed
   * @throws IllegalArgumentException if it is a mixture; the message names the locus
   */
  Profile profile(Map<String, List<String>> uncompared) {
    int[] packed = new int[Locus.COUNT];
    for (int place = 0; place < size; place++) {
      if (value(place, 3) != 0 || value(place, 1) == 0) {
        return built(uncompared);
      }
      packed[loci[place]] = packed(place);
    }
    return Profile.ofPacked(packed, uncompared);
  }

  /** Two or three values as the profile packs them: the lower in bits 0-15, the other above. */
  private int packed(int place) {
    int one = converted(value(place, 0));
    int other = converted(value(place, 1));
    if (value(place, 2) != 0) {
      one = Math.min(one, Math.min(other, converted(value(place, 2))));
      other = Alleles.WILDCARD;
    }
    return Math.min(one, other) | Math.max(one, other) << 16;
  }

  private static int converted(int value) {
    return value < 0 ? Alleles.WILDCARD : value;
  }

  /** The long way, for what the short one does not cover: the core's own builder says why. */
  private Profile built(Map<String, List<String>> uncompared) {
    ProfileBuilder builder = new ProfileBuilder();
    new TreeMap<>(uncompared).forEach(builder::add);
    for (int place = 0; place < size; place++) {
      builder.add(Locus.at(loci[place]).text(), texts(place));
    }
    return builder.build();
  }
}
