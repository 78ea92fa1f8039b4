package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the guides show is what happens. */
class GuidesTest {

  @TempDir private Path folder;

  @AfterEach
  void unlink() throws IOException {
    ConsoleExamples.unlink(folder);
  }

  @TestFactory
  Stream<DynamicTest> the_guide_for_benchmarks() throws IOException {
    return guide("benchmark");
  }

  @TestFactory
  Stream<DynamicTest> the_guide_for_trainers() throws IOException {
    return guide("train");
  }

  @TestFactory
  Stream<DynamicTest> the_guide_for_data_protection_officers() throws IOException {
    return guide("protect");
  }

  @TestFactory
  Stream<DynamicTest> the_guide_for_processes() throws IOException {
    return guide("serve");
  }

  private Stream<DynamicTest> guide(String name) throws IOException {
    return ConsoleExamples.of(Path.of("guides", name + ".md")).tests(folder);
  }
}
