package org.treffer.cli;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.List;
import javax.crypto.Mac;
import org.treffer.partition.PartitionStore;
import org.treffer.protection.json.RuleSetReader;

/**
 * Makes ready what every search needs, on a thread of its own, while the command line is still
 * being read: keyed hashes, signatures, Lucene, and the table of penalties. Each is slow the first
 * time that a process asks for it, and for no other reason. Whoever needs one before it is ready
 * waits for it or makes it ready itself, as without a head start.
 */
final class HeadStart {

  private HeadStart() {}

  /**
   * Gives a search its head start; any other command has no use for one, nor has a search's help.
   */
  static void of(List<String> arguments) {
    boolean help = arguments.contains("--help") || arguments.contains("-h");
    if (!help && !arguments.isEmpty() && arguments.getFirst().equals("search")) {
      Thread.ofPlatform().daemon().name("head start").start(HeadStart::run);
    }
  }

  private static void run() {
    try {
      Mac.getInstance("HmacSHA256");
      PartitionStore.prepare();
      RuleSetReader.standardPenalties();
      MessageDigest.getInstance("SHA-256");
      Signature.getInstance("Ed25519");
      KeyFactory.getInstance("Ed25519");
    } catch (GeneralSecurityException e) {
      // Whoever needs it meets the same failure, and has somebody to tell.
    }
  }
}
