package org.treffer.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

  @TempDir private Path folder;

  @Test
  void a_file_replaces_what_stood_in_its_place() throws IOException {
    Path file = Files.writeString(folder.resolve("report.html"), "old");
    WholeFile.write(file, out -> out.write("new".getBytes(StandardCharsets.UTF_8)));
    assertThat(file).hasContent("new");
    assertThat(folder).isDirectoryContaining(file::equals).satisfies(WholeFileTest::holdsOneFile);
  }

  @Test
  void a_file_that_fails_half_way_leaves_the_old_one_and_nothing_beside_it() throws IOException {
    Path file = Files.writeString(folder.resolve("report.html"), "old");
    assertThatThrownBy(
            () ->
                WholeFile.write(
                    file,
                    out -> {
                      out.write("ne".getBytes(StandardCharsets.UTF_8));
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(IOException.class);
    assertThat(file).hasContent("old");
    assertThat(folder).satisfies(WholeFileTest::holdsOneFile);
  }

  private static void holdsOneFile(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }
}
