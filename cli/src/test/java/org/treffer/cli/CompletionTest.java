package org.treffer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Completion in the real shells, as somebody who types and presses Tab gets it. */
class CompletionTest {

  @TempDir private Path folder;

  @Test
  void bash_completes_commands_options_and_values() throws Exception {
    assumeTrue(isInstalled("bash"), "bash is not installed");
    Path script = script("bash");
    // What readline does when Tab is pressed: it sets the words and calls the function.
    String ask =
        """
        source "$1"; shift
        COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
        _complete_treffer 2>/dev/null
        printf '%s\\n' "${COMPREPLY[@]}"
        """;
    assertThat(run("bash", "-c", ask, "bash", script.toString(), "treffer", "compl").lines())
        .containsExactly("completion");
    assertThat(run("bash", "-c", ask, "bash", script.toString(), "treffer", "search", "").lines())
        .contains("dna", "finger", "vehicle");
    assertThat(
            run("bash", "-c", ask, "bash", script.toString(), "treffer", "search", "dna", "--ag")
                .lines())
        .containsExactly("--agreement");
    assertThat(
            run(
                    "bash",
                    "-c",
                    ask,
                    "bash",
                    script.toString(),
                    "treffer",
                    "search",
                    "dna",
                    "--purpose",
                    "inv")
                .lines())
        .containsExactly("investigation");
    assertThat(
            run("bash", "-c", ask, "bash", script.toString(), "treffer", "bench", "--timed", "s")
                .lines())
        .as("values of an option in a group, as the help writes them")
        .containsExactly("search");
  }

  @Test
  void zsh_completes_commands_options_and_values() throws Exception {
    assumeTrue(isInstalled("zsh"), "zsh is not installed");
    assertThat(typedInZsh("treffer compl")).contains("treffer completion");
    assertThat(typedInZsh("treffer follow-up exp")).contains("treffer follow-up export");
    assertThat(typedInZsh("treffer search dna --ag")).contains("treffer search dna --agreement");
    assertThat(typedInZsh("treffer search dna --purpose inv")).contains("--purpose investigation");
    assertThat(typedInZsh("treffer follow-up export --handling H\t\t")).contains("H0", "H3");
  }

  /** What a terminal shows once a new zsh has loaded the script and Tab was pressed. */
  private String typedInZsh(String line) throws Exception {
    Path shown = folder.resolve("shown");
    String session =
        """
        zmodload zsh/zpty zsh/datetime
        zpty -b shell 'TERM=dumb zsh -f -i'
        await() {
          local piece seen= end=$((EPOCHREALTIME + 20))
          while [[ $seen != *$1* ]] && ((EPOCHREALTIME < end)); do
            zpty -rt shell piece && seen+=$piece && print -rn -- "$piece" || sleep 0.05
          done
        }
        zpty -w shell "PS1=; source $1; echo loa''ded"
        await loaded
        zpty -w -n shell "$2"$'\\t'
        sleep 0.7
        zpty -w -n shell $'\\x05 # e\\x6ed'
        await '# end'
        zpty -d shell
        """;
    Process process =
        new ProcessBuilder("zsh", "-f", "-c", session, "zsh", script("zsh").toString(), line)
            .redirectErrorStream(true)
            .redirectOutput(shown.toFile())
            .directory(folder.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return Files.readString(shown).replaceAll("\\e\\[[0-9;?]*[a-zA-Z]", "");
  }

  private Path script(String shell) throws IOException {
    return Files.writeString(
        folder.resolve("completion." + shell), CommandRun.of("completion", shell).out());
  }

  private static boolean isInstalled(String shell) throws InterruptedException {
    try {
      return new ProcessBuilder(shell, "-c", "true").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private String run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).directory(folder.toFile()).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return printed;
  }
}
