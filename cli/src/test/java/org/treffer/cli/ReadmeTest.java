package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what happens. */
class ReadmeTest {

  @TempDir private Path folder;

  @AfterEach
  void unlink() throws IOException {
    ConsoleExamples.unlink(folder);
  }

  @TestFactory
  Stream<DynamicTest> every_example_of_the_readme_prints_what_it_shows() throws IOException {
    return ConsoleExamples.of(Path.of("../README.md")).tests(folder);
  }
}
