package org.treffer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCompareTest {

  @TempDir private Path folder;

  private static String result(double throughput, double p99) {
    return String.format(
        Locale.ROOT,
        "{\"environment\":{\"processor\":\"P\",\"cores\":2},\"workload\":{\"vehicles\":70},"
            + "\"run\":{\"throughput\":%.1f,\"cpu\":50,\"allocated\":1000,"
            + "\"latency\":{\"p50\":100,\"p90\":200,\"p99\":%.1f,\"p99.9\":900}}}%n",
        throughput,
        p99);
  }

  private Path results(String name, double p99) throws IOException {
    Path results = Files.createDirectory(folder.resolve(name));
    for (int round = 0; round < 4; round++) {
      Files.writeString(results.resolve(round + ".json"), result(500, p99 + round));
    }
    return results;
  }

  @Test
  void folders_of_results_are_compared_round_by_round() throws IOException {
    Path before = results("before", 1_000);
    Path after = results("after", 1_200);
    CommandRun run = CommandRun.of("bench", "compare", before.toString(), after.toString());
    assertThat(run.outcome()).as(run.err()).isEqualTo(Outcome.DONE);
    assertThat(run.out()).containsPattern("p99 latency, us +1,002 +1,202 +\\+20.0% .* worse");
    assertThat(run.out()).containsPattern("answered a second .* nothing");
    assertThat(run.outLines()).allMatch(line -> line.length() <= 80);
    assertThat(
            CommandRun.of(
                    "bench", "compare", "--tolerate", "5", before.toString(), after.toString())
                .outcome())
        .isEqualTo(Outcome.FINDING);
    assertThat(
            CommandRun.of("bench", "compare", "--json", after.toString(), before.toString()).out())
        .contains("{\"measure\":\"p99\",\"rounds\":4,", "\"verdict\":\"BETTER\"");
  }

  @Test
  void launchers_are_run_in_turn_with_the_options_after_the_dashes() throws IOException {
    Path log = folder.resolve("order.txt");
    Path slow = launcher("slow", log, result(500, 2_000));
    Path fast = launcher("fast", log, result(500, 1_000));
    CommandRun run =
        CommandRun.of(
            "bench",
            "compare",
            "--rounds",
            "3",
            "--json",
            slow.toString(),
            fast.toString(),
            "--",
            "--store",
            "s",
            "--rate",
            "9");
    assertThat(run.outcome()).as(run.err()).isEqualTo(Outcome.DONE);
    assertThat(run.out())
        .contains("{\"measure\":\"p99\",\"rounds\":3,\"before\":2000.0,\"after\":1000.0,");
    assertThat(Files.readAllLines(log))
        .containsExactly(
            "slow bench --store s --rate 9 -o",
            "fast bench --store s --rate 9 -o",
            "fast bench --store s --rate 9 -o",
            "slow bench --store s --rate 9 -o",
            "slow bench --store s --rate 9 -o",
            "fast bench --store s --rate 9 -o");
  }

  private Path launcher(String name, Path log, String result) throws IOException {
    Path content = Files.writeString(folder.resolve(name + ".json"), result);
    Path launcher = folder.resolve(name);
    Files.writeString(
        launcher,
        "#!/bin/sh\necho \""
            + name
            + " ${*%/*}\" | sed 's, /.*,,' >> '"
            + log
            + "'\nfor last; do :; done\ncp '"
            + content
            + "' \"$last\"\n");
    return Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void what_cannot_be_compared_gets_one_line() throws IOException {
    Path before = results("before", 1_000);
    Path one = Files.writeString(folder.resolve("one.json"), result(1, 1));
    Path other = Files.writeString(folder.resolve("other.json"), "{}");
    expect("4 and 1 results; give as many of each", before, one);
    expect("other.json: is no result that treffer bench -o wrote", one, other);
    expect("nowhere: no such file or folder", one, folder.resolve("nowhere"));
    expect("not one of each", one, launcher("run", folder.resolve("log"), "{}"));
    CommandRun few = CommandRun.of("bench", "compare", one.toString(), one.toString());
    assertThat(few.err()).contains("so few rounds show little");
  }

  private static void expect(String message, Path before, Path after) {
    CommandRun run = CommandRun.of("bench", "compare", before.toString(), after.toString());
    assertThat(run.outcome()).isEqualTo(Outcome.BAD_INPUT);
    assertThat(run.errLines()).hasSize(1);
    assertThat(run.err()).contains(message);
  }
}
