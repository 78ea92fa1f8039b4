package org.treffer.protection.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.BufferedInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.treffer.record.BadInput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A published schema and the reader that it describes, which must judge every file alike. */
public final class SchemaAndReader {

  private final JsonMapper mapper = JsonMapper.shared();
  private final Schema schema;
  private final ObjectNode everything;
  private final Consumer<byte[]> reader;

  /**
   * Both of them.
   *
   * @param beside a class of the package that has the resources
   * @param schema the schema's name
   * @param everything the name of a file with every field
   * @param reader throws {@link BadInput} for what it does not take
   */
  public SchemaAndReader(
      Class<?> beside, String schema, String everything, Consumer<byte[]> reader) {
    this.schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(open(beside, schema));
    this.everything = (ObjectNode) mapper.readTree(open(beside, everything));
    this.reader = reader;
  }

  private static InputStream open(Class<?> beside, String name) {
    InputStream in = beside.getResourceAsStream(name);
    assertThat(in).as(name).isNotNull();
    return new BufferedInputStream(in);
  }

  /** Fails unless both take the file with every field. */
  public void takeEverything() {
    assertThat(readerTakes(everything)).isTrue();
    assertThat(schema.validate(everything)).isEmpty();
  }

  /**
   * Fails unless both judge every file alike that differs from it in one place.
   *
   * @param beyond fields whose values only the reader can judge
   * @param except changes, by the place as a JSON pointer, that only the reader can judge
   * @return how many files were judged
   */
  public int agreeOnOneChange(Set<String> beyond, BiPredicate<OneChange, String> except) {
    List<String> disagreements = new ArrayList<>();
    int judged = 0;
    for (String place : OneChange.places(everything, beyond)) {
      for (OneChange change : OneChange.values()) {
        ObjectNode changed = everything.deepCopy();
        if (change.apply(changed, place) && !except.test(change, place)) {
          judged++;
          boolean taken = readerTakes(changed);
          if (taken != schema.validate(changed).isEmpty()) {
            disagreements.add(change + " " + place + ": the reader says " + taken);
          }
        }
      }
    }
    assertThat(disagreements).isEmpty();
    return judged;
  }

  private boolean readerTakes(JsonNode file) {
    try {
      reader.accept(mapper.writeValueAsBytes(file));
      return true;
    } catch (BadInput e) {
      return false;
    }
  }
}
