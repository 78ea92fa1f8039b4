package org.treffer.format.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.treffer.vehicle.RegistrationBuilder.registration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treffer.format.JsonLineSource;
import org.treffer.record.BadInput;
import org.treffer.record.BirthMonth;
import org.treffer.record.Event;
import org.treffer.record.Ground;
import org.treffer.record.Header;
import org.treffer.record.RecordSource;
import org.treffer.record.Status;
import org.treffer.record.Subject;
import org.treffer.vehicle.Company;
import org.treffer.vehicle.Insurance;
import org.treffer.vehicle.Person;
import org.treffer.vehicle.Registration;
import org.treffer.vehicle.Theft;
import org.treffer.vehicle.Validity;
import org.treffer.vehicle.VehicleData;
import org.treffer.vehicle.VehicleHit;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

class VehicleFormatTest {

  private static final Validity THREE_YEARS =
      Validity.ofDays(LocalDate.of(2015, 3, 1), LocalDate.of(2018, 2, 28));
  private static final VehicleData GOLF =
      new VehicleData(
          "Volkswagen",
          "Golf",
          "M1",
          VehicleData.Colour.GREY,
          LocalDate.of(2010, 1, 1),
          VehicleData.State.REGISTERED,
          Validity.UNKNOWN_DAY,
          0,
          0,
          "");

  private static final Registration FULL =
      registration()
          .plate("RS", "ВР 123-АА")
          .valid(THREE_YEARS)
          .holder(
              new Person(
                  "Ђорђевић", "Ана", LocalDate.of(1980, 2, 3), Person.Gender.FEMALE, "Врање"))
          .holder(
              Person.of("Ilić", "", Validity.UNKNOWN_DAY),
              new Validity(THREE_YEARS.from().plusMinutes(90), Validity.NO_END),
              Status.BLOCKED)
          .owner(new Company("Најам \"Брзо\", д.о.о."))
          .vehicle(GOLF)
          .documents("D-1", "D-2")
          .insurance(new Insurance("Осигурање", "1", "Врање", THREE_YEARS))
          .theft(new Theft("plate", "KR-1", Validity.since(LocalDate.of(2018, 1, 1))))
          .header(
              new Header(
                  Status.DISPUTED,
                  BirthMonth.UNKNOWN,
                  List.of(
                      Ground.of(Event.TAKEN, LocalDate.of(2015, 3, 2), Subject.UNKNOWN),
                      Ground.of(Event.REVIEWED, LocalDate.of(2016, 3, 2), Subject.SUSPECT))))
          .build();

  /** What a source gave. */
  private static final class Read implements RecordSource.Sink<Registration> {
    private final List<Registration> records = new ArrayList<>();
    private final List<String> rejected = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    static Read all(RecordSource<Registration> source) throws IOException {
      Read read = new Read();
      try (source) {
        for (Optional<RecordSource.Batch<Registration>> batch = source.next();
            batch.isPresent();
            batch = source.next()) {
          batch.get().read(read);
        }
      }
      return read;
    }

    @Override
    public void accept(Registration record) {
      records.add(record);
    }

    @Override
    public void reject(long line, String reason) {
      rejected.add(line + ": " + reason);
    }

    @Override
    public void warn(long line, String what) {
      warnings.add(line + ": " + what);
    }
  }

  private static Read json(String lines) throws IOException {
    return Read.all(
        new JsonLineSource<>(
            "test",
            new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
            new VehicleJson()));
  }

  private static Read csv(String lines) throws IOException {
    return Read.all(
        new VehicleCsv("test", new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8))));
  }

  private static String json(Registration registration) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      VehicleJson.write(registration, json);
    }
    return out.toString();
  }

  @Test
  void json_loses_nothing() throws IOException {
    Registration plain = registration().build();
    Read read = json(json(FULL) + "\n" + json(plain));
    assertThat(read.rejected).isEmpty();
    assertThat(read.records).containsExactly(FULL, plain);
  }

  @Test
  void a_record_is_read_as_the_design_writes_it() throws IOException {
    Read read =
        json(
            """
            {"reference":"SI-V-1","plate":"lj ab-123","country":"SI","vin":"WVWZZZ1KZAW000001",\
            "validFrom":"2015-03-01","holders":[{"name":"Kovač, Ana","born":"1980-02-03",\
            "address":"Cesta 5, 1000 Ljubljana"}],"owners":[{"company":"Najem d.o.o."}],\
            "vehicle":{"make":"Volkswagen","type":"Golf","category":"M1"}}
            """);
    Registration r = read.records.get(0);
    assertThat(r.plate().key()).isEqualTo("LJAB123");
    assertThat(r.holders().get(0).party())
        .isEqualTo(Person.of("Kovač", "Ana", LocalDate.of(1980, 2, 3)));
    assertThat(r.holders().get(0).address().printable()).isEqualTo("Cesta 5, 1000 Ljubljana");
    assertThat(r.holders().get(0).validity()).isEqualTo(r.validity());
    assertThat(r.header().grounds().get(0).date()).isEqualTo(LocalDate.of(2015, 3, 1));
    assertThat(r.sign()).isEqualTo("SLO");
    assertThat(read.warnings).isEmpty();
  }

  @Test
  void what_is_odd_is_a_warning() throws IOException {
    Read read =
        json(
            """
            {"reference":"R","plate":"XX 1","country":"HR","vin":"115204","validFrom":"2015-03-01",\
            "wheels":[4]}
            """);
    assertThat(read.records).hasSize(1);
    assertThat(read.warnings)
        .containsExactly(
            "1: field wheels is not known and was skipped",
            "1: field plate: fits no current or former series of HR",
            "1: field vin: 6 characters: taken for a whole chassis number from before 1981");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'reference':'R','plate':'LJ A-1','vin':'1234','validFrom':'2020-01-01'} | field country",
        "{'reference':'R','country':'SI','vin':'1234','validFrom':'2020-01-01'} | field plate",
        "{'reference':'R','country':'SI','plate':'LJ AB-1','validFrom':'2020-01-01'} | field vin",
        "{'reference':'R','country':'SI','plate':'LJ AB-1','vin':'1234'} | field validFrom",
        "{'reference':'R','country':'SI','plate':'LJ*','vin':'1234','validFrom':'2020-01-01'} |"
            + " field plate: ",
        "{'reference':'R','country':'DE','plate':'HHA123','vin':'1234','validFrom':'2020-01-01'} |"
            + " field plate: ",
        "{'reference':'R','country':'DE','plate':'НН-A 1','vin':'1234','validFrom':'2020-01-01'} |"
            + " U+041D",
        "{'reference':'R','country':'SI','plate':'LJ AB-1','vin':'?','validFrom':'2020-01-01'} |"
            + " field vin: ",
        "{'reference':'R','country':'QQ','plate':'LJ AB-1','vin':'1234','validFrom':'2020-01-01'} |"
            + " field country: ",
        "{'reference':'R','country':'SI','plate':'LJ AB-1','vin':'1234','validFrom':'2020-02-30'} |"
            + " field validFrom: '2020-02-30'",
        "{'reference':'R','country':'SI','plate':'LJ"
            + " AB-1','vin':'1234','validFrom':'2020-02-01','validTo':'2020-01-01'} | field"
            + " validFrom: the period ends, 2020-01-01, before or as it begins, 2020-02-01",
        "{'reference':'R','country':'SI','plate':'LJ"
            + " AB-1','vin':'1234','validFrom':'2020-02-01','holders':[{'name':'Ana','from':'2021-01-01','to':'2020-03-01'}]}"
            + " | 1: field holders: the period ends, 2020-03-01",
        "{'reference':'R','country':'SI','plate':'LJ"
            + " AB-1','vin':'1234','validFrom':'2020-02-01','holders':[{}]} | field holders: name",
        "{'reference':'R','country':'SI','plate':'LJ"
            + " AB-1','vin':'1234','validFrom':'2020-02-01','holders':{}} | field holders: an"
            + " array",
        "{'reference':'R','country':'SI','plate':'LJ"
            + " AB-1','vin':'1234','validFrom':'2020-02-01','vehicle':{'kilowatts':'many'}} | field"
            + " vehicle.kilowatts",
        "{'reference':'R S','country':'SI','plate':'LJ AB-1','vin':'1234','validFrom':'2020-02-01'}"
            + " | field reference: ",
      })
  void a_wrong_field_is_named(String line, String reason) throws IOException {
    Read read = json(line.replace('\'', '"'));
    assertThat(read.records).isEmpty();
    assertThat(read.rejected).singleElement().asString().startsWith("1: ").contains(reason);
  }

  @Test
  void a_name_of_ten_thousand_characters_sets_the_line_aside() throws IOException {
    Read read =
        json(
            "{\"reference\":\"R\",\"country\":\"SI\",\"plate\":\"LJ AB-1\",\"vin\":\"1234\","
                + "\"validFrom\":\"2020-01-01\",\"holders\":[{\"name\":\""
                + "x".repeat(10_000)
                + "\"}]}");
    assertThat(read.rejected)
        .containsExactly("1: field holders: the surname has 10000 characters, at most 200");
  }

  @Test
  void a_name_is_read_without_marks_that_hide_its_letters() throws IOException {
    Read read =
        json(
            "{\"reference\":\"R\",\"country\":\"SI\",\"plate\":\"\u202eLJ"
                + " AB\u200b-1\u202c\",\"vin\":\"1234\",\"validFrom\":\"2020-01-01\",\"holders\":[{\"name\":\"\u202eKovač\u200f,"
                + " A\u200bna\u202c\"}]}");
    assertThat(read.records.getFirst().holders().getFirst().party().name()).isEqualTo("Ana Kovač");
    assertThat(read.records.getFirst().plate().key()).isEqualTo("LJAB1");
  }

  @Test
  void csv_keeps_one_holder_and_one_owner() throws IOException {
    Registration r =
        registration()
            .valid(THREE_YEARS)
            .holder(Person.of("Kovač", "Ana", LocalDate.of(1980, 2, 3)))
            .owner(new Company("Najem \"Hitro\", d.o.o."))
            .vehicle(GOLF)
            .documents("D-1")
            .theft(new Theft("vehicle", "", Validity.since(LocalDate.of(2016, 1, 1))))
            .build();
    Read read = csv(VehicleCsv.HEADER + "\n" + VehicleCsv.line(r) + "\n\n");
    assertThat(read.rejected).isEmpty();
    assertThat(read.records).containsExactly(r);
  }

  @Test
  void csv_names_line_and_field() throws IOException {
    Read read =
        csv(
            """
            plate,country,reference,validFrom,vin,colour
            LJ AB-1,SI,R1,2020-01-01,1234,red
            LJ AB-1,SI,R2,2020-13-01,1234,red
            LJ AB-1,SI,R3,2020-01-01,1234,pink
            LJ AB-1,SI,R4,2020-01-01
            "LJ AB-1,SI,R5,2020-01-01,1234,red
            """);
    assertThat(read.records).hasSize(1);
    assertThat(read.rejected)
        .satisfiesExactly(
            r -> assertThat(r).startsWith("3: field validFrom: '2020-13-01'"),
            r -> assertThat(r).isEqualTo("4: field colour: 'pink' is not known"),
            r -> assertThat(r).isEqualTo("5: 4 fields, where the first line names 6"),
            r -> assertThat(r).isEqualTo("6: a quote is not closed"));
  }

  @Test
  void periods_that_contradict_each_other_are_warned_of_at_the_end_of_a_load() throws IOException {
    OverlapWatch watch = new OverlapWatch();
    String first =
        registered(1, "LJ AB-123", "12345", "2020-01-01")
            + registered(2, "LJ AB-123", "67890", "2021-01-01");
    String second =
        registered(3, "LJ AB-124", "12345", "2019-01-01")
            + registered(2, "LJ AB-123", "67890", "2021-01-01");

    assertThat(Read.all(watch.over(VehicleFiles.open("one", bytes(first)))).records).hasSize(2);
    assertThat(Read.all(watch.over(VehicleFiles.open("two", bytes(second)))).records).hasSize(2);
    List<String> warnings = new ArrayList<>();
    watch.report((source, line, what) -> warnings.add(source + ":" + line + " " + what));

    assertThat(warnings)
        .containsExactlyInAnyOrder(
            "one:2 contradicts line 1: one plate on two vehicles at a time",
            "two:2 contradicts line 1 of one: one plate on two vehicles at a time",
            "one:1 contradicts line 1 of two: one vehicle under two plates at a time");
  }

  private static String registered(int number, String plate, String vin, String from) {
    return "{'reference':'R%d','country':'SI','plate':'%s','vin':'%s','validFrom':'%s'}\n"
        .formatted(number, plate, vin, from)
        .replace('\'', '"');
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_file_tells_its_format_by_its_beginning() throws IOException {
    String csv = "\n" + VehicleCsv.HEADER + "\n" + VehicleCsv.line(registration().build());
    for (String text : List.of(json(registration().build()), csv.strip())) {
      ByteArrayInputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
      assertThat(Read.all(VehicleFiles.open("test", in)).records)
          .containsExactly(registration().build());
    }
  }

  @Test
  void csv_without_its_columns_is_refused() {
    assertThatThrownBy(() -> csv("plate,vin\n"))
        .isInstanceOf(BadInput.class)
        .hasMessage("test, line 1: column reference is missing; the first line names the columns");
  }

  @Test
  void csv_whose_first_line_is_broken_is_refused() {
    assertThatThrownBy(() -> csv("reference,\"plate,country,vin,validFrom\n"))
        .isInstanceOf(BadInput.class)
        .hasMessage("test, line 1: a quote is not closed");
    assertThatThrownBy(() -> csv("reference,plate,country,vin,validFrom,plate\n"))
        .isInstanceOf(BadInput.class)
        .hasMessage("test, line 1: column plate stands there twice");
  }

  @Test
  void a_csv_line_that_is_no_utf_8_is_set_aside_instead_of_guessed() throws IOException {
    String lines =
        """
        plate,country,reference,validFrom,vin,holderName
        LJ AB-1,SI,R1,2020-01-01,1234,Kovač
        LJ AB-2,SI,R2,2020-01-01,1235,Kovac
        """;
    Charset centralEuropean = Charset.forName("windows-1250");
    Read read =
        Read.all(new VehicleCsv("test", new ByteArrayInputStream(lines.getBytes(centralEuropean))));
    assertThat(read.rejected).containsExactly("2: holds bytes that are no UTF-8");
    assertThat(read.records).hasSize(1);
  }

  @Test
  void a_hit_says_when_it_is_current_and_how_it_was_found() {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      new VehicleHitJson()
          .write(
              new VehicleHit(registration().build(), "LA|ND1: other", VehicleHit.Basis.CURRENT, 2),
              json);
    }
    assertThat(out.toString())
        .isEqualTo(
            "{\"reference\":\"SI-V-0000001\",\"plate\":\"LJ AB-123\",\"country\":\"SI\","
                + "\"vin\":\"WVWZZZ1KZAW000001\",\"validFrom\":\"2015-03-01\","
                + "\"vinCheckDigit\":\"not applicable\",\"current\":true,"
                + "\"foundBy\":\"LA|ND1: other\",\"rank\":2}");
  }
}
