package org.treffer.synthetic.vehicle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.treffer.record.Country;
import org.treffer.synthetic.Table;
import org.treffer.vehicle.plate.PlateFacts;

/**
 * One series of plates, each plate with a number of its own. The pattern's notation stands at the
 * head of its table.
 */
final class PlateSeries {

  private static final int YEARS_UNTIL_HISTORIC = 30;
  private static final String VOWELS = "AEIOU";
  // Pairs of letters that Germany never issues (from memory).
  private static final List<String> NEVER_IN_DE = List.of("HJ", "KZ", "NS", "SA", "SS");

  private final int share;
  private final LocalDate from;
  private final LocalDate until;
  private final boolean historic;
  private final List<Part> parts;
  private final long size;

  /** A place of the pattern: some texts of which one stands there, or digits. */
  private sealed interface Part {
    long choices();

    String text(long choice);
  }

  private record OneOf(List<String> texts) implements Part {
    @Override
    public long choices() {
      return texts.size();
    }

    @Override
    public String text(long choice) {
      return texts.get((int) choice);
    }
  }

  /** A block of digits that is not all zero. */
  private record Digits(int length, boolean leadingZeros) implements Part {
    @Override
    public long choices() {
      long all = (long) Math.pow(10, length);
      return leadingZeros ? all - 1 : all - all / 10;
    }

    @Override
    public String text(long choice) {
      long first = leadingZeros ? 1 : (long) Math.pow(10, length - 1.0);
      return String.format("%0" + length + "d", first + choice);
    }
  }

  private PlateSeries(
      int share, LocalDate from, LocalDate until, boolean historic, List<Part> parts) {
    this.share = share;
    this.from = from;
    this.until = until;
    this.historic = historic;
    this.parts = parts;
    this.size = parts.stream().mapToLong(Part::choices).reduce(1, Math::multiplyExact);
  }

  /** The series of a state, in the table's order; their shares add up to 100. */
  static List<PlateSeries> of(Country country) {
    Table table = Table.beside(PlateSeries.class, "series.csv");
    List<PlateSeries> series = new ArrayList<>();
    for (List<String> row : table.rows()) {
      if (table.value(row, "partition").equals(country.code())) {
        LocalDate from = LocalDate.parse(table.value(row, "from"));
        String pattern = table.value(row, "pattern");
        series.add(
            new PlateSeries(
                Integer.parseInt(table.value(row, "share")),
                from,
                LocalDate.parse(table.value(row, "until")),
                country.code().equals("DE") && pattern.endsWith("H"),
                parts(pattern, country, from)));
      }
    }
    if (series.isEmpty()) {
      throw new IllegalArgumentException("no series of plates to generate for " + country);
    }
    return List.copyOf(series);
  }

  private static List<Part> parts(String pattern, Country country, LocalDate from) {
    List<String> letters =
        PlateFacts.serialLetters(country).chars().mapToObj(PlateSeries::text).toList();
    List<String> vowels = letters.stream().filter(VOWELS::contains).toList();
    List<String> consonants = letters.stream().filter(l -> !VOWELS.contains(l)).toList();
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      switch (c) {
        case 'a' -> parts.add(new OneOf(PlateFacts.areaCodes(country, from)));
        case 's' -> parts.add(new OneOf(shortAreas(country, from)));
        case 'l' -> parts.add(new OneOf(firstOfSerial(letters, pattern, i, country)));
        case 'p' -> parts.add(new OneOf(pairs(letters, letters)));
        case 'v' -> parts.add(new OneOf(pairs(vowels, vowels)));
        case 'c' -> parts.add(new OneOf(pairs(consonants, consonants)));
        case '(' -> {
          int end = pattern.indexOf(')', i);
          parts.add(new OneOf(List.of(pattern.substring(i + 1, end).split("/"))));
          i = end;
        }
        case '1', '9' -> {
          int start = i;
          while (i + 1 < pattern.length() && pattern.charAt(i + 1) == '9') {
            i++;
          }
          parts.add(new Digits(i + 1 - start, c == '9'));
        }
        default -> parts.add(new OneOf(List.of(String.valueOf(c))));
      }
    }
    return List.copyOf(parts);
  }

  /** Germany's plates have eight characters at most, so long codes go with short serials. */
  private static List<String> shortAreas(Country country, LocalDate from) {
    return PlateFacts.areaCodes(country, from).stream().filter(a -> a.length() < 3).toList();
  }

  /** Romania's three letters don't begin with I or O. */
  private static List<String> firstOfSerial(
      List<String> letters, String pattern, int place, Country country) {
    boolean first = place > 0 && pattern.charAt(place - 1) == ' ';
    return country.code().equals("RO") && first
        ? letters.stream().filter(l -> !l.equals("I") && !l.equals("O")).toList()
        : letters;
  }

  private static List<String> pairs(List<String> first, List<String> second) {
    List<String> pairs = new ArrayList<>();
    for (String a : first) {
      for (String b : second) {
        if (!NEVER_IN_DE.contains(a + b)) {
          pairs.add(a + b);
        }
      }
    }
    return List.copyOf(pairs);
  }

  private static String text(int character) {
    return String.valueOf((char) character);
  }

  /** Of a hundred plates, how many are of this series. */
  int share() {
    return share;
  }

  /** The first day on which it was issued. */
  LocalDate from() {
    return from;
  }

  /** The last day on which it was issued. */
  LocalDate until() {
    return until;
  }

  /**
   * Whether a vehicle was given a plate of it on a day.
   *
   * @param first the day of the vehicle's first registration
   */
  boolean issuedTo(LocalDate first, LocalDate day) {
    boolean old = !first.plusYears(YEARS_UNTIL_HISTORIC).isAfter(day);
    return !day.isBefore(from) && !day.isAfter(until) && (!historic || old);
  }

  /** Whether it is for historic vehicles alone. */
  boolean historic() {
    return historic;
  }

  /** How many plates it has. */
  long size() {
    return size;
  }

  /** A plate as printed. */
  String at(long number) {
    String[] texts = new String[parts.size()];
    long rest = number;
    for (int i = parts.size() - 1; i >= 0; i--) {
      Part part = parts.get(i);
      texts[i] = part.text(rest % part.choices());
      rest /= part.choices();
    }
    return String.join("", texts);
  }
}
