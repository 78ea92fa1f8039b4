package org.treffer.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The layers of the house. A new package takes its place in {@link #MAY_CALL}. */
class LayeringTest {

  private static final String HOUSE = "org.treffer";

  /** A new category takes its place here. */
  private static final List<String> CATEGORIES = List.of("dna", "finger", "vehicle");

  /**
   * What a layer may call besides itself, from the lowest to the highest. A layer is a package with
   * those below it, as far as they are no layers of their own.
   */
  private static final Map<String, List<String>> MAY_CALL = mayCall();

  private static Map<String, List<String>> mayCall() {
    Map<String, List<String>> layers = new LinkedHashMap<>();
    layers.put("record", List.of());
    layers.put("request", List.of("record"));
    layers.put("index", List.of("record"));
    layers.put("counters", List.of("record"));
    layers.put("protection", List.of("record", "request"));
    layers.put("audit", List.of("record", "request"));
    layers.put("format", List.of("record", "request"));
    for (String category : CATEGORIES) {
      layers.put(category, List.of("record"));
      layers.put(category + ".index", List.of("record", "index", category));
      layers.put(
          "format." + category,
          List.of("record", "request", "format", category, category + ".chance"));
    }
    layers.put("partition", List.of("record", "index"));
    layers.put(
        "contact",
        withCategories(
            "record", "request", "index", "protection", "audit", "counters", "partition"));
    layers.put("exchange", List.of("record", "request", "contact", "audit", "counters"));
    layers.put("store", new ArrayList<>(layers.keySet()));
    layers.put("followup", new ArrayList<>(layers.keySet()));
    return layers;
  }

  /** The layer of a package: the longest name of a layer that it begins with. */
  private static String layerOf(String packageName) {
    String layer = packageName;
    while (!MAY_CALL.containsKey(layer) && layer.contains(".")) {
      layer = layer.substring(0, layer.lastIndexOf('.'));
    }
    return layer;
  }

  /** Packages above the engine, which may call all of it. */
  private static final List<String> ABOVE =
      List.of(
          "rules",
          "synthetic",
          "shipped",
          "scenarios",
          "terminal",
          "serve",
          "page",
          "bench",
          "benchmarks",
          "cli");

  private static final JavaClasses TREFFER =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(HOUSE);

  @TestFactory
  Stream<DynamicTest> a_layer_calls_only_what_lies_below_it() {
    return MAY_CALL.keySet().stream()
        .map(layer -> DynamicTest.dynamicTest(layer, () -> callsOnlyWhatItMay(layer)));
  }

  private void callsOnlyWhatItMay(String layer) {
    noClasses()
        .that(lieIn(Set.of(layer)))
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "lie in treffer above or beside it",
                c ->
                    c.getPackageName().startsWith(HOUSE)
                        && !layerOf(c).equals(layer)
                        && !MAY_CALL.get(layer).contains(layerOf(c))))
        .allowEmptyShould(true)
        .check(TREFFER);
  }

  private static DescribedPredicate<JavaClass> lieIn(Set<String> layers) {
    return DescribedPredicate.describe(
        "lie in " + layers,
        c -> c.getPackageName().startsWith(HOUSE) && layers.contains(layerOf(c)));
  }

  private static String layerOf(JavaClass c) {
    String name = c.getPackageName();
    return name.length() <= HOUSE.length() ? name : layerOf(name.substring(HOUSE.length() + 1));
  }

  @Test
  void every_package_has_its_place() {
    assertThat(packages()).allMatch(name -> MAY_CALL.containsKey(layerOf(name)) || liesAbove(name));
  }

  @Test
  void packages_are_free_of_cycles() {
    slices().matching(HOUSE + ".(*)..").should().beFreeOfCycles().check(TREFFER);
  }

  @Test
  void only_indexes_and_partitions_know_lucene() {
    noClasses()
        .that()
        .resideOutsideOfPackages(HOUSE + "..index..", HOUSE + ".partition..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene..")
        .check(TREFFER);
  }

  @Test
  void only_what_reads_and_writes_files_knows_json() {
    noClasses()
        .that()
        .resideInAnyPackage(
            inHouse(withCategories("record", "index", "partition", "contact", "exchange")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..")
        .check(TREFFER);
  }

  @Test
  void only_commands_write_to_the_terminal() {
    noClasses()
        .that()
        .resideOutsideOfPackages(inHouse(List.of("cli", "bench", "serve", "benchmarks")))
        .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
        .check(TREFFER);
  }

  @Test
  void every_package_says_what_lives_in_it() throws IOException {
    for (String module : List.of("core", "testdata", "cli", "benchmarks")) {
      Path sources = Path.of("..", module, "src/main/java");
      for (Path folder : foldersOfSources(sources)) {
        assertThat(folder.resolve("package-info.java")).exists();
      }
    }
  }

  private static Set<Path> foldersOfSources(Path sources) throws IOException {
    if (Files.notExists(sources)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .filter(f -> f.toString().endsWith(".java"))
          .map(Path::getParent)
          .collect(Collectors.toSet());
    }
  }

  @Test
  void commands_are_called_by_nobody() {
    classes()
        .that()
        .resideInAPackage(HOUSE + ".cli")
        .should()
        .onlyHaveDependentClassesThat()
        .resideInAPackage(HOUSE + ".cli")
        .check(TREFFER);
  }

  private static boolean liesAbove(String name) {
    return ABOVE.stream().anyMatch(a -> (name + ".").startsWith(a + "."));
  }

  private static Set<String> packages() {
    return TREFFER.stream()
        .map(LayeringTest::inside)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String inside(JavaClass c) {
    return c.getPackageName().substring(HOUSE.length() + 1);
  }

  private static String[] inHouse(List<String> names) {
    return names.stream().map(n -> HOUSE + "." + n).toArray(String[]::new);
  }

  private static List<String> withCategories(String... others) {
    List<String> names = new ArrayList<>(List.of(others));
    CATEGORIES.forEach(category -> names.addAll(List.of(category, category + ".index")));
    return names;
  }
}
