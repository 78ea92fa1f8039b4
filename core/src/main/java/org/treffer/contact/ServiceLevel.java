package org.treffer.contact;

import java.time.Duration;

/**
 * Within which time a state answers, by category: 15 minutes for DNA (Decision 2008/616/JHA, Annex,
 * chapter 1), 24 hours for prints (chapter 2); for vehicles no time is set beyond that the answer
 * is automatic (chapter 3), and the 10 seconds here are this project's own.
 */
public final class ServiceLevel {

  private ServiceLevel() {}

  /** The time; the longest there is for a category of somebody's own. */
  public static Duration of(String category) {
    return switch (category) {
      case "dna" -> Duration.ofMinutes(15);
      case "vehicle" -> Duration.ofSeconds(10);
      default -> Duration.ofHours(24);
    };
  }
}
