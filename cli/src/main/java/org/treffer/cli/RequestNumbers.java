package org.treffer.cli;

import java.util.random.RandomGenerator;
import org.treffer.record.Country;

/** Numbers of requests: random, 80 bits, so that they tell nothing and never come twice. */
final class RequestNumbers {

  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 16;

  private final RandomGenerator random;

  RequestNumbers(RandomGenerator random) {
    this.random = random;
  }

  /** A new number of a state's. */
  String next(Country from) {
    StringBuilder number = new StringBuilder(from.code()).append('-');
    for (int i = 0; i < LENGTH; i++) {
      number.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
    }
    return number.toString();
  }
}
