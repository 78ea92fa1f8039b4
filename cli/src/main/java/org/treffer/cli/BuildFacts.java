package org.treffer.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Properties;

/**
 * What this program was built from.
 *
 * @param version treffer's version
 * @param commit the commit's abbreviated hash, or {@code unknown} where the build saw no repository
 * @param lucene the version of Lucene
 * @param jdk the version and maker of the running JDK
 */
record BuildFacts(String version, String commit, String lucene, String jdk) {

  static BuildFacts load() throws IOException {
    Properties facts = new Properties();
    try (InputStream in = BuildFacts.class.getResourceAsStream("build.properties")) {
      facts.load(in);
    }
    return new BuildFacts(
        fact(facts, "version"),
        fact(facts, "commit"),
        fact(facts, "lucene"),
        Runtime.version() + " (" + System.getProperty("java.vendor") + ")");
  }

  /** A property that the build did not fill in still reads as its placeholder. */
  private static String fact(Properties facts, String name) {
    String value = facts.getProperty(name, "");
    return value.isEmpty() || value.startsWith("$") ? "unknown" : value;
  }

  void print(PrintStream out) {
    out.println("treffer " + version);
    out.println("commit  " + commit);
    out.println("Lucene  " + lucene);
    out.println("JDK     " + jdk);
  }
}
