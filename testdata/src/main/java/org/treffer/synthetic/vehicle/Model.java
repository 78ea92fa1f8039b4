package org.treffer.synthetic.vehicle;

import java.util.List;
import org.treffer.synthetic.Table;
import org.treffer.synthetic.Weighted;

/**
 * A commercial type and the maker's code its chassis numbers begin with.
 *
 * @param wmi the world manufacturer identifier; empty for a model of before there were any
 * @param make the make
 * @param type the commercial type
 * @param category the EU category
 * @param kilowatts power
 * @param cubicCentimetres capacity
 */
record Model(
    String wmi, String make, String type, String category, int kilowatts, int cubicCentimetres) {

  /** All models of a table by their shares. */
  static Weighted<Model> all(String name) {
    Table table = Table.beside(Model.class, name);
    Weighted.Builder<Model> models = new Weighted.Builder<>();
    for (List<String> row : table.rows()) {
      models.add(
          new Model(
              table.value(row, "wmi"),
              table.value(row, "make"),
              table.value(row, "type"),
              table.value(row, "category"),
              Integer.parseInt(table.value(row, "kilowatts")),
              Integer.parseInt(table.value(row, "cubicCentimetres"))),
          Double.parseDouble(table.value(row, "share")));
    }
    return models.build();
  }
}
