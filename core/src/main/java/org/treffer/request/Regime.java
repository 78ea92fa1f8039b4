package org.treffer.request;

import java.time.Period;

/**
 * The legal regime of an agreement: the settings that a text or its implementing acts fix for every
 * pair of states under it.
 *
 * @param name {@code 615} (Decisions 2008/615/JHA and 2008/616/JHA, and treaties modelled on them)
 *     or {@code 982} (Regulation (EU) 2024/982), or another's own
 * @param minimumLoci fully designated loci that must match in a DNA hit, 1 to 28 (2008/616 Annex
 *     chapter 1: 6)
 * @param minimumEssLoci of the seven loci of the old European Standard Set, how many a person's
 *     profile must have fully designated, 0 to 7 (the Annex: 6)
 * @param differences alleles that may differ in a DNA near match, 0 to 4 (the Annex: 1)
 * @param logAtLeast how long a log entry is kept at least, in years, months and days of the
 *     calendar
 * @param logAtMost after what time it must be gone; {@link Period#ZERO} where the text sets no
 *     maximum
 * @param logStatistics whether the log may feed statistics
 */
public record Regime(
    String name,
    int minimumLoci,
    int minimumEssLoci,
    int differences,
    Period logAtLeast,
    Period logAtMost,
    boolean logStatistics) {

  /** Decisions 2008/615/JHA and 2008/616/JHA: six loci, one difference, two years exactly. */
  public static final Regime PRUM_615 =
      new Regime("615", 6, 6, 1, Period.ofYears(2), Period.ofYears(2), false);

  /** Regulation (EU) 2024/982: three years, statistics allowed; DNA settings not public, as 615. */
  public static final Regime PRUM_982 =
      new Regime("982", 6, 6, 1, Period.ofYears(3), Period.ZERO, true);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a number lies outside its range
   */
  public Regime {
    if (minimumLoci < 1 || minimumLoci > 28) {
      throw new IllegalArgumentException("a regime asks for 1 to 28 loci, not " + minimumLoci);
    }
    if (minimumEssLoci < 0 || minimumEssLoci > 7) {
      throw new IllegalArgumentException(
          "a regime asks for 0 to 7 of the old standard set, not " + minimumEssLoci);
    }
    if (differences < 0 || differences > 4) {
      throw new IllegalArgumentException("a regime allows 0 to 4 differences, not " + differences);
    }
  }
}
