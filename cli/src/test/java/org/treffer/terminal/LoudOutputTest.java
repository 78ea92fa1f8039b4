package org.treffer.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class LoudOutputTest {

  @Test
  void what_is_printed_arrives_as_utf_8() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = LoudOutput.to(bytes);
    out.println("Prüm");
    out.flush();
    assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("Prüm" + System.lineSeparator());
  }

  @Test
  void a_full_disk_ends_the_command() {
    PrintStream out = LoudOutput.to(failing("No space left on device"));
    out.print("cut off");
    assertThatThrownBy(out::flush)
        .asInstanceOf(InstanceOfAssertFactories.type(OutputLost.class))
        .returns(false, OutputLost::readerGone);
  }

  @Test
  void a_reader_that_has_gone_is_told_apart() {
    PrintStream out = LoudOutput.to(failing("Broken pipe"));
    out.print("more");
    assertThatThrownBy(out::flush)
        .asInstanceOf(InstanceOfAssertFactories.type(OutputLost.class))
        .returns(true, OutputLost::readerGone);
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }
}
