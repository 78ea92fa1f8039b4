package org.treffer.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.treffer.protection.json.Fields;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.request.Agreement;
import org.treffer.request.Agreements;
import org.treffer.request.Opening;
import org.treffer.request.Party;
import org.treffer.request.Period;
import org.treffer.request.Purpose;
import org.treffer.request.Regime;

/**
 * Reads agreements between states from JSON:
 *
 * <pre>
 * {"agreements":[{"name":"PCC-SEE","title":"...","regime":{"name":"615"},
 *   "purposes":{"dna":["investigation","missing"]},
 *   "parties":[{"country":"AL","from":"2020-01-01","text":"2021"}],
 *   "openings":[{"asking":["AL","MK"],"asked":["AL","MK"],"categories":["dna"],"from":"2025-01-01"}]}]}
 * </pre>
 */
public final class AgreementsFile {

  private static final int MOST = 100_000;

  private AgreementsFile() {}

  /**
   * Reads a file.
   *
   * @throws BadInput if it cannot be read or is no such file; the message names line and field
   */
  public static Agreements read(Path file) {
    try {
      return read(Files.readAllBytes(file), file.toString());
    } catch (IOException e) {
      throw new BadInput(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /** Reads bytes; {@code name} is what messages call them. */
  public static Agreements read(byte[] bytes, String name) {
    Fields fields = Fields.of(bytes, name);
    try {
      List<Agreement> all =
          fields.objects("agreements").stream().map(AgreementsFile::agreement).toList();
      fields.done();
      return new Agreements(all);
    } catch (IllegalArgumentException e) {
      throw new BadInput(name + ": " + e.getMessage(), e);
    }
  }

  private static Agreement agreement(Fields fields) {
    Agreement agreement =
        new Agreement(
            fields.matching("name", "[A-Za-z0-9-]{1,32}", "up to 32 letters, digits and -"),
            fields.text("title", ""),
            regime(fields.object("regime")),
            purposes(fields.object("purposes")),
            fields.objects("parties").stream().map(AgreementsFile::party).toList(),
            fields.objects("openings").stream().map(AgreementsFile::opening).toList());
    fields.text("note", "");
    fields.done();
    return agreement;
  }

  private static Regime regime(Fields fields) {
    String name = fields.text("name");
    Regime usual = name.equals(Regime.PRUM_982.name()) ? Regime.PRUM_982 : Regime.PRUM_615;
    Regime regime =
        new Regime(
            name,
            fields.whole("minimumLoci", 0, MOST, usual.minimumLoci()),
            fields.whole("minimumEssLoci", 0, MOST, usual.minimumEssLoci()),
            fields.whole("differences", 0, MOST, usual.differences()),
            time(fields, "logAtLeast", usual.logAtLeast()),
            time(fields, "logAtMost", usual.logAtMost()),
            fields
                .word("logStatistics", List.of("yes", "no"), usual.logStatistics() ? "yes" : "no")
                .equals("yes"));
    fields.done();
    return regime;
  }

  private static java.time.Period time(Fields fields, String name, java.time.Period usual) {
    String text = fields.text(name, usual.toString());
    try {
      java.time.Period time = java.time.Period.parse(text);
      if (!time.isNegative()) {
        return time;
      }
    } catch (DateTimeParseException e) {
      // Said below, in our words.
    }
    throw fields.bad(name, "must be a time such as P2Y or P1Y6M, not '" + text + "'");
  }

  private static Map<String, Set<Purpose>> purposes(Fields fields) {
    Map<String, Set<Purpose>> purposes = new HashMap<>();
    List<String> words = new ArrayList<>();
    for (Purpose purpose : Purpose.values()) {
      words.add(purpose.text());
    }
    for (String category : fields.names()) {
      Set<Purpose> covered =
          fields.words(category, words).stream()
              .map(word -> Purpose.values()[words.indexOf(word)])
              .collect(Collectors.toSet());
      purposes.put(category, covered);
    }
    return purposes;
  }

  private static Party party(Fields fields) {
    Party party =
        new Party(
            country(fields),
            period(fields),
            fields.word("provisional", List.of("yes", "no"), "no").equals("yes"),
            fields.text("text", ""),
            fields.has("notOffered") ? fields.texts("notOffered") : Set.of());
    fields.done();
    return party;
  }

  private static Country country(Fields fields) {
    String code = fields.text("country");
    if (!Country.isCode(code)) {
      throw fields.bad("country", "must be a country's code, not '" + code + "'");
    }
    return new Country(code);
  }

  private static Opening opening(Fields fields) {
    Opening opening =
        new Opening(
            countries(fields, "asking"),
            countries(fields, "asked"),
            fields.texts("categories"),
            period(fields));
    fields.text("note", "");
    fields.done();
    return opening;
  }

  private static Set<Country> countries(Fields fields, String name) {
    Set<Country> countries = new TreeSet<>();
    for (String code : fields.texts(name)) {
      if (!Country.isCode(code)) {
        throw fields.bad(name, "must hold country codes, not '" + code + "'");
      }
      countries.add(new Country(code));
    }
    return countries;
  }

  private static Period period(Fields fields) {
    LocalDate from = fields.day("from");
    return fields.has("to") ? new Period(from, fields.day("to")) : Period.since(from);
  }
}
