package org.treffer.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Properties;

/**
 * What this program was built from.
 *
 * @param version treffer's version
 * @param commit the commit as {@code git describe} names it, or {@code unknown} where the launcher
 *     did not build it
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
        facts.getProperty("version"),
        facts.getProperty("commit"),
        facts.getProperty("lucene"),
        Runtime.version() + " (" + System.getProperty("java.vendor") + ")");
  }

  void print(PrintStream out) {
    out.println("treffer " + version);
    out.println("commit  " + commit);
    out.println("Lucene  " + lucene);
    out.println("JDK     " + jdk);
  }
}
