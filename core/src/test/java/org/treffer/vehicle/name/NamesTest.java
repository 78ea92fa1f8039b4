package org.treffer.vehicle.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treffer.vehicle.name.Names.Agreement;

class NamesTest {

  private static Agreement compare(String one, String other) {
    return Names.ofPerson(one).compare(Names.ofPerson(other));
  }

  @ParameterizedTest
  @CsvSource({
    "Стојановић, Stojanović",
    "Стојановић, Stojanovic",
    "Ђурђевић, Đurđević",
    "Ђурђевић, Djurdjevic",
    "Đurđević, Durdevic",
    "Жарковић, Zharkovich",
    "Љиљана, Ljiljana",
    "Њего Џакић, Njego Džakić",
    "Ǆakić, Džakić",
    "Шукрија, Sukrija",
    "Đorđe Đokić, Ђорђе Ђокић",
    "Sjenica, Śenica",
    "Ѓуровски, Gjurovski",
    "Ѓуровски, Gurovski",
    "Ѓуровски, Đurovski",
    "Ќурчиев, Kjurchiev",
    "Ќурчиев, Ćurčiev",
    "Џинџиев, Djindjiev",
    "Ѕидаров, Dzidarov",
    "Щилиянов, Shtiliyanov",
    "Цонев, Tsonev",
    "Цонев, Conev",
    "Ъглов, Aglov",
    "Хаджийски, Hadzhiyski",
    "Хаджийски, Khadzhiyski",
    "Мария, Maria",
    "Мария, Mariya",
    "Петьо, Petyo",
    "Κωνσταντίνου, Konstantinou",
    "Κωνσταντίνου, ΚΩΝΣΤΑΝΤΙΝΟΥ",
    "Ευγενίου, Evgeniou",
    "Μπότσαρης, Botsaris",
    "Μπότσαρης, Mpotsaris",
    "Ντίνος, Dinos",
    "Γκόγκας, Gogas",
    "Χατζηδάκης, Chatzidakis",
    "Χατζηδάκης, Hatzidakis",
    "Γιώργος, Yorgos",
    "Kılıç, Kilic",
    "Şentürk, Schentuerk",
    "İSMAİL, ismail",
    "ILGIN, ılgın",
    "Güngör, Guengoer",
    "Xhemaili, Džemaili",
    "Qosja, Ćosja",
    "Këpuska, Kepuska",
    "Ștefan Țurcan, Ştefan Ţurcan",
    "Șerban, Serban",
    "Sîngeorzan, Sângeorzan",
    "Ceaușescu, Ceausescu",
    "Чобану, Ciobanu",
    "Gößling, Goessling",
    "Fößmeier, FÖẞMEIER",
    "Bäumler, Baeumler",
    "Szőke, Szoke",
    "Szőke, Szõke",
    "Tóth Béla, Béla Tóth",
    "Babić-Horvat, Horvat Babić",
    "Dell’Acqua, Dell'Acqua",
    "Di Maggio, Dimaggio",
    "Mario Di Maggio, Dimaggio Mario",
    "Petar (Jovan) Ilić, Petar Ilić",
    "Ивaнчeв, Иванчев",
    "Παπαδόπουλος, Papadopoylos",
    "Παπαδοπούλου, PAPADOPOYLOY",
    "Mario D’Angelo, Mario D Angelo",
    "Mario D’Angelo, D Angelo Mario",
    "Dell’Acqua, Dell Acqua",
  })
  void one_name_written_in_two_ways_is_one_name(String one, String other) {
    assertThat(compare(one, other)).isNotEqualTo(Agreement.DIFFERENT);
    assertThat(compare(other, one)).isEqualTo(compare(one, other));
  }

  @ParameterizedTest
  @CsvSource({
    "Симоновски, Симоновска",
    "Тодоров, Тодорова",
    "Πετρόπουλος, Πετροπούλου",
    "Babić-Horvat, Babić",
    "Ana Marija Babić, Ana Babić",
    "von der Linde, Linde",
    "Иван Тодоров Колев, Ivan Kolev",
  })
  void gender_parts_of_a_name_and_particles_agree_at_a_lower_rank(String one, String other) {
    assertThat(compare(one, other)).isEqualTo(Agreement.SIMILAR);
  }

  @ParameterizedTest
  @CsvSource({
    "Petrović, Petković",
    "Hodžić, Hadžić",
    "Kaya, Kara",
    "Ionescu, Ionesco",
    "Marin, Martin",
    "Kos, Kosi",
    "Gashi, Gjoshi",
    "Иванов, Ивановски",
    "Nagy Jánosné, Nagy János",
    "Ana Kovač, Ana Kovačević",
    "Marko Babić, Darko Babić",
  })
  void another_name_is_another_person(String one, String other) {
    assertThat(compare(one, other)).isEqualTo(Agreement.DIFFERENT);
  }

  @ParameterizedTest
  @CsvSource({
    "Hans Meyer, Hans Maier",
    "Hans Meyer, Hans Mayr",
    "Hans Mayer, Hans Meier",
    "Hans Obermair, Hans Obermeyer",
    "Uwe Schmidt, Uwe Schmitt",
    "Uwe Schmidt, Uwe Schmid",
    "Ahmed Kaya, Ahmet Kaya",
  })
  void names_of_one_german_sound_agree_at_a_lower_rank(String one, String other) {
    assertThat(compare(one, other)).isEqualTo(Agreement.SIMILAR);
    assertThat(compare(other, one)).isEqualTo(Agreement.SIMILAR);
  }

  @Test
  void a_companys_name_is_not_heard_but_read() {
    assertThat(companies("Meyer Logistik GmbH", "Maier Logistik GmbH"))
        .isNotEqualTo(Agreement.SAME);
    assertThat(companies("Auto D Haus", "Auto L Haus")).isEqualTo(Agreement.DIFFERENT);
  }

  @Test
  void a_particle_at_the_end_or_before_a_comma_is_a_surname() {
    assertThat(Names.ofPerson("Werner Von").words()).hasSize(2);
    assertThat(compare("Werner Von", "Von, Werner")).isEqualTo(Agreement.SAME);
    assertThat(compare("Karl Von", "Karl von der Linde")).isEqualTo(Agreement.DIFFERENT);
    assertThat(compare("Werner Von", "Werner Müller")).isEqualTo(Agreement.DIFFERENT);
    assertThat(compare("Karl Heinz Von", "Karl Heinz Müller")).isEqualTo(Agreement.DIFFERENT);
    assertThat(compare("von der Linde, Karl", "Karl von der Linde")).isEqualTo(Agreement.SAME);
    assertThat(compare("Linde, Karl von der", "Karl von der Linde")).isEqualTo(Agreement.SAME);
  }

  private static Agreement companies(String one, String other) {
    Agreement agreement = Names.ofCompany(one).compare(Names.ofCompany(other));
    assertThat(Names.ofCompany(other).compare(Names.ofCompany(one))).isEqualTo(agreement);
    return agreement;
  }

  @ParameterizedTest
  @CsvSource({
    "Јадран Транспорт д.о.о., JADRAN TRANSPORT DOO",
    "Jadran Transport d. o. o., Jadran-Transport DOO",
    "Öz Nakliyat Ltd. Şti., OZ NAKLIYAT LTD STI",
    "Alpen Transport GmbH, Alpen Transport Ges.m.b.H.",
    "ÖBB-Postbus GmbH, ÖBB-Postbus Gesellschaft m.b.H.",
    "Donau GmbH, Donau Gesellschaft mbH",
    "Donau Gesellschaft m. b. H., Donau Gesellschaft mit beschränkter Haftung",
    "Tisza Kft., Tisza Korlátolt Felelősségű Társaság",
    "Ελληνικές Μεταφορές Α.Ε., Ellinikes Metafores SA",
    "Алфа ЕООД, Alfa EOOD",
    "Leasing Müller GmbH & Co. KG, Leasing Müller GmbH&Co.KG",
    "Leasing Müller GmbH & Co. KG, Leasing Mueller GmbH und Co KG",
    "Mercator d.d. Ljubljana, Mercator Ljubljana d.d.",
    "Donau S.R.L., SRL Donau",
  })
  void one_legal_form_in_other_words_is_the_same_company(String one, String other) {
    assertThat(companies(one, other)).isEqualTo(Agreement.SAME);
  }

  @ParameterizedTest
  @CsvSource({
    "Alpen Transport, Alpen Transport AG",
    "Alpen Transport, Alpen Transport Ges.m.b.H.",
    "Donau, Donau Gesellschaft mbH",
    "Müller, Müller KG",
    "Müller, Müller & Co. KG",
    "Müller & Co., Müller & Co. KG",
    "Müller & Co., Müller & Co. GmbH",
    "Leasing Müller, Leasing Müller GmbH & Co. KG",
    "Leasing Müller GmbH & Co., Leasing Müller GmbH & Co. KG",
    "Transport EU, Transport EU GmbH",
    "Limited Edition Cars, Limited Edition Cars GmbH",
  })
  void a_company_is_found_without_its_legal_form(String asked, String registered) {
    assertThat(companies(asked, registered)).isEqualTo(Agreement.SAME);
  }

  @ParameterizedTest
  @CsvSource({
    "Alpen Transport GmbH, Alpen Transport AG",
    "Müller Logistik GmbH, Mueller Logistik AG",
    "Алфа ООД, Алфа ЕООД",
    "Alfa d.o.o., Alfa j.d.o.o.",
    "Алфа ДОО, Алфа ДООЕЛ",
    "Ελληνικές Μεταφορές Α.Ε., Ellinikes Metafores EPE",
    "Leasing Müller GmbH, Leasing Müller GmbH & Co. KG",
    "Leasing Müller KG, Leasing Müller GmbH & Co. KG",
    "Müller KG, Müller & Co. KG",
    "Müller GmbH, Müller & Co.",
    "Alpen Transport, Alpen GmbH",
  })
  void another_legal_form_is_another_company(String asked, String registered) {
    assertThat(companies(asked, registered)).isNotEqualTo(Agreement.SAME);
  }

  @Test
  void a_name_of_nothing_but_a_legal_form_is_a_name() {
    assertThat(companies("AG", "KG")).isEqualTo(Agreement.DIFFERENT);
    assertThat(companies("A.G.", "a. g.")).isEqualTo(Agreement.SAME);
  }

  @Test
  void a_name_of_ten_thousand_characters_has_few_spellings() {
    assertThat(Spellings.of("ц".repeat(5_000) + "q".repeat(5_000))).hasSizeLessThan(33);
  }

  @Test
  void phonetic_codes_alone_take_strangers_for_one() {
    List<NameEvaluation.Pair> pairs =
        List.of(
            new NameEvaluation.Pair("Hodžić", "Hadžić", "bs", "negative"),
            new NameEvaluation.Pair("Hodžić", "Hodzic", "bs", "diacritics"));
    assertThat(NameEvaluation.of(pairs, Phonetics.COLOGNE).mistaken()).isEqualTo(1);
    assertThat(NameEvaluation.of(pairs).mistaken()).isZero();
    assertThat(NameEvaluation.of(pairs).recall()).isEqualTo(1.0);
    assertThat(NameEvaluation.of(pairs).precision()).isEqualTo(1.0);
  }
}
