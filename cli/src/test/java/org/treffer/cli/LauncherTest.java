package org.treffer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, with JDKs that only print what they are started with. */
class LauncherTest {

  @TempDir private Path folder;
  private Path root;

  @BeforeEach
  void copy_the_launcher_into_a_repository_of_its_own() throws IOException {
    root = Files.createDirectories(folder.resolve("a repository"));
    Files.createDirectories(root.resolve("cli/target/lib"));
    Files.createFile(root.resolve("cli/target/treffer-cli-1.jar"));
    Files.createFile(root.resolve("cli/target/lib/treffer-core-1.jar"));
    executable(root.resolve("cli/treffer"), Files.readString(Path.of("treffer")));
  }

  @Test
  void without_a_new_enough_jdk_it_says_in_one_line_what_to_install() throws Exception {
    jdk("17", "17.0.15");
    Run run = start(root.resolve("cli/treffer"), Map.of(), "--help");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.lines())
        .singleElement()
        .asString()
        .startsWith("treffer: needs a JDK 25 or newer: install one");
  }

  @Test
  void it_takes_the_jdk_of_java_home_before_others() throws Exception {
    jdk("25", "25.0.3");
    Path home = jdk("26", "26");
    assertThat(start(root.resolve("cli/treffer"), Map.of("JAVA_HOME", home.toString())).lines())
        .contains("jdk 26");
  }

  @Test
  void it_passes_over_a_java_home_that_is_too_old() throws Exception {
    Path old = jdk("8", "1.8.0_462");
    jdk("25", "25.0.3");
    assertThat(start(root.resolve("cli/treffer"), Map.of("JAVA_HOME", old.toString())).lines())
        .contains("jdk 25");
  }

  @Test
  void it_works_through_links_from_any_folder_and_passes_arguments_as_they_are() throws Exception {
    jdk("25", "25.0.3");
    Path link = Files.createSymbolicLink(folder.resolve("link"), root.resolve("cli/treffer"));
    Path relative =
        Files.createSymbolicLink(
            Files.createDirectory(folder.resolve("bin")).resolve("treffer"), Path.of("../link"));
    assertThat(link).isSymbolicLink();
    assertThat(start(relative, Map.of(), "search", "vehicle", "--plate", "SK 1234 AB", "").lines())
        .contains(
            root.toRealPath()
                + "/cli/target/treffer-cli-1.jar:"
                + root.toRealPath()
                + "/cli/target/lib/treffer-core-1.jar")
        .containsSubsequence("search", "vehicle", "--plate", "SK 1234 AB", "");
  }

  @Test
  void only_long_runs_that_scan_get_the_vector_module() throws Exception {
    jdk("25", "25.0.3");
    Files.writeString(folder.resolve("one.jsonl"), "{}");
    Files.writeString(folder.resolve("many.jsonl"), "{}".repeat(100_000));
    assertThat(isStartedWithVectors("compare", "--store", "s")).isTrue();
    assertThat(isStartedWithVectors("--json", "search", "finger")).isTrue();
    assertThat(isStartedWithVectors("search", "dna", "--profile", "many.jsonl")).isTrue();
    assertThat(isStartedWithVectors("search", "dna", "--profile=many.jsonl")).isTrue();
    assertThat(isStartedWithVectors("search", "dna", "--profile", "one.jsonl")).isFalse();
    assertThat(isStartedWithVectors("--json", "search", "vehicle")).isFalse();
    assertThat(isStartedWithVectors("compare", "--help")).isFalse();
  }

  private boolean isStartedWithVectors(String... arguments) throws Exception {
    List<String> started = start(root.resolve("cli/treffer"), Map.of(), arguments).lines();
    assertThat(started).contains("jdk 25", "org.treffer.cli.Treffer");
    return started.contains("jdk.incubator.vector");
  }

  @Test
  void it_asks_for_a_build_where_it_may_not_build() throws Exception {
    jdk("25", "25.0.3");
    Files.delete(root.resolve("cli/target/treffer-cli-1.jar"));
    Run run = start(root.resolve("cli/treffer"), Map.of());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.lines()).singleElement().asString().startsWith("treffer: is not built");
  }

  @Test
  void a_build_that_fails_says_where_its_log_is() throws Exception {
    jdk("25", "25.0.3");
    maven("echo no such module; exit 1");
    Run run = start(root.resolve("cli/treffer"), Map.of("TREFFER_NO_BUILD", ""));
    assertThat(run.exitCode()).isEqualTo(2);
    Path log = root.toRealPath().resolve(".treffer/build.log");
    assertThat(run.lines()).last().isEqualTo("treffer: the build failed; its log is " + log);
    assertThat(log).hasContent("no such module");
    assertThat(root.resolve(".treffer/lock")).doesNotExist();
  }

  @Test
  void two_starts_at_once_build_once() throws Exception {
    jdk("25", "25.0.3");
    maven("echo built >> " + quoted(folder.resolve("builds")) + "; sleep 0.5");
    Map<String, String> building = Map.of("TREFFER_NO_BUILD", "");
    Process first = process(root.resolve("cli/treffer"), building);
    Process second = process(root.resolve("cli/treffer"), building);
    assertThat(first.waitFor()).isZero();
    assertThat(second.waitFor()).isZero();
    assertThat(folder.resolve("builds")).hasContent("built");
  }

  @Test
  void the_lock_of_a_dead_process_does_not_hold() throws Exception {
    jdk("25", "25.0.3");
    maven("true");
    Files.createDirectory(root.resolve(".treffer"));
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Files.createSymbolicLink(root.resolve(".treffer/lock"), Path.of(Long.toString(dead.pid())));
    assertThat(start(root.resolve("cli/treffer"), Map.of("TREFFER_NO_BUILD", "")).exitCode())
        .isZero();
  }

  @Test
  void what_maven_built_is_started_with_caches_or_where_none_can_be_made_without()
      throws Exception {
    jdk("25", "25.0.3");
    Map<String, String> caching = Map.of("TREFFER_NO_CACHE", "");
    Path own = root.resolve(".treffer");
    Files.createFile(own);
    assertThat(start(root.resolve("cli/treffer"), caching, "--help").exitCode()).isZero();
    assertThat(root.resolve("cli/target/aot")).doesNotExist();
    Files.delete(own);
    assertThat(start(root.resolve("cli/treffer"), caching, "--help").exitCode()).isZero();
    assertThat(root.resolve("cli/target/aot/25.0.3.made")).exists();
    assertThat(root.resolve("cli/target/aot/25.0.3-node.made")).doesNotExist();
    assertThat(start(root.resolve("cli/treffer"), caching, "serve", "--all").exitCode()).isZero();
    assertThat(root.resolve("cli/target/aot/25.0.3-node.made")).exists();
    assertThat(own.resolve("lock")).doesNotExist();
  }

  private record Run(int exitCode, List<String> lines) {}

  private Run start(Path launcher, Map<String, String> environment, String... arguments)
      throws Exception {
    Process process = process(launcher, environment, arguments);
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), printed.lines().toList());
  }

  private Process process(Path launcher, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().remove("JAVA_HOME");
    builder.environment().put("PATH", folder.resolve("tools") + ":" + toolsWithoutJava());
    builder.environment().put("TREFFER_JDKS", folder.resolve("jdks").toString());
    builder.environment().put("TREFFER_NO_BUILD", "1");
    builder.environment().put("TREFFER_NO_CACHE", "1");
    environment.forEach(builder.environment()::put);
    return builder.redirectErrorStream(true).directory(folder.toFile()).start();
  }

  /** A folder of scripts that call the few tools that the launcher calls. */
  private Path toolsWithoutJava() throws IOException {
    Path tools = folder.resolve("plain-tools");
    if (Files.notExists(tools)) {
      Files.createDirectory(tools);
      for (String name :
          List.of(
              "bash",
              "readlink",
              "dirname",
              "find",
              "mkdir",
              "ln",
              "mv",
              "rm",
              "sleep",
              "grep",
              "touch",
              "env")) {
        for (String place : List.of("/usr/bin", "/bin")) {
          if (new File(place, name).exists()) {
            executable(tools.resolve(name), "#!/bin/sh\nexec " + place + "/" + name + " \"$@\"\n");
            break;
          }
        }
      }
    }
    return tools;
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = Files.createDirectories(folder.resolve("jdks").resolve(name));
    Files.writeString(
        home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
    executable(
        home.resolve("bin/java"),
        "#!/usr/bin/env bash\necho jdk " + name + "\nprintf '%s\\n' \"$@\"\n");
    executable(home.resolve("bin/javac"), "#!/usr/bin/env bash\n");
    return home;
  }

  private void maven(String script) throws IOException {
    for (String module : List.of("core", "testdata", "cli")) {
      Files.createDirectories(root.resolve(module).resolve("src/main"));
      Files.createFile(root.resolve(module).resolve("pom.xml"));
    }
    Files.createFile(root.resolve("pom.xml"));
    executable(folder.resolve("tools/mvn"), "#!/usr/bin/env bash\n" + script + "\n");
  }

  private static String quoted(Path path) {
    return "'" + path + "'";
  }

  private static void executable(Path file, String content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
