package org.treffer.vehicle.index;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.lucene.util.BytesRef;
import org.treffer.vehicle.plate.Plate;
import org.treffer.vehicle.vin.Vin;

/** The names of the fields and the form of their terms. */
final class VehicleFields {

  /** Country and key, such as {@code DEHH|A123}. */
  static final String PLATE = "plate";

  /** The chassis number. */
  static final String VIN = "vin";

  /** Days of birth of holders and owners who are persons, three bytes each. */
  static final String BORN = "born";

  /** Phonetic codes of their names. */
  static final String NAME = "name";

  /** What the codes of a company's name began with, while they were in {@link #NAME}, too. */
  static final String FORMER_COMPANY = "c";

  /** Spellings of companies' names, while words of a legal form could be among them. */
  static final String FORMER_COMPANIES = "company";

  /** Spellings of the names of holders and owners who are companies: {@link CompanyTerms}. */
  static final String COMPANY = "firm";

  /** Doc values: the packed registration. */
  static final String PACKED = "registration";

  private static final LocalDate EPOCH = LocalDate.of(1800, 1, 1);

  private VehicleFields() {}

  static BytesRef term(Plate plate) {
    return term(plate.country().code() + plate.key());
  }

  static BytesRef term(Vin vin) {
    return term(vin.text());
  }

  static BytesRef term(String text) {
    return new BytesRef(text.getBytes(StandardCharsets.UTF_8));
  }

  static BytesRef term(LocalDate born) {
    long day = born.toEpochDay() - EPOCH.toEpochDay();
    return new BytesRef(new byte[] {(byte) (day >>> 16), (byte) (day >>> 8), (byte) day});
  }
}
