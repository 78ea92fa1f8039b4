package org.treffer.vehicle.index;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.treffer.index.CategoryIndex;
import org.treffer.index.HeaderFields;
import org.treffer.record.Category;
import org.treffer.record.Status;
import org.treffer.vehicle.Holding;
import org.treffer.vehicle.PackedRegistration;
import org.treffer.vehicle.Person;
import org.treffer.vehicle.Registration;
import org.treffer.vehicle.Validity;
import org.treffer.vehicle.Vehicles;

/**
 * How registrations become Lucene documents: one term for the plate, one for the chassis number, a
 * day of birth and two to four codes for each holder, and the whole registration packed. About 250
 * bytes a registration on disk. A blocked holding is not indexed: no name leads to it.
 */
public final class VehicleIndex implements CategoryIndex<Registration> {

  private final NameCodes names = new NameCodes();

  @Override
  public Category category() {
    return Vehicles.CATEGORY;
  }

  @Override
  public void fields(Registration record, Document document) {
    HeaderFields.add(VehicleFields.KIND, record.header(), document);
    add(document, VehicleFields.PLATE, VehicleFields.term(record.plate()));
    add(document, VehicleFields.VIN, VehicleFields.term(record.vin()));
    Set<Object> parties = new LinkedHashSet<>();
    parties(document, record.holders(), parties);
    parties(document, record.owners(), parties);
    document.add(
        new BinaryDocValuesField(
            VehicleFields.PACKED, new BytesRef(PackedRegistration.pack(record))));
  }

  private void parties(Document document, List<Holding> holdings, Set<Object> done) {
    for (Holding holding : holdings) {
      if (holding.status() == Status.BLOCKED || !done.add(holding.party())) {
        continue;
      }
      if (holding.party() instanceof Person person && !person.born().equals(Validity.UNKNOWN_DAY)) {
        add(document, VehicleFields.BORN, VehicleFields.term(person.born()));
      }
      for (String code : names.of(holding.party())) {
        add(document, VehicleFields.NAME, VehicleFields.term(code));
      }
    }
  }

  private static void add(Document document, String field, BytesRef term) {
    document.add(new StringField(field, term, Field.Store.NO));
  }
}
