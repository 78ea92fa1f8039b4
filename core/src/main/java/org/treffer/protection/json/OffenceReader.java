package org.treffer.protection.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.treffer.protection.rule.Mark;
import org.treffer.protection.rule.OffenceTest;
import org.treffer.protection.rule.Penalties;
import org.treffer.record.Country;
import org.treffer.record.OffenceCatalogue;

/** Reads tests of offences, and laws on penalties. */
final class OffenceReader {

  private OffenceReader() {}

  static OffenceTest test(Fields fields) {
    OffenceTest test;
    if (fields.has("in")) {
      test = new OffenceTest.Listed(fields.words("in", codes()));
    } else if (fields.has("list")) {
      fields.word("list", List.of("eaw32"));
      test = new OffenceTest.OnEuList();
    } else {
      test =
          new OffenceTest.AtLeast(
              fields.whole("atLeastMonths", 0, Penalties.LIFE),
              choice(OffenceTest.Measure.class, fields, "penalty"),
              choice(OffenceTest.LawOf.class, fields, "byLawOf"),
              choice(OffenceTest.AsOf.class, fields, "asOf"),
              fields.has("orIn") ? fields.words("orIn", codes()) : Set.of());
    }
    fields.done();
    return test;
  }

  static List<Penalties.Entry> entries(List<Fields> all) {
    List<String> listed = listed();
    List<Penalties.Entry> entries = new ArrayList<>();
    for (Fields fields : all) {
      String state = fields.text("state");
      if (!state.equals(Penalties.EVERY_STATE) && !Country.isCode(state)) {
        throw fields.bad("state", "must be a country's code or *, not '" + state + "'");
      }
      entries.add(
          new Penalties.Entry(
              state,
              fields.word("offence", listed),
              fields.day("since"),
              fields.whole("minimumMonths", 0, Penalties.LIFE, 0),
              fields.whole("maximumMonths", 0, Penalties.LIFE),
              fields.word("eaw32", List.of("yes", "no")).equals("yes"),
              choice(Mark.class, fields, "mark")));
      fields.text("note", "");
      fields.done();
    }
    return entries;
  }

  static List<String> codes() {
    List<String> codes = new ArrayList<>(listed());
    codes.add(OffenceTest.UNSTATED);
    codes.add(OffenceTest.UNLISTED);
    return codes;
  }

  /** The codes of the catalogue. */
  private static List<String> listed() {
    return IntStream.rangeClosed(1, OffenceCatalogue.SIZE)
        .mapToObj(OffenceCatalogue::codeAt)
        .toList();
  }

  static <E extends Enum<E>> E choice(Class<E> type, Fields fields, String name) {
    String word = fields.word(name, words(type));
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
  }

  static <E extends Enum<E>> List<String> words(Class<E> type) {
    List<String> words = new ArrayList<>();
    for (E value : type.getEnumConstants()) {
      words.add(value.name().toLowerCase(Locale.ROOT));
    }
    return words;
  }
}
