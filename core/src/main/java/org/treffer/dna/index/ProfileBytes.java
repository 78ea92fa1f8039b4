package org.treffer.dna.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.treffer.dna.Alleles;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.Locus;
import org.treffer.dna.Profile;
import org.treffer.record.Reference;

/**
 * A record's payload: what a hit shows of it and what its comparison needs. The mask of typed loci
 * stands beside it, in the segment's table of masks.
 *
 * <pre>
 * 1 byte  n             n bytes  the reference, ASCII
 * per typed locus, in the order of ordinals, the lower and the higher value:
 *   1 byte  0-249  repeats * 5 + fraction (0 to .4)
 *           254    2 bytes follow: tenths of a repeat
 *           255    wildcard
 * then, only if there is any: the kit, and name and values of what is not compared, each text as
 *   1 byte  128 + its place among the usual texts
 *   or 1 byte length, at most 127 (which profiles and records assure), and UTF-8
 * </pre>
 */
final class ProfileBytes {

  private static final int ESCAPE = 254;
  private static final int WILDCARD = 255;
  private static final int MOST_REPEATS = 49;

  private static final int USUAL = 128;

  /** Texts that nearly every profile has; stores hold the order, so a new one goes to the end. */
  private static final List<String> USUAL_TEXTS =
      List.of(
          "",
          "SGM Plus",
          "Identifiler",
          "NGM SElect",
          "PowerPlex ESX 17",
          "GlobalFiler",
          "PowerPlex Fusion 6C",
          "Amelogenin",
          "AMEL",
          "X\tX",
          "X\tY",
          "DYS391",
          "Y-indel",
          "D6S1043",
          "DYS570",
          "DYS576");

  private static final Map<String, Integer> USUAL_PLACES =
      USUAL_TEXTS.stream().collect(Collectors.toMap(text -> text, USUAL_TEXTS::indexOf));

  private ProfileBytes() {}

  static BytesRef write(DnaRecord record) {
    BytesRefBuilder bytes = new BytesRefBuilder();
    String reference = record.reference().text();
    bytes.grow(96);
    bytes.append((byte) reference.length());
    for (int i = 0; i < reference.length(); i++) {
      bytes.append((byte) reference.charAt(i));
    }
    Profile profile = record.profile();
    for (int rest = profile.typed(); rest != 0; rest &= rest - 1) {
      int genotype = profile.genotype(Integer.numberOfTrailingZeros(rest));
      writeAllele(genotype & 0xFFFF, bytes);
      writeAllele(genotype >>> 16, bytes);
    }
    if (!record.kit().isEmpty() || !profile.uncompared().isEmpty()) {
      writeText(record.kit(), bytes);
      profile
          .uncompared()
          .forEach(
              (name, values) -> {
                writeText(name, bytes);
                writeText(String.join("\t", values), bytes);
              });
    }
    return bytes.get();
  }

  private static void writeAllele(int allele, BytesRefBuilder bytes) {
    int repeats = allele / 10;
    int fraction = allele % 10;
    if (allele == Alleles.WILDCARD) {
      bytes.append((byte) WILDCARD);
    } else if (repeats <= MOST_REPEATS && fraction <= 4) {
      bytes.append((byte) (repeats * 5 + fraction));
    } else {
      bytes.append((byte) ESCAPE);
      bytes.append((byte) (allele >>> 8));
      bytes.append((byte) allele);
    }
  }

  private static void writeText(String text, BytesRefBuilder bytes) {
    Integer place = USUAL_PLACES.get(text);
    if (place != null) {
      bytes.append((byte) (USUAL | place));
      return;
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    bytes.append((byte) utf8.length);
    bytes.append(utf8, 0, utf8.length);
  }

  static Reference reference(BytesRef bytes) {
    int length = bytes.bytes[bytes.offset];
    return new Reference(
        new String(bytes.bytes, bytes.offset + 1, length, StandardCharsets.US_ASCII));
  }

  /**
   * Reads the genotypes.
   *
   * @param typed the record's typed loci
   * @param into {@value Locus#COUNT} entries by ordinal; those of loci not typed become 0
   * @return where in the bytes the genotypes end
   */
  static int genotypes(BytesRef bytes, int typed, int[] into) {
    java.util.Arrays.fill(into, 0);
    int at = bytes.offset + 1 + bytes.bytes[bytes.offset];
    for (int rest = typed; rest != 0; rest &= rest - 1) {
      int low = bytes.bytes[at++] & 0xFF;
      if (low == ESCAPE) {
        low = escaped(bytes.bytes, at);
        at += 2;
      } else {
        low = plain(low);
      }
      int high = bytes.bytes[at++] & 0xFF;
      if (high == ESCAPE) {
        high = escaped(bytes.bytes, at);
        at += 2;
      } else {
        high = plain(high);
      }
      into[Integer.numberOfTrailingZeros(rest)] = low | high << 16;
    }
    return at;
  }

  private static int plain(int code) {
    return code == WILDCARD ? Alleles.WILDCARD : code / 5 * 10 + code % 5;
  }

  private static int escaped(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
  }

  /** The profile for comparison alone: without what is not compared. */
  static Profile compared(BytesRef bytes, int typed, int[] scratch) {
    genotypes(bytes, typed, scratch);
    return Profile.ofPacked(scratch, Map.of());
  }

  /** The whole profile. */
  static Profile whole(BytesRef bytes, int typed) {
    int[] genotypes = new int[Locus.COUNT];
    TextReader texts = new TextReader(bytes, genotypes(bytes, typed, genotypes));
    Map<String, List<String>> uncompared = new TreeMap<>();
    if (texts.more()) {
      texts.next(); // the kit
    }
    while (texts.more()) {
      String name = texts.next();
      uncompared.put(name, new ArrayList<>(List.of(texts.next().split("\t", -1))));
    }
    return Profile.ofPacked(genotypes, uncompared);
  }

  /** The kit, or empty. */
  static String kit(BytesRef bytes, int typed) {
    TextReader texts = new TextReader(bytes, genotypes(bytes, typed, new int[Locus.COUNT]));
    return texts.more() ? texts.next() : "";
  }

  /** Reads the texts behind the genotypes one by one. */
  private static final class TextReader {
    private final BytesRef bytes;
    private int at;

    TextReader(BytesRef bytes, int at) {
      this.bytes = bytes;
      this.at = at;
    }

    boolean more() {
      return at < bytes.offset + bytes.length;
    }

    String next() {
      int first = bytes.bytes[at++] & 0xFF;
      if (first >= USUAL) {
        return USUAL_TEXTS.get(first - USUAL);
      }
      String text = new String(bytes.bytes, at, first, StandardCharsets.UTF_8);
      at += first;
      return text;
    }
  }
}
