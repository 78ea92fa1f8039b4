package org.treffer.finger.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which impressions are compared with which. */
public enum Protocol {
  /** Each with every other, in both orders. */
  EVERY_ORDERED {
    @Override
    List<Pair> pairs(List<Impression> impressions) {
      List<Pair> pairs = new ArrayList<>();
      for (int probe = 0; probe < impressions.size(); probe++) {
        for (int candidate = 0; candidate < impressions.size(); candidate++) {
          if (probe != candidate) {
            pairs.add(pair(impressions, probe, candidate));
          }
        }
      }
      return pairs;
    }
  },
  /**
   * That of the Fingerprint Verification Competitions: within a finger each with every later one,
   * and the first impression of each finger with that of every later finger.
   */
  FVC {
    @Override
    List<Pair> pairs(List<Impression> impressions) {
      Map<String, List<Integer>> fingers = new LinkedHashMap<>();
      for (int i = 0; i < impressions.size(); i++) {
        fingers.computeIfAbsent(impressions.get(i).finger(), f -> new ArrayList<>()).add(i);
      }
      List<Pair> pairs = new ArrayList<>();
      List<Integer> firsts = new ArrayList<>();
      for (List<Integer> finger : fingers.values()) {
        everyLater(impressions, finger, pairs);
        firsts.add(finger.getFirst());
      }
      everyLater(impressions, firsts, pairs);
      return pairs;
    }
  };

  /**
   * Two impressions to compare, by their places in the list.
   *
   * @param genuine whether they are of one finger
   */
  public record Pair(int probe, int candidate, boolean genuine) {}

  abstract List<Pair> pairs(List<Impression> impressions);

  private static void everyLater(
      List<Impression> impressions, List<Integer> places, List<Pair> into) {
    for (int i = 0; i < places.size(); i++) {
      for (int j = i + 1; j < places.size(); j++) {
        into.add(pair(impressions, places.get(i), places.get(j)));
      }
    }
  }

  private static Pair pair(List<Impression> impressions, int probe, int candidate) {
    String finger = impressions.get(probe).finger();
    return new Pair(probe, candidate, finger.equals(impressions.get(candidate).finger()));
  }
}
